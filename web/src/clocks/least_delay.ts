/**
 * The offset between two clocks from one-way times both ways: the least-delay filter.
 *
 * The way there takes `there = offset + delay`, the way back `back = −offset + delay`. Delay has a
 * floor and jitter above it, so the quick ones tell most: the offset is half the difference of the
 * two floors (each way has a floor of its own, which needs no single exchange that was quick both
 * ways). Where jitter is bounded, the least of n values is the best; where it has thin tails on
 * both sides, values further inside are. The rank is chosen by the data: the one with the least
 * standard error, as the spacing of the values about it tells.
 */
export interface Offset {
  readonly offsetMs: number;
  /** Standard error. */
  readonly errorMs: number;
}

/** Gaps of the lowest values that are taken together to tell how dense they lie. */
const FEWEST_GAPS = 4;

/** Both lists sorted, of one length, not empty. */
export function leastDelayOffset(there: readonly number[], back: readonly number[]): Offset {
  const count = there.length;
  const at = (rank: number): number => (there[rank - 1]! - back[rank - 1]!) / 2;
  if (count <= FEWEST_GAPS) return { offsetMs: at(1), errorMs: floorsMs(there, back) / 2 };
  let best: Offset = { offsetMs: at(1), errorMs: Infinity };
  for (let rank = 1; rank <= Math.ceil(count / 2); rank = Math.ceil(rank * 1.5)) {
    const errorMs = Math.hypot(errorAt(there, rank), errorAt(back, rank)) / 2;
    if (errorMs < best.errorMs) best = { offsetMs: at(rank), errorMs };
  }
  return best;
}

/** The least delays there and back together, ms: the least round trip that could be. */
export function floorsMs(there: readonly number[], back: readonly number[]): number {
  return Math.max(0, there[0]! + back[0]!);
}

/** The standard error of the value at a rank: about √rank gaps between its neighbours. */
function errorAt(sorted: readonly number[], rank: number): number {
  const last = Math.min(sorted.length, Math.max(2 * rank, 1 + FEWEST_GAPS));
  const gap = (sorted[last - 1]! - sorted[0]!) / (last - 1);
  const share = rank / sorted.length;
  return Math.sqrt(rank * (1 - share)) * gap;
}
