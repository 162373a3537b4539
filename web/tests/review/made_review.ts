/** Small reviews made by hand, for the tests. */
import type { Review, ReviewJoint, ReviewPlayer, Sheet } from "../../src/protocol";

/** So many bars of 4/4 at 120 BPM after one bar of count-in; numbers as the song's bars. */
export function sheetOf(numbers: readonly number[], rounds: readonly number[] = numbers.map(() => 1)): Sheet {
  const bars: Sheet["bars"] = [
    [0, 0, 4, 0],
    ...numbers.map((number, index): Sheet["bars"][number] => [2 * (index + 1), number, 4, rounds[index]!]),
  ];
  return {
    type: "sheet",
    number: 1,
    title: { en: "Made" },
    length_s: 2 * bars.length,
    beat_s: 0.5,
    meter: "4/4",
    charts: {},
    bars,
    clicks: bars.flatMap(([timeS, number]) =>
      [0, 1, 2, 3].map((beat): Sheet["clicks"][number] => [timeS + beat / 2, beat === 0, number === 0, false]),
    ),
    tones: [[2, 0.5, "bass", 40, 0.8]],
  };
}

export function playerOf(key: string, strokes: ReviewPlayer["strokes"] = []): ReviewPlayer {
  return { key, name: key.toUpperCase(), part: "drums", strokes, missed: [], wrong_piece: [] };
}

/** A joint onset in a bar of {@link sheetOf}`([1, 2, …])`, on a beat, so many ms apart. */
export function joint(bar: number, beat: number, asynchronyMs: number): ReviewJoint {
  return [2 * bar + (beat - 1) / 2, bar, beat, asynchronyMs, Math.abs(asynchronyMs) > 30];
}

export function pairsOf(...pairs: [string, string, ReviewJoint[]][]): Review["pairs"] {
  return pairs.map(([a, b, joint_onsets]) => ({ a, b, joint_onsets }));
}
