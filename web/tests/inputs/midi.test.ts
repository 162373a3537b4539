import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { chooseMap, keepKitMap, kitMapOf, learn, mapOfName, pieceOf } from "../../src/inputs/kit_map";
import { identityOf } from "../../src/inputs/midi_inputs";
import { createMidiKit } from "../../src/inputs/midi_kit";
import { createMidiNotes } from "../../src/inputs/midi_notes";
import { NOTE_MAPS } from "../../src/inputs/note_maps";
import type { Struck } from "../../src/inputs/player_input";
import { PIECES } from "../../src/protocol";

const code = (label: (typeof PIECES)[number]): number => PIECES.indexOf(label);
const on = (note: number, velocity: number, channel = 9): Uint8Array =>
  new Uint8Array([0x90 | channel, note, velocity]);
const pedal = (position: number): Uint8Array => new Uint8Array([0xb9, 4, position]);

function fakeStorage(): Map<string, string> {
  const kept = new Map<string, string>();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => kept.set(key, text),
  });
  return kept;
}

beforeEach(() => void fakeStorage());
afterEach(() => vi.unstubAllGlobals());

describe("a kit's map", () => {
  it("is guessed from the device's name", () => {
    expect(mapOfName("Roland TD-50X")?.name).toBe("roland");
    expect(mapOfName("TD-11")?.name).toBe("roland");
    expect(mapOfName("V-Drums")?.name).toBe("roland");
    expect(mapOfName("Crimson II")?.name).toBe("alesis-crimson");
    expect(mapOfName("DTXPLORER")?.name).toBe("yamaha-dtxplorer");
    expect(mapOfName("USB Keyboard")).toBeNull();
    expect(kitMapOf("x", "USB Keyboard").clue).toBe("default");
  });

  it.each([
    ["roland-three-toms", ["Roland TD-17", "TD-17:TD-17 MIDI 1 24:0", "TD-17KVX", "TD-07", "TD-1", "TD-1DMK"]],
    ["alesis-three-toms", ["Alesis Nitro", "Alesis Nitro Max", "Nitro Mesh", "Alesis Surge"]],
    ["yamaha-three-toms", ["DTX402", "Yamaha DTX432", "DTX452K", "DTX502", "Yamaha DTX-PRO"]],
  ])("is %s for kits sold with three toms: the third is the floor tom", (map, names) => {
    for (const name of names) {
      expect(mapOfName(name)?.name, name).toBe(map);
      expect([48, 47, 45, 43].map((note) => pieceOf(kitMapOf("x", name), note)), name).toEqual(
        ["tom_high", "tom_mid", "tom_mid", "tom_floor"].map((label) => PIECES.findIndex((piece) => piece === label)),
      );
    }
  });

  it("with four toms is one choice away, and stays chosen", () => {
    const guessed = kitMapOf("four", "TD-17");
    expect(guessed.clue).toBe("name");
    keepKitMap("four", chooseMap(guessed, NOTE_MAPS.find(({ name }) => name === "roland")!));
    expect(pieceOf(kitMapOf("four", "TD-17"), 43)).toBe(code("tom_low"));
  });

  it("is taught by hitting, note by note", () => {
    const map = learn(kitMapOf("x", "TD-17"), 39, code("tom_floor"));
    expect(pieceOf(map, 39)).toBe(code("tom_floor"));
    expect(pieceOf(map, 38)).toBe(code("snare"));
    expect(pieceOf(map, 3)).toBeUndefined();
  });
});

describe("a device's identity", () => {
  it("stays the same when the system numbers its ports anew", () => {
    const first = identityOf({ manufacturer: "Roland", name: "TD-17 MIDI 1 24:0" }, new Set());
    const later = identityOf({ manufacturer: "Roland", name: "TD-17 MIDI 1 28:0" }, new Set());
    expect(first).toBe(later);
  });

  it("tells two of a kind apart", () => {
    const port = { manufacturer: "Roland", name: "TD-17" };
    const one = identityOf(port, new Set());
    expect(identityOf(port, new Set([one]))).not.toBe(one);
  });
});

