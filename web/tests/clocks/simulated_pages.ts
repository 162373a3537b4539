/** Pages that ask a studio for the time over a jittery path, with a clock that drifts. */
import { nextAskInMs } from "../../src/clocks/asking";
import { type StudioClock, createStudioClock } from "../../src/clocks/studio_clock";

export interface Path {
  /** One way there and back, ms, without jitter. */
  readonly thereMs: number;
  readonly backMs: number;
  /** A delay above or below it. */
  readonly jitter: (random: () => number) => number;
  readonly driftPpm: number;
}

/** Nothing travels faster than this. */
const LEAST_MS = 0.2;

export const evenly =
  (mostMs: number) =>
  (random: () => number): number =>
    (2 * random() - 1) * mostMs;

/** A bell with this spread, cut at twice it: ±`mostMs`. */
export const bell =
  (mostMs: number) =>
  (random: () => number): number => {
    for (;;) {
      const z = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
      if (Math.abs(z) <= 2) return (z * mostMs) / 2;
    }
  };

/** Queues: mostly short, sometimes long, never below the path's least. */
export const queues =
  (meanMs: number) =>
  (random: () => number): number =>
    -meanMs * Math.log(1 - random());

/** A small generator of evenly spread numbers (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export interface SimulatedPage {
  readonly clock: StudioClock;
  /** Page time at a true time since the page was opened, both ms. */
  pageMs(trueMs: number): number;
  /** How far the page's idea of studio time is off, ms. */
  errorMs(trueMs: number): number;
  /** Let time pass up to this. */
  runTo(trueMs: number): void;
  readonly asked: number;
}

/** Studio time is true time + this, the page's a time since it was opened. */
const STUDIO_MS = 1.76e12;

export function simulatedPage(path: Path, seed: number): SimulatedPage {
  const random = seeded(seed);
  const clock = createStudioClock();
  const rate = 1 + path.driftPpm * 1e-6;
  const startMs = random() * 5000;
  const pageMs = (trueMs: number): number => startMs + trueMs * rate;
  const delay = (baseMs: number): number => Math.max(LEAST_MS, baseMs + path.jitter(random));
  const underWay: { at: number; hear: () => void }[] = [];
  let nextAsk = 0;
  let asked = 0;
  let lastHeard = 0;
  let lastGot = 0;

  const ask = (trueMs: number): void => {
    asked += 1;
    // A socket keeps the order: who comes after a slow one waits behind it.
    const heard = (lastHeard = Math.max(lastHeard, trueMs + delay(path.thereMs)));
    const answered = heard + 0.05;
    const got = (lastGot = Math.max(lastGot, answered + delay(path.backMs)));
    const exchange = {
      askedMs: pageMs(trueMs),
      heardMs: STUDIO_MS + heard,
      answeredMs: STUDIO_MS + answered,
      gotMs: pageMs(got),
    };
    underWay.push({ at: got, hear: () => clock.hear(exchange) });
  };

  return {
    clock,
    pageMs,
    errorMs(trueMs) {
      const page = pageMs(trueMs);
      return page + clock.offsetAt(page)! - (STUDIO_MS + trueMs);
    },
    runTo(trueMs) {
      for (;;) {
        const arrival = underWay[0]?.at ?? Infinity;
        const next = Math.min(arrival, nextAsk);
        if (next > trueMs) return;
        if (arrival <= nextAsk) underWay.shift()!.hear();
        else {
          ask(nextAsk);
          const known = clock.knownAt(pageMs(nextAsk));
          nextAsk += nextAskInMs(clock.count, known?.errorMs ?? null);
        }
      }
    },
    get asked() {
      return asked;
    },
  };
}
