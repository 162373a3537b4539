import { describe, expect, it } from "vitest";
import { TEACHES, type TaughtPiece, alike, pieceOfSpectrum } from "../../../src/inputs/microphone/taught_pieces";
import { PIECES } from "../../../src/protocol";
import { type Drum, HIHAT, KICK, SNARE, add, hearAll, room, seeded, stroke, times } from "./made_strokes";

const code = (label: (typeof PIECES)[number]): number => PIECES.indexOf(label);
const KIT = new Map<number, Drum>([[code("kick"), KICK], [code("snare"), SNARE], [code("hihat_closed"), HIHAT]]);

function spectraOf(drum: Drum, count: number, seed: number, gapS = 0.6) {
  const random = seeded(seed);
  const mic = room(1.5 + count * gapS, -70, random);
  times(count, gapS, random).forEach((timeS, i) => add(mic, stroke(drum, 0.2 + 0.15 * (i % 4), random), timeS));
  const heard = hearAll(mic);
  expect(heard).toHaveLength(count);
  return heard.map(({ spectrum }) => spectrum);
}

const taught = (): TaughtPiece[] =>
  [...KIT].map(([piece, drum]) => ({ piece, strokes: spectraOf(drum, TEACHES, 10 + piece) }));

describe("taught pieces", () => {
  it("are told apart, soft or loud", () => {
    const kit = taught();
    for (const [piece, drum] of KIT) {
      const heard = spectraOf(drum, 30, 40 + piece).map((spectrum) => pieceOfSpectrum(kit, spectrum));
      expect(heard).toEqual(new Array(30).fill(piece));
    }
    expect(alike(kit)).toEqual([]);
  });

  it("are told apart while another one rings", () => {
    const kit = taught();
    const random = seeded(7);
    const mic = room(17, -70, random);
    const kicksS = times(30, 0.5, random);
    kicksS.forEach((timeS) => {
      add(mic, stroke(KICK, 0.6, random), timeS);
      add(mic, stroke(HIHAT, 0.2, random), timeS + 0.12);
    });
    const pieces = hearAll(mic).map(({ spectrum }) => pieceOfSpectrum(kit, spectrum));
    expect(pieces).toEqual(kicksS.flatMap(() => [code("kick"), code("hihat_closed")]));
  });

  it("aren't taken for what they don't sound like", () => {
    const kit = taught().filter(({ piece }) => piece === code("kick"));
    expect(pieceOfSpectrum(kit, spectraOf(HIHAT, 1, 3)[0]!)).toBeNull();
    expect(pieceOfSpectrum([], spectraOf(HIHAT, 1, 3)[0]!)).toBeNull();
  });

  it("are said to be alike where they are", () => {
    const two = [
      { piece: code("tom_high"), strokes: spectraOf(SNARE, TEACHES, 1) },
      { piece: code("tom_mid"), strokes: spectraOf(SNARE, TEACHES, 2) },
      { piece: code("kick"), strokes: spectraOf(KICK, TEACHES, 3) },
    ];
    expect(alike(two).map((pair) => [...pair].sort())).toEqual([[code("tom_high"), code("tom_mid")].sort()]);
  });
});
