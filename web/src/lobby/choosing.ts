/** Choosing what is played: one thing at a time, however quickly one comes after the other. */
import type { Session } from "../live/session";
import type { Choices } from "../protocol";

/** By then what was chosen here has come back from the studio, or won't. */
const ON_ITS_WAY_MS = 1500;

/**
 * Each choice goes on from the last that was made here, also while that is still on its way to the
 * studio: what the studio says meanwhile is older, and would undo it.
 */
export function choosing(session: Pick<Session, "room" | "choose">): (changed: Partial<Choices>) => void {
  let last: Choices | null = null;
  let lastMs = -Infinity;
  return (changed) => {
    const nowMs = performance.now();
    const known = session.room.peek()!.choices;
    const from = last !== null && nowMs - lastMs < ON_ITS_WAY_MS ? last : known;
    last = { ...from, ...changed };
    lastMs = nowMs;
    session.choose(last);
  };
}
