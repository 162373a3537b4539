/**
 * Which piece a stroke was on: the one whose taught strokes it sounds most like. A prototype is the
 * mean spectrum of the strokes that taught it, with the scatter in each band.
 */
import { SPECTRUM_BANDS } from "./spectrum";

export interface TaughtPiece {
  readonly piece: number;
  /** The spectra of the strokes that taught it. */
  readonly strokes: readonly (readonly number[])[];
}

/** Strokes that teach a piece. */
export const TEACHES = 6;
/** Fewer strokes say little of the scatter: a spread that pieces have anyway counts beside it. */
const USUAL_SPREAD_DB = 5;
const USUAL_COUNTS = 8;
/** Further from every piece than this (spreads, on average over the bands), and it was none of them. */
const STRANGE = 3.2;

/** The nearest piece, or null where the stroke is like none of them. */
export function pieceOfSpectrum(taught: readonly TaughtPiece[], spectrum: ArrayLike<number>): number | null {
  let found: number | null = null;
  let least = STRANGE;
  for (const one of taught) {
    const far = distance(prototypeOf(one.strokes), spectrum);
    if (far >= least) continue;
    least = far;
    found = one.piece;
  }
  return found;
}

/** Pairs of pieces of which a stroke that taught one sounds like the other: [meant, taken for]. */
export function alike(taught: readonly TaughtPiece[]): [number, number][] {
  const pairs: [number, number][] = [];
  for (const one of taught) {
    for (const left of one.strokes) {
      // Left out, or a stroke would be like itself.
      const others = one.strokes.filter((stroke) => stroke !== left);
      const rest = taught.map((each) => (each === one ? { ...each, strokes: others } : each));
      const heard = others.length > 0 ? pieceOfSpectrum(rest, left) : one.piece;
      if (heard === null || heard === one.piece) continue;
      if (!pairs.some(([a, b]) => (a === one.piece && b === heard) || (a === heard && b === one.piece))) {
        pairs.push([one.piece, heard]);
      }
    }
  }
  return pairs;
}

interface Prototype {
  readonly mean: Float64Array;
  readonly spread: Float64Array;
}

const known = new WeakMap<readonly (readonly number[])[], Prototype>();

function prototypeOf(strokes: readonly (readonly number[])[]): Prototype {
  const found = known.get(strokes);
  if (found) return found;
  const length = SPECTRUM_BANDS + 1;
  const mean = Float64Array.from({ length }, (_, i) => strokes.reduce((sum, each) => sum + each[i]!, 0) / strokes.length);
  const spread = mean.map((middle, i) => {
    const squares = strokes.reduce((sum, each) => sum + (each[i]! - middle) ** 2, 0);
    return Math.sqrt((squares + USUAL_COUNTS * USUAL_SPREAD_DB ** 2) / (strokes.length + USUAL_COUNTS));
  });
  const prototype = { mean, spread };
  known.set(strokes, prototype);
  return prototype;
}

function distance({ mean, spread }: Prototype, spectrum: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < mean.length; i += 1) sum += Math.min(((spectrum[i]! - mean[i]!) / spread[i]!) ** 2, 36);
  return Math.sqrt(sum / mean.length);
}
