/** The flams of a take: where, how wide, and who was first. */
import type { Review } from "../protocol";
import { type Bar, barAt, usualLengthS } from "./bars";
import { placeOf } from "./sorted";

export interface Flam {
  /** Take time of the first and of the second hit. */
  fromS: number;
  toS: number;
  /** The bar's number in the song, and the beat in it, from 1. */
  bar: number;
  beat: number;
  ms: number;
  /** The players' places in the take, counted from 1. */
  first: number;
  second: number;
}

/** Flams of several pairs at one place and closer than this are one. */
const ONE_PLACE_S = 0.2;

/** All flams in time order; where several pairs flam at one place, the widest. */
export function flamsOf(review: Pick<Review, "players" | "pairs">): Flam[] {
  const number = new Map(review.players.map(({ key }, index) => [key, index + 1]));
  const all = review.pairs.flatMap(({ a, b, joint_onsets }) =>
    joint_onsets
      .filter(([, , , , isFlam]) => isFlam)
      .map(([timeS, bar, beat, asynchrony]): Flam => {
        const half = Math.abs(asynchrony) / 2000;
        const [first, second] = asynchrony <= 0 ? [a, b] : [b, a];
        return {
          fromS: timeS - half,
          toS: timeS + half,
          bar,
          beat,
          ms: Math.abs(asynchrony),
          first: number.get(first) ?? 1,
          second: number.get(second) ?? 1,
        };
      }),
  );
  all.sort((one, other) => middleOf(one) - middleOf(other));
  const widest: Flam[] = [];
  for (const flam of all) {
    const near = placeOf(widest, middleOf(flam) - ONE_PLACE_S, middleOf);
    const at = widest.findIndex((each, index) => index >= near && isSamePlace(each, flam));
    if (at < 0) widest.push(flam);
    else if (widest[at]!.ms < flam.ms) widest[at] = flam;
  }
  return widest.sort((one, other) => one.fromS - other.fromS);
}

export function middleOf(flam: Flam): number {
  return (flam.fromS + flam.toS) / 2;
}

function isSamePlace(one: Flam, other: Flam): boolean {
  return one.bar === other.bar && Math.abs(one.beat - other.beat) < 1e-3;
}

/** The flam after a time; the first again after the last. Null where there is none at all. */
export function flamAfter(flams: readonly Flam[], timeS: number): number | null {
  if (!flams.length) return null;
  return placeOf(flams, timeS + 1e-6, (flam) => flam.fromS) % flams.length;
}

/** The flam before a time; the last again before the first. */
export function flamBefore(flams: readonly Flam[], timeS: number): number | null {
  if (!flams.length) return null;
  return (placeOf(flams, timeS - 1e-6, (flam) => flam.fromS) - 1 + flams.length) % flams.length;
}

/** How many flams each bar of the take has. */
export function flamsByBar(flams: readonly Flam[], bars: readonly Bar[]): number[] {
  const count = bars.map(() => 0);
  // A flam on the first beat may begin before its bar does: its number says where it belongs.
  for (const flam of flams) {
    const at = barAt(bars, middleOf(flam));
    const belongs = [at, at + 1, at - 1].find((index) => bars[index]?.number === flam.bar) ?? at;
    if (count[belongs] !== undefined) count[belongs] += 1;
  }
  return count;
}

/** The few neighbouring bars with the most flams, as numbers of the song; null without flams. */
export function hardBars(
  flams: readonly Flam[],
  bars: readonly Bar[],
  most = 4,
): { firstBar: number; lastBar: number; flams: number } | null {
  const bySong = new Map<number, number>();
  flamsByBar(flams, bars).forEach((count, index) => {
    const number = bars[index]!.number;
    if (number > 0) bySong.set(number, (bySong.get(number) ?? 0) + count);
  });
  const numbers = [...bySong.keys()].sort((a, b) => a - b);
  let best: { firstBar: number; lastBar: number; flams: number } | null = null;
  for (const firstBar of numbers) {
    let sum = 0;
    for (let lastBar = firstBar; lastBar < firstBar + most && bySong.has(lastBar); lastBar++) {
      const here = bySong.get(lastBar)!;
      sum += here;
      // Bars without flams at either end make the passage no harder.
      if (sum > (best?.flams ?? 0)) best = { firstBar, lastBar, flams: sum };
    }
  }
  if (!best) return null;
  while (best.firstBar < best.lastBar && !bySong.get(best.firstBar)) best.firstBar++;
  return best;
}

/** How long a beat usually is, for the pauses around flams. */
export function usualBeatS(bars: readonly Bar[]): number {
  return usualLengthS(bars) / (bars[bars.length >> 1]?.beats ?? 4);
}
