import { describe, expect, it } from "vitest";
import { isOfAHeart, measurementIn } from "../../src/heart/measurement";

const of = (...bytes: number[]) => measurementIn(new DataView(new Uint8Array(bytes).buffer));

describe("a heart-rate measurement (0x2A37)", () => {
  it("has its rate in one byte, or in two", () => {
    expect(of(0x00, 72)).toEqual({ bpm: 72, hasContact: null, energyKilojoules: null, beatsApartS: [] });
    expect(of(0x01, 0x2c, 0x01)!.bpm).toBe(300);
  });

  it("tells of contact where the sensor can", () => {
    expect(of(0x06, 80)!.hasContact).toBe(true);
    expect(of(0x04, 80)!.hasContact).toBe(false);
    expect(of(0x02, 80)!.hasContact).toBeNull();
  });

  it("has energy and the times between beats behind it, in any mix", () => {
    const found = of(0x1f, 0x64, 0x00, 0x10, 0x27, 0x00, 0x04, 0x80, 0x02)!;
    expect(found).toEqual({ bpm: 100, hasContact: true, energyKilojoules: 10_000, beatsApartS: [1, 0.625] });
    expect(of(0x10, 60, 0x00, 0x04)!.beatsApartS).toEqual([1]);
  });

  it("is none where it breaks off", () => {
    for (const broken of [[], [0x00], [0x01, 72], [0x08, 72], [0x08, 72, 1], [0x09, 72, 0, 1]]) {
      expect(of(...broken)).toBeNull();
    }
    // Half a time between beats is left out; the rate is good.
    expect(of(0x10, 60, 0x00)).toMatchObject({ bpm: 60, beatsApartS: [] });
  });

  it("never fails, whatever comes", () => {
    for (let seed = 0; seed < 2000; seed += 1) {
      const bytes = Array.from({ length: seed % 9 }, (_, index) => (seed * 31 + index * 97 + (seed >> 3)) % 256);
      expect(() => of(...bytes)).not.toThrow();
    }
  });

  it("is a heart's only with contact and at a rate that hearts have", () => {
    expect(isOfAHeart(of(0x00, 72)!)).toBe(true);
    expect(isOfAHeart(of(0x04, 72)!)).toBe(false);
    expect(isOfAHeart(of(0x00, 0)!)).toBe(false);
    expect(isOfAHeart(of(0x01, 0x2c, 0x01)!)).toBe(false);
  });
});
