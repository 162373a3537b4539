/** Bars and clicks of a sheet by time. */
import type { Sheet, SheetBar } from "../protocol";

export const FOUR_BARS = 4;

/** The length of a usual bar, s: the second one's, as the first may be cut short. */
export function barLength(sheet: Sheet | null): number {
  const bars = sheet?.bars ?? [];
  const at = Math.max(1, Math.min(2, bars.length - 1));
  const [one, other] = [bars[at - 1], bars[at]];
  return one && other ? other[0] - one[0] : 4 * (sheet?.beat_s ?? 0.5);
}

/** The place in `bars` of the bar that is played at a time; -1 before the first. */
export function barAt(bars: readonly SheetBar[], time: number): number {
  let at = -1;
  while (at + 1 < bars.length && bars[at + 1]![0] <= time) at++;
  return at;
}

/**
 * What to call out at a time: the beat of the count-in (from 1), and the share of it that is over.
 * Null outside of the count-in.
 */
export function countAt(
  sheet: Sheet,
  time: number,
): { beat: number; of: number; through: number; barsLeft: number } | null {
  const counted = sheet.clicks.filter(([, , isCountIn]) => isCountIn);
  const first = counted[0];
  if (!first || time < first[0]) return null;
  const end = sheet.bars.find(([, number]) => number > 0)?.[0] ?? counted.at(-1)![0] + sheet.beat_s;
  if (time >= end) return null;
  let at = 0;
  while (at + 1 < counted.length && counted[at + 1]![0] <= time) at++;
  let downbeat = at;
  while (downbeat > 0 && !counted[downbeat]![1]) downbeat--;
  let next = at + 1;
  while (next < counted.length && !counted[next]![1]) next++;
  const ends = counted[at + 1]?.[0] ?? end;
  return {
    beat: at - downbeat + 1,
    of: next - downbeat,
    through: (time - counted[at]![0]) / (ends - counted[at]![0]),
    barsLeft: counted.slice(at + 1).filter(([, isDownbeat]) => isDownbeat).length,
  };
}
