/**
 * What changed between two takes. The interval of a difference is made from those of the two numbers
 * (MOVER: Zou & Donner 2008, "Construction of confidence limits about effect measures"); where it
 * holds zero, there is no clear change.
 */
import type { Pair, Player, Range } from "../protocol";

export interface Measured {
  value: number | null;
  interval: Range | null;
}

export interface Change {
  /** Now minus before. */
  difference: number;
  interval: Range;
}

export function changeOf(before: Measured, now: Measured): Change | null {
  if (before.value === null || now.value === null || !before.interval || !now.interval) return null;
  const difference = now.value - before.value;
  return {
    difference,
    interval: {
      low: difference - Math.hypot(now.value - now.interval.low, before.interval.high - before.value),
      high: difference + Math.hypot(now.interval.high - now.value, before.value - before.interval.low),
    },
  };
}

export function isClear({ interval }: Change): boolean {
  return interval.low > 0 || interval.high < 0;
}

export type Number = "together" | "sd" | "mean_absolute" | "mean";

export function pairMeasured(pair: Pair, number: Number): Measured {
  if (number === "together") return { value: pair.together_share, interval: pair.together_interval };
  return summaryMeasured(pair, number);
}

export function summaryMeasured(from: Pair | Player, number: Exclude<Number, "together">): Measured {
  const field = `${number}_asynchrony_ms` as const;
  return { value: from[field], interval: from.intervals[field] };
}

/** Whether a clear change is for the better; null where neither is better, as of who is ahead. */
export function isBetter(number: Number, { difference }: Change): boolean | null {
  if (number === "mean") return null;
  return number === "together" ? difference > 0 : difference < 0;
}
