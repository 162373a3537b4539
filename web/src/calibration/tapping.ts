/** Tapping along to clicks or to flashes: under half a minute, on the very input one will play on. */
import { type ReadonlySignal, signal } from "@preact/signals";
import type { PlayerInput } from "../inputs/player_input";
import type { Metronome } from "../sound/metronome";
import { type Outcome, differences, estimate } from "./tap_estimate";

export type Sense = "sound" | "light";

export interface Tapping {
  readonly sense: Sense;
  readonly isRunning: ReadonlySignal<boolean>;
  /** Taps that count, so far, and how many there will be at most. */
  readonly taps: ReadonlySignal<number>;
  readonly beats: number;
  /** How long it takes, in seconds. */
  readonly lengthS: number;
  readonly outcome: ReadonlySignal<Outcome | null>;
  start(): void;
  stop(): void;
  /** Whether the light is on at a page time: draw it from this, frame by frame. */
  isLit(pageMs: number): boolean;
  /** Beats begun at a page time, the lead-in counted; 0 before the first. */
  beatAt(pageMs: number): number;
}

/** Slow enough that a path of a third of a second is told from the next beat. */
const BEAT_S = 0.7;
/** Beats to find one's way in: they aren't counted. */
const LEAD_IN = 4;
const COUNTED = 24;
const FIRST_S = 0.6;
const FLASH_MS = 90;

export function createTapping(input: PlayerInput, sense: Sense, metronome: Metronome): Tapping {
  const isRunning = signal(false);
  const taps = signal(0);
  const outcome = signal<Outcome | null>(null);
  const all = LEAD_IN + COUNTED;
  let tapsMs: number[] = [];
  let beatMs: (beat: number) => number = () => Infinity;
  let end: (() => void) | null = null;

  /** Beats in page time as known *now*: an output's latency is told only after sound has run. */
  const beatsMs = (): number[] => Array.from({ length: all }, (_, beat) => beatMs(beat));

  const offs = (): number[] => differences(beatsMs().slice(LEAD_IN), tapsMs);

  const finish = (): void => {
    end?.();
    outcome.value = estimate(offs());
  };

  const soundBeats = (): void => {
    const firstS = metronome.nowS() + FIRST_S;
    for (let beat = 0; beat < all; beat += 1) {
      metronome.click(firstS + beat * BEAT_S, beat < LEAD_IN);
    }
    const sinceMs = performance.now();
    beatMs = (beat) =>
      metronome.heardMs(firstS + beat * BEAT_S) ?? sinceMs + (FIRST_S + beat * BEAT_S) * 1000;
  };

  const lightBeats = (): void => {
    const firstMs = performance.now() + FIRST_S * 1000;
    beatMs = (beat) => firstMs + beat * BEAT_S * 1000;
  };

  return {
    sense,
    isRunning,
    taps,
    beats: COUNTED,
    lengthS: FIRST_S + all * BEAT_S,
    outcome,
    start() {
      end?.();
      tapsMs = [];
      taps.value = 0;
      outcome.value = null;
      if (sense === "sound") soundBeats();
      else lightBeats();
      const deaf = input.listen(({ pageTimeMs }) => {
        tapsMs.push(pageTimeMs);
        taps.value = offs().length;
      });
      // Half a beat after the last one, no tap can be meant for it any more.
      const timer = setTimeout(finish, (FIRST_S + (all - 0.5) * BEAT_S) * 1000);
      isRunning.value = true;
      end = () => {
        clearTimeout(timer);
        deaf();
        if (sense === "sound") metronome.hush();
        isRunning.value = false;
        end = null;
      };
    },
    stop: () => end?.(),
    isLit(pageMs) {
      if (!isRunning.peek()) return false;
      const beat = Math.floor((pageMs - beatMs(0)) / (BEAT_S * 1000));
      return beat >= 0 && beat < all && pageMs - beatMs(beat) < FLASH_MS;
    },
    beatAt: (pageMs) =>
      Math.min(all, Math.max(0, Math.floor((pageMs - beatMs(0)) / (BEAT_S * 1000)) + 1)),
  };
}
