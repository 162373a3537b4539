/** Numbers with their units and intervals, in the words of the report. */
import type { Range } from "../protocol";
import { plain, signed, wholePercent } from "./plain_numbers";
import { say } from "./report_words";

export function saidMs(value: number | null, digits = 1): string {
  return value === null ? say("none") : say("unit-ms", { value: plain(value, digits) });
}

export function saidSignedMs(value: number | null, digits = 1): string {
  return value === null ? say("none") : say("unit-ms", { value: signed(value, digits) });
}

export function saidPercent(share: number | null, digits = 0): string {
  if (share === null) return say("none");
  const value = digits === 0 ? plain(wholePercent(share)) : plain(100 * share, digits);
  return say("unit-percent", { value });
}

/** A share that a player takes back; less than nothing is an estimate of none. */
export function saidTakenBack(alpha: number): string {
  return saidPercent(Math.max(alpha, 0));
}

export function saidBpm(value: number | null, digits = 1): string {
  return value === null ? say("none") : say("unit-bpm", { value: plain(value, digits) });
}

/** A 95 % interval in brackets, or nothing where there is none. */
export function saidInterval(range: Range | null, digits = 1, scale = 1): string {
  if (!range) return "";
  const [low, high] = [scale * range.low, scale * range.high];
  const how = low < 0 ? signed : plain;
  return say("interval", { low: how(low, digits), high: how(high, digits) });
}

/** A 95 % interval of a share of 1, in words that need no table around them. */
export function saidShareInterval(range: Range | null): string {
  if (!range) return "";
  return say("interval-of-share", { low: plain(100 * range.low), high: plain(100 * range.high) });
}

/** A probability. */
export function saidChance(p: number | null): string {
  if (p === null) return say("none");
  return p < 0.001 ? "< 0.001" : plain(p, 3);
}
