/**
 * What a heart rate says over a take: the same measures as the report's (src/hapju/heart), which stay
 * the definition. They are worked out here because a heart rate that wasn't sent to the studio must not
 * leave this browser; a test holds both to the same numbers.
 */

export interface Course {
  /** Take times in order, and the heart rate at each. */
  readonly timeS: readonly number[];
  readonly bpm: readonly number[];
}

/** What a number would be at the least and the most with the course moved by up to 5 s. */
export interface ClockDoubt {
  low: number;
  high: number;
}

export interface Stretch {
  meanBpm: number;
  doubt: ClockDoubt;
  lowBpm: number;
  highBpm: number;
}

export interface Recovery {
  afterS: number;
  fallBpm: number;
  doubt: ClockDoubt;
}

export interface TwoHearts {
  commonS: number;
  correlation: number | null;
  low: number | null;
  high: number | null;
  effectiveN: number;
}

export const WIDEST_GAP_S = 20;
export const AFTER_HARDEST_S = 20;
export const FEWEST_READINGS = 8;
export const LEAST_KNOWN_S = 30;
export const RECOVERY_AFTER_S = [60, 120] as const;
const SHIFTS_S = [-5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5] as const;
const LEAST_KNOWN = 0.5;
const AT_THE_END_S = 10;
const AROUND_S = 5;
const STEP_S = 5;
const LEAST_COMMON_S = 120;
const FEWEST_TO_SAY = 8;
const MOST_ALIKE = 0.99;
const FLAT_BPM = 0.5;
const Z_95 = 1.959964;

/** The heart rate from one time to a later one; null where less than half of it is known. */
export function stretchOf(course: Course, startS: number, endS: number): Stretch | null {
  const whole = over(course, startS, endS);
  if (whole === null) return null;
  const means = SHIFTS_S.map((shift) => over(course, startS - shift, endS - shift)?.mean).filter(
    (mean) => mean !== undefined,
  );
  return {
    meanBpm: whole.mean,
    doubt: { low: Math.min(...means), high: Math.max(...means) },
    lowBpm: whole.low,
    highBpm: whole.high,
  };
}

/** Over the part of a take that lies between the first reading and the last. */
export function wholeOf(course: Course, startS: number, endS: number): Stretch | null {
  const readings = course.timeS.filter((timeS) => timeS >= startS && timeS <= endS).length;
  if (readings < FEWEST_READINGS || knownS(course, startS, endS) < LEAST_KNOWN_S) return null;
  const [first, last] = [course.timeS[0]!, course.timeS.at(-1)!];
  return stretchOf(course, Math.max(startS, first), Math.min(endS, last));
}

/** How many seconds between two times the course is known for. */
export function knownS(course: Course, startS: number, endS: number): number {
  return partsOf(course, startS, endS).reduce((sum, { begin, end }) => sum + end - begin, 0);
}

/** The recovery after one and two minutes from the last stroke on, as far as data go. */
export function recoveryOf(course: Course, endS: number): Recovery[] {
  const fall = (from: number, afterS: number): number | null => {
    const played = over(course, from - AT_THE_END_S, from);
    const later = over(course, from + afterS - AROUND_S, from + afterS + AROUND_S);
    return played && later ? played.mean - later.mean : null;
  };
  return RECOVERY_AFTER_S.flatMap((afterS) => {
    const fallBpm = fall(endS, afterS);
    if (fallBpm === null) return [];
    const falls = [fallBpm, fall(endS + 5, afterS), fall(endS - 5, afterS)].filter((each) => each !== null);
    return [{ afterS, fallBpm, doubt: { low: Math.min(...falls), high: Math.max(...falls) } }];
  });
}

