/**
 * Sums of loud strokes, kept within what a loudspeaker can do. By a bent line, not by a compressor:
 * that one looks ahead, and would sound every stroke and click some milliseconds late.
 */

/** Up to here nothing is changed; 1 is the loudest there is. */
const LINEAR = 0.8;
/** Sums up to here are told apart. */
const LOUDEST = 4;
const POINTS = 4097;

/** What a sample becomes: itself, or something between the knee and 1. */
export function softened(sample: number): number {
  const over = Math.abs(sample) - LINEAR;
  if (over <= 0) return sample;
  return Math.sign(sample) * (LINEAR + (1 - LINEAR) * Math.tanh(over / (1 - LINEAR)));
}

/** Connects a new node to `out` through the bend; what goes into it comes out `gain` times as loud. */
export function softLimit(context: AudioContext, out: AudioNode, gain: number): GainNode {
  const curve = Float32Array.from({ length: POINTS }, (_, point) =>
    softened(LOUDEST * ((2 * point) / (POINTS - 1) - 1)),
  );
  const into = new GainNode(context, { gain: gain / LOUDEST });
  into.connect(new WaveShaperNode(context, { curve })).connect(out);
  return into;
}
