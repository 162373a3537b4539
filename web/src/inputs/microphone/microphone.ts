/** One microphone as an input: what it heard becomes strokes of a player, by level and by piece. */
import { type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { PlayerInput } from "../player_input";
import { createStrikeListeners } from "../strike_listeners";
import type { SpeakerPath } from "./bleed";
import { createLoudness } from "./loudness";
import { type MicrophoneKept, keepMicrophone, keptOf } from "./microphone_memory";
import type { Rawness } from "./raw_sound";
import type { StrokeSpectrum } from "./spectrum";
import { TEACHES, type TaughtPiece, pieceOfSpectrum } from "./taught_pieces";
import type { FromWorklet, StrokeHeard, ToWorklet } from "./worklet_words";

export interface Learning {
  readonly piece: number;
  readonly strokes: readonly StrokeSpectrum[];
}

/** A stroke for the meter; what is too soft is drawn hollow. */
export interface Level {
  readonly levelDb: number;
  readonly isTooSoft: boolean;
}

export interface Recorded {
  readonly mic: Float32Array;
  readonly played: Float32Array;
}

export interface Microphone extends PlayerInput {
  readonly kind: "microphone";
  readonly deviceId: ReadonlySignal<string>;
  readonly isConnected: ReadonlySignal<boolean>;
  readonly rawness: ReadonlySignal<Rawness>;
  /** The loudest sample of the last moment, dB below full scale. */
  readonly nowDb: ReadonlySignal<number>;
  readonly levels: ReadonlySignal<readonly Level[]>;
  readonly isClipped: ReadonlySignal<boolean>;
  readonly kept: ReadonlySignal<MicrophoneKept>;
  readonly tooSoft: ReadonlySignal<number>;
  /** Strokes like none of the taught pieces. */
  readonly strange: ReadonlySignal<number>;
  readonly learning: ReadonlySignal<Learning | null>;
  /** How the page's own sound reaches it; null while that isn't known, or where it doesn't. */
  readonly path: ReadonlySignal<SpeakerPath | null>;
  setLeast(leastDb: number): void;
  /** Every stroke is this piece; null: the taught pieces are told apart. */
  setOnePiece(piece: number | null): void;
  learn(piece: number): void;
  stopLearning(): void;
  forget(piece: number): void;
  setPath(path: SpeakerPath | null): void;
  /** Sound of the microphone and of the page itself, from now on. */
  record(seconds: number): Promise<Recorded>;
  /** How much is taken off its times already, by what the browser says of its latencies, ms. */
  takenOffMs(): number;
  close(): void;
}

/** What the rim knows: the stream, and the clock. */
export interface Stream {
  readonly deviceId: string;
  readonly rawness: Rawness;
  send(word: ToWorklet): void;
  /** When a frame of the context was at the microphone, in page time; null before that is known. */
  pageTimeMs(frame: number): number | null;
  takenOffMs(): number;
  stop(): void;
}

export interface MicrophoneRim extends Microphone {
  readonly isConnected: Signal<boolean>;
  join(stream: Stream): void;
  hear(word: FromWorklet): void;
}

const LEVELS_SHOWN = 8;
const CLIPPED_SHOWN_MS = 3000;

export function createMicrophone(identity: string, label: string): MicrophoneRim {
  const kept = signal(keptOf(identity));
  const isConnected = signal(false);
  const deviceId = signal("");
  const rawness = signal<Rawness>({ treated: [], unknown: [] });
  const nowDb = signal(-Infinity);
  const levels = signal<readonly Level[]>([]);
  const isClipped = signal(false);
  const tooSoft = signal(0);
  const strange = signal(0);
  const learning = signal<Learning | null>(null);
  const path = signal<SpeakerPath | null>(null);
  const listeners = createStrikeListeners();
  const loudness = createLoudness(kept.peek().loudestDb ?? undefined);
  let stream: Stream | null = null;
  let onRecorded: ((recorded: Recorded) => void) | null = null;
  let unclip: ReturnType<typeof setTimeout> | undefined;

  const set = (change: Partial<MicrophoneKept>): void => {
    kept.value = { ...kept.peek(), ...change };
    keepMicrophone(identity, kept.peek());
  };

  const show = ({ levelDb, isClipped: clips }: StrokeHeard, isTooSoft: boolean): void => {
    levels.value = [...levels.peek(), { levelDb, isTooSoft }].slice(-LEVELS_SHOWN);
    if (!clips) return;
    isClipped.value = true;
    clearTimeout(unclip);
    unclip = setTimeout(() => (isClipped.value = false), CLIPPED_SHOWN_MS);
  };

  const teach = (lesson: Learning, spectrum: StrokeSpectrum): void => {
    const strokes = [...lesson.strokes, spectrum];
    if (strokes.length < TEACHES) {
      learning.value = { ...lesson, strokes };
      return;
    }
    learning.value = null;
    const others = kept.peek().taught.filter(({ piece }) => piece !== lesson.piece);
    const taught: TaughtPiece[] = [...others, { piece: lesson.piece, strokes }];
    set({ taught: taught.sort((one, other) => one.piece - other.piece), onePiece: null });
  };

  const strike = (stroke: StrokeHeard): void => {
    const { leastDb, onePiece, taught } = kept.peek();
    const isTooSoft = stroke.levelDb < leastDb;
    show(stroke, isTooSoft);
    if (isTooSoft) {
      tooSoft.value += 1;
      return;
    }
    const lesson = learning.peek();
    if (lesson) teach(lesson, stroke.spectrum);
    const piece = lesson?.piece ?? onePiece ?? pieceOfSpectrum(taught, stroke.spectrum);
    const pageTimeMs = stream?.pageTimeMs(stroke.frame) ?? null;
    if (piece === null) strange.value += 1;
    if (piece === null || pageTimeMs === null) return;
    const velocity = loudness.velocityOf(stroke.levelDb);
    const struck = { pageTimeMs, piece, velocity };
    listeners.hit(struck);
    listeners.stroke(struck);
  };

  return {
    kind: "microphone",
    identity,
    label,
    deviceId,
    isConnected,
    rawness,
    nowDb,
    levels,
    isClipped,
    kept,
    tooSoft,
    strange,
    learning,
    path,
    listen: listeners.listen,
    join(joined) {
      stream?.stop();
      stream = joined;
      deviceId.value = joined.deviceId;
      rawness.value = joined.rawness;
      isConnected.value = true;
      // Each stream begins with a latency of its own: what was measured holds no longer.
      path.value = null;
    },
    hear(word) {
      if (word.what === "stroke") strike(word);
      else if (word.what === "level") nowDb.value = 20 * Math.log10(word.peak + 1e-6);
      else {
        onRecorded?.({ mic: word.mic, played: word.played });
        onRecorded = null;
      }
    },
    setLeast: (leastDb) => set({ leastDb }),
    setOnePiece: (onePiece) => set({ onePiece }),
    learn: (piece) => (learning.value = { piece, strokes: [] }),
    stopLearning: () => (learning.value = null),
    forget(piece) {
      const taught = kept.peek().taught.filter((one) => one.piece !== piece);
      set({ taught, ...(taught.length === 0 ? { onePiece: piece } : {}) });
    },
    setPath(found) {
      path.value = found;
      stream?.send({ what: "path", path: found });
    },
    record(seconds) {
      stream?.send({ what: "record", seconds });
      return new Promise((resolve) => (onRecorded = resolve));
    },
    takenOffMs: () => stream?.takenOffMs() ?? 0,
    close() {
      stream?.stop();
      stream = null;
      isConnected.value = false;
      set({ loudestDb: Math.min(0, Math.round(loudness.loudestDb)) });
    },
  };
}
