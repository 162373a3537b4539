/** The bars of a take, in take time. */
import type { Sheet } from "../protocol";
import { placeOf } from "./sorted";

export interface Bar {
  startS: number;
  endS: number;
  /** Its number in the song; 0 in the count-in. */
  number: number;
  round: number;
  /** How many clicks it has. */
  beats: number;
}

/** The sheet's bars, each up to where the next begins; the last as long as the one before. */
export function barsOf(sheet: Sheet): Bar[] {
  return sheet.bars.map(([startS, number, beats, round], index) => {
    const next = sheet.bars[index + 1];
    const length = beats * sheet.beat_s;
    return { startS, endS: next ? next[0] : Math.max(sheet.length_s, startS + length), number, round, beats };
  });
}

/** Which bar a time lies in: the first before all bars, the last after them. */
export function barAt(bars: readonly Bar[], timeS: number): number {
  return Math.max(0, placeOf(bars, timeS + 1e-6, (bar) => bar.startS) - 1);
}

/** The bar that was played as the k-th after the count-in, counted from 1, as the report counts. */
export function playedBar(bars: readonly Bar[], played: number): Bar | undefined {
  if (played < 1) return undefined; // the count-in and a pickup are no bars to choose
  return bars[bars.findIndex((bar) => bar.number > 0) + played - 1];
}

/** A middling length of the bars, by which the zoom counts. */
export function usualLengthS(bars: readonly Bar[]): number {
  const lengths = bars.map((bar) => bar.endS - bar.startS).sort((a, b) => a - b);
  return lengths[lengths.length >> 1] ?? 2;
}

/** A time as beats of its bar: on which click, counted from 1, or just after it. */
export function beatAt(bar: Bar, timeS: number): number {
  const share = (timeS - bar.startS) / (bar.endS - bar.startS);
  return Math.min(Math.max(Math.floor(share * bar.beats + 1e-6) + 1, 1), bar.beats);
}

/** The times of all clicks of these bars. */
export function clicksOf(bars: readonly Bar[]): number[] {
  return subdivided(bars, 1);
}

/** The times of all clicks, and of so many parts of each. */
export function subdivided(bars: readonly Bar[], parts: number): number[] {
  return bars.flatMap(({ startS, endS, beats }) =>
    Array.from({ length: beats * parts }, (_, place) => startS + ((endS - startS) * place) / (beats * parts)),
  );
}

/** Runs of neighbouring numbers: 7, 8, 24 are 7 to 8 and 24 to 24. */
export function runsOf(numbers: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs;
}
