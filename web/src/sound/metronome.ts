/** Clicks and strokes at the audio context's own time, for whoever needs no take. */
import type { AudioClock } from "../clocks/audio_clock";
import type { Sounds } from "./sounds";
import { createKitPlayer } from "./kit_player";
import { CLICKS } from "./kit_sounds";
import { playClick } from "./play_backing";

export interface Metronome {
  nowS(): number;
  click(atS: number, isHigh: boolean): void;
  strike(piece: number, velocity: number, atS: number): void;
  /** The page time at which it is heard, as far as is known by now. */
  heardMs(atS: number): number | null;
  /** Silence what is still to come. */
  hush(): void;
}

export function createMetronome(
  context: AudioContext,
  sounds: Sounds,
  out: AudioNode,
  clock: AudioClock,
): Metronome {
  const kit = createKitPlayer(context, sounds, out);
  let coming: AudioBufferSourceNode[] = [];
  return {
    nowS: () => context.currentTime,
    click(atS, isHigh) {
      const buffer = sounds.at(isHigh ? CLICKS.high : CLICKS.low);
      if (buffer) coming.push(playClick(context, out, buffer, atS));
    },
    strike: (piece, velocity, atS) => kit.strike(piece, velocity, atS),
    heardMs: (atS) => clock.pageTimeAt(atS),
    hush() {
      for (const click of coming) click.stop();
      coming = [];
      kit.leaveOutLater();
    },
  };
}
