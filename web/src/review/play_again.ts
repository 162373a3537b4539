/** Back to a room, with choices in hand: the lobby finds them in the session's storage. */
import { makeRoom } from "../home/make_room";
import type { Choices, Review } from "../protocol";
import { go } from "../routes";

export const AGAIN = "hapju-again";
/** Where a room's page keeps the key by which this browser came in. */
export const ROOM = "hapju-room";

/** Goes to the take's own room where this browser knows its key, else to a new one. */
export async function playAgain(review: Pick<Review, "room">, choices: Choices): Promise<boolean> {
  const key = knownRoom(review.room) ?? (await makeRoom());
  if (key === null) return false;
  try {
    sessionStorage.setItem(AGAIN, JSON.stringify(choices));
  } catch {
    // Without storage the room opens with its own choices.
  }
  go(`/room/${encodeURIComponent(key)}`);
  return true;
}

/** The players' key of an open room, if this browser played in it. */
function knownRoom(spectatorKey: string | null): string | null {
  if (spectatorKey === null) return null;
  try {
    const found: unknown = JSON.parse(sessionStorage.getItem(ROOM) ?? "null");
    const room = found as { player_key?: unknown; spectator_key?: unknown } | null;
    const isIt = room?.spectator_key === spectatorKey && typeof room.player_key === "string";
    return isIt ? (room.player_key as string) : null;
  } catch {
    return null;
  }
}
