/**
 * Notices strokes: a step in which some band is louder than what rings, what is always there, and
 * what the loudspeaker is expected to add. It says roughly where; attack.ts says when exactly.
 */
import { BANDS } from "./bands";

/** By band, in dB: what is no louder than this beside what rang before, or the room's noise, is no rise. */
const OVER_RINGING_DB = [6, 6, 1.5, 1];
const OVER_NOISE_DB = [7, 6, 4, 3.5];
/** What rises above that, all bands together, makes a stroke: a stick is heard in more than one. */
const RISE_DB = 6;
/** What the loudspeaker adds is known on average only: louder than that by so much. */
const OVER_BLEED_DB = 5;
/** A stroke needs some steps to become loud: before, it is no ringing of its own. */
const RISES_STEPS = 3;
const RINGING_FALLS_DB_S = 250;
/** The noise of the room is followed down at once, up slowly: a roll isn't noise. */
const NOISE_RISES_DB_S = 6;
const NOISE_FALLS_SHARE = 0.05;
/** Nobody strikes again sooner; what comes sooner is the same blow. */
export const DEAD_MS = 14;
/** How long the noise of a room is listened to first. */
const LEARNS_MS = 150;

export interface Onsets {
  /** Whether a stroke rises in this step. `power`: by band; `bleed`: expected of the loudspeaker. */
  rises(power: Float32Array, bleed: Float32Array | null): boolean;
}

export function createOnsets(stepMs: number): Onsets {
  const ratios = (decibels: readonly number[]): number[] => decibels.map((db) => 10 ** (db / 10));
  const overRinging = ratios(OVER_RINGING_DB);
  const overNoise = ratios(OVER_NOISE_DB);
  const overBleed = 10 ** (OVER_BLEED_DB / 10);
  const falls = 10 ** ((-RINGING_FALLS_DB_S * stepMs) / 10_000);
  const noiseRises = 10 ** ((NOISE_RISES_DB_S * stepMs) / 10_000);
  const deadSteps = Math.ceil(DEAD_MS / stepMs);
  const ringing = new Float32Array(BANDS);
  const noise = new Float32Array(BANDS).fill(1e-9);
  /** The last steps, the newest first. */
  const recent = Array.from({ length: RISES_STEPS }, () => new Float32Array(BANDS));
  let sinceOnset = deadSteps - Math.ceil(LEARNS_MS / stepMs);

  return {
    rises(power, bleed) {
      let riseDb = 0;
      const oldest = recent.pop()!;
      for (let band = 0; band < BANDS; band += 1) {
        ringing[band] = Math.max(oldest[band]!, ringing[band]! * falls);
        // The lowest swing so slowly that one step may fall between two crests.
        const value = band < 2 ? (power[band]! + recent[0]![band]! + recent[1]![band]!) / 3 : power[band]!;
        oldest[band] = power[band]!;
        const least =
          overRinging[band]! * ringing[band]! +
          overNoise[band]! * noise[band]! +
          (bleed ? overBleed * bleed[band]! : 0);
        if (value > least) riseDb += 10 * Math.log10(value / least);
        const quiet = noise[band]!;
        noise[band] =
          value < quiet ? quiet + NOISE_FALLS_SHARE * (value - quiet) : quiet * noiseRises + 1e-13;
      }
      recent.unshift(oldest);
      sinceOnset += 1;
      if (riseDb < RISE_DB || sinceOnset < deadSteps) return false;
      sinceOnset = 0;
      return true;
    },
  };
}
