import { describe, expect, it } from "vitest";
import { createAgenda } from "../../src/sound/agenda";
import { gainOf, layerOf } from "../../src/sound/kit_sounds";
import { type Channel, type Fader, createMixer, loudness } from "../../src/sound/mixer";
import { barLater, createArrivals } from "../../src/sound/partner_timing";
import { softened } from "../../src/sound/soft_limit";
import type { SheetBar } from "../../src/protocol";

describe("an agenda", () => {
  const events: [number][] = [[0], [0.5], [1], [1.5]];

  it("hands out each event once, before it is due", () => {
    const agenda = createAgenda(events);
    expect(agenda.due(-1, 0.6)).toEqual([[0], [0.5]]);
    expect(agenda.due(-0.9, 0.6)).toEqual([]);
    expect(agenda.due(0.8, 2)).toEqual([[1], [1.5]]);
  });

  it("passes over what is past, as after a page was loaded anew", () => {
    expect(createAgenda(events).due(0.9, 1.2)).toEqual([[1]]);
  });
});

describe("a stroke's sound", () => {
  it("comes from the layer nearest to its velocity, and is louder the harder it was", () => {
    expect([0.05, 0.5, 0.6, 0.84, 0.9, 1].map(layerOf)).toEqual([
      "soft",
      "soft",
      "medium",
      "medium",
      "hard",
      "hard",
    ]);
    expect(gainOf(1)).toBe(1);
    expect(gainOf(0.7, "medium")).toBe(1);
    expect(gainOf(0.5)).toBeCloseTo(0.5 ** 1.6, 12);
  });
});

describe("a mixer", () => {
  const mix = (faders: Partial<Record<Channel, Partial<Fader>>>) => {
    const mixer = createMixer();
    for (const [channel, change] of Object.entries(faders)) mixer.set(channel as Channel, change ?? {});
    return (channel: Channel) => loudness(mixer.faders.value, mixer.faderOf(channel));
  };

  it("silences what is muted", () => {
    const heard = mix({ click: { isMuted: true }, backing: { volume: 0.5 } });
    expect(heard("click")).toBe(0);
    expect(heard("backing")).toBe(0.25);
  });

  it("lets only solos be heard, muted or not", () => {
    const heard = mix({ "player-1": { isSolo: true, isMuted: true, volume: 1 }, click: { volume: 1 } });
    expect(heard("player-1")).toBe(1);
    expect(heard("click")).toBe(0);
    expect(heard("player-2")).toBe(0);
  });
});

describe("a sum of sounds", () => {
  const sums = Array.from({ length: 801 }, (_, i) => (i - 400) / 100);

  it("is left alone while it isn't loud", () => {
    for (const sum of sums.filter((each) => Math.abs(each) <= 0.8)) expect(softened(sum)).toBe(sum);
  });

  it("never goes beyond what a loudspeaker can do, and the louder stays the louder", () => {
    const bent = sums.map(softened);
    expect(Math.max(...bent)).toBeLessThanOrEqual(1);
    expect(Math.min(...bent)).toBeGreaterThanOrEqual(-1);
    expect(bent).toEqual([...bent].sort((a, b) => a - b));
    expect(softened(1.58)).toBeGreaterThan(0.95);
  });
});

describe("a partner's stroke", () => {
  it("sounds at once on an even path", () => {
    const arrivals = createArrivals();
    for (let beat = 0; beat < 10; beat += 1) {
      expect(arrivals.soundsAt(beat * 0.5, beat * 0.5 + 0.03)).toBeCloseTo(beat * 0.5 + 0.03, 9);
    }
  });

  it("keeps its rhythm on a path that jitters", () => {
    const arrivals = createArrivals();
    const late = (beat: number) => 0.03 + 0.02 * ((beat * 7) % 10) / 10;
    const sounded = Array.from({ length: 100 }, (_, beat) => arrivals.soundsAt(beat, beat + late(beat))!);
    const lags = sounded.slice(30).map((at, i) => at - (i + 30));
    expect(Math.max(...lags) - Math.min(...lags)).toBeLessThan(0.0021);
    expect(Math.max(...lags)).toBeLessThan(0.0481);
  });

  it("isn't sounded when it is long past", () => {
    expect(createArrivals().soundsAt(1, 3)).toBeNull();
  });

  it("sounds at the same place of the next bar, also where it is of another length", () => {
    const bars: SheetBar[] = [[0, 1, 4, 1], [2, 2, 4, 1], [5, 3, 6, 1]];
    expect(barLater(bars, 0.5, 7)).toBeCloseTo(2.75, 12); // a quarter of the bar
    expect(barLater(bars, 2, 7)).toBe(5);
    expect(barLater(bars, 3.5, 7)).toBeCloseTo(6, 12);
    expect(barLater(bars, 6, 7)).toBe(8); // after the last bar comes one like it
  });
});
