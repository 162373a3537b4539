/**
 * How late a player's taps are heard, from tapping along: the median, which neither a missed beat
 * nor a slip moves, and its interval from the binomial distribution (no assumption on the shape).
 */
export interface Estimate {
  /** Taps less beats, ms: what is taken off this player's times. */
  readonly latencyMs: number;
  /** Ends of the 95 % interval of the median. */
  readonly lowMs: number;
  readonly highMs: number;
  /** Robust standard deviation of a single tap, ms. */
  readonly scatterMs: number;
  readonly taps: number;
}

/** `reason` names a text: studio-calibration-<reason>. */
export type Outcome =
  | { is: "known"; estimate: Estimate }
  | { is: "refused"; reason: "no-taps" | "few-taps" | "scattered" | "two-groups" };

export const FEWEST_TAPS = 12;
/** Wider than this, and tapping again says more than the number does. */
const WIDEST_HALF_MS = 15;
const MOST_SCATTER_MS = 60;
/** Of the taps so many may lie far from the rest before they are said to be two groups. */
const MOST_APART = 0.25;
const NORMAL = 1.4826;

/** For each beat the tap nearest to it, within half a beat; taps minus beats, ms. */
export function differences(beatsMs: readonly number[], tapsMs: readonly number[]): number[] {
  const gapMs = beatsMs.length > 1 ? beatsMs[1]! - beatsMs[0]! : 0;
  const found: number[] = [];
  for (const beat of beatsMs) {
    const offs = tapsMs.map((tap) => tap - beat).filter((off) => Math.abs(off) <= gapMs / 2);
    if (offs.length > 0) found.push(offs.reduce((a, b) => (Math.abs(b) < Math.abs(a) ? b : a)));
  }
  return found;
}

export function estimate(offsMs: readonly number[]): Outcome {
  if (offsMs.length === 0) return { is: "refused", reason: "no-taps" };
  if (offsMs.length < FEWEST_TAPS) return { is: "refused", reason: "few-taps" };
  const sorted = [...offsMs].sort((a, b) => a - b);
  const latencyMs = median(sorted);
  const apart = sorted.map((off) => Math.abs(off - latencyMs)).sort((a, b) => a - b);
  const scatterMs = NORMAL * median(apart);
  const far = apart.filter((off) => off > Math.max(4 * scatterMs, 80)).length;
  const rank = medianRank(sorted.length);
  const lowMs = sorted[rank - 1]!;
  const highMs = sorted[sorted.length - rank]!;
  if (far > MOST_APART * sorted.length) return { is: "refused", reason: "two-groups" };
  if (scatterMs > MOST_SCATTER_MS || highMs - lowMs > 2 * WIDEST_HALF_MS) {
    return { is: "refused", reason: "scattered" };
  }
  return { is: "known", estimate: { latencyMs, lowMs, highMs, scatterMs, taps: sorted.length } };
}

function median(sorted: readonly number[]): number {
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? sorted[middle]!
    : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** The rank from either end whose values hold the median in 95 % of cases, or just more. */
function medianRank(count: number): number {
  let below = 0;
  let chance = 0.5 ** count;
  for (let rank = 0; ; rank += 1) {
    below += chance;
    if (below > 0.025) return Math.max(1, rank);
    chance *= (count - rank) / (rank + 1);
  }
}
