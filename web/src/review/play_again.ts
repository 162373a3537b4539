/** Back to a room, with choices in hand. */
import { makeRoom } from "../home/make_room";
import { goWithChoices, playersKeyOf } from "../lobby/room_memory";
import type { Choices, Review } from "../protocol";

/** Goes to the take's own room where this browser knows its key, else to a new one. */
export async function playAgain(review: Pick<Review, "room">, choices: Choices): Promise<boolean> {
  const known = review.room === null ? null : playersKeyOf(review.room);
  const key = known ?? (await makeRoom());
  if (key !== null) goWithChoices(key, choices);
  return key !== null;
}
