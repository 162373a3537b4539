import { describe, expect, it } from "vitest";
import { siftDoubleTriggers } from "../../src/inputs/double_triggers";
import type { Struck } from "../../src/inputs/player_input";
import { PIECES } from "../../src/protocol";
import blows from "./blows.json";

const KICK = PIECES.indexOf("kick");
const SNARE = PIECES.indexOf("snare");
const CRASH = PIECES.indexOf("crash");

type Row = [timeMs: number, piece: number, velocity: number];

/** Which rows come out as strokes, as time goes on in steps of a page's timers. */
function sift(rows: readonly Row[], mostMaskMs?: number): { kept: Row[]; doubled: Row[] } {
  const kept: Row[] = [];
  const doubled: Row[] = [];
  const row = ({ pageTimeMs, piece, velocity }: Struck): Row => [pageTimeMs, piece, velocity];
  const sifting = siftDoubleTriggers(
    (struck) => kept.push(row(struck)),
    (struck) => doubled.push(row(struck)),
    mostMaskMs,
  );
  for (const [pageTimeMs, piece, velocity] of rows) {
    sifting.settle(pageTimeMs - 0.001);
    sifting.hear({ pageTimeMs, piece, velocity });
  }
  sifting.settle(Infinity);
  const inTime = (a: Row, b: Row) => a[0] - b[0];
  return { kept: kept.sort(inTime), doubled: doubled.sort(inTime) };
}

describe("double triggers as they come", () => {
  it("are those that the reader of files finds, without a limit to the waiting", () => {
    const rows = blows as [number, number, number, boolean][];
    const { kept, doubled } = sift(rows.map(([ms, piece, velocity]) => [ms, piece, velocity]));
    expect(kept.map(([ms]) => ms)).toEqual(rows.filter(([, , , is]) => !is).map(([ms]) => ms));
    expect(doubled).toHaveLength(rows.filter(([, , , is]) => is).length);
  });

  it("never hold a stroke back for longer than a bounce of the pedal's run", () => {
    let sounding = -1;
    let now = 0;
    const sifting = siftDoubleTriggers(
      ({ pageTimeMs }) => (sounding = Math.max(sounding, now - pageTimeMs)),
      () => undefined,
      5,
    );
    for (const [pageTimeMs, piece, velocity] of blows as [number, number, number, boolean][]) {
      for (; now < pageTimeMs; now += 1) if ((sifting.dueMs ?? Infinity) <= now) sifting.settle(now);
      sifting.hear({ pageTimeMs, piece, velocity });
    }
    expect(sounding).toBeLessThan(166);
  });

  it("take out what bounces, and leave what is played", () => {
    const { kept, doubled } = sift([
      [0, KICK, 0.9],
      [60, KICK, 0.3], // the beater bounces
      [500, KICK, 0.9],
      [600, KICK, 0.4], // a run of soft kicks
      [700, KICK, 0.4],
      [1000, SNARE, 0.2],
      [1030, SNARE, 0.9], // a flam
      [2000, CRASH, 0.9],
      [2000.5, CRASH, 0.8], // two crashes
    ]);
    expect(doubled.map(([ms]) => ms)).toEqual([60]);
    expect(kept).toHaveLength(8);
  });

  it("keep the first of two that are one blow, where the louder comes after it is out", () => {
    const rows: Row[] = [
      [0, KICK, 0.3],
      [20, KICK, 0.9],
      [500, KICK, 0.9],
    ];
    expect(sift(rows).kept.map(([ms]) => ms)).toEqual([20, 500]);
    expect(sift(rows, 5).kept.map(([ms]) => ms)).toEqual([0, 500]);
  });
});
