/** Where on a highway a moment and a lane lie: the same sums for notes that fall and that run. */

export type Direction = "falling" | "running";

export interface Highway {
  direction: Direction;
  width: number;
  height: number;
  /** Where along the highway now is, px. */
  line: number;
  /** How far a second is, px. */
  perSecond: number;
  laneStart: number;
  laneSize: number;
  lanes: number;
  /** The room for the lanes' names: below them where notes fall, before them where they run. */
  labels: number;
}

const SEEN_AHEAD_BEATS = 4.5;
const LEAST_AHEAD_S = 1.6;
const MOST_AHEAD_S = 4;
/** Nearer together than this, the notes of a beat can't be told apart. */
const LEAST_BEAT_PX = 64;

export function layOut(
  direction: Direction,
  width: number,
  height: number,
  lanes: number,
  beatS: number,
  labels: number,
): Highway {
  const isFalling = direction === "falling";
  const length = isFalling ? height - labels : width;
  const breadth = isFalling ? width : height;
  const laneStart = isFalling ? 4 : 6;
  const line = isFalling ? length * 0.78 : Math.max(labels + 24, width * 0.22);
  const ahead = isFalling ? line : width - line;
  const aheadS = Math.min(MOST_AHEAD_S, Math.max(LEAST_AHEAD_S, SEEN_AHEAD_BEATS * beatS));
  return {
    direction,
    width,
    height,
    line,
    perSecond: Math.max(ahead / aheadS, LEAST_BEAT_PX / beatS),
    laneStart,
    laneSize: (breadth - 2 * laneStart) / Math.max(lanes, 1),
    lanes,
    labels,
  };
}

/** Where along the highway something is that comes in `inS` seconds. */
export function along(way: Highway, inS: number): number {
  return way.direction === "falling"
    ? way.line - inS * way.perSecond
    : way.line + inS * way.perSecond;
}

/** The middle of a lane, across the highway. */
export function across(way: Highway, lane: number): number {
  return way.laneStart + (lane + 0.5) * way.laneSize;
}

/** The point of a place along and one across. */
export function point(way: Highway, alongPx: number, acrossPx: number): [number, number] {
  return way.direction === "falling" ? [acrossPx, alongPx] : [alongPx, acrossPx];
}

/** The stretch of time that is seen, in seconds before and after now. */
export function seen(way: Highway): { before: number; after: number } {
  const length = way.direction === "falling" ? way.height : way.width;
  const behind = way.direction === "falling" ? length - way.line : way.line;
  return {
    before: behind / way.perSecond + 0.1,
    after: (length - behind) / way.perSecond + 0.1,
  };
}
