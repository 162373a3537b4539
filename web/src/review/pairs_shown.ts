/** Which pairs get pictures, and who is who. */
import type { Pair, Review } from "../protocol";

/** More pairs than this in pictures would bury what matters: the tables have all of them. */
const MOST_PAIRS = 3;

/** All of a few; of many, those furthest from together. */
export function pairsShown(pairs: readonly Pair[]): readonly Pair[] {
  if (pairs.length <= MOST_PAIRS) return pairs;
  return pairs
    .filter((pair) => pair.together_share !== null)
    .sort((one, other) => one.together_share! - other.together_share!)
    .slice(0, MOST_PAIRS);
}

/** A player's place in the take, counted from 1: it gives their colour and mark. */
export function numberOf(review: Pick<Review, "players">, key: string): number {
  return Math.max(review.players.findIndex((player) => player.key === key), 0) + 1;
}
