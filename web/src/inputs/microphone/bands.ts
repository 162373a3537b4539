/** Sound in four bands, as power in short steps: what strokes are noticed by. */

/** Frames of a step: 1.3 ms at 48 kHz. */
export const STEP = 64;
/** Where one band ends and the next begins, in Hz. */
const EDGES_HZ = [150, 800, 4000] as const;
export const BANDS = EDGES_HZ.length + 1;

export interface Bands {
  /** The mean power of `STEP` samples in each band; the array is the same each time. */
  hear(samples: Float32Array): Float32Array;
}

export function createBands(rate: number): Bands {
  const filters = Array.from({ length: BANDS }, (_, band) => {
    const low = EDGES_HZ[band - 1];
    const high = EDGES_HZ[band];
    return [
      // Below 35 Hz there is only wind, and the floor.
      createFilter(coefficients("high", low ?? 35, rate)),
      ...(high === undefined ? [] : [createFilter(coefficients("low", high, rate))]),
    ];
  });
  const power = new Float32Array(BANDS);
  return {
    hear(samples) {
      for (let band = 0; band < BANDS; band += 1) {
        const [first, second] = filters[band]!;
        let sum = 0;
        for (let i = 0; i < samples.length; i += 1) {
          const once = first!(samples[i]!);
          const value = second ? second(once) : once;
          sum += value * value;
        }
        power[band] = sum / samples.length;
      }
      return power;
    },
  };
}

type Coefficients = readonly [b0: number, b1: number, b2: number, a1: number, a2: number];

/** A Butterworth filter of the second order, by the bilinear transform. */
function coefficients(kind: "low" | "high", cutHz: number, rate: number): Coefficients {
  const k = Math.tan((Math.PI * Math.min(cutHz, 0.45 * rate)) / rate);
  const norm = 1 / (1 + Math.SQRT2 * k + k * k);
  const a1 = 2 * (k * k - 1) * norm;
  const a2 = (1 - Math.SQRT2 * k + k * k) * norm;
  return kind === "low"
    ? [k * k * norm, 2 * k * k * norm, k * k * norm, a1, a2]
    : [norm, -2 * norm, norm, a1, a2];
}

function createFilter([b0, b1, b2, a1, a2]: Coefficients): (sample: number) => number {
  let one = 0;
  let two = 0;
  return (sample) => {
    const out = b0 * sample + one;
    one = b1 * sample - a1 * out + two;
    two = b2 * sample - a2 * out;
    return out;
  };
}
