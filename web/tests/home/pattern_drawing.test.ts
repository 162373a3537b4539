import { describe, expect, it } from "vitest";
import { labelAlpha } from "../../src/home/pattern_drawing";

describe("a label of the first page's picture", () => {
  it("is gone when the left edge would cut it, and whole while there is room", () => {
    expect(labelAlpha(-5, 20)).toBe(0);
    expect(labelAlpha(20, 20)).toBe(0);
    expect(labelAlpha(30, 20)).toBeCloseTo(0.5);
    expect(labelAlpha(60, 20)).toBe(1);
  });
});
