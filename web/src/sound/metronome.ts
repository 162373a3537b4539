/** Clicks at the audio context's own time, for whoever needs no take. */
import type { AudioClock } from "../clocks/audio_clock";
import type { Sounds } from "./sounds";
import { CLICKS } from "./kit_sounds";
import { playClick } from "./play_backing";

export interface Metronome {
  nowS(): number;
  click(atS: number, isHigh: boolean): void;
  /** The page time at which it is heard, as far as is known by now. */
  heardMs(atS: number): number | null;
  /** Silence the clicks that are still to come. */
  hush(): void;
}

export function createMetronome(
  context: AudioContext,
  sounds: Sounds,
  out: AudioNode,
  clock: AudioClock,
): Metronome {
  let coming: AudioBufferSourceNode[] = [];
  return {
    nowS: () => context.currentTime,
    click(atS, isHigh) {
      const buffer = sounds.at(isHigh ? CLICKS.high : CLICKS.low);
      if (buffer) coming.push(playClick(context, out, buffer, atS));
    },
    heardMs: (atS) => clock.pageTimeAt(atS),
    hush() {
      for (const click of coming) click.stop();
      coming = [];
    },
  };
}
