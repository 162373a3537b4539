/**
 * What a page knows of studio time: four-timestamp exchanges, a least-delay filter, and a fit of
 * the drift over the last minutes. docs/studio/clocks.md tells how well it does.
 */
import { type Exchange, roundTripMs } from "./exchange";
import { leastDelayOffset } from "./least_delay";
import { type Line, type Point, errorAt, robustLine, valueAt } from "./robust_line";
import { type Slewed, jumpTo, slewTo, slewedAt } from "./slewing";

/** Older exchanges are forgotten: a clock's drift keeps steady for minutes, not for hours. */
const REMEMBERED_MS = 300_000;
/**
 * The drift is fitted to the offsets of so many stretches of time. The least of many delays is known
 * far better than that of a few, so a few long stretches tell more than many short ones.
 */
const STRETCHES = 5;
const SHORTEST_STRETCH_MS = 4_000;
const FEWEST_A_STRETCH = 4;
/** Two quartz clocks differ by tens of ppm: what is believed of the drift beforehand (ms per ms). */
const DRIFT_SPREAD = 30e-6;
/** No clock is read more finely than this. */
const FINEST_MS = 0.02;
/** So many exchanges in a row that can't be, and a clock was set: all before is forgotten. */
const IMPOSSIBLE_IN_A_ROW = 3;
/** So many exchanges make a time that is better than one from before a restart. */
const ENOUGH = 8;
/** By then the first guesses have been replaced; later changes are made smoothly. */
const SETTLES_WITHIN_MS = 8_000;
/** From so many exchanges on, one more changes little: the fit is made anew now and then. */
const MANY = 100;
const FIT_EVERY_MS = 900;
/** Standard errors on either side: more than 1.96, since the rank with the least is chosen. */
const SIDES = 3;
/** Exchanges of which the median round trip is told. */
const RECENT = 16;

export interface StudioTime {
  /** Studio time − page time, at the page time asked for. */
  readonly offsetMs: number;
  /** Half the width of the 95 % interval that chance leaves. */
  readonly errorMs: number;
  /** A path of which one way is slower than the other can hide up to this much more. */
  readonly asymmetryBoundMs: number;
  readonly roundTripMs: number;
  readonly driftPpm: number;
  readonly exchanges: number;
}

export interface StudioClock {
  /** Take one more exchange, in the order in which they came back. */
  hear(exchange: Exchange): void;
  /** Start again, as after a restart of the studio: the old time holds until there is a new one. */
  restart(): void;
  /** Studio time − page time in ms; null before the first exchange. */
  offsetAt(pageMs: number): number | null;
  knownAt(pageMs: number): StudioTime | null;
  /** Exchanges remembered. */
  readonly count: number;
}

interface Fit {
  readonly line: Line;
  readonly boundMs: number;
  readonly roundTripMs: number;
}

