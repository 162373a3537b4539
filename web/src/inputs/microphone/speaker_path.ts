/**
 * How the page's own sound reaches the microphone: measured once, while nobody plays, from a few
 * seconds of what was sent and what came back.
 */
import { BANDS, STEP, createBands } from "./bands";
import { type SpeakerPath, createBleed } from "./bleed";
import { transform } from "./spectrum";

export type PathFound =
  | { is: "known"; path: SpeakerPath; /** How much the two halves disagree. */ errorMs: number }
  /** Nothing of it comes back, as with headphones. */
  | { is: "silent" }
  /** Something comes back, but not always equally late: somebody played, or the sound stuttered. */
  | { is: "unsure" };

const LONGEST_MS = 600;
/** The peak stands out of all else by so much, or nothing was heard. */
const STANDS_OUT = 9;
const AGREE_MS = 1.5;
/** Of the steps in which something is sent, so many don't come back louder than expected. */
const COVERED = 0.99;
/** What is this much below the loudest that is sent says nothing of what comes back. */
const LOUD_DB = 25;

export function findPath(mic: Float32Array, played: Float32Array, rate: number): PathFound {
  const half = Math.floor(mic.length / 2);
  const lags = [0, half].map((from) =>
    roundTrip(mic.subarray(from, from + half), played.subarray(from, from + half), rate),
  );
  const [one, other] = lags as [Lag, Lag];
  if (one.standsOut < STANDS_OUT && other.standsOut < STANDS_OUT) return { is: "silent" };
  const errorMs = Math.abs(one.ms - other.ms);
  if (errorMs > AGREE_MS) return { is: "unsure" };
  const roundTripMs = (one.ms + other.ms) / 2;
  const gains = gainsOf(mic, played, rate, roundTripMs);
  return { is: "known", path: { roundTripMs, gains }, errorMs };
}

interface Lag {
  ms: number;
  standsOut: number;
}

/**
 * Where the whitened cross-correlation is highest (the phase transform of Knapp & Carter 1976): what
 * came back is then a single peak, whatever was sent.
 */
function roundTrip(mic: Float32Array, played: Float32Array, rate: number): Lag {
  const longest = Math.round((LONGEST_MS / 1000) * rate);
  const size = 2 ** Math.ceil(Math.log2(mic.length + longest));
  const [micRe, micIm, playedRe, playedIm] = Array.from({ length: 4 }, () => new Float64Array(size)) as [
    Float64Array, Float64Array, Float64Array, Float64Array,
  ];
  micRe.set(mic);
  playedRe.set(played);
  transform(micRe, micIm);
  transform(playedRe, playedIm);
  let loudest = 0;
  for (let i = 0; i < size; i += 1) loudest = Math.max(loudest, playedRe[i]! ** 2 + playedIm[i]! ** 2);
  // Where nothing was sent, what came back is noise.
  const least = loudest * 1e-6;
  for (let i = 0; i < size; i += 1) {
    const sent = playedRe[i]! ** 2 + playedIm[i]! ** 2;
    const re = micRe[i]! * playedRe[i]! + micIm[i]! * playedIm[i]!;
    // Turned the other way, the second transform is the way back.
    const im = -(micIm[i]! * playedRe[i]! - micRe[i]! * playedIm[i]!);
    const norm = sent > least ? 1 / (Math.hypot(re, im) + 1e-12) : 0;
    micRe[i] = re * norm;
    micIm[i] = im * norm;
  }
  transform(micRe, micIm);
  let best = 0;
  let squares = 0;
  for (let lag = 0; lag < longest; lag += 1) {
    squares += micRe[lag]! ** 2;
    if (Math.abs(micRe[lag]!) > Math.abs(micRe[best]!)) best = lag;
  }
  const rms = Math.sqrt(squares / longest);
  return { ms: (1000 * best) / rate, standsOut: rms > 0 ? Math.abs(micRe[best]!) / rms : 0 };
}

/** By band, the gain with which the expected power covers nearly all that comes back. */
function gainsOf(mic: Float32Array, played: Float32Array, rate: number, roundTripMs: number): number[] {
  const unity = createBleed({ roundTripMs, gains: new Array(BANDS).fill(1) }, (1000 * STEP) / rate);
  const micBands = createBands(rate);
  const playedBands = createBands(rate);
  const sent: number[][] = Array.from({ length: BANDS }, () => []);
  const came: number[][] = Array.from({ length: BANDS }, () => []);
  for (let from = 0; from + STEP <= mic.length; from += STEP) {
    const expected = unity.expect(playedBands.hear(played.subarray(from, from + STEP)));
    const power = micBands.hear(mic.subarray(from, from + STEP));
    for (let band = 0; band < BANDS; band += 1) {
      sent[band]!.push(expected[band]!);
      came[band]!.push(power[band]!);
    }
  }
  return sent.map((expected, band) => {
    const least = expected.reduce((most, each) => Math.max(most, each), 0) * 10 ** (-LOUD_DB / 10);
    const ratios = expected
      .map((each, i) => (each > least && each > 0 ? came[band]![i]! / each : NaN))
      .filter((ratio) => !Number.isNaN(ratio))
      .sort((a, b) => a - b);
    return ratios[Math.floor(COVERED * (ratios.length - 1))] ?? 0;
  });
}
