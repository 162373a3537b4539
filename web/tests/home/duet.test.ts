import { describe, expect, it } from "vitest";
import { duet, seeded } from "../../src/home/duet";

describe("the duet of the first page", () => {
  it("is the same at each visit, has flams, and comes back together", () => {
    const play = () => {
      const moments = duet(seeded(7));
      return Array.from({ length: 400 }, () => moments.next().value);
    };
    const played = play();
    expect(played).toEqual(play());
    const apart = played.map(({ aMs, bMs }) => Math.abs(aMs - bMs));
    const flams = apart.filter((ms) => ms > 30).length / apart.length;
    expect(flams).toBeGreaterThan(0.02);
    expect(flams).toBeLessThan(0.4);
    expect(Math.max(...played.map(({ aMs, bMs }) => Math.max(Math.abs(aMs), Math.abs(bMs))))).toBeLessThan(120);
  });
});
