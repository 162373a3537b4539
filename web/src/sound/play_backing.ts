/** Clicks and tones of the backing, each from its sound, at a context's time. */
import { gainOf } from "./kit_sounds";

/** A tone is let go softly, or it would click. */
const RELEASE_S = 0.06;

export function playClick(
  context: AudioContext,
  out: AudioNode,
  buffer: AudioBuffer,
  atS: number,
): AudioBufferSourceNode {
  const source = new AudioBufferSourceNode(context, { buffer });
  source.connect(out);
  source.start(Math.max(0, atS));
  return source;
}

export function playTone(
  context: AudioContext,
  out: AudioNode,
  buffer: AudioBuffer,
  atS: number,
  lengthS: number,
  velocity: number,
): void {
  const source = new AudioBufferSourceNode(context, { buffer });
  const gain = new GainNode(context, { gain: gainOf(velocity) });
  source.connect(gain).connect(out);
  const startS = Math.max(0, atS);
  const endS = startS + lengthS;
  gain.gain.setValueAtTime(gainOf(velocity), endS);
  gain.gain.setTargetAtTime(0, endS, RELEASE_S / 3);
  source.start(startS);
  source.stop(endS + 2 * RELEASE_S);
}
