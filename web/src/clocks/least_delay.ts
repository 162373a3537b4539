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
  /** Standard error, on a path that is the same both ways. */
  readonly errorMs: number;
  /** It can't be further off than this, whatever the path: no delay is below zero. */
  readonly boundMs: number;
  /**
   * The offset of the two floors themselves, which more exchanges would come nearer to. Where delays
   * are spread otherwise there than back, `offsetMs` depends on how many there were; this doesn't.
   */
  readonly atFloorsMs: number;
}

/** Gaps of the lowest values that are taken together to tell how dense they lie. */
const FEWEST_GAPS = 4;

/** Both lists sorted, of one length, not empty. */
export function leastDelayOffset(there: readonly number[], back: readonly number[]): Offset {
  const count = there.length;
  const first = offsetAt(there, back, 1);
  if (count <= FEWEST_GAPS) return { ...first, errorMs: first.boundMs };
  let best = first;
  for (let rank = 2; rank <= Math.ceil(count / 2); rank = Math.ceil(rank * 1.5)) {
    const next = offsetAt(there, back, rank);
    if (next.errorMs < best.errorMs) best = next;
  }
  return best;
}

function offsetAt(there: readonly number[], back: readonly number[], rank: number): Offset {
  const [one, other] = [there[rank - 1]!, back[rank - 1]!];
  const [gapThere, gapBack] = [gapAt(there, rank), gapAt(back, rank)];
  const share = rank / there.length;
  const offsetMs = (one - other) / 2;
  return {
    offsetMs,
    // A value at a rank lies about √rank gaps from where it would be on the whole.
    errorMs: (Math.sqrt(rank * (1 - share)) * Math.hypot(gapThere, gapBack)) / 2,
    boundMs: Math.max(0, (one + other) / 2),
    atFloorsMs: offsetMs - (rank * (gapThere - gapBack)) / 2,
  };
}

/** How far the values about a rank lie from each other. */
function gapAt(sorted: readonly number[], rank: number): number {
  const last = Math.min(sorted.length, Math.max(2 * rank, 1 + FEWEST_GAPS));
  return last > 1 ? (sorted[last - 1]! - sorted[0]!) / (last - 1) : 0;
}
