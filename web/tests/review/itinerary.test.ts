import { describe, expect, it } from "vitest";
import { alongOf, around, lengthOf, passages, timeAt, within } from "../../src/review/itinerary";

const stretches = [{ fromS: 10, toS: 12 }, { fromS: 20, toS: 21 }];
const endless = { stretches, isEndless: true };
const once = { stretches, isEndless: false };

describe("a way through a take", () => {
  it("jumps from stretch to stretch", () => {
    expect(lengthOf(stretches)).toBe(3);
    expect([0, 1.5, 2, 2.5].map((s) => timeAt(once, s))).toEqual([10, 11.5, 20, 20.5]);
  });

  it("ends at its end, or begins anew", () => {
    expect(timeAt(once, 99)).toBe(21);
    expect([3, 5.5, 6].map((s) => timeAt(endless, s))).toEqual([10, 20.5, 10]);
  });

  it("knows where on it a time of the take lies", () => {
    expect([5, 10, 11, 15, 20.5, 30].map((s) => alongOf(stretches, s))).toEqual([0, 0, 1, 2, 2.5, 0]);
  });

  it("is there and back again the same", () => {
    for (const s of [0, 0.3, 1.999, 2, 2.9]) expect(alongOf(stretches, timeAt(once, s))).toBeCloseTo(s, 9);
  });

  it("passes what lies between two points, once and in order", () => {
    expect(passages(endless, 1, 7)).toEqual([
      { fromS: 11, toS: 12, alongS: 1 },
      { fromS: 20, toS: 21, alongS: 2 },
      { fromS: 10, toS: 12, alongS: 3 },
      { fromS: 20, toS: 21, alongS: 5 },
      { fromS: 10, toS: 11, alongS: 6 },
    ]);
    expect(passages(once, 2.5, 9)).toEqual([{ fromS: 20.5, toS: 21, alongS: 2.5 }]);
    expect(passages(once, 3, 3)).toEqual([]);
    expect(passages({ stretches: [], isEndless: true }, 0, 5)).toEqual([]);
  });

  it("cut into pieces passes every event as often as in one piece", () => {
    const events = Array.from({ length: 240 }, (_, i) => ({ timeS: i / 10 }));
    const heard = (cuts: number[]) =>
      cuts.slice(1).flatMap((cut, i) =>
        passages(endless, cuts[i]!, cut).flatMap((passage) =>
          within(events, passage).map(({ timeS }) => (passage.alongS + timeS - passage.fromS).toFixed(6)),
        ),
      );
    const whole = heard([0, 9]);
    expect(whole).toHaveLength(90);
    expect(heard([0, 0.37, 1.99, 2, 2.01, 3, 4.444, 8.2, 9])).toEqual(whole);
  });

  it("goes around moments, and runs together where they are close", () => {
    expect(around([0.2, 5, 5.5, 9.9], 0.5, 1, 10)).toEqual([
      { fromS: 0, toS: 1.2 },
      { fromS: 4.5, toS: 6.5 },
      { fromS: 9.4, toS: 10 },
    ]);
  });
});
