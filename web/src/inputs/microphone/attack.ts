/**
 * Where in a stretch of sound a stroke begins, to a fraction of a millisecond: the sample that best
 * parts it into a quiet piece and a loud one, by Akaike's criterion (Maeda 1985, as seismologists
 * pick the first arrival of a wave).
 */

/** What is this much below the stroke's strongest isn't its beginning: noise, ringing, a click. */
const UNDER_DB = 22;
/** A piece of fewer samples says nothing of its power. */
const FEWEST = 8;

/** The index of the first sample of the loud part; `quietPower` is the power of what is no stroke. */
export function attackIn(samples: Float32Array, quietPower: number): number {
  // Differences: the slow swing of what still rings hides no attack any more.
  const power = new Float64Array(samples.length);
  let most = 0;
  for (let i = 1; i < samples.length; i += 1) {
    power[i] = (samples[i]! - samples[i - 1]!) ** 2;
    most = Math.max(most, power[i]!);
  }
  const floor = Math.max(most * 10 ** (-UNDER_DB / 10), quietPower) + 1e-14;
  // Up to the loudest only: how the sound fades is another matter.
  const loudest = power.indexOf(most);
  const end = Math.max(2 * FEWEST, Math.min(samples.length, loudest + FEWEST));
  const total = power.subarray(0, end).reduce((sum, each) => sum + each, 0);
  let best = Infinity;
  let found = 0;
  let before = 0;
  for (let i = 0; i < end - FEWEST; i += 1) {
    before += power[i]!;
    const count = i + 1;
    if (count < FEWEST) continue;
    const rest = end - count;
    const criterion =
      count * Math.log(before / count + floor) + rest * Math.log((total - before) / rest + floor);
    if (criterion < best) {
      best = criterion;
      found = i + 1;
    }
  }
  return found;
}
