/** Times and places in the bar as they are counted. */
import { countsAClick } from "./meters";

const PARTS: readonly (readonly [number, string])[] = [
  [0, "on"],
  [0.25, "e"],
  [0.5, "and"],
  [0.75, "a"],
  [1 / 3, "triplet_2"],
  [2 / 3, "triplet_3"],
];

/**
 * A place in the bar as drummers count it: by the meter's lower number, eighths in 6/8. `beat` is
 * counted in the bar's clicks, from 1.
 */
export function placeOfBeat(beat: number, meter: string): { count: number; part: string } {
  const counts = (beat - 1) * countsAClick(meter);
  const whole = Math.floor(counts + 1e-3);
  const part = PARTS.find(([share]) => Math.abs(counts - whole - share) < 2e-3)?.[1] ?? "after";
  return { count: whole + 1, part };
}

/** "0:07.3": minutes, seconds and tenths. */
export function clockSaid(timeS: number): string {
  const tenths = Math.round(Math.max(timeS, 0) * 10);
  const seconds = (tenths % 600) / 10;
  return `${Math.floor(tenths / 600)}:${seconds.toFixed(1).padStart(4, "0")}`;
}
