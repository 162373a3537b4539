/** Into a room with a lesson chosen: the room that one is in, else a new one. */
import { makeRoom } from "../home/make_room";
import { goWithChoices } from "../lobby/room_memory";
import { visit } from "../lobby/room_visit";
import type { Choices } from "../protocol";

/** Goes there; false where no room could be made. */
export async function playInRoom(choices: Choices): Promise<boolean> {
  const key = openRoom() ?? (await makeRoom());
  if (key !== null) goWithChoices(key, choices);
  return key !== null;
}

function openRoom(): string | null {
  const here = visit.peek();
  // In a class the teacher chooses.
  const isPlayer =
    here?.session.welcome.peek()?.role === "player" && !here.session.room.peek()?.is_class;
  return here && isPlayer && here.session.connection.peek().state !== "closed" ? here.key : null;
}
