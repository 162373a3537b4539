/** What the meters say in words: which message, with which numbers. */
import type { JointHeard, PairMeter, PlayerMeter } from "../protocol";
import type { Joint } from "./pair_story";

export interface Reading {
  id: string;
  args?: Record<string, string | number>;
}

/** The asynchrony beyond which two hits are heard as two. */
export const FLAM_MS = 30;
const ON_THE_BEAT_MS = 4;
/** From so many strokes on, fewer matched than this share say that something else is played. */
const MANY_STROKES = 16;
const FEW_MATCHED = 0.25;

/** How early or late a player is lately, and how steady. */
export function timingReading(meter: PlayerMeter | null): Reading {
  if (meter && meter.strokes >= MANY_STROKES && meter.matched < FEW_MATCHED * meter.strokes) {
    return { id: "studio-stage-timing-beside" };
  }
  const mean = meter?.recent_mean_ms ?? null;
  if (mean === null) return { id: "studio-stage-timing-few" };
  const spread = Math.round(meter?.recent_sd_ms ?? 0);
  const ms = Math.round(Math.abs(mean));
  if (Math.abs(mean) < ON_THE_BEAT_MS) return { id: "studio-stage-timing-on", args: { spread } };
  return { id: mean < 0 ? "studio-stage-timing-early" : "studio-stage-timing-late", args: { ms, spread } };
}

export type Tightness = "one" | "close" | "loose" | "apart";

/** How tight two players are by the SD of their asynchrony over the last bars. */
export function tightness(sdMs: number): Tightness {
  if (sdMs < 10) return "one";
  if (sdMs < 18) return "close";
  if (sdMs < FLAM_MS) return "loose";
  return "apart";
}

export function tightnessReading(pair: PairMeter | null): Reading {
  const sd = pair?.recent_sd_ms ?? null;
  if (sd === null) return { id: "studio-stage-together-few" };
  return { id: `studio-stage-together-${tightness(sd)}` };
}

/** Who is ahead over the last bars, by name. */
export function leadReading(pair: PairMeter | null, nameOf: (player: number) => string): Reading {
  if (!pair || pair.recent_mean_ms === null) return { id: "studio-stage-lead-unknown" };
  if (pair.ahead === null) return { id: "studio-stage-lead-nobody" };
  return {
    id: "studio-stage-lead",
    args: { name: nameOf(pair.ahead), ms: Math.round(Math.abs(pair.recent_mean_ms)) },
  };
}

/** Flams among the joint onsets from `fromS` on. */
export function flamsSince(joint: readonly JointHeard[], fromS: number): number {
  return joint.filter(([time, ms]) => time >= fromS && Math.abs(ms) > FLAM_MS).length;
}

/** How many of the last joint onsets, counted back from the newest, were no flams. */
export function streak(joint: readonly Pick<Joint, "isFlam">[]): number {
  let count = 0;
  for (let index = joint.length - 1; index >= 0; index--) {
    if (joint[index]!.isFlam) break;
    count++;
  }
  return count;
}
