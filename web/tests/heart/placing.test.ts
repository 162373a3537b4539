import { beforeEach, describe, expect, it, vi } from "vitest";
import { isApart, placeBeside } from "../../src/heart/placing";
import { heartsBeside } from "../../src/heart/player_heart";
import type { HeartHere } from "../../src/heart/kept_here";
import type { HeartsBeside, WatchRead } from "../../src/protocol";

const START = 1_795_000_000;
const beside: HeartsBeside = {
  take: "take",
  take_start_s: START,
  start_s: 2,
  end_s: 100,
  sections: [{ first_bar: 1, last_bar: 4, start_s: 2, end_s: 50 }, { first_bar: 5, last_bar: 8, start_s: 50, end_s: 98 }],
  players: [
    { key: "1", number: 1, name: "A", hardest: { bar: 4, is_fill: true, start_s: 38, end_s: 50 }, end_s: 100, can_keep: true },
    { key: "2", number: 2, name: "B", hardest: null, end_s: 99, can_keep: false },
  ],
  kept: [],
};

function watch(fromS: number, seconds: number, isDated = true): WatchRead {
  const time_s = Array.from({ length: seconds }, (_, row) => fromS + row);
  return { source: "fit", is_dated: isDated, left_out: 0, time_s, bpm: time_s.map((_, row) => 90 + row / 10) };
}

describe("a watch's file beside a take", () => {
  it("lies where its clock says, and only what is around the take is kept", () => {
    const placed = placeBeside(watch(START - 2000, 4000), beside) as HeartHere;
    expect(placed.timeS[0]).toBe(2 - 300);
    expect(placed.timeS.at(-1)).toBe(100 + 600);
    expect(placed.bpm).toHaveLength(placed.timeS.length);
  });

  it("without a date begins with the take", () => {
    expect((placeBeside(watch(0, 50, false), beside) as HeartHere).timeS[0]).toBe(0);
  });

  it("in another time zone is told by how many hours, and can be moved", () => {
    const away = watch(START - 9 * 3600, 200);
    const found = placeBeside(away, beside);
    expect(isApart(found) && found.hours).toBe(9);
    const moved = placeBeside(away, beside, 9 * 3600);
    expect(isApart(moved)).toBe(false);
    expect((moved as HeartHere).timeS[0]).toBe(0);
  });

  it("of another day is only said to be so", () => {
    const found = placeBeside(watch(START - 86_400 * 3, 200), beside);
    expect(isApart(found) && found.hours).toBe(0);
  });
});

describe("hearts beside a take", () => {
  const here = placeBeside(watch(START - 10, 300), beside) as HeartHere;

  it("have their numbers by section, at the hardest bar and after the end", () => {
    const [heart] = heartsBeside(beside, { "1": here });
    expect(heart!.sections.map((each) => each!.meanBpm)).toEqual([expect.closeTo(93.6, 6), expect.closeTo(98.4, 6)]);
    expect(heart!.hardest!.effort!.meanBpm).toBeCloseTo(95.4, 6);
    expect(heart!.hardest!.highestAfterBpm).toBeCloseTo(98, 6);
    expect(heart!.recovery.map(({ afterS }) => afterS)).toEqual([60, 120]);
    expect([heart!.isHere, heart!.isKept]).toEqual([true, false]);
  });

  it("are moved as asked", () => {
    const [heart] = heartsBeside(beside, { "1": { ...here, offsetS: 5 } });
    expect(heart!.course.timeS[0]).toBe(-5);
    expect(heart!.whole!.meanBpm).toBeLessThan(heartsBeside(beside, { "1": here })[0]!.whole!.meanBpm);
  });

  it("are those of this browser before those kept with the take", () => {
    const kept = [{ key: "1", source: "bluetooth", time_s: [0, 1], bpm: [60, 60] }, { key: "2", source: "gpx", time_s: [0], bpm: [70] }];
    const [a, b] = heartsBeside({ ...beside, kept }, { "1": here });
    expect([a!.source, a!.isKept, b!.source, b!.isHere]).toEqual(["fit", true, "gpx", false]);
    expect(b!.whole).toBeNull();
  });
});

describe("what this browser keeps of hearts", () => {
  beforeEach(() => {
    const store = new Map<string, string>();
    vi.stubGlobal("localStorage", {
      getItem: (key: string) => store.get(key) ?? null,
      setItem: (key: string, text: string) => void store.set(key, text),
      removeItem: (key: string) => void store.delete(key),
    });
  });

  it("is there again, by take and player, until it is taken away; of many takes the last hundred", async () => {
    const { heartsOf, keepHeart } = await import("../../src/heart/kept_here");
    const heart: HeartHere = { source: "fit", isDated: true, leftOut: 0, offsetS: 0, timeS: [1.23456], bpm: [90] };
    keepHeart("one", "1", heart);
    keepHeart("one", "2", heart);
    expect(heartsOf("one")["1"]).toEqual({ ...heart, timeS: [1.23] });
    keepHeart("one", "1", null);
    expect(Object.keys(heartsOf("one"))).toEqual(["2"]);
    for (let take = 0; take < 100; take += 1) keepHeart(`take-${take}`, "1", heart);
    expect(heartsOf("one")).toEqual({});
    expect(heartsOf("take-99")["1"]).toBeDefined();
    localStorage.setItem("hapju.heart.broken", '{"1": {"timeS": 3}}');
    expect(heartsOf("broken")).toEqual({});
  });
});
