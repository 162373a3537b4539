import { describe, expect, it } from "vitest";
import { createAudioClock, readOutput } from "../../src/clocks/audio_clock";
import { seeded } from "./simulated_pages";

/** Stamps of an output that started at page time 1000 and is heard after 40 ms, 60 ppm fast. */
function stampAt(pageMs: number, bounceMs: number, latencyMs = 40) {
  const contextMs = (pageMs - 1000 - latencyMs) * (1 + 60e-6) + bounceMs;
  return { contextMs, pageMs };
}

describe("an audio clock", () => {
  it("says when a sample is heard, though its stamps bounce", () => {
    const random = seeded(4);
    const clock = createAudioClock();
    for (let ms = 2000; ms < 62_000; ms += 200) clock.look(stampAt(ms, 6 * random() - 3));
    const contextS = stampAt(60_000, 0).contextMs / 1000;
    expect(Math.abs(clock.pageTimeAt(contextS)! - 60_000)).toBeLessThan(1);
  });

  it("goes there and back", () => {
    const clock = createAudioClock();
    for (let ms = 2000; ms < 9000; ms += 200) clock.look(stampAt(ms, 0));
    expect(clock.pageTimeAt(clock.contextTimeAt(7777)!)).toBeCloseTo(7777, 6);
  });

  it("isn't moved by a few stamps that are far off", () => {
    const clock = createAudioClock();
    for (let i = 0; i < 200; i += 1) clock.look(stampAt(2000 + i * 200, i % 20 === 7 ? 300 : 0));
    expect(Math.abs(clock.contextTimeAt(30_000)! * 1000 - stampAt(30_000, 0).contextMs)).toBeLessThan(2);
  });

  it("follows to another loudspeaker", () => {
    const clock = createAudioClock();
    for (let ms = 2000; ms < 20_000; ms += 200) clock.look(stampAt(ms, 0));
    for (let ms = 20_000; ms < 23_000; ms += 200) clock.look(stampAt(ms, 0, 190));
    const wanted = stampAt(23_000, 0, 190).contextMs;
    expect(Math.abs(clock.contextTimeAt(23_000)! * 1000 - wanted)).toBeLessThan(1);
  });
});

describe("what a context says of its output", () => {
  const context = (given: object) =>
    ({ state: "running", currentTime: 10, baseLatency: 0.01, outputLatency: 0.03, ...given }) as AudioContext;

  it("is its output time stamp, brought to now", () => {
    const stamp = { contextTime: 9.95, performanceTime: 4990 };
    expect(readOutput(context({ getOutputTimestamp: () => stamp }), 5000)).toEqual({
      contextMs: 9960,
      pageMs: 5000,
    });
  });

  it("is put right where the stamp leaves the latency out", () => {
    const stamp = { contextTime: 10, performanceTime: 5000 };
    const read = readOutput(context({ getOutputTimestamp: () => stamp }), 5000);
    expect(read!.contextMs).toBeCloseTo(9970, 6);
  });

  it("is its time less the latency where it has no stamp", () => {
    expect(readOutput(context({}), 5000)!.contextMs).toBeCloseTo(9970, 6);
  });

  it("is nothing before sound has run", () => {
    expect(readOutput(context({ state: "suspended" }), 5000)).toBeNull();
    expect(readOutput(context({ currentTime: 0 }), 5000)).toBeNull();
  });
});
