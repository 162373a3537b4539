import { describe, expect, it } from "vitest";
import { marksOf, rowsUsed } from "../../src/review/take_marks";
import type { Review } from "../../src/protocol";
import { playerOf } from "./made_review";

const KICK = 0;
const SNARE = 1;
const CROSS_STICK = 2;
const HIHAT_OPEN = 8;

function marks(player: ReturnType<typeof playerOf>, undated = 0) {
  const report = { players: [{ key: player.key, undated }] } as unknown as Review["report"];
  return marksOf({ players: [player], report });
}

describe("the marks of a take", () => {
  const player = playerOf("a", [
    [3, SNARE, 0.2, 4.5],
    [1, KICK, 0.9, null],
    [2, HIHAT_OPEN, 0.5, null],
  ]);
  player.wrong_piece = [2];
  player.missed = [[2.5, CROSS_STICK, 0.8, 1]];

  it("say of each stroke what it is, in the order of time", () => {
    expect(marks(player).map(({ timeS, kind }) => [timeS, kind])).toEqual([
      [1, "extra"],
      [2, "wrong_piece"],
      [2.5, "missed"],
      [3, "played"],
    ]);
  });

  it("are tall where it was loud", () => {
    expect(marks(player).filter(({ kind }) => kind !== "missed").map(({ loudness }) => loudness)).toEqual([2, 1, 0]);
  });

  it("leave out strokes whose times say nothing", () => {
    expect(marks(player, 1)).toHaveLength(3);
  });

  it("have rows from the top of a drum chart, one for each drum and cymbal", () => {
    expect(rowsUsed(marks(player))).toEqual(["hihat", "snare", "kick"]);
  });
});
