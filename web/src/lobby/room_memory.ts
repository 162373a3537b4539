/** What this tab remembers of rooms: choices that are to be played in one, and the keys of its own. */
import type { Choices } from "../protocol";
import { go } from "../routes";

const CHOICES = "hapju-again";
const KEYS = "hapju-room";

interface Keys {
  player_key: string;
  spectator_key: string;
}

/** Goes to a room with choices in hand, which its page makes the room's own. */
export function goWithChoices(room: string, choices: Partial<Choices>): void {
  store(CHOICES, choices);
  go(`/room/${encodeURIComponent(room)}`);
}

/** The choices in hand, once; null where there are none. */
export function takeChoices(): Partial<Choices> | null {
  const found = read(CHOICES);
  try {
    sessionStorage.removeItem(CHOICES);
  } catch {
    // Nothing is in what can't be reached.
  }
  return found as Partial<Choices> | null;
}

/** The room that this browser is in, for the review to find its way back. */
export function rememberRoom({ player_key, spectator_key }: Keys): void {
  store(KEYS, { player_key, spectator_key });
}

/** The players' key of the room that spectators know by this one, if this browser played in it. */
export function playersKeyOf(spectatorKey: string): string | null {
  const room = read(KEYS) as Partial<Record<keyof Keys, unknown>> | null;
  const isIt = room?.spectator_key === spectatorKey && typeof room.player_key === "string";
  return isIt ? (room.player_key as string) : null;
}

function store(name: string, value: unknown): void {
  try {
    sessionStorage.setItem(name, JSON.stringify(value));
  } catch {
    // Without storage a room opens with its own choices, and the review makes a new one.
  }
}

function read(name: string): unknown {
  try {
    return JSON.parse(sessionStorage.getItem(name) ?? "null");
  } catch {
    return null;
  }
}
