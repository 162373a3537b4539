/** The short spectrum of a stroke: what tells pieces apart. In decibels, so that force hardly matters. */

/** How long a stroke is listened to before it is said which piece it was. */
export const HEARD_S = 0.03;
const LOWEST_HZ = 50;
const HIGHEST_HZ = 15_000;
export const SPECTRUM_BANDS = 20;
/** Bands further below the strongest say nothing: noise, and how good the microphone is. */
const DEEPEST_DB = 45;
const QUIETEST = 1e-14;

/** Louder than what rang before by less than this, and it isn't known how much of it is the stroke's. */
const OVER_RINGING = 6;

export interface StrokeSpectrum {
  /** Decibels below the strongest band; last, how much louder the second half is than the first. */
  readonly levelsDb: readonly number[];
  /** Which of them what rang before hides: there the stroke is no louder than said. */
  readonly hidden: readonly number[];
}

/** The spectrum of the samples from a stroke's attack on, less what rang `before`. */
export function strokeSpectrum(stroke: Float32Array, before: Float32Array, rate: number): StrokeSpectrum {
  const power = bandPowers(stroke, rate);
  const ringing = bandPowers(before, rate);
  const scale = before.length > 0 ? stroke.length / before.length : 0;
  const hidden = [...power.keys()].filter((band) => power[band]! <= OVER_RINGING * scale * ringing[band]!);
  const own = power.map((each, band) => (hidden.includes(band) ? each : each - scale * ringing[band]!));
  const most = own.reduce((so, each, band) => (hidden.includes(band) ? so : Math.max(so, each)), QUIETEST);
  const half = stroke.length >> 1;
  const first = energy(stroke, 0, half);
  const fading = (energy(stroke, half, 2 * half) + QUIETEST) / (first + QUIETEST);
  if (first <= OVER_RINGING * 0.5 * scale * energy(before, 0, before.length)) hidden.push(SPECTRUM_BANDS);
  return { levelsDb: [...[...own].map((each) => decibels(each / most)), decibels(fading)], hidden };
}

const decibels = (ratio: number): number =>
  Math.round(10 * Math.min(10, Math.max(-DEEPEST_DB, 10 * Math.log10(ratio + 1e-9)))) / 10;

function energy(samples: Float32Array, from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < to; i += 1) sum += samples[i]! ** 2;
  return sum;
}

function bandPowers(samples: Float32Array, rate: number): Float64Array {
  const powers = new Float64Array(SPECTRUM_BANDS);
  if (samples.length === 0) return powers;
  const size = 2 ** Math.ceil(Math.log2(samples.length));
  const real = new Float64Array(size);
  const imaginary = new Float64Array(size);
  // Full at the attack, faded out at the end: a window that is round at both ends would hide it.
  samples.forEach((sample, i) => (real[i] = sample * 0.5 * (1 + Math.cos((Math.PI * i) / samples.length))));
  transform(real, imaginary);
  const ratio = HIGHEST_HZ / LOWEST_HZ;
  for (let bin = 1; bin < size / 2; bin += 1) {
    const hz = (bin * rate) / size;
    const place = (Math.log(hz / LOWEST_HZ) / Math.log(ratio)) * SPECTRUM_BANDS;
    // Low bands are narrower than a bin: each bin counts in the band it lies in, or in the nearest.
    if (place < -1 || place >= SPECTRUM_BANDS) continue;
    powers[Math.max(0, Math.floor(place))]! += real[bin]! ** 2 + imaginary[bin]! ** 2;
  }
  return powers;
}

/** A fast Fourier transform in place (Cooley & Tukey 1965); the length is a power of two. */
export function transform(real: Float64Array, imaginary: Float64Array): void {
  const size = real.length;
  for (let i = 1, j = 0; i < size; i += 1) {
    let bit = size >> 1;
    for (; j & bit; bit >>= 1) j ^= bit;
    j ^= bit;
    if (i < j) {
      [real[i], real[j]] = [real[j]!, real[i]!];
      [imaginary[i], imaginary[j]] = [imaginary[j]!, imaginary[i]!];
    }
  }
  for (let length = 2; length <= size; length <<= 1) {
    const half = length >> 1;
    const angle = (-2 * Math.PI) / length;
    for (let k = 0; k < half; k += 1) {
      const cosine = Math.cos(angle * k);
      const sine = Math.sin(angle * k);
      for (let i = k; i < size; i += length) {
        const j = i + half;
        const re = real[j]! * cosine - imaginary[j]! * sine;
        const im = real[j]! * sine + imaginary[j]! * cosine;
        real[j] = real[i]! - re;
        imaginary[j] = imaginary[i]! - im;
        real[i]! += re;
        imaginary[i]! += im;
      }
    }
  }
}
