import { describe, expect, it } from "vitest";
import { sureness } from "../../src/lobby/sureness";
import type { PlayerHere } from "../../src/protocol";

const here: PlayerHere = {
  player: 1, page: 1, name: "Ji-woo", input: "midi", part: "drums", is_ready: false, is_connected: true,
  latency_ms: 22.4, latency_from: "calibrated", clock_error_ms: 0.6, round_trip_ms: 2,
};

describe("the traffic light of a player", () => {
  it("is good only with a sure clock and a measured latency", () => {
    expect(sureness(here)).toEqual({
      light: "good",
      id: "studio-lobby-sure-calibrated",
      args: { error: 1, latency: 22 },
    });
    expect(sureness({ ...here, latency_from: "reported" }).light).toBe("fair");
    expect(sureness({ ...here, latency_from: "none" }).id).toBe("studio-lobby-sure-unknown");
    expect(sureness({ ...here, clock_error_ms: 9 }).light).toBe("fair");
  });

  it("is poor far away and without a connection, and waits while nothing is known", () => {
    expect(sureness({ ...here, clock_error_ms: 40 })).toMatchObject({ light: "poor", id: "studio-lobby-sure-far" });
    expect(sureness({ ...here, is_connected: false }).light).toBe("poor");
    expect(sureness({ ...here, clock_error_ms: null }).id).toBe("studio-lobby-sure-measuring");
  });
});
