import { describe, expect, it } from "vitest";
import { barLengths, writeBars } from "../../src/stage/notation_bars";
import type { SheetNote } from "../../src/protocol";

const note = (beat: number, piece: number): SheetNote => [beat / 2, piece, 0.8, beat];
const LENGTH: Record<string, number> = { "4": 1, "8": 0.5, "16": 0.25, "32": 0.125 };

function sound(length: string, isDotted: boolean): number {
  return LENGTH[length]! * (isDotted ? 1.5 : 1);
}

describe("drum notation", () => {
  it("puts hands and feet into voices of their own", () => {
    const [bar] = writeBars([note(0, 7), note(0, 0), note(1, 1), note(1, 9)], [4]);
    expect(bar!.hands[0]!.notes.map(({ pieces }) => pieces)).toEqual([[7]]);
    expect(bar!.feet.map((beat) => beat.notes[0]!.pieces)).toEqual([[0], [9], [], []]);
  });

  it("writes strokes at one moment as one chord", () => {
    const [bar] = writeBars([note(2, 7), note(2, 1)], [4]);
    expect(bar!.hands[2]!.notes).toEqual([
      { beat: 2, pieces: [7, 1], length: "4", isDotted: false, isRest: false },
    ]);
  });

  it("fills every beat, whatever is played in it", () => {
    const patterns = [[], [0], [0.5], [0, 0.25, 0.5, 0.75], [0.25], [0, 0.75], [0, 0.125], [0.375]];
    for (const places of patterns) {
      const [bar] = writeBars(places.map((place) => note(place, 1)), [4]);
      const [beat] = bar!.hands;
      const filled = beat!.notes.reduce((sum, one) => sum + sound(one.length, one.isDotted), 0);
      expect(filled).toBeCloseTo(1);
      expect(beat!.notes.filter((one) => !one.isRest).map((one) => one.beat)).toEqual(places);
    }
  });

  it("knows triplets and sextuplets from straight notes", () => {
    const thirds = writeBars([0, 1 / 3, 2 / 3].map((place) => note(place, 11)), [4])[0]!.hands[0]!;
    expect(thirds.tuplet).toEqual({ notes: 3, into: 2 });
    expect(thirds.notes.map(({ length }) => length)).toEqual(["8", "8", "8"]);
    const shuffle = writeBars([note(0, 11), note(2 / 3, 11)], [4])[0]!.hands[0]!;
    expect(shuffle.notes.map(({ length }) => length)).toEqual(["4", "8"]);
    const sixths = writeBars([0, 1, 2, 3, 4, 5].map((place) => note(place / 6, 1)), [4])[0]!.hands[0]!;
    expect(sixths.tuplet).toEqual({ notes: 6, into: 4 });
    expect(writeBars([note(0, 1), note(0.5, 1)], [4])[0]!.hands[0]!.tuplet).toBeNull();
  });

  it("starts each bar where the one before ends", () => {
    const bars = writeBars([note(0, 1), note(3, 1), note(6.5, 1)], [3, 3, 3]);
    expect(bars.map((bar) => bar.hands.map((beat) => beat.notes.some((one) => !one.isRest)))).toEqual([
      [true, false, false],
      [true, false, false],
      [true, false, false],
    ]);
  });

  it("knows how long bars are by their clicks", () => {
    expect(barLengths([{ beats: 4 }, { beats: 2 }], "4/4")).toEqual([4, 2]);
    expect(barLengths([{ beats: 2 }], "6/8")).toEqual([3]);
    expect(barLengths([{ beats: 3 }], "3/4")).toEqual([3]);
  });
});