describe("MIDI messages", () => {
  const hear = (...messages: Uint8Array[]) => {
    const notes = createMidiNotes();
    const map = kitMapOf("x", "TD-17");
    return messages.map((data) => notes.hear(data, map));
  };

  it("are hits where they are note-ons with a force", () => {
    const [hit, off, other] = hear(on(38, 127), on(38, 0), new Uint8Array([0x89, 38, 64]));
    expect(hit).toEqual({ what: "hit", note: 38, piece: code("snare"), velocity: 1 });
    expect(off).toBeNull();
    expect(other).toBeNull();
  });

  it("tell an open hi-hat from a closed one by the pedal, where the kit has one note for both", () => {
    const notes = createMidiNotes();
    const map = learn(kitMapOf("x", "TD-17"), 42, 254);
    const piece = (): number | undefined => {
      const event = notes.hear(on(42, 90), map);
      return event?.what === "hit" ? event.piece : undefined;
    };
    expect(piece()).toBe(code("hihat_closed")); // before the pedal has moved
    notes.hear(pedal(10), map);
    expect(piece()).toBe(code("hihat_open"));
    notes.hear(pedal(100), map);
    expect(piece()).toBe(code("hihat_closed"));
  });

  it("say when nobody knows a note", () => {
    expect(hear(on(3, 90))[0]).toEqual({ what: "unknown", note: 3, velocity: 90 / 127 });
  });
});

describe("an e-kit", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("reports strokes with the event's own time, and hits at once", () => {
    const kit = createMidiKit("midi test 1", "TD-17");
    const strokes: Struck[] = [];
    const hits: Struck[] = [];
    kit.listen((struck) => strokes.push(struck), (struck) => hits.push(struck));
    const now = performance.now();
    kit.hear(on(38, 100), now);
    expect(hits).toEqual([{ pageTimeMs: now, piece: code("snare"), velocity: 100 / 127 }]);
    expect(strokes).toEqual([]);
    vi.advanceTimersByTime(6);
    expect(strokes).toEqual(hits);
  });

  it("hands over what has waited long enough, when asked before its timer has come", () => {
    const kit = createMidiKit("midi test 7", "TD-17");
    const strokes: Struck[] = [];
    kit.listen((struck) => strokes.push(struck));
    const now = performance.now();
    kit.hear(on(38, 100), now - 20);
    kit.hear(on(36, 100), now);
    kit.settle!();
    expect(strokes.map(({ piece }) => piece)).toEqual([code("snare")]);
    vi.advanceTimersByTime(6);
    expect(strokes.map(({ piece }) => piece)).toEqual([code("snare"), code("kick")]);
  });

  it("counts and shows the double triggers that it took out", () => {
    const kit = createMidiKit("midi test 2", "TD-17");
    const strokes: Struck[] = [];
    kit.listen((struck) => strokes.push(struck));
    const now = performance.now();
    kit.hear(on(38, 100), now);
    kit.hear(on(38, 40), now + 3);
    vi.advanceTimersByTime(50);
    expect(strokes).toHaveLength(1);
    expect(kit.doubled.value).toEqual({
      count: 1,
      last: { pageTimeMs: now + 3, piece: code("snare"), velocity: 40 / 127 },
    });
  });

  it("cuts off what is softer than a pad's threshold, counts it, and shows how hard it was", () => {
    const kit = createMidiKit("midi test 5", "TD-17");
    const heard: Struck[] = [];
    kit.listen((struck) => heard.push(struck), (struck) => heard.push(struck));
    kit.hear(on(38, 1), performance.now()); // nothing is cut off until somebody says so
    vi.advanceTimersByTime(100);
    expect(heard).toHaveLength(2);
    kit.setThreshold(38, 20);
    kit.hear(on(38, 19), performance.now());
    vi.advanceTimersByTime(100);
    expect(heard).toHaveLength(2);
    expect(kit.tooSoft.value).toEqual({
      count: 1,
      last: { note: 38, piece: code("snare"), velocity: 19 / 127 },
    });
    kit.hear(on(38, 20), performance.now());
    kit.hear(on(40, 5), performance.now() + 50); // another pad, as soft as it likes
    vi.advanceTimersByTime(100);
    expect(heard).toHaveLength(6);
    expect(kit.pads.value).toEqual([
      { note: 38, piece: code("snare"), velocities: [1, 19, 20] },
      { note: 40, piece: code("snare"), velocities: [5] },
    ]);
  });

  it("lets nothing too soft hide a stroke after it, nor be learnt", () => {
    const kit = createMidiKit("midi test 6", "TD-17");
    const strokes: Struck[] = [];
    kit.listen((struck) => strokes.push(struck));
    kit.setThreshold(38, 30);
    void kit.learn(code("tom_floor"));
    const now = performance.now();
    kit.hear(on(38, 25), now);
    expect(kit.learning.value).toBe(code("tom_floor"));
    kit.stopLearning();
    kit.hear(on(38, 30), now + 3);
    vi.advanceTimersByTime(100);
    expect(strokes.map((struck) => struck.velocity)).toEqual([30 / 127]);
    expect(kit.doubled.value.count).toBe(0);
  });

  it("remembers thresholds under its identity, and forgets those that cut nothing off", () => {
    createMidiKit("midi test 7", "TD-17").setThreshold(38, 300);
    const again = createMidiKit("midi test 7", "TD-17");
    expect(again.thresholds.value).toEqual({ 38: 127 });
    expect(createMidiKit("midi test 8", "TD-17").thresholds.value).toEqual({});
    again.setThreshold(38, 1);
    expect(createMidiKit("midi test 7", "TD-17").thresholds.value).toEqual({});
    localStorage.setItem("hapju.thresholds.midi test 7", '{"38": "loud", "40": 0, "41": 9}');
    expect(createMidiKit("midi test 7", "TD-17").thresholds.value).toEqual({ 41: 9 });
  });

  it("learns what is hit, and remembers it under its identity", async () => {
    const kit = createMidiKit("midi test 3", "USB Drum");
    const learnt = kit.learn(code("snare"));
    expect(kit.learning.value).toBe(code("snare"));
    kit.hear(on(77, 80), performance.now());
    expect(await learnt).toBe(77);
    expect(kit.lastNote.value?.piece).toBe(code("snare"));
    expect(pieceOf(createMidiKit("midi test 3", "USB Drum").map.value, 77)).toBe(code("snare"));
    expect(pieceOf(createMidiKit("midi test 4", "USB Drum").map.value, 77)).toBeUndefined();
  });
});

