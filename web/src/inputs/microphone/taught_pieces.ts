/**
 * Which piece a stroke was on: the one whose taught strokes it sounds most like. A prototype is the
 * mean spectrum of the strokes that taught it, with the scatter in each band.
 */
import { SPECTRUM_BANDS, type StrokeSpectrum } from "./spectrum";

export interface TaughtPiece {
  readonly piece: number;
  /** The spectra of the strokes that taught it. */
  readonly strokes: readonly StrokeSpectrum[];
}

/** Strokes that teach a piece. */
export const TEACHES = 6;
/** Few strokes say little of the scatter: beside them, this one counts as so many more. */
const USUAL_SPREAD_DB = 2.5;
const USUAL_COUNTS = 2;
/** One band that is far off says no more than this, in spreads. */
const MOST_SPREADS = 3;
/** Further from every piece than this, and it was none of them. */
const STRANGE = 2.6;
/** Fewer bands tell nothing. */
const FEWEST_BANDS = 4;

/** The nearest piece, or null where the stroke is like none of them. */
export function pieceOfSpectrum(taught: readonly TaughtPiece[], spectrum: StrokeSpectrum): number | null {
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
      const isKnown = pairs.some((pair) => pair.includes(one.piece) && pair.includes(heard));
      if (!isKnown) pairs.push([one.piece, heard]);
    }
  }
  return pairs;
}

interface Prototype {
  /** NaN where every stroke that taught it was hidden. */
  readonly mean: readonly number[];
  readonly spread: readonly number[];
}

const known = new WeakMap<readonly StrokeSpectrum[], Prototype>();

function prototypeOf(strokes: readonly StrokeSpectrum[]): Prototype {
  const found = known.get(strokes);
  if (found) return found;
  const bands = Array.from({ length: SPECTRUM_BANDS + 1 }, (_, band) => {
    const values = strokes.filter(({ hidden }) => !hidden.includes(band)).map(({ levelsDb }) => levelsDb[band]!);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    const usual = USUAL_COUNTS * USUAL_SPREAD_DB ** 2;
    return { mean, spread: Math.sqrt((squares + usual) / (values.length + USUAL_COUNTS)) };
  });
  const prototype = { mean: bands.map(({ mean }) => mean), spread: bands.map(({ spread }) => spread) };
  known.set(strokes, prototype);
  return prototype;
}

/** How many spreads away, in the mean over the bands that tell; how loud it is on the whole doesn't count. */
function distance({ mean, spread }: Prototype, { levelsDb, hidden }: StrokeSpectrum): number {
  const bands = [...mean.keys()].filter((band) => band < SPECTRUM_BANDS && !Number.isNaN(mean[band]));
  const heard = bands.filter((band) => !hidden.includes(band));
  if (heard.length < FEWEST_BANDS) return Infinity;
  const weights = heard.map((band) => spread[band]! ** -2);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const louder = heard.reduce((sum, band, i) => sum + weights[i]! * (levelsDb[band]! - mean[band]!), 0) / total;
  const offs = bands.map((band) => {
    const off = (levelsDb[band]! - mean[band]! - louder) / spread[band]!;
    // What is hidden may be softer than said: only that it isn't louder is known.
    return hidden.includes(band) ? Math.min(0, off) : off;
  });
  const last = SPECTRUM_BANDS;
  const fading = (levelsDb[last]! - mean[last]!) / spread[last]!;
  if (!hidden.includes(last) && !Number.isNaN(fading)) offs.push(fading);
  return Math.sqrt(offs.reduce((sum, off) => sum + Math.min(off ** 2, MOST_SPREADS ** 2), 0) / offs.length);
}
