/**
 * A line that is replaced by better ones without a jump: the difference is worked off slowly, so
 * that intervals between strokes stay what they were and time is never turned back.
 */
import { type Line, valueAt } from "./robust_line";

export interface Slewed {
  readonly line: Line;
  /** When the line was taken up. */
  readonly sinceMs: number;
  /** What was kept from the line before, at that moment. */
  readonly leftMs: number;
  /** In how much time it is worked off. */
  readonly withinMs: number;
}

/** A millisecond in two seconds: slower than any drummer hears. */
const FASTEST = 0.0005;
/** More than this isn't an estimate getting better: the line before was wrong. */
const MOST_MS = 20;

/** Take up a line at once, as long as nobody plays by the one before. */
export function jumpTo(line: Line, nowMs: number): Slewed {
  return { line, sinceMs: nowMs, leftMs: 0, withinMs: 1 };
}

export function slewTo(before: Slewed, line: Line, nowMs: number): Slewed {
  const leftMs = slewedAt(before, nowMs) - valueAt(line, nowMs);
  if (Math.abs(leftMs) > MOST_MS) return jumpTo(line, nowMs);
  return { line, sinceMs: nowMs, leftMs, withinMs: Math.max(1, Math.abs(leftMs) / FASTEST) };
}

export function slewedAt({ line, sinceMs, leftMs, withinMs }: Slewed, atMs: number): number {
  const left = Math.min(1, Math.max(0, 1 - (atMs - sinceMs) / withinMs));
  return valueAt(line, atMs) + leftMs * left;
}
