import { describe, expect, it } from "vitest";
import { across, along, layOut, point, seen } from "../../src/stage/highway_layout";
import { PlayerTrack } from "../../src/stage/player_track";
import type { SheetNote } from "../../src/protocol";

describe("a highway", () => {
  it("has notes fall onto the line, and run onto it from the right", () => {
    const falling = layOut("falling", 300, 600, 5, 0.5, 26);
    expect(along(falling, 0)).toBe(falling.line);
    expect(along(falling, 1)).toBeLessThan(falling.line);
    const running = layOut("running", 600, 300, 5, 0.5, 72);
    expect(along(running, 0)).toBe(running.line);
    expect(along(running, 1)).toBeGreaterThan(running.line);
  });

  it("shows more than four beats ahead where there is room", () => {
    for (const beatS of [0.4, 0.5, 0.75]) {
      const way = layOut("falling", 300, 900, 5, beatS, 26);
      expect(seen(way).after / beatS).toBeGreaterThan(4);
    }
  });

  it("never draws beats so near together that their notes merge", () => {
    const way = layOut("running", 190, 300, 5, 0.5, 72);
    expect(way.perSecond * 0.5).toBeGreaterThanOrEqual(64);
  });

  it("shares its breadth among its lanes", () => {
    const way = layOut("falling", 308, 600, 3, 0.5, 26);
    expect([0, 1, 2].map((lane) => across(way, lane))).toEqual([54, 154, 254]);
    expect(point(way, 10, 54)).toEqual([54, 10]);
    expect(point(layOut("running", 600, 308, 3, 0.5, 72), 10, 54)).toEqual([10, 54]);
  });
});

const notes: SheetNote[] = [
  [1, 7, 0.8, 0],
  [1, 0, 0.8, 0],
  [1.06, 7, 0.8, 0.12],
  [2, 1, 0.8, 2],
];

describe("a player's track", () => {
  it("lights the nearest free note of the family, once", () => {
    const track = new PlayerTrack(notes);
    expect(track.add(1.02, 8, 0.5).isMatched).toBe(true);
    expect(track.notes[0]!.struck).toBeCloseTo(0.02);
    // The next hi-hat note is 40 ms away, more than half the gap between the two.
    expect(track.add(1.02, 7, 0.5).isMatched).toBe(false);
    expect(track.add(1.05, 7, 0.5).isMatched).toBe(true);
  });

  it("lights nothing for a stroke 100 ms off, or on another drum", () => {
    const track = new PlayerTrack(notes);
    expect(track.add(1.89, 1, 0.5).isMatched).toBe(false);
    expect(track.add(2, 3, 0.5).isMatched).toBe(false);
    expect(track.add(2.09, 2, 0.5).isMatched).toBe(true);
  });

  it("keeps strokes in the order of time", () => {
    const track = new PlayerTrack(notes);
    for (const time of [1, 3, 2, 2.5]) track.add(time, 1, 0.5);
    expect(track.strokes.map((stroke) => stroke.time)).toEqual([1, 2, 2.5, 3]);
  });

  it("has the lanes that are played, as they lie, mirrored for the left hand", () => {
    const track = new PlayerTrack([...notes, [3, 6, 1, 4]]);
    expect(track.lanes(false)).toEqual(["hihat", "snare", "tom_floor"]);
    expect(track.lanes(true)).toEqual(["tom_floor", "snare", "hihat"]);
    expect(new PlayerTrack([]).lanes(false)).toHaveLength(8);
  });
});
