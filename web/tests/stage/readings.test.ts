import { describe, expect, it } from "vitest";
import type { PairMeter, PlayerMeter, Sheet } from "../../src/protocol";
import { PairStory } from "../../src/stage/pair_story";
import { flamsSince, leadReading, streak, tightness, timingReading } from "../../src/stage/readings";
import { barAt, barLength, countAt } from "../../src/stage/sheet_times";

const player = (mean: number | null): PlayerMeter => ({
  player: 1, strokes: 20, matched: 20, matched_share: 1, mean_ms: mean, sd_ms: 9, recent_mean_ms: mean, recent_sd_ms: 9.4,
  missed: 0, extra: 0, wrong_piece: 0,
});
const pair = (ahead: number | null, mean: number | null): PairMeter => ({
  a: 1, b: 2, joint_onsets: 20, flams: 1, together_share: 0.95, mean_ms: mean, sd_ms: 9,
  recent_mean_ms: mean, recent_sd_ms: 9, ahead, new: [],
});

describe("what the meters say", () => {
  it("says early, late or on the beat, and nothing before there is enough", () => {
    expect(timingReading(null).id).toBe("studio-stage-timing-few");
    expect(timingReading(player(null)).id).toBe("studio-stage-timing-few");
    expect(timingReading(player(-12.4))).toEqual({ id: "studio-stage-timing-early", args: { ms: 12, spread: 9 } });
    expect(timingReading(player(12.6))).toEqual({ id: "studio-stage-timing-late", args: { ms: 13, spread: 9 } });
    expect(timingReading(player(-3)).id).toBe("studio-stage-timing-on");
  });

  it("doesn't wait for ever when what is played isn't in the chart", () => {
    const lost = { ...player(null), strokes: 16, matched: 3 };
    expect(timingReading(lost).id).toBe("studio-stage-timing-beside");
    expect(timingReading({ ...lost, strokes: 15 }).id).toBe("studio-stage-timing-few");
  });

  it("names who is ahead only where the studio does", () => {
    const nameOf = (number: number) => ["", "Ji-woo", "Haruka"][number]!;
    expect(leadReading(pair(2, 8.2), nameOf)).toEqual({ id: "studio-stage-lead", args: { name: "Haruka", ms: 8 } });
    expect(leadReading(pair(null, 1), nameOf).id).toBe("studio-stage-lead-nobody");
    expect(leadReading(null, nameOf).id).toBe("studio-stage-lead-unknown");
  });

  it("calls 30 ms and more apart", () => {
    expect([4, 12, 25, 30].map(tightness)).toEqual(["one", "close", "loose", "apart"]);
  });

  it("counts flams of the last bars, and what has gone well since", () => {
    const joint: [number, number][] = [[1, 40], [2, -31], [3, 30], [4, 2]];
    expect(flamsSince(joint, 1.5)).toBe(1);
    const story = new PairStory(1, 2);
    expect(streak(story.joint)).toBe(0);
    story.add(joint);
    expect(streak(story.joint)).toBe(2);
  });
});

const sheet: Sheet = {
  type: "sheet", number: 1, title: {}, length_s: 6, beat_s: 0.5, meter: "4/4", charts: {}, tones: [],
  bars: [[0, 0, 4, 0], [2, 1, 4, 1], [4, 2, 4, 1]],
  clicks: Array.from({ length: 12 }, (_, beat) => [beat / 2, beat % 4 === 0, beat < 4, false]),
};

describe("the count-in", () => {
  it("calls out its beats, and is silent in the song", () => {
    expect(countAt(sheet, -0.1)).toBeNull();
    expect(countAt(sheet, 0)).toMatchObject({ beat: 1, of: 4 });
    expect(countAt(sheet, 1.75)).toMatchObject({ beat: 4, of: 4, through: 0.5 });
    expect(countAt(sheet, 2)).toBeNull();
  });

  it("knows the bar that is played", () => {
    expect([-1, 0, 2, 3.99, 9].map((time) => barAt(sheet.bars, time))).toEqual([-1, 0, 1, 1, 2]);
    expect(barLength(sheet)).toBe(2);
  });
});
