/** A stream of sound in, strokes out: when, how loud, and their short spectrum. It keeps no clock. */
import { attackIn } from "./attack";
import { STEP, createBands } from "./bands";
import { type SpeakerPath, createBleed } from "./bleed";
import { DEAD_MS, createOnsets } from "./onsets";
import { HEARD_S, type StrokeSpectrum, strokeSpectrum } from "./spectrum";

export interface HeardStroke {
  /** The attack, in frames since the stream began. */
  readonly frame: number;
  /** Its loudest sample in its first milliseconds, in dB below full scale. */
  readonly levelDb: number;
  /** The microphone or its amplifier was driven past its limit. */
  readonly isClipped: boolean;
  readonly spectrum: StrokeSpectrum;
}

export interface Hearing {
  /** Takes samples of the microphone, and of what the page itself sounds meanwhile. */
  hear(samples: Float32Array, played?: Float32Array | null): HeardStroke[];
  /** How the page's own sound reaches the microphone; null where it doesn't. */
  setPath(path: SpeakerPath | null): void;
}

/** Around the step that rose: the attack lies in it, or a little before where the stroke is soft. */
const BEFORE_S = 0.006;
const AFTER_S = 0.008;
const LOUDEST_WITHIN_S = 0.01;
/** What rings before is looked at over so long. */
const RINGING_S = 0.015;
/** What rang may still grow by so much by chance without being taken for the stroke. */
const OVER_RINGING = 6;
const KEPT = 8192;
const CLIPPED = 0.985;
const CLIPPED_SAMPLES = 3;
const NOTHING: HeardStroke[] = [];

export function createHearing(rate: number): Hearing {
  const stepMs = (1000 * STEP) / rate;
  const bands = createBands(rate);
  const onsets = createOnsets(stepMs);
  const kept = new Float32Array(KEPT);
  const step = new Float32Array(STEP);
  const playedStep = new Float32Array(STEP);
  let playedBands: ReturnType<typeof createBands> | null = null;
  let bleed: ReturnType<typeof createBleed> | null = null;
  /** Frames taken so far; the first frames of the steps that rose and aren't told yet. */
  let frames = 0;
  let waiting: number[] = [];
  let lastFrame = -Infinity;

  const stretch = (from: number, length: number): Float32Array =>
    Float32Array.from({ length }, (_, i) => (from + i < 0 ? 0 : kept[(from + i) % KEPT]!));

  const tell = (rose: number): HeardStroke | null => {
    const first = rose - Math.round(BEFORE_S * rate);
    const ringingLength = Math.round(RINGING_S * rate);
    const ringing = stretch(first - ringingLength, ringingLength);
    const around = stretch(first, Math.round((BEFORE_S + AFTER_S) * rate));
    const frame = first + attackIn(around, OVER_RINGING * differencePower(ringing));
    if (frame - lastFrame < (DEAD_MS / 1000) * rate) return null;
    lastFrame = frame;
    const loud = stretch(frame, Math.round(LOUDEST_WITHIN_S * rate));
    const peak = loudest(loud);
    const own = Math.max(peak ** 2 - loudest(ringing) ** 2, 0.03 * peak ** 2);
    const stroke = stretch(frame, Math.round(HEARD_S * rate));
    return {
      frame,
      levelDb: 10 * Math.log10(own + 1e-12),
      isClipped: loud.filter((sample) => Math.abs(sample) > CLIPPED).length >= CLIPPED_SAMPLES,
      spectrum: strokeSpectrum(stroke, ringing, rate),
    };
  };

  const hearStep = (): HeardStroke[] => {
    const expected = bleed && playedBands ? bleed.expect(playedBands.hear(playedStep)) : null;
    if (onsets.rises(bands.hear(step), expected)) waiting.push(frames - STEP);
    if (waiting.length === 0) return NOTHING;
    const sureUntil = frames - Math.ceil((HEARD_S + AFTER_S) * rate);
    const due = waiting.filter((rose) => rose <= sureUntil);
    waiting = waiting.filter((rose) => rose > sureUntil);
    return due.map(tell).filter((stroke) => stroke !== null);
  };

  return {
    hear(samples, played = null) {
      let found = NOTHING; // most of the time: the audio thread makes no garbage
      for (let i = 0; i < samples.length; i += 1) {
        const at = frames % STEP;
        step[at] = kept[frames % KEPT] = samples[i]!;
        playedStep[at] = played?.[i] ?? 0;
        frames += 1;
        if (at !== STEP - 1) continue;
        const heard = hearStep();
        if (heard.length > 0) found = [...found, ...heard];
      }
      return found;
    },
    setPath(path) {
      bleed = path && createBleed(path, stepMs);
      playedBands = path && createBands(rate);
    },
  };
}

function loudest(samples: Float32Array): number {
  let most = 0;
  for (const sample of samples) most = Math.max(most, Math.abs(sample));
  return most;
}

function differencePower(samples: Float32Array): number {
  let sum = 0;
  for (let i = 1; i < samples.length; i += 1) sum += (samples[i]! - samples[i - 1]!) ** 2;
  return sum / Math.max(1, samples.length - 1);
}
