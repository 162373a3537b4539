import { describe, expect, it } from "vitest";
import { adviceBars, chosenFor, practiceOf, runsSaid, slower } from "../../src/review/advice_places";
import { barsOf } from "../../src/review/bars";
import { FIRST_CHOICES, type Review } from "../../src/protocol";
import { sheetOf } from "./made_review";

function reviewed(message: string, args: Record<string, string | number>, bars: number[], tempo = 100): Review {
  return {
    advice: [{ sentence: "…", first_bar: 5, last_bar: 6, why: "" }],
    choices: { ...FIRST_CHOICES, song: "arirang", tempo_percent: 80, first_bar: 5, last_bar: 6, rounds: 2 },
    report: {
      song: { name: "arirang", level: "beginner", tempo_bpm: tempo },
      suggestions: [{ rule: message, message, arguments: args, bars, players: [], text: "" }],
    },
  } as unknown as Review;
}

const looped = barsOf(sheetOf([5, 6, 5, 6], [1, 1, 2, 2]));

describe("the bars of advice", () => {
  it("are listened to where they were played, and called as in the song", () => {
    const place = adviceBars(reviewed("coach-loose-bars", {}, [2, 3]), 0, looped);
    expect(place.stretches).toEqual([{ fromS: 4, toS: 8 }]);
    expect(place.runs).toEqual([[5, 6]]);
  });

  it("are those of the sentence where the report names none", () => {
    expect(adviceBars(reviewed("coach-x", {}, []), 0, looped)).toEqual({ stretches: [{ fromS: 2, toS: 6 }], runs: [[5, 6]] });
  });

  it("are said as runs", () => {
    expect(runsSaid([[7, 8], [24, 24]])).toBe("7–8, 24");
  });
});

describe("practising", () => {
  it("is at the advised tempo, in the longest run of bars, a few rounds", () => {
    const practice = practiceOf(reviewed("coach-loose-bars", { tempo_bpm: 80 }, [1]), 0, [[3, 3], [7, 8]]);
    expect(practice?.bars).toEqual([7, 8]);
    expect(practice?.choices).toMatchObject({ song: "arirang", tempo_percent: 64, first_bar: 7, last_bar: 8, rounds: 4 });
  });

  it("stays within the tempos that a room has", () => {
    expect(practiceOf(reviewed("coach-loose-bars", { tempo_bpm: 10 }, [1]), 0, [[1, 1]])?.choices.tempo_percent).toBe(50);
    expect(practiceOf(reviewed("coach-faster", { tempo_bpm: 300 }, [1]), 0, [])?.choices.tempo_percent).toBe(120);
  });

  it("of advice on the whole song is the song as chosen", () => {
    const practice = practiceOf(reviewed("coach-without-click", {}, [1]), 0, [[1, 1]]);
    expect(practice).toMatchObject({ bars: null, choices: { has_click: true, quiet_bars: 2, first_bar: 5, last_bar: 6, rounds: 2 } });
  });

  it("needs a song", () => {
    const review = reviewed("coach-loose-bars", {}, [1]);
    review.choices = null;
    expect(chosenFor(review)).toMatchObject({ song: "arirang", level: "beginner" });
    review.report.song.name = "";
    expect(chosenFor(review)).toBeNull();
    expect(practiceOf(review, 0, [[1, 2]])).toBeNull();
  });

  it("is slower down to half the tempo", () => {
    expect(slower({ ...FIRST_CHOICES, tempo_percent: 100 }).tempo_percent).toBe(80);
    expect(slower({ ...FIRST_CHOICES, tempo_percent: 60 }).tempo_percent).toBe(50);
  });
});
