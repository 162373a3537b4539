/** A watch's file onto the clock of a take: only what lies around the take is kept. */
import type { HeartsBeside, WatchRead } from "../protocol";
import type { HeartHere } from "./kept_here";

const BEFORE_S = 300;
const AFTER_S = 600;
const HOUR_S = 3600;
/** A watch would meet the take if it were moved by whole hours, give or take this. */
const NEAR_S = 300;

/** When a file and the take were, in seconds since 1970, where they don't meet. */
export interface Apart {
  fromS: number;
  toS: number;
  /** By how many hours to move the file, where that looks like another time zone. */
  hours: number;
}

export function placeBeside(read: WatchRead, beside: HeartsBeside, movedS = 0): HeartHere | Apart {
  const originS = read.is_dated ? beside.take_start_s - movedS : 0;
  const timeS = read.time_s.map((each) => each - originS);
  const [fromS, toS] = [timeS[0] ?? 0, timeS.at(-1) ?? 0];
  if (fromS >= beside.end_s || toS <= beside.start_s) {
    return {
      fromS: fromS + beside.take_start_s,
      toS: toS + beside.take_start_s,
      hours: read.is_dated ? hoursApart(fromS, toS, beside) : 0,
    };
  }
  const isNear = timeS.map((each) => each >= beside.start_s - BEFORE_S && each <= beside.end_s + AFTER_S);
  return {
    source: read.source,
    isDated: read.is_dated,
    leftOut: read.left_out,
    offsetS: 0,
    timeS: timeS.filter((_, row) => isNear[row]),
    bpm: read.bpm.filter((_, row) => isNear[row]),
  };
}

export function isApart(placed: HeartHere | Apart): placed is Apart {
  return "hours" in placed;
}

function hoursApart(fromS: number, toS: number, { start_s, end_s }: HeartsBeside): number {
  const hours = Math.round((start_s + end_s - (fromS + toS)) / 2 / HOUR_S);
  const movedS = hours * HOUR_S;
  const wouldMeet = fromS + movedS < end_s + NEAR_S && toS + movedS > start_s - NEAR_S;
  return wouldMeet && Math.abs(hours) <= 14 ? hours : 0;
}
