/**
 * What of the page's own sound the microphone is expected to hear now: click, backing and a
 * partner's strokes come out of the loudspeaker, and into the microphone one round trip later.
 */
import { BANDS } from "./bands";

/** How the page's own sound reaches the microphone, as it was measured (speaker_path.ts). */
export interface SpeakerPath {
  /** From the page's output to its input, in ms: both latencies, and the way through the air. */
  readonly roundTripMs: number;
  /** The power that arrives for the power that is sent, by band. */
  readonly gains: readonly number[];
}

export interface Bleed {
  /** Takes what the page sounds in this step; gives the power expected at the microphone now. */
  expect(played: Float32Array): Float32Array;
}

/** The round trip is trusted to this: sound that comes so much sooner or later is still expected. */
const EARLIER_MS = 5;
const LATER_MS = 5;
/** How fast what was heard of the loudspeaker is taken to fade in the room, in dB a second. */
const FADES_DB_S = 130;

export function createBleed(path: SpeakerPath, stepMs: number): Bleed {
  const soonest = Math.max(0, Math.floor((path.roundTripMs - EARLIER_MS) / stepMs));
  const latest = Math.max(soonest, Math.ceil((path.roundTripMs + LATER_MS) / stepMs));
  const kept = latest + 1;
  const past = new Float32Array(kept * BANDS);
  const expected = new Float32Array(BANDS);
  const fades = 10 ** ((-FADES_DB_S * stepMs) / 10_000);
  let at = 0;
  return {
    expect(played) {
      past.set(played, at * BANDS);
      for (let band = 0; band < BANDS; band += 1) {
        let most = 0;
        for (let ago = soonest; ago <= latest; ago += 1) {
          most = Math.max(most, past[((at - ago + kept) % kept) * BANDS + band]!);
        }
        expected[band] = Math.max(most * path.gains[band]!, expected[band]! * fades);
      }
      at = (at + 1) % kept;
      return expected;
    },
  };
}
