/** Rounds that get faster: the tempo of the first and of the last, in percent of the song's. */
import type { Choices } from "../protocol";

export const STEPS: readonly Choices["step_percent"][] = [0, 2, 5, 10];
const FASTEST_PERCENT = 120;

export interface Ladder {
  first: number;
  last: number;
  /** From this round on the tempo stays. */
  topRound: number;
}

/** Null where all rounds have one tempo. */
export function ladderOf(choices: Pick<Choices, "tempo_percent" | "step_percent" | "rounds">): Ladder | null {
  const { tempo_percent: first, step_percent: step, rounds } = choices;
  if (step === 0 || rounds < 2 || first >= FASTEST_PERCENT) return null;
  const topRound = Math.min(rounds, 1 + Math.ceil((FASTEST_PERCENT - first) / step));
  return { first, last: Math.min(first + step * (rounds - 1), FASTEST_PERCENT), topRound };
}
