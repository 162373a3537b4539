/** Numbers as the report says them: a true minus, grouped thousands, units from its words. */
import type { Range } from "../protocol";
import { say } from "./report_words";

/** A number with a true minus and grouped thousands; never "−0". */
export function plain(value: number, digits = 0): string {
  const said = Math.abs(value).toLocaleString("en-US", {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return value >= 0 || !/[1-9]/.test(said) ? said : `−${said}`;
}

/** As {@link plain}, with a plus above zero. */
export function signed(value: number, digits = 0): string {
  const said = plain(value, digits);
  return value > 0 && /[1-9]/.test(said) ? `+${said}` : said;
}

/** Whole per cent; "100 %" is only said of all, "0 %" only of none. */
export function wholePercent(share: number): number {
  if (share > 0 && share < 1) return Math.min(Math.max(Math.round(100 * share), 1), 99);
  return Math.round(100 * share);
}

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

/** How wide a flam is; "30.2" rather than a "30" that would seem to be no flam. */
export function saidFlamMs(ms: number): string {
  return Math.round(ms) === 30 ? ms.toFixed(1) : ms.toFixed(0);
}
