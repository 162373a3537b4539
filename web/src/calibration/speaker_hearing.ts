/**
 * The page sounds a few clicks and drums while nobody plays, and a microphone listens: the round trip
 * of a sound, without a person in it, and how loud the page's own sound is at the microphone.
 */
import type { Microphone } from "../inputs/microphone/microphone";
import { type PathFound, findPath } from "../inputs/microphone/speaker_path";
import { PIECES } from "../protocol";
import type { Metronome } from "../sound/metronome";
import type { Estimate } from "./tap_estimate";

const FIRST_S = 0.3;
const GAP_S = 0.4;
const ROUNDS = 4;
/** Together they have something in every band. */
const DRUMS = ["snare", "kick", "hihat_closed"] as const;
const VELOCITY = 0.8;
/** The longest way out and back, and the room's answer. */
const RINGS_S = 0.8;

export interface SpeakersHeard {
  readonly outcome: PathFound;
  /** What is taken off the player's times; null where nothing could be told. */
  readonly estimate: Estimate | null;
}

export async function hearSpeakers(
  microphone: Microphone,
  metronome: Metronome,
  rate: number,
): Promise<SpeakersHeard> {
  microphone.setPath(null);
  const startS = metronome.nowS() + FIRST_S;
  const perRound = DRUMS.length + 1;
  for (let sound = 0; sound < ROUNDS * perRound; sound += 1) {
    const atS = startS + sound * GAP_S;
    const turn = sound % perRound;
    if (turn === 0) metronome.click(atS, sound % (2 * perRound) === 0);
    else metronome.strike(PIECES.indexOf(DRUMS[turn - 1]!), VELOCITY, atS);
  }
  const { mic, played } = await microphone.record(FIRST_S + ROUNDS * perRound * GAP_S + RINGS_S);
  const outcome = findPath(mic, played, rate);
  if (outcome.is !== "known") return { outcome, estimate: null };
  microphone.setPath(outcome.path);
  // What the browser says of its latencies is taken off already: the rest is what it didn't say.
  const latencyMs = outcome.path.roundTripMs - microphone.takenOffMs();
  const { errorMs } = outcome;
  const estimate = { latencyMs, lowMs: latencyMs - errorMs, highMs: latencyMs + errorMs, scatterMs: errorMs, taps: 0 };
  return { outcome, estimate };
}
