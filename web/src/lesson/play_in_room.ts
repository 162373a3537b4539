/** Into a room with a lesson chosen: the room that one is in, else a new one. */
import { makeRoom } from "../home/make_room";
import { visit } from "../lobby/room_visit";
import type { Choices } from "../protocol";
import { AGAIN } from "../review/play_again";
import { go } from "../routes";

/** Goes there; false where no room could be made. */
export async function playInRoom(choices: Choices): Promise<boolean> {
  const key = openRoom() ?? (await makeRoom());
  if (key === null) return false;
  try {
    sessionStorage.setItem(AGAIN, JSON.stringify(choices));
  } catch {
    // Without storage the room opens with its own choices.
  }
  go(`/room/${encodeURIComponent(key)}`);
  return true;
}

function openRoom(): string | null {
  const here = visit.peek();
  // In a class the teacher chooses.
  const isPlayer =
    here?.session.welcome.peek()?.role === "player" && !here.session.room.peek()?.is_class;
  return here && isPlayer && here.session.connection.peek().state !== "closed" ? here.key : null;
}