export function createStudioClock(): StudioClock {
  let exchanges: Exchange[] = [];
  let base: number | null = null;
  let fit: Fit | null = null;
  let slewed: Slewed | null = null;
  let isFromBefore = false;
  let impossible = 0;
  let firstMs: number | null = null;
  let fittedMs = -Infinity;

  const forgetAllBut = (kept: number): void => {
    exchanges = kept > 0 ? exchanges.slice(-kept) : [];
    firstMs = exchanges[0]?.gotMs ?? null;
    impossible = 0;
  };

  return {
    hear(exchange) {
      if (roundTripMs(exchange) < 0) return; // a clock was set in between
      firstMs ??= exchange.gotMs;
      base ??= exchange.heardMs - exchange.askedMs;
      exchanges.push(exchange);
      impossible = fit && isImpossible(exchange, base, fit.line) ? impossible + 1 : 0;
      if (impossible >= IMPOSSIBLE_IN_A_ROW) {
        forgetAllBut(IMPOSSIBLE_IN_A_ROW);
        slewed = null;
      }
      if (isFromBefore && exchanges.length < ENOUGH) return;
      if (exchanges.length > MANY && exchange.gotMs - fittedMs < FIT_EVERY_MS) return;
      fittedMs = exchange.gotMs;
      const oldest = exchange.gotMs - REMEMBERED_MS;
      if (exchanges[0]!.gotMs < oldest) exchanges = exchanges.filter((e) => e.gotMs >= oldest);
      fit = fitTo(exchanges, base);
      const isSettled = slewed && !isFromBefore && exchange.gotMs - firstMs > SETTLES_WITHIN_MS;
      slewed = isSettled
        ? slewTo(slewed!, fit.line, exchange.gotMs)
        : jumpTo(fit.line, exchange.gotMs);
      isFromBefore = false;
    },
    restart() {
      forgetAllBut(0);
      isFromBefore = slewed !== null;
    },
    offsetAt: (pageMs) => (slewed ? base! + slewedAt(slewed, pageMs) : null),
    knownAt(pageMs) {
      if (!fit || !slewed) return null;
      return {
        offsetMs: base! + slewedAt(slewed, pageMs),
        errorMs: SIDES * errorAt(fit.line, pageMs),
        // On an uneven path the drift is less sure than it looks.
        asymmetryBoundMs:
          fit.boundMs + SIDES * fit.line.slopeError * Math.abs(pageMs - fit.line.centre),
        roundTripMs: fit.roundTripMs,
        driftPpm: fit.line.slope * 1e6,
        exchanges: exchanges.length,
      };
    },
    get count() {
      return exchanges.length;
    },
  };
}

/** Whether an exchange says that something came before it was sent. */
function isImpossible(exchange: Exchange, base: number, line: Line): boolean {
  const slackMs = 2 + 2 * errorAt(line, exchange.gotMs);
  const there = exchange.heardMs - exchange.askedMs - base - valueAt(line, exchange.askedMs);
  const back = exchange.gotMs - exchange.answeredMs + base + valueAt(line, exchange.gotMs);
  return Math.min(there, back) < -slackMs;
}

function fitTo(exchanges: readonly Exchange[], base: number): Fit {
  const drift = robustLine(stretches(exchanges, base), DRIFT_SPREAD);
  const { there, back } = oneWays(exchanges, base, drift.centre, drift.slope);
  const { offsetMs, errorMs, boundMs } = leastDelayOffset(there, back);
  const round = exchanges.slice(-RECENT).map(roundTripMs).sort((a, b) => a - b);
  return {
    line: { ...drift, level: offsetMs, levelError: Math.max(errorMs, FINEST_MS) },
    boundMs,
    roundTripMs: round[round.length >> 1]!,
  };
}

/** The offset in each stretch of time that has exchanges enough to tell. */
function stretches(exchanges: readonly Exchange[], base: number): Point[] {
  const points: Point[] = [];
  const spanMs = exchanges.at(-1)!.gotMs - exchanges[0]!.gotMs;
  const lengthMs = Math.max(SHORTEST_STRETCH_MS, spanMs / STRETCHES);
  let first = 0;
  while (first < exchanges.length) {
    const end = exchanges[first]!.gotMs + lengthMs;
    let next = first;
    while (next < exchanges.length && exchanges[next]!.gotMs <= end) next += 1;
    const stretch = exchanges.slice(first, next);
    if (stretch.length >= FEWEST_A_STRETCH || points.length === 0) {
      const { there, back } = oneWays(stretch, base, 0, 0);
      const { atFloorsMs, errorMs } = leastDelayOffset(there, back);
      const x = stretch.reduce((sum, each) => sum + each.gotMs, 0) / stretch.length;
      points.push({ x, y: atFloorsMs, error: Math.max(errorMs, FINEST_MS) });
    }
    first = next;
  }
  return points;
}

/** The sorted one-way times, the drift since `centreMs` taken out. */
function oneWays(
  exchanges: readonly Exchange[],
  base: number,
  centreMs: number,
  drift: number,
): { there: number[]; back: number[] } {
  const there = exchanges.map((e) => e.heardMs - e.askedMs - base - drift * (e.askedMs - centreMs));
  const back = exchanges.map((e) => e.gotMs - e.answeredMs + base + drift * (e.gotMs - centreMs));
  return { there: there.sort((a, b) => a - b), back: back.sort((a, b) => a - b) };
}
