import { describe, expect, it } from "vitest";
import { changeOf, isBetter, isClear } from "../../src/review/change";

const measured = (value: number, low: number, high: number) => ({ value, interval: { low, high } });

describe("what changed between two takes", () => {
  it("has Newcombe's interval where the numbers are shares (1998, table II, method 10)", () => {
    // 56 of 70 against 48 of 80, with their Wilson intervals: 0.2, from 0.0524 to 0.3339.
    const change = changeOf(measured(0.6, 0.490455, 0.700382), measured(0.8, 0.691834, 0.876953))!;
    expect(change.difference).toBeCloseTo(0.2, 9);
    expect(change.interval.low).toBeCloseTo(0.0524, 4);
    expect(change.interval.high).toBeCloseTo(0.3339, 4);
  });

  it("is clear where its interval leaves out zero", () => {
    expect(isClear(changeOf(measured(25, 23, 28), measured(18, 16, 21))!)).toBe(true);
    expect(isClear(changeOf(measured(18, 16, 21), measured(18.5, 16, 21))!)).toBe(false);
  });

  it("isn't said of numbers that are none, or have no interval", () => {
    expect(changeOf({ value: null, interval: null }, measured(1, 0, 2))).toBeNull();
    expect(changeOf({ value: 1, interval: null }, measured(1, 0, 2))).toBeNull();
  });

  it("is the same the other way round, with the other sign", () => {
    const [a, b] = [measured(5, 3, 9), measured(12, 8, 13)];
    const [there, back] = [changeOf(a, b)!, changeOf(b, a)!];
    expect(back.interval.low).toBeCloseTo(-there.interval.high, 9);
    expect(back.interval.high).toBeCloseTo(-there.interval.low, 9);
  });

  it("is better where players are closer; who is ahead is no better or worse", () => {
    const up = { difference: 3, interval: { low: 1, high: 5 } };
    expect(isBetter("together", up)).toBe(true);
    expect(isBetter("sd", up)).toBe(false);
    expect(isBetter("mean", up)).toBeNull();
  });
});