describe("asking for the kits", () => {
  const ask = async (request: unknown, isSecureContext = true) => {
    vi.resetModules();
    vi.stubGlobal("isSecureContext", isSecureContext);
    vi.stubGlobal("navigator", { requestMIDIAccess: request });
    const midi = await import("../../src/inputs/midi_inputs");
    await midi.askForMidi();
    return midi;
  };
  const rejecting = (name: string) => () => Promise.reject(new DOMException("no", name));

  it("says why there are none", async () => {
    const reason = async (request: unknown, isSecure = true) => {
      const { midiState } = await ask(request, isSecure);
      return midiState.value.state === "failed" ? midiState.value.reason : null;
    };
    expect(await reason(undefined)).toBe("unsupported");
    expect(await reason(rejecting("NotAllowedError"))).toBe("denied");
    expect(await reason(rejecting("InvalidStateError"))).toBe("platform");
    expect(await reason(rejecting("NotAllowedError"), false)).toBe("insecure");
  });

  it("finds kits, also those plugged in later, and knows them again", async () => {
    const port = (id: string, name: string) => ({ id, name, manufacturer: "Roland", state: "connected" });
    const inputs = new Map([["a", port("a", "TD-17")], ["t", port("t", "Midi Through Port-0")]]);
    const access = { inputs, onstatechange: null as (() => void) | null };
    const { midiKits } = await ask(async () => access);
    expect(midiKits.value.map((kit) => kit.label)).toEqual(["TD-17"]);
    inputs.set("b", port("b", "TD-17"));
    access.onstatechange!();
    expect(new Set(midiKits.value.map((kit) => kit.identity)).size).toBe(2);
    inputs.delete("a");
    access.onstatechange!();
    expect(midiKits.value[0]!.isConnected.value).toBe(false);
    inputs.set("c", port("c", "TD-17")); // the first one again, under another id
    access.onstatechange!();
    expect(midiKits.value).toHaveLength(2);
    expect(midiKits.value[0]!.isConnected.value).toBe(true);
  });
});
