import { describe, expect, it } from "vitest";
import { createLoudness } from "../../../src/inputs/microphone/loudness";
import { HIHAT, KICK, PAD, RATE, SNARE, add, compare, hearAll, room, seeded, spread, stroke, times } from "./made_strokes";

const played = (drum: typeof PAD, struckS: readonly number[], levels: readonly number[], noiseDb = -70, seed = 1) => {
  const random = seeded(seed);
  const mic = room(struckS.at(-1)! + 1, noiseDb, random);
  struckS.forEach((timeS, i) => add(mic, stroke(drum, levels[i % levels.length]!, random), timeS));
  return mic;
};

describe("a microphone", () => {
  it.each([["pad", PAD], ["kick", KICK], ["snare", SNARE], ["hi-hat", HIHAT]] as const)(
    "places each stroke on a %s within a fraction of a millisecond",
    (_, drum) => {
      const struckS = times(60, 0.22, seeded(2));
      const { found, others, offsMs } = compare(struckS, hearAll(played(drum, struckS, [0.5, 0.3, 0.7])));
      expect(found).toBe(60);
      expect(others).toBe(0);
      expect(spread(offsMs)).toBeLessThan(0.5);
      expect(Math.max(...offsMs.map(Math.abs))).toBeLessThan(2);
    },
  );

  it("is as exact at any level, as long as noise leaves the stroke alone", () => {
    const struckS = times(60, 0.25, seeded(3));
    for (const level of [0.9, 0.1, 0.02]) {
      const { found, others, offsMs } = compare(struckS, hearAll(played(PAD, struckS, [level], -75)));
      expect([level, found, others]).toEqual([level, 60, 0]);
      expect(spread(offsMs)).toBeLessThan(0.5);
    }
  });

  it("hears nothing in noise, nor in the hum of the mains", () => {
    const random = seeded(4);
    const mic = room(60, -45, random);
    for (let i = 0; i < mic.length; i += 1) mic[i]! += 0.02 * Math.sin((2 * Math.PI * 50 * i) / RATE);
    expect(hearAll(mic)).toEqual([]);
  });

  it("tells the strokes of a fast roll apart", () => {
    const struckS = times(80, 0.06, seeded(5));
    const { found, others } = compare(struckS, hearAll(played(PAD, struckS, [0.5])));
    expect(found).toBe(80);
    expect(others).toBe(0);
  });

  it("hears a hi-hat while a kick still rings", () => {
    const random = seeded(6);
    const kicksS = times(30, 0.5, random);
    const hatsS = kicksS.map((timeS) => timeS + 0.09);
    const mic = room(17, -70, random);
    kicksS.forEach((timeS) => add(mic, stroke(KICK, 0.8, random), timeS));
    hatsS.forEach((timeS) => add(mic, stroke(HIHAT, 0.15, random), timeS));
    const { found, offsMs } = compare(hatsS, hearAll(mic));
    expect(found).toBe(30);
    expect(spread(offsMs)).toBeLessThan(0.5);
  });

  it("tells how loud a stroke was, and that the microphone was driven too far", () => {
    const struckS = [1, 2, 3];
    const mic = played(PAD, struckS, [0.1, 0.2, 4]).map((sample) => Math.min(1, Math.max(-1, sample)));
    const [soft, loud, torn] = hearAll(mic);
    expect(loud!.levelDb - soft!.levelDb).toBeGreaterThan(4);
    expect(loud!.levelDb - soft!.levelDb).toBeLessThan(8);
    expect([soft!.isClipped, loud!.isClipped, torn!.isClipped]).toEqual([false, false, true]);
  });

  it("hears the same whatever the blocks are that sound comes in", () => {
    const mic = played(SNARE, [1, 1.4, 1.9], [0.5]);
    expect(hearAll(mic, null, null, 100)).toEqual(hearAll(mic));
    expect(hearAll(mic)).toHaveLength(3);
  });
});

describe("how hard a stroke was", () => {
  it("follows its loudness beside the loudest so far", () => {
    const loudness = createLoudness(-20);
    const hard = loudness.velocityOf(-20);
    expect(hard).toBeGreaterThan(0.9);
    // Half the velocity is 9.6 dB softer (docs/sound.md).
    expect(loudness.velocityOf(-29.6) / hard).toBeCloseTo(0.5, 1);
    expect(loudness.velocityOf(-10)).toBeGreaterThan(0.9);
    expect(loudness.velocityOf(-100)).toBeCloseTo(1 / 127, 6);
  });

  it("forgets a single bang", () => {
    const loudness = createLoudness(-20);
    loudness.velocityOf(0);
    const after = loudness.velocityOf(-20);
    for (let i = 0; i < 600; i += 1) loudness.velocityOf(-20);
    expect(loudness.velocityOf(-20)).toBeGreaterThan(after + 0.4);
  });
});
