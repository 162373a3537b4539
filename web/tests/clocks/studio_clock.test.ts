import { describe, expect, it } from "vitest";
import type { Exchange } from "../../src/clocks/exchange";
import { createStudioClock } from "../../src/clocks/studio_clock";
import {
  type SimulatedPage,
  bell,
  evenly,
  queues,
  seeded,
  simulatedPage,
} from "./simulated_pages";

const quantile = (values: number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.floor(share * values.length)]!;

function pageFor(seed: number, jitter: (random: () => number) => number): SimulatedPage {
  const random = seeded(7000 + seed);
  const oneWayMs = 5 + 75 * random();
  const driftPpm = 100 * random() - 50;
  return simulatedPage({ thereMs: oneWayMs, backMs: oneWayMs, jitter, driftPpm }, seed);
}

describe("pages over symmetric paths, 5-80 ms one way, 50 ppm drift", () => {
  const jitters = { "even, ±20 ms": evenly(20), "a bell, ±20 ms": bell(20), queues: queues(10) };
  for (const [name, jitter] of Object.entries(jitters)) {
    it(`agree within 2 ms (median) and 5 ms (95 %): ${name}`, () => {
      const apart: number[] = [];
      for (let pair = 0; pair < 20; pair += 1) {
        const pages = [2 * pair, 2 * pair + 1].map((seed) => pageFor(seed, jitter));
        for (const second of [4, 15, 60]) {
          for (const page of pages) page.runTo(second * 1000);
          const [one, other] = pages.map((page) => page.errorMs(second * 1000));
          apart.push(Math.abs(one! - other!));
        }
      }
      expect(quantile(apart, 0.5)).toBeLessThan(2);
      expect(quantile(apart, 0.95)).toBeLessThan(5);
    });
  }

  it("are as sure as they say", () => {
    let inside = 0;
    let all = 0;
    for (let seed = 0; seed < 30; seed += 1) {
      const page = pageFor(seed, evenly(20));
      for (const second of [5, 25, 60]) {
        page.runTo(second * 1000);
        const stated = page.clock.knownAt(page.pageMs(second * 1000))!.errorMs;
        inside += Math.abs(page.errorMs(second * 1000)) <= stated ? 1 : 0;
        all += 1;
      }
    }
    expect(inside / all).toBeGreaterThan(0.9);
  });

  it("find the drift", () => {
    const driftPpm = 42;
    const page = simulatedPage({ thereMs: 30, backMs: 30, jitter: evenly(20), driftPpm }, 5);
    page.runTo(240_000);
    const known = page.clock.knownAt(page.pageMs(240_000))!;
    // The page's clock runs fast: studio time falls behind it.
    expect(Math.abs(known.driftPpm + driftPpm)).toBeLessThan(10);
  });
});

describe("pages over paths that are slower one way", () => {
  it("are off by no more than the bound that they state", () => {
    for (let seed = 0; seed < 20; seed += 1) {
      const random = seeded(300 + seed);
      const path = {
        thereMs: 5 + 75 * random(),
        backMs: 5 + 75 * random(),
        jitter: evenly(20),
        driftPpm: 100 * random() - 50,
      };
      const page = simulatedPage(path, seed);
      for (const second of [5, 60]) {
        page.runTo(second * 1000);
        const known = page.clock.knownAt(page.pageMs(second * 1000))!;
        const offMs = Math.abs(page.errorMs(second * 1000));
        expect(offMs).toBeLessThan(known.asymmetryBoundMs + known.errorMs);
      }
    }
  });

  it("are off by half the difference, which no clock can see", () => {
    const path = { thereMs: 60, backMs: 20, jitter: evenly(2), driftPpm: 0 };
    const page = simulatedPage(path, 1);
    page.runTo(10_000);
    expect(page.errorMs(10_000)).toBeCloseTo(20, 0);
  });
});

/** An exchange over an even path of 10 ms, with the studio ahead by so much. */
function exchange(pageMs: number, aheadMs: number): Exchange {
  const heardMs = pageMs + 10 + aheadMs;
  return { askedMs: pageMs, heardMs, answeredMs: heardMs, gotMs: pageMs + 20 };
}

describe("a studio clock", () => {
  it("knows nothing before the first exchange, and the offset after it", () => {
    const clock = createStudioClock();
    expect(clock.offsetAt(0)).toBeNull();
    expect(clock.knownAt(0)).toBeNull();
    clock.hear(exchange(100, 5000));
    expect(clock.offsetAt(120)).toBeCloseTo(5000, 6);
  });

  it("takes up the time at once when the page slept", () => {
    const clock = createStudioClock();
    for (let i = 0; i < 100; i += 1) clock.hear(exchange(i * 500, 5000));
    for (let i = 100; i < 104; i += 1) clock.hear(exchange(i * 500, 65_000));
    expect(clock.offsetAt(104 * 500)).toBeCloseTo(65_000, 3);
  });

  it("keeps the old time after a restart until the new one is better", () => {
    const clock = createStudioClock();
    for (let i = 0; i < 50; i += 1) clock.hear(exchange(i * 100, 5000));
    clock.restart();
    clock.hear(exchange(6000, 5007));
    expect(clock.offsetAt(6020)).toBeCloseTo(5000, 3);
    for (let i = 0; i < 8; i += 1) clock.hear(exchange(6100 + i * 50, 5007));
    expect(clock.offsetAt(7000)).toBeCloseTo(5007, 3);
  });

  it("never turns time back, and changes it by no more than a millisecond in two seconds", () => {
    const page = pageFor(3, evenly(20));
    page.runTo(9_000);
    const offsetAt = (ms: number): number => {
      page.runTo(ms);
      return page.clock.offsetAt(page.pageMs(ms))!;
    };
    let before = offsetAt(9_000);
    for (let ms = 9_010; ms < 60_000; ms += 10) {
      const now = offsetAt(ms);
      expect(Math.abs(now - before)).toBeLessThan(10 * 0.0006 + 1e-3);
      before = now;
    }
  });
});
