/** One e-kit: the hits of a device as strokes of a player, by a map that the player can teach. */
import { type ReadonlySignal, type Signal, signal } from "@preact/signals";
import { siftDoubleTriggers } from "./double_triggers";
import {
  type KitMap,
  chooseMap,
  forgetLearnt,
  keepKitMap,
  kitMapOf,
  learn,
} from "./kit_map";
import { createMidiNotes } from "./midi_notes";
import { NOTE_MAPS } from "./note_maps";
import {
  type PadForce,
  type Thresholds,
  keepThresholds,
  leastOf,
  thresholdsOf,
  withHit,
  withThreshold,
} from "./pad_thresholds";
import type { PlayerInput, Struck } from "./player_input";
import { createStrikeListeners } from "./strike_listeners";

export interface LastNote {
  note: number;
  /** null where the map doesn't know the note. */
  piece: number | null;
  velocity: number;
}

export interface MidiKit extends PlayerInput {
  readonly kind: "midi";
  readonly isConnected: ReadonlySignal<boolean>;
  readonly map: ReadonlySignal<KitMap>;
  /** The last note heard, to show that the kit is heard and what it sends. */
  readonly lastNote: ReadonlySignal<LastNote | null>;
  /** The hi-hat's pedal, 0 open to 127 closed; null before it has moved. */
  readonly pedal: ReadonlySignal<number | null>;
  /** How many double triggers were taken out, and the last of them. */
  readonly doubled: ReadonlySignal<{ count: number; last: Struck | null }>;
  /** The last hits on each pad that was hit, also those that were too soft. */
  readonly pads: ReadonlySignal<readonly PadForce[]>;
  /** What is softer than its pad's threshold is no stroke: it is counted, and goes no further. */
  readonly thresholds: ReadonlySignal<Thresholds>;
  setThreshold(note: number, least: number): void;
  readonly tooSoft: ReadonlySignal<{ count: number; last: LastNote | null }>;
  chooseMap(name: string): void;
  /** A note is this piece from now on. */
  teach(note: number, piece: number): void;
  /** "Hit your snare": the next hit, whatever its note, is that piece from now on. */
  learn(piece: number): Promise<number>;
  stopLearning(): void;
  readonly learning: ReadonlySignal<number | null>;
  forgetLearnt(): void;
}

/** What the rim knows: messages of the device, and whether it is there. */
export interface MidiKitRim extends MidiKit {
  readonly isConnected: Signal<boolean>;
  hear(data: Uint8Array, pageTimeMs: number): void;
}

/**
 * A stroke waits no longer than this to see whether a louder trigger follows. The rule for files
 * looks 40 ms ahead for a foot, which a partner would hear; it tells 211 of the 239,457 strokes of
 * the Groove MIDI Dataset otherwise (docs/studio/inputs.md).
 */
const MOST_MASK_MS = 5;

export function createMidiKit(identity: string, label: string): MidiKitRim {
  const map = signal(kitMapOf(identity, label));
  const lastNote = signal<LastNote | null>(null);
  const pedal = signal<number | null>(null);
  const doubled = signal<{ count: number; last: Struck | null }>({ count: 0, last: null });
  const pads = signal<readonly PadForce[]>([]);
  const thresholds = signal(thresholdsOf(identity));
  const tooSoft = signal<{ count: number; last: LastNote | null }>({ count: 0, last: null });
  const learning = signal<number | null>(null);
  const listeners = createStrikeListeners();
  const notes = createMidiNotes();
  let onLearnt: ((note: number) => void) | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const sifting = siftDoubleTriggers(
    listeners.stroke,
    (last) => (doubled.value = { count: doubled.peek().count + 1, last }),
    MOST_MASK_MS,
  );

  const settleWhenDue = (): void => {
    clearTimeout(timer);
    const due = sifting.dueMs;
    if (due !== null) timer = setTimeout(settle, Math.max(0, due - performance.now()));
  };

  const settle = (): void => {
    sifting.settle(performance.now());
    settleWhenDue();
  };

  const setMap = (next: KitMap): void => {
    map.value = next;
    keepKitMap(identity, next);
  };

  const learnt = (note: number): void => {
    const piece = learning.peek();
    if (piece === null) return;
    learning.value = null;
    setMap(learn(map.peek(), note, piece));
    onLearnt?.(note);
    onLearnt = null;
  };

  return {
    kind: "midi",
    identity,
    label,
    isConnected: signal(true),
    map,
    lastNote,
    pedal,
    doubled,
    pads,
    thresholds,
    tooSoft,
    learning,
    listen: listeners.listen,
    settle,
    hear(data, pageTimeMs) {
      const event = notes.hear(data, map.peek());
      if (event?.what === "pedal") pedal.value = event.position;
      if (event?.what !== "hit" && event?.what !== "unknown") return;
      const { note, velocity } = event;
      const force = Math.round(velocity * 127);
      const isTooSoft = force < leastOf(thresholds.peek(), note);
      if (learning.peek() !== null && !isTooSoft) learnt(note);
      const again = notes.hear(data, map.peek());
      const piece = again?.what === "hit" ? again.piece : null;
      lastNote.value = { note, piece, velocity };
      if (piece !== null) pads.value = withHit(pads.peek(), { note, piece, velocity: force });
      if (isTooSoft) tooSoft.value = { count: tooSoft.peek().count + 1, last: lastNote.peek() };
      if (piece === null || isTooSoft) return;
      const struck = { pageTimeMs, piece, velocity };
      const isDoubled = sifting.hear(struck);
      if (!isDoubled) listeners.hit(struck);
      settleWhenDue();
    },
    setThreshold(note, least) {
      thresholds.value = withThreshold(thresholds.peek(), note, least);
      keepThresholds(identity, thresholds.peek());
    },
    chooseMap(name) {
      const chosen = NOTE_MAPS.find((each) => each.name === name);
      if (chosen) setMap(chooseMap(map.peek(), chosen));
    },
    teach(note, piece) {
      setMap(learn(map.peek(), note, piece));
      const last = lastNote.peek();
      if (last?.note === note) lastNote.value = { ...last, piece };
    },
    learn(piece) {
      learning.value = piece;
      return new Promise((resolve) => (onLearnt = resolve));
    },
    stopLearning() {
      learning.value = null;
      onLearnt = null;
    },
    forgetLearnt: () => setMap(forgetLearnt(map.peek())),
  };
}
