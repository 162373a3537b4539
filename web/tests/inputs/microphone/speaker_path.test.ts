import { describe, expect, it } from "vitest";
import { type PathFound, findPath } from "../../../src/inputs/microphone/speaker_path";
import { HIHAT, KICK, PAD, RATE, SNARE, add, compare, hearAll, room, seeded, spread, stroke } from "./made_strokes";

const ROUND_TRIP_S = 0.0613;
const CLICK = { hz: 1760, ringsS: 0.012, noise: 0, noiseS: 0.001, dull: 0 };

/** What the page sounds to be heard by itself: clicks and drums, four times each. */
function measuring(): Float32Array {
  const random = seeded(1);
  const sent = new Float32Array(Math.round(7.5 * RATE));
  [CLICK, SNARE, KICK, HIHAT].forEach((drum, turn) => {
    for (let i = 0; i < 4; i += 1) add(sent, stroke(drum, 0.4, random), 0.3 + 1.6 * i + 0.4 * turn);
  });
  return sent;
}

/** Through a loudspeaker and a room: later, softer, and with the walls' answers. */
function arrived(sent: Float32Array, gain: number, latencyS = ROUND_TRIP_S): Float32Array {
  const random = seeded(2);
  const walls = Array.from({ length: 40 }, () => [0.003 + 0.12 * random(), 0.35 * (2 * random() - 1)] as const);
  const there = new Float32Array(sent.length);
  add(there, sent, latencyS, gain);
  for (const [laterS, share] of walls) add(there, sent, latencyS + laterS, gain * share * Math.exp(-laterS / 0.05));
  return there;
}

function heardPath(gain: number, noiseDb = -70): PathFound {
  const sent = measuring();
  const mic = room(7.5, noiseDb, seeded(3));
  add(mic, arrived(sent, gain), 0);
  return findPath(mic, sent, RATE);
}

describe("the way from the loudspeaker to the microphone", () => {
  it("is measured to a tenth of a millisecond", () => {
    const found = heardPath(0.1);
    expect(found.is).toBe("known");
    if (found.is !== "known") return;
    expect(found.path.roundTripMs).toBeCloseTo(1000 * ROUND_TRIP_S, 1);
    expect(found.errorMs).toBeLessThan(0.1);
    const twice = heardPath(0.2);
    // Twice the amplitude is four times the power, in each band.
    if (twice.is === "known") {
      twice.path.gains.forEach((gain, band) => expect(gain / found.path.gains[band]!).toBeCloseTo(4, 0));
    }
  });

  it("is silent with headphones", () => {
    expect(heardPath(0).is).toBe("silent");
    expect(heardPath(0.00001).is).toBe("silent");
  });

  it("is unsure where it isn't always as long", () => {
    const sent = measuring();
    const half = sent.length / 2;
    const mic = room(7.5, -70, seeded(3));
    add(mic, arrived(sent.map((sample, i) => (i < half ? sample : 0)), 0.1), 0);
    add(mic, arrived(sent.map((sample, i) => (i < half ? 0 : sample)), 0.1, ROUND_TRIP_S + 0.01), 0);
    expect(findPath(mic, sent, RATE).is).toBe("unsure");
  });
});

describe("playing without headphones", () => {
  const struckOf = (clicksS: readonly number[], random: () => number): number[] =>
    // From well before the click to well after it, and every fourth left out.
    clicksS.filter((_, i) => i % 4 !== 3).map((timeS) => timeS + ROUND_TRIP_S + 0.06 * (random() - 0.5));

  function take(gain: number, masked: boolean) {
    const random = seeded(5);
    const clicksS = Array.from({ length: 80 }, (_, i) => 0.7 + i * 0.4);
    const struckS = struckOf(clicksS, random);
    const sent = new Float32Array(34 * RATE);
    clicksS.forEach((timeS, i) => add(sent, stroke(i % 4 === 0 ? { ...CLICK, hz: 2200 } : CLICK, 0.3, random), timeS));
    const mic = room(34, -70, random);
    struckS.forEach((timeS, i) => add(mic, stroke(PAD, 0.4 + 0.1 * (i % 3), random), timeS));
    add(mic, arrived(sent, gain), 0);
    const found = heardPath(gain);
    const path = masked && found.is === "known" ? found.path : null;
    return { ...compare(struckS, hearAll(mic, sent, path)), all: struckS.length };
  }

  it("the click counts as strokes where it isn't known, and pulls those near it", () => {
    const { others, offsMs } = take(0.1, false);
    expect(others).toBeGreaterThan(15);
    expect(spread(offsMs)).toBeGreaterThan(1);
  });

  it.each([0.03, 0.1])("the click doesn't count, and moves no stroke, at a gain of %f", (gain) => {
    const { found, others, offsMs, all } = take(gain, true);
    expect(others).toBe(0);
    expect(found).toBe(all);
    expect(spread(offsMs)).toBeLessThan(0.5);
  });
});
