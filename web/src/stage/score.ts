/** A part as bars of written notes with their times, and where in them the music is. */
import type { Sheet } from "../protocol";
import { type WrittenBar, barLengths, writeBars } from "./notation_bars";
import type { EngravedBar } from "./notation_engraving";

export interface Score {
  meter: string;
  bars: { written: WrittenBar; beats: number; number: number; time: number; end: number }[];
}

/** The bars of a part, from bar 1 on. */
export function scoreOf(sheet: Sheet, part: string): Score {
  const bars = sheet.bars
    .map(([time, number, beats], index) => ({
      time,
      number,
      beats,
      end: sheet.bars[index + 1]?.[0] ?? sheet.length_s,
    }))
    .filter((bar) => bar.number > 0);
  const lengths = barLengths(bars, sheet.meter);
  const written = writeBars(sheet.charts[part] ?? [], lengths);
  return {
    meter: sheet.meter,
    bars: bars.map((bar, index) => ({ ...bar, beats: lengths[index]!, written: written[index]! })),
  };
}

/** The place of the bar that is played; -1 in the count-in. */
export function barNow(score: Score, now: number): number {
  let bar = -1;
  while (bar + 1 < score.bars.length && score.bars[bar + 1]!.time <= now) bar++;
  return bar;
}

/** Puts the cursor where the music is at a time, within an engraved bar. */
export function placeCursor(
  cursor: HTMLElement,
  score: Score,
  engraved: EngravedBar | undefined,
  bar: number,
  now: number,
): void {
  const played = score.bars[bar];
  if (!engraved || !played) return;
  const beat = (played.beats * (now - played.time)) / (played.end - played.time);
  const places = engraved.places;
  let next = places.findIndex(([place]) => place > beat);
  if (next === -1) next = places.length - 1;
  const [from, to] = [places[Math.max(0, next - 1)]!, places[next]!];
  const share = to[0] === from[0] ? 0 : Math.max(0, Math.min(1, (beat - from[0]) / (to[0] - from[0])));
  cursor.style.setProperty("transform", `translateX(${from[1] + share * (to[1] - from[1])}px)`);
}
