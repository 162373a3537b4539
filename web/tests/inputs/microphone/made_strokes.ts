/** Strokes made of noise and tones by code, and what a microphone makes of them. */
import { type HeardStroke, createHearing } from "../../../src/inputs/microphone/hearing";
import type { SpeakerPath } from "../../../src/inputs/microphone/bleed";
import { seeded } from "../../clocks/simulated_pages";

export const RATE = 48_000;

export interface Drum {
  readonly hz: number;
  readonly ringsS: number;
  /** How much of it is noise, and how long that lasts. */
  readonly noise: number;
  readonly noiseS: number;
  /** The noise is dull: it changes from sample to sample by so little. */
  readonly dull: number;
}

export const PAD: Drum = { hz: 400, ringsS: 0.012, noise: 1, noiseS: 0.004, dull: 0.5 };
export const KICK: Drum = { hz: 58, ringsS: 0.09, noise: 0.25, noiseS: 0.004, dull: 0.7 };
export const SNARE: Drum = { hz: 190, ringsS: 0.05, noise: 0.7, noiseS: 0.06, dull: 0.2 };
export const HIHAT: Drum = { hz: 7000, ringsS: 0.01, noise: 1, noiseS: 0.02, dull: -0.6 };

/** A stroke that is there from its first sample on. */
export function stroke(drum: Drum, level: number, random: () => number): Float32Array {
  const length = Math.round(RATE * 10 * Math.max(drum.ringsS, drum.noiseS));
  let before = 0;
  return Float32Array.from({ length }, (_, i) => {
    const timeS = i / RATE;
    before = drum.dull * before + (1 - Math.abs(drum.dull)) * (2 * random() - 1);
    const ring = Math.sin(2 * Math.PI * drum.hz * timeS + 0.4) * Math.exp(-timeS / drum.ringsS);
    return level * ((1 - drum.noise) * ring + drum.noise * before * 2 * Math.exp(-timeS / drum.noiseS));
  });
}

export function add(into: Float32Array, sound: Float32Array, timeS: number, gain = 1): void {
  const at = Math.round(timeS * RATE);
  for (let i = 0; i < sound.length && at + i < into.length; i += 1) into[at + i]! += gain * sound[i]!;
}

/** Silence but for a little noise. */
export function room(seconds: number, noiseDb: number, random: () => number): Float32Array {
  const level = 10 ** (noiseDb / 20) * Math.sqrt(3);
  return Float32Array.from({ length: Math.round(seconds * RATE) }, () => level * (2 * random() - 1));
}

/** Times about a gap apart, none regular. */
export function times(count: number, gapS: number, random: () => number, firstS = 0.6): number[] {
  return Array.from({ length: count }, (_, i) => firstS + i * gapS + 0.2 * gapS * (random() - 0.5));
}

/** Hears all of it in blocks as the audio thread does. */
export function hearAll(
  mic: Float32Array,
  played: Float32Array | null = null,
  path: SpeakerPath | null = null,
  block = 128,
): HeardStroke[] {
  const hearing = createHearing(RATE);
  hearing.setPath(path);
  const found: HeardStroke[] = [];
  for (let i = 0; i < mic.length; i += block) {
    found.push(...hearing.hear(mic.subarray(i, i + block), played?.subarray(i, i + block) ?? null));
  }
  return found;
}

/** Heard minus struck, ms, for each stroke that was heard within 25 ms; and how many were heard besides. */
export function compare(struckS: readonly number[], heard: readonly HeardStroke[]) {
  const left = new Set(heard);
  const offsMs: number[] = [];
  for (const timeS of struckS) {
    const near = [...left].find(({ frame }) => Math.abs(frame / RATE - timeS) < 0.025);
    if (!near) continue;
    left.delete(near);
    offsMs.push((near.frame / RATE - timeS) * 1000);
  }
  return { found: offsMs.length, offsMs, others: left.size };
}

export function spread(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
}

export { seeded };
