import { describe, expect, it } from "vitest";
import { QUIET_MS, type Take, WIDEST_MS, counted, needleOf, stateOf } from "../../src/class_room/tile_state";
import type { PlayerMeter } from "../../src/protocol";
import { player } from "../live/fake_studio";

const NOW = 100_000;
const take = (given: Partial<Take> = {}): Take => ({
  runsSinceMs: NOW - 60_000,
  lastHeardMs: new Map([[1, NOW - 200]]),
  playing: new Set([1, 2]),
  ...given,
});
const meter = (mean: number | null, sd: number | null): PlayerMeter => ({
  player: 1, strokes: 20, matched: 20, matched_share: 1, mean_ms: mean, sd_ms: sd, recent_mean_ms: mean,
  recent_sd_ms: sd, missed: 0, extra: 0, wrong_piece: 0,
});

describe("how a player is doing", () => {
  it("says before a take who is ready, here, or away", () => {
    expect(stateOf(player(1, { is_ready: true }), null, NOW)).toBe("ready");
    expect(stateOf(player(1, { is_ready: false }), null, NOW)).toBe("waiting");
    expect(stateOf(player(1, { is_connected: false }), null, NOW)).toBe("absent");
  });

  it("says in a take who plays, and who has fallen silent", () => {
    expect(stateOf(player(1), take(), NOW)).toBe("playing");
    expect(stateOf(player(1), take(), NOW + QUIET_MS + 1)).toBe("quiet");
    expect(stateOf(player(2), take(), NOW)).toBe("quiet"); // never heard
    expect(stateOf(player(1, { is_connected: false }), take(), NOW)).toBe("absent");
  });

  it("calls nobody quiet who has had no time to play", () => {
    expect(stateOf(player(2), take({ runsSinceMs: null }), NOW)).toBe("playing");
    expect(stateOf(player(2), take({ runsSinceMs: NOW - 1000 }), NOW)).toBe("playing");
  });

  it("knows who came after the start", () => {
    expect(stateOf(player(3), take(), NOW)).toBe("next");
    expect(stateOf(player(3), take({ playing: null, runsSinceMs: null }), NOW)).toBe("playing");
  });

  it("counts them", () => {
    expect(counted(["ready", "ready", "waiting", "absent", "quiet"])).toEqual({
      here: 4, absent: 1, quiet: 1, ready: 2,
    });
  });
});

describe("the needle", () => {
  it("stands in the middle on the beat, left of it early, and never leaves the line", () => {
    expect(needleOf(meter(0, 0))).toEqual({ at: 0.5, from: 0.5, to: 0.5 });
    expect(needleOf(meter(-WIDEST_MS / 2, 0))!.at).toBeCloseTo(0.25);
    expect(needleOf(meter(WIDEST_MS / 2, WIDEST_MS / 4))).toEqual({ at: 0.75, from: 0.625, to: 0.875 });
    expect(needleOf(meter(500, 10))).toEqual({ at: 1, from: 1, to: 1 });
  });

  it("isn't there where there is too little to say", () => {
    expect(needleOf(meter(null, null))).toBeNull();
    expect(needleOf(undefined)).toBeNull();
  });
});