/** How alike two hearts rise and fall between two times of a take. */
export function twoHearts(a: Course, b: Course, startS: number, endS: number): TwoHearts {
  const grid: number[] = [];
  for (let step = 0; startS + step * STEP_S < endS + STEP_S / 2; step += 1) grid.push(startS + step * STEP_S);
  const rows = grid.flatMap((timeS) => {
    const [one, other] = [bpmAt(a, timeS), bpmAt(b, timeS)];
    return one === null || other === null ? [] : [{ timeS, one, other }];
  });
  const commonS = STEP_S * rows.length;
  const nothing = { commonS, correlation: null, low: null, high: null };
  if (commonS < LEAST_COMMON_S) return { ...nothing, effectiveN: 0 };
  const times = rows.map(({ timeS }) => timeS);
  const restA = withoutTrend(times, rows.map(({ one }) => one));
  const restB = withoutTrend(times, rows.map(({ other }) => other));
  if (Math.min(spread(restA), spread(restB)) < FLAT_BPM) return { ...nothing, effectiveN: 0 };
  const alike = Math.max(likeItself(restA) * likeItself(restB), 0);
  const effectiveN = (rows.length * (1 - alike)) / (1 + alike);
  if (effectiveN < FEWEST_TO_SAY) return { ...nothing, effectiveN };
  const correlation = dot(restA, restB) / Math.sqrt(dot(restA, restA) * dot(restB, restB));
  const z = Math.atanh(Math.min(Math.max(correlation, -0.999999), 0.999999));
  const half = Z_95 / Math.sqrt(effectiveN - 3);
  return { commonS, correlation, low: Math.tanh(z - half), high: Math.tanh(z + half), effectiveN };
}

/** The heart rate at a time; null where it isn't known. */
export function bpmAt({ timeS, bpm }: Course, at: number): number | null {
  if (timeS.length < 2 || at < timeS[0]! || at > timeS.at(-1)!) return null;
  let after = timeS.findIndex((each) => each >= at);
  after = Math.max(after, 1);
  const [begin, end] = [timeS[after - 1]!, timeS[after]!];
  if (end - begin > WIDEST_GAP_S) return null;
  return bpm[after - 1]! + ((bpm[after]! - bpm[after - 1]!) * (at - begin)) / (end - begin);
}

interface Part {
  begin: number;
  end: number;
  first: number;
  last: number;
}

/** The straight parts of the course within a stretch; those of no length are left out. */
function partsOf({ timeS, bpm }: Course, startS: number, endS: number): Part[] {
  const parts: Part[] = [];
  for (let row = 1; row < timeS.length; row += 1) {
    const [before, after] = [timeS[row - 1]!, timeS[row]!];
    const [begin, end] = [Math.max(before, startS), Math.min(after, endS)];
    if (end <= begin || after - before > WIDEST_GAP_S) continue;
    const slope = (bpm[row]! - bpm[row - 1]!) / (after - before);
    const first = bpm[row - 1]! + slope * (begin - before);
    parts.push({ begin, end, first, last: first + slope * (end - begin) });
  }
  return parts;
}

function over(course: Course, startS: number, endS: number): { mean: number; low: number; high: number } | null {
  const parts = partsOf(course, startS, endS);
  const lengthS = parts.reduce((sum, { begin, end }) => sum + end - begin, 0);
  if (parts.length === 0 || lengthS < LEAST_KNOWN * (endS - startS)) return null;
  const area = parts.reduce((sum, { begin, end, first, last }) => sum + ((end - begin) * (first + last)) / 2, 0);
  const values = parts.flatMap(({ first, last }) => [first, last]);
  return { mean: area / lengthS, low: Math.min(...values), high: Math.max(...values) };
}

function withoutTrend(times: readonly number[], values: readonly number[]): number[] {
  const [middleS, middle] = [mean(times), mean(values)];
  const apart = times.map((timeS) => timeS - middleS);
  const slope = dot(apart, values) / dot(apart, apart);
  return values.map((value, row) => value - middle - slope * apart[row]!);
}

/** The correlation of a series with itself one step later, without the bias of short series. */
function likeItself(series: readonly number[]): number {
  const found = dot(series.slice(1), series.slice(0, -1)) / dot(series, series);
  return Math.min(found + (2 + 4 * found) / series.length, MOST_ALIKE);
}

function spread(series: readonly number[]): number {
  const middle = mean(series);
  return Math.sqrt(mean(series.map((value) => (value - middle) ** 2)));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function dot(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, value, row) => sum + value * other[row]!, 0);
}
