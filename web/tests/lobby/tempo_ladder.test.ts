import { describe, expect, it } from "vitest";
import { ladderOf } from "../../src/lobby/tempo_ladder";

describe("a ladder of tempos", () => {
  const ladder = (tempo_percent: number, step_percent: 0 | 2 | 5 | 10, rounds: number) =>
    ladderOf({ tempo_percent, step_percent, rounds });

  it("goes up a step a round", () => {
    expect(ladder(80, 5, 5)).toEqual({ first: 80, last: 100, topRound: 5 });
    expect(ladder(96, 2, 2)).toEqual({ first: 96, last: 98, topRound: 2 });
  });

  it("ends at 120 %, as the studio plays it", () => {
    expect(ladder(105, 10, 5)).toEqual({ first: 105, last: 120, topRound: 3 });
    expect(ladder(60, 2, 32)).toEqual({ first: 60, last: 120, topRound: 31 });
  });

  it("is none without steps, with one round, and at the top already", () => {
    expect(ladder(80, 0, 8)).toBeNull();
    expect(ladder(80, 10, 1)).toBeNull();
    expect(ladder(120, 10, 8)).toBeNull();
  });
});
