import { describe, expect, it } from "vitest";
import { panOf, timetableOf } from "../../src/review/timetable";
import { playerOf, sheetOf } from "./made_review";

describe("what sounds in a take", () => {
  const table = timetableOf({
    players: [playerOf("a", [[2.01, 8, 1, null], [2.6, 7, 0.35, 3]]), playerOf("b", [[1.99, 0, 0.1, -5]])],
    sheet: sheetOf([1]),
  });

  it("is in the order of time, whoever it is from", () => {
    expect(table.map(({ timeS }) => timeS)).toEqual([...table.map(({ timeS }) => timeS)].sort((a, b) => a - b));
    expect(table.filter(({ source }) => source === 2)).toHaveLength(1);
    expect(table.filter(({ source }) => source === "click")).toHaveLength(8);
  });

  it("knows where its sounds are", () => {
    expect(table.find(({ source }) => source === 1)?.address).toBe("/sound/kit/hihat_open/hard.wav");
    expect(table.find(({ source }) => source === "backing")).toMatchObject({ address: "/sound/tone/bass/40.wav", lengthS: 0.5 });
  });

  it("is softer where it was struck softer", () => {
    const ghost = table.find(({ source }) => source === 2)!;
    expect(ghost.address).toContain("/soft.wav");
    expect(ghost.loudness).toBeLessThan(0.2);
  });

  it("damps the open hi-hat with the next hi-hat stroke", () => {
    expect(table.filter(({ source }) => source === 1).map(({ hihat }) => hihat)).toEqual(["rings", "damps"]);
  });
});

describe("players", () => {
  it("sit from left to right; one alone in the middle", () => {
    expect(panOf(1, 1)).toBe(0);
    expect(panOf(1, 2)).toBeCloseTo(-panOf(2, 2), 9);
    expect([1, 2, 3, 4].map((player) => panOf(player, 4))).toEqual([1, 2, 3, 4].map((player) => panOf(player, 4)).sort((a, b) => a - b));
  });
});
