import { describe, expect, it } from "vitest";
import { intervalSaid, numberSaid, scaleOf } from "../../src/history/numbers";

describe("numbers of a history", () => {
  it("are written as their measure is", () => {
    expect(numberSaid("sd", 17.04)).toBe("17.0");
    expect(numberSaid("mean", 3.25)).toBe("+3.3");
    expect(numberSaid("mean", -3.25)).toBe("−3.3");
    expect(numberSaid("flams", 0)).toBe("0.0");
    expect(numberSaid("alpha_b", 0.254)).toBe("25");
    expect(intervalSaid("alpha_a", [0.2, -0.05, 0.45])).toBe("−5 – 45");
  });

  it("are shares in per cent, or as they are", () => {
    expect(scaleOf("alpha_a")).toBe(100);
    expect(scaleOf("sd")).toBe(1);
  });
});
