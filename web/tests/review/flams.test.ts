import { describe, expect, it } from "vitest";
import { barsOf } from "../../src/review/bars";
import { flamAfter, flamBefore, flamsByBar, flamsOf, hardBars, middleOf } from "../../src/review/flams";
import { joint, pairsOf, playerOf, sheetOf } from "./made_review";

const players = [playerOf("a"), playerOf("b"), playerOf("c")];
const bars = barsOf(sheetOf([1, 2, 3, 4, 5, 6]));

describe("flams", () => {
  it("reach from the first hit to the second, and name who was first", () => {
    const [flam] = flamsOf({ players, pairs: pairsOf(["a", "b", [joint(2, 3, 40)]]) });
    expect(flam).toMatchObject({ bar: 2, beat: 3, ms: 40, first: 2, second: 1 });
    expect(flam!.toS - flam!.fromS).toBeCloseTo(0.04, 9);
    expect(middleOf(flam!)).toBeCloseTo(5, 9);
  });

  it("leave out what sounds as one", () => {
    expect(flamsOf({ players, pairs: pairsOf(["a", "b", [joint(1, 1, 30), joint(1, 2, -30.1)]]) })).toHaveLength(1);
  });

  it("of several pairs at one place are one, the widest", () => {
    const found = flamsOf({
      players,
      pairs: pairsOf(["a", "b", [joint(1, 1, 35)]], ["a", "c", [joint(1, 1, -60)]], ["b", "c", [joint(1, 2, 33)]]),
    });
    expect(found.map(({ ms }) => ms)).toEqual([60, 33]);
  });

  it("in another round are others", () => {
    const again = joint(1, 1, 50);
    again[0] += 8;
    expect(flamsOf({ players, pairs: pairsOf(["a", "b", [joint(1, 1, 50), again]]) })).toHaveLength(2);
  });

  const flams = flamsOf({
    players,
    pairs: pairsOf(["a", "b", [joint(2, 1, 50), joint(3, 1, 40), joint(3, 2, 45), joint(6, 4, 31)]]),
  });

  it("are stepped through, round and round", () => {
    expect(flamAfter(flams, 0)).toBe(0);
    expect(flamAfter(flams, flams[0]!.fromS)).toBe(1);
    expect(flamAfter(flams, flams[3]!.fromS)).toBe(0);
    expect(flamBefore(flams, flams[0]!.fromS)).toBe(3);
    expect(flamBefore(flams, flams[2]!.fromS)).toBe(1);
    expect(flamAfter([], 0)).toBeNull();
  });

  it("count for the bar they belong to, also those that begin before its line", () => {
    expect(flamsByBar(flams, bars)).toEqual([0, 0, 1, 2, 0, 0, 1]);
  });

  it("show the hard bars: as few as hold the most", () => {
    expect(hardBars(flams, bars, 2)).toEqual({ firstBar: 2, lastBar: 3, flams: 3 });
    expect(hardBars(flams, bars, 5)).toEqual({ firstBar: 2, lastBar: 6, flams: 4 });
    expect(hardBars([], bars)).toBeNull();
  });
});
