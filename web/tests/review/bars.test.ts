import { describe, expect, it } from "vitest";
import { barAt, barsOf, beatAt, playedBar, runsOf } from "../../src/review/bars";
import { sheetOf } from "./made_review";

const looped = barsOf(sheetOf([5, 6, 5, 6], [1, 1, 2, 2]));

describe("the bars of a take", () => {
  it("end where the next begins, the last with the sheet", () => {
    expect(looped.map(({ startS, endS }) => [startS, endS])).toEqual([[0, 2], [2, 4], [4, 6], [6, 8], [8, 10]]);
  });

  it("are found by a time, also before the first and after the last", () => {
    expect([-1, 0, 1.9, 2, 7.5, 99].map((timeS) => barAt(looped, timeS))).toEqual([0, 0, 0, 1, 3, 4]);
  });

  it("are counted as played from the first after the count-in", () => {
    expect(playedBar(looped, 3)).toMatchObject({ number: 5, round: 2 });
    expect(playedBar(looped, 9)).toBeUndefined();
    expect(playedBar(looped, 0)).toBeUndefined();
  });

  it("tell on which beat a time lies", () => {
    expect([2, 2.49, 2.5, 3.99].map((timeS) => beatAt(looped[1]!, timeS))).toEqual([1, 1, 2, 4]);
  });

  it("come in runs of neighbours", () => {
    expect(runsOf([24, 7, 8, 31, 8])).toEqual([[7, 8], [24, 24], [31, 31]]);
  });
});
