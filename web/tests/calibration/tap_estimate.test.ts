import { describe, expect, it } from "vitest";
import { differences, estimate } from "../../src/calibration/tap_estimate";
import { seeded } from "../clocks/simulated_pages";

const BEATS = Array.from({ length: 24 }, (_, i) => 1000 + i * 700);

/** Taps of somebody with this latency (ms), who scatters like people do. */
function taps(latencyMs: number, spreadMs: number, seed: number): number[] {
  const random = seeded(seed);
  const bell = () =>
    Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random()) * spreadMs;
  return BEATS.map((beat) => beat + latencyMs + bell());
}

const known = (offs: number[]) => {
  const outcome = estimate(offs);
  if (outcome.is !== "known") throw new Error(outcome.reason);
  return outcome.estimate;
};
const refusal = (offs: number[]) => {
  const outcome = estimate(offs);
  return outcome.is === "refused" ? outcome.reason : null;
};

describe("taps along to beats", () => {
  it("are paired with the beat that they are nearest to, one each", () => {
    expect(differences([0, 700, 1400], [20, 30, 695])).toEqual([20, -5]);
  });

  it("tell the latency, however far up to half a beat", () => {
    for (const latencyMs of [-60, 0, 35, 180, 300]) {
      const { latencyMs: found } = known(differences(BEATS, taps(latencyMs, 15, 3)));
      expect(Math.abs(found - latencyMs)).toBeLessThan(12);
    }
  });

  it("aren't moved by a few slips and misses", () => {
    const clean = taps(40, 10, 8);
    const slips = clean.flatMap((tap, i) => (i === 5 ? [] : i % 8 === 3 ? [tap + 200] : [tap]));
    const moved = known(differences(BEATS, slips)).latencyMs - known(differences(BEATS, clean)).latencyMs;
    expect(Math.abs(moved)).toBeLessThan(5);
  });

  it("give an interval that holds the latency 19 times of 20", () => {
    let inside = 0;
    for (let seed = 0; seed < 400; seed += 1) {
      const { lowMs, highMs } = known(differences(BEATS, taps(50, 12, 100 + seed)));
      inside += lowMs <= 50 && 50 <= highMs ? 1 : 0;
    }
    expect(inside / 400).toBeGreaterThan(0.94);
  });

  it("are refused where they tell nothing", () => {
    expect(refusal([])).toBe("no-taps");
    expect(refusal([1, 2, 3])).toBe("few-taps");
    expect(refusal(differences(BEATS, taps(40, 90, 2)))).toBe("scattered");
    const twoGroups = BEATS.map((_, i) => (i % 3 === 0 ? 300 : 20 + (i % 5)));
    expect(refusal(twoGroups)).toBe("two-groups");
  });
});
