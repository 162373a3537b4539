import { describe, expect, it } from "vitest";
import { ticks } from "../../src/review/axis_ticks";
import { binsOf } from "../../src/review/histogram_counts";
import { clickQuarters, countsAClick } from "../../src/review/meters";
import { plain, saidFlamMs, signed, wholePercent } from "../../src/review/plain_numbers";
import { clockSaid, placeOfBeat } from "../../src/review/counted_places";
import { runningMean } from "../../src/review/running_mean";

describe("numbers as the report says them", () => {
  it("have a true minus, grouped thousands and never a −0", () => {
    expect([plain(-9.24, 1), plain(1234.5), plain(-0.04, 1)]).toEqual(["−9.2", "1,235", "0.0"]);
    expect([signed(3), signed(0.01, 1), signed(-2)]).toEqual(["+3", "0.0", "−2"]);
  });

  it("say 100 % only of all and 0 % only of none", () => {
    expect([1, 0.999, 0.5, 0.001, 0].map(wholePercent)).toEqual([100, 99, 50, 1, 0]);
  });

  it("never say 30 of a flam that is wider", () => {
    expect([saidFlamMs(30.2), saidFlamMs(45.4)]).toEqual(["30.2", "45"]);
  });

  it("say a time as a clock does", () => {
    expect([clockSaid(7.26), clockSaid(59.96), clockSaid(125), clockSaid(-1)]).toEqual(["0:07.3", "1:00.0", "2:05.0", "0:00.0"]);
  });
});

describe("places in the bar", () => {
  it("are counted as drummers count them", () => {
    expect(placeOfBeat(3.25, "4/4")).toEqual({ count: 3, part: "e" });
    expect(placeOfBeat(1 + 2 / 3, "4/4")).toEqual({ count: 1, part: "triplet_3" });
    expect(placeOfBeat(2, "4/4")).toEqual({ count: 2, part: "on" });
  });

  it("are eighths in 6/8, where a click spans three of them", () => {
    expect([countsAClick("6/8"), countsAClick("3/8"), countsAClick("3/4")]).toEqual([3, 1, 1]);
    expect(clickQuarters("6/8")).toBe(1.5);
    expect(placeOfBeat(2 + 1 / 3, "6/8")).toEqual({ count: 5, part: "on" });
  });
});

describe("what charts are made of", () => {
  it("round numbers for axes", () => {
    expect(ticks(-52, 52, 5)).toEqual([-50, -25, 0, 25, 50]);
    expect(ticks(111.7, 116.4, 5)).toEqual([112, 113, 114, 115, 116]);
  });

  it("bins that hold every value within reach", () => {
    const bins = binsOf([-41, -0.1, 0, 4.9, 5], 41, 5);
    expect(bins.find(({ from }) => from === 0)?.count).toBe(2);
    expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(5);
  });

  it("a running mean that a constant passes through, with nothing where nobody plays", () => {
    const times = [0, 1, 2, 3, 100, 101, 102];
    const line = runningMean(times, times.map(() => 7), 0.5);
    expect(line.every(({ mean }) => Math.abs(mean - 7) < 1e-9)).toBe(true);
    expect(line.some(({ timeS }) => timeS > 20 && timeS < 80)).toBe(false);
  });
});
