/**
 * In which order a take is listened to: one stretch of it after another, perhaps over and over.
 * `alongS` is how far one has come, in seconds of the take as played.
 */
import { placeOf } from "./sorted";

export interface Stretch {
  fromS: number;
  toS: number;
}

export interface Itinerary {
  stretches: readonly Stretch[];
  isEndless: boolean;
}

/** A part of a stretch that is passed without a jump, and where on the way it begins. */
export interface Passage extends Stretch {
  alongS: number;
}

export function lengthOf(stretches: readonly Stretch[]): number {
  return stretches.reduce((sum, { fromS, toS }) => sum + toS - fromS, 0);
}

/** Where in the take one is after `alongS`; past the end, the end. */
export function timeAt({ stretches, isEndless }: Itinerary, alongS: number): number {
  const length = lengthOf(stretches);
  let rest = isEndless && length > 0 ? alongS - Math.floor(alongS / length) * length : alongS;
  for (const { fromS, toS } of stretches) {
    if (rest < toS - fromS) return fromS + Math.max(rest, 0);
    rest -= toS - fromS;
  }
  return stretches.at(-1)?.toS ?? 0;
}

/** How far along a time of the take is; between stretches, where the next begins. */
export function alongOf(stretches: readonly Stretch[], timeS: number): number {
  let sum = 0;
  for (const { fromS, toS } of stretches) {
    if (timeS < toS) return sum + Math.max(timeS - fromS, 0);
    sum += toS - fromS;
  }
  return 0; // after the last, from the start again
}

/** What is passed between two points of the way. */
export function passages({ stretches, isEndless }: Itinerary, fromS: number, toS: number): Passage[] {
  const length = lengthOf(stretches);
  if (length <= 0 || toS <= fromS) return [];
  const passed: Passage[] = [];
  let lap = isEndless ? Math.floor(fromS / length) * length : 0;
  for (; lap < toS; lap += length) {
    let start = lap;
    for (const stretch of stretches) {
      const end = start + stretch.toS - stretch.fromS;
      const [low, high] = [Math.max(start, fromS), Math.min(end, toS)];
      if (low < high) {
        const shift = stretch.fromS - start;
        passed.push({ fromS: low + shift, toS: high + shift, alongS: low });
      }
      start = end;
    }
    if (!isEndless) break;
  }
  return passed;
}

/** Stretches around these moments, run together where they would overlap. */
export function around(
  moments: readonly number[],
  beforeS: number,
  afterS: number,
  endS: number,
): Stretch[] {
  const stretches: Stretch[] = [];
  for (const moment of moments) {
    const [fromS, toS] = [Math.max(moment - beforeS, 0), Math.min(moment + afterS, endS)];
    const last = stretches.at(-1);
    if (last && fromS <= last.toS) last.toS = Math.max(last.toS, toS);
    else stretches.push({ fromS, toS });
  }
  return stretches;
}

/** In a row of events in time order, those from `fromS` on and before `toS`. */
export function within<T extends { timeS: number }>(events: readonly T[], { fromS, toS }: Stretch): T[] {
  const key = (event: T) => event.timeS;
  return events.slice(placeOf(events, fromS, key), placeOf(events, toS, key));
}
