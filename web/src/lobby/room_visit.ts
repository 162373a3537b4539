/** The room that this page is in: its session lives on while one looks at the review and comes back. */
import { effect, signal } from "@preact/signals";
import { createSession } from "../live/create_session";
import type { Session } from "../live/session";
import { type SoundEngine, createSoundEngine } from "../sound/sound_engine";
import { go, route } from "../routes";
import { rememberRoom, takeChoices } from "./room_memory";
import { keepSongs } from "./songs";
import { sitWhereCalled, takeAlong } from "./called";
import { keepPlugged } from "./inputs_here";

const GESTURES = ["pointerdown", "keydown"] as const;

export interface Visit {
  key: string;
  session: Session;
  sound: SoundEngine;
}

let stopKeeping: () => void = () => {};
export const visit = signal<Visit | null>(null);

/** Enters a room, or goes on in it if this page is in it already. */
export function visitRoom(key: string): Visit {
  const here = visit.peek();
  if (here?.key === key && here.session.connection.peek().state !== "closed") {
    chooseAgain(here.session);
    return here;
  }
  leaveRoom();
  keepSongs();
  const session = createSession(key);
  const sound = createSoundEngine(session);
  const entered = { key, session, sound };
  visit.value = entered;
  effect(() => {
    const welcome = session.welcome.value;
    if (welcome?.player_key == null) return;
    const { player_key, spectator_key } = welcome;
    rememberRoom({ player_key, spectator_key });
  });
  chooseAgain(session);
  const stopPlugging = keepPlugged(entered);
  sitWhereCalled(entered);
  session.onCalled(({ room, is_class }) => {
    takeAlong(entered, room);
    go(`/${is_class ? "class" : "room"}/${encodeURIComponent(room)}`);
  });
  stopKeeping = stopPlugging;
  startSoundByGesture(sound);
  return entered;
}

function leaveRoom(): void {
  stopKeeping();
  stopKeeping = () => {};
  visit.peek()?.sound.stop();
  visit.peek()?.session.leave();
  visit.value = null;
}

// Who goes to the first page has left; who looks at a review comes back.
effect(() => {
  if (route.value.page === "home") leaveRoom();
});

/** Browsers start sound only from within a gesture: the first touch or key in the room will do. */
function startSoundByGesture(sound: SoundEngine): void {
  const start = () => {
    for (const gesture of GESTURES) removeEventListener(gesture, start, true);
    void sound.start();
  };
  for (const gesture of GESTURES) addEventListener(gesture, start, true);
}

/** Makes the room's choices those that the review asked for, once the room is known. */
function chooseAgain(session: Session): void {
  const wanted = takeChoices();
  if (wanted === null) return;
  const stop = effect(() => {
    const room = session.room.value;
    if (room === null || room.take !== null || session.welcome.value?.role !== "player") return;
    session.choose({ ...room.choices, ...wanted });
    queueMicrotask(() => stop());
  });
}
