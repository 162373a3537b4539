import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createCaptureClock } from "../../../src/inputs/microphone/capture_clock";
import { type Stream, createMicrophone } from "../../../src/inputs/microphone/microphone";
import { failureOf, rawnessOf } from "../../../src/inputs/microphone/raw_sound";
import { SPECTRUM_BANDS, type StrokeSpectrum } from "../../../src/inputs/microphone/spectrum";
import { TEACHES } from "../../../src/inputs/microphone/taught_pieces";
import type { StrokeHeard, ToWorklet } from "../../../src/inputs/microphone/worklet_words";
import type { Struck } from "../../../src/inputs/player_input";
import { PIECES } from "../../../src/protocol";

const code = (label: (typeof PIECES)[number]): number => PIECES.indexOf(label);
const sounding = (brightest: number): StrokeSpectrum => ({
  levelsDb: Array.from({ length: SPECTRUM_BANDS + 1 }, (_, band) => -3 * Math.abs(band - brightest)),
  hidden: [],
});
const heard = (frame: number, levelDb = -20, spectrum = sounding(5)): StrokeHeard => ({
  what: "stroke", frame, levelDb, isClipped: false, spectrum,
});

function joined(identity: string) {
  const sent: ToWorklet[] = [];
  const stream: Stream = {
    deviceId: "a", rawness: { treated: [], unknown: [] },
    send: (word) => sent.push(word),
    pageTimeMs: (frame) => frame / 48 + 1000,
    takenOffMs: () => 42,
    stop: () => undefined,
  };
  const microphone = createMicrophone(identity, "USB");
  microphone.join(stream);
  const strokes: Struck[] = [];
  microphone.listen((struck) => strokes.push(struck));
  return { microphone, strokes, sent };
}

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => kept.set(key, text),
  });
});
afterEach(() => vi.unstubAllGlobals());

describe("a microphone as an input", () => {
  it("stamps strokes by their frame, whenever they are told of", () => {
    const { microphone, strokes } = joined("m 1");
    microphone.hear(heard(48_000));
    expect(strokes.map(({ pageTimeMs, piece }) => [pageTimeMs, piece])).toEqual([[2000, code("snare")]]);
    microphone.setOnePiece(code("tom_floor"));
    microphone.hear(heard(96_000));
    expect(strokes[1]!.piece).toBe(code("tom_floor"));
  });

  it("counts what is too soft, shows it, and sends it nowhere", () => {
    const { microphone, strokes } = joined("m 2");
    microphone.setLeast(-30);
    microphone.hear(heard(1000, -31));
    microphone.hear(heard(9000, -29));
    expect(strokes).toHaveLength(1);
    expect(microphone.tooSoft.value).toBe(1);
    expect(microphone.levels.value).toEqual([
      { levelDb: -31, isTooSoft: true },
      { levelDb: -29, isTooSoft: false },
    ]);
  });

  it("learns pieces by their strokes, and knows them again after a visit", () => {
    const { microphone } = joined("m 3");
    for (const [piece, brightest] of [[code("kick"), 2], [code("hihat_closed"), 17]] as const) {
      microphone.learn(piece);
      for (let i = 0; i < TEACHES; i += 1) microphone.hear(heard(10_000 * i, -20, sounding(brightest)));
      expect(microphone.learning.value).toBeNull();
    }
    const { microphone: again, strokes } = joined("m 3");
    again.hear(heard(1000, -20, sounding(17)));
    again.hear(heard(20_000, -20, sounding(2)));
    again.hear(heard(40_000, -20, sounding(9)));
    expect(strokes.map(({ piece }) => piece)).toEqual([code("hihat_closed"), code("kick")]);
    expect(again.strange.value).toBe(1);
    again.forget(code("kick"));
    again.forget(code("hihat_closed"));
    again.hear(heard(60_000));
    expect(strokes).toHaveLength(3); // one drum again: nobody is left without a stroke
  });

  it("takes nothing broken from its memory", () => {
    localStorage.setItem("hapju.microphone.m 4", '{"leastDb": 7, "onePiece": null, "taught": [{"piece": 1, "strokes": [[1]]}]}');
    expect(createMicrophone("m 4", "").kept.value).toMatchObject({ leastDb: -50, onePiece: code("snare"), taught: [] });
  });

  it("forgets the loudspeakers with each new stream, whose latency is its own", () => {
    const { microphone, sent } = joined("m 5");
    microphone.setPath({ roundTripMs: 60, gains: [1, 1, 1, 1] });
    expect(sent.at(-1)).toMatchObject({ what: "path" });
    expect(microphone.path.value?.roundTripMs).toBe(60);
    microphone.join({ deviceId: "b", rawness: { treated: [], unknown: [] }, send: () => undefined, pageTimeMs: () => 0, takenOffMs: () => 0, stop: () => undefined });
    expect(microphone.path.value).toBeNull();
  });
});

describe("what a browser says of a microphone", () => {
  it("is raw only where all is said to be off", () => {
    const off = { echoCancellation: false, noiseSuppression: false, autoGainControl: false };
    expect(rawnessOf(off)).toEqual({ treated: [], unknown: [] });
    expect(rawnessOf({ ...off, autoGainControl: true }).treated).toEqual(["autoGainControl"]);
    expect(rawnessOf({ echoCancellation: false }).unknown).toEqual(["noiseSuppression", "autoGainControl"]);
  });

  it("tells why there is none", () => {
    const reason = (name: string) => failureOf(new DOMException("no", name));
    expect(["NotAllowedError", "NotFoundError", "NotReadableError", "NotSupportedError", "Odd"].map(reason)).toEqual(
      ["denied", "none", "busy", "rates", "platform"],
    );
  });

  it("of latencies is taken off, and a bouncing figure moves no stroke", () => {
    const clock = createCaptureClock(10);
    for (let i = 0; i < 50; i += 1) clock.look(i % 7 === 0 ? 36 : 32);
    expect(clock.pageTimeMs(1000)).toBe(1000 - 32 - 10);
    for (let i = 0; i < 3; i += 1) clock.look(180); // headphones without a wire
    expect(clock.pageTimeMs(1000)).toBe(1000 - 180 - 10);
  });
});
