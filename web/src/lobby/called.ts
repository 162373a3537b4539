/**
 * When a teacher calls: whoever sits at this page goes to the other room with their name and what they
 * play on, and needn't say either again.
 */
import { effect } from "@preact/signals";
import { keyOfPlayer } from "../look/player_keys";
import { language } from "../words/language";
import { inputsHere, plug, pluggedAgain, sitDown } from "./inputs_here";
import type { Half } from "../inputs/keyboard_inputs";
import type { Visit } from "./room_visit";

interface Along {
  name: string;
  kind: string;
  identity: string;
  half: Half | null;
}

const NAME = "hapju-called";

/** Remembers who goes along to a room. */
export function takeAlong({ session }: Visit, room: string): void {
  const mine = session.mine.peek();
  const seats: Along[] = (session.room.peek()?.players ?? [])
    .filter(({ player }) => mine.includes(player))
    .flatMap(({ player, name }) => {
      const plugged = inputsHere.peek().get(player);
      if (!plugged) return [];
      return [{ name, kind: plugged.input.kind, identity: plugged.input.identity, half: plugged.half }];
    });
  try {
    sessionStorage.setItem(NAME, JSON.stringify({ room, seats }));
  } catch {
    // Without storage one says one's name again.
  }
}

/** In the room that was called to: who sits here already has their input back, the others sit down. */
export function sitWhereCalled(visit: Visit): void {
  const along = takeOut(visit.key);
  if (along.length === 0) return;
  const { session } = visit;
  const stop = effect(() => {
    const [room, welcome] = [session.room.value, session.welcome.value];
    if (room === null || welcome === null) return;
    for (const seat of along.splice(0)) {
      const plugged = pluggedAgain(seat);
      if (!plugged) continue;
      const own = room.players.find(
        ({ name, page, player }) => name === seat.name && page === welcome.page && !inputsHere.peek().has(player),
      );
      if (own) plug(visit, own.player, plugged);
      else {
        const person = { key: keyOfPlayer(seat.name), language: language.peek() };
        void sitDown(visit, seat.name, plugged, person).catch(() => undefined);
      }
    }
    queueMicrotask(() => stop());
  });
}

function takeOut(room: string): Along[] {
  try {
    const found = JSON.parse(sessionStorage.getItem(NAME) ?? "null") as { room: string; seats: Along[] } | null;
    if (found?.room !== room) return [];
    sessionStorage.removeItem(NAME);
    return Array.isArray(found.seats) ? found.seats : [];
  } catch {
    return [];
  }
}
