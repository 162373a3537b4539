/** Plays strokes with the kit's sounds: as loud and bright as they were struck, hi-hats choked. */
import type { Sounds } from "./sounds";
import { PIECES } from "../protocol";
import { gainOf, kitAddress, layerOf } from "./kit_sounds";

export interface KitPlayer {
  /** Sound a stroke at a context's time; 0 is now. */
  strike(piece: number, velocity: number, atS?: number): void;
  /** Leave out what was to sound later than now; what sounds already rings out. */
  leaveOutLater(): void;
}

const OPEN = PIECES.indexOf("hihat_open");
/** Closing the hi-hat stops what rings. */
const CLOSING = new Set([PIECES.indexOf("hihat_closed"), PIECES.indexOf("hihat_pedal"), OPEN]);
const CHOKED_WITHIN_S = 0.03;
/** A hard stroke stands in for softer ones that aren't there yet, but is as dull as they would be. */
const DULLEST_HZ = 2500;
const BRIGHTEST_HZ = 18_000;

export function createKitPlayer(context: AudioContext, sounds: Sounds, out: AudioNode): KitPlayer {
  let ringing: { source: AudioBufferSourceNode; gain: GainNode } | null = null;
  const startOf = new Map<AudioBufferSourceNode, number>();

  return {
    strike(piece, velocity, atS = 0) {
      const startS = Math.max(atS, context.currentTime);
      if (CLOSING.has(piece) && ringing) {
        ringing.gain.gain.setTargetAtTime(0, startS, CHOKED_WITHIN_S / 3);
        ringing.source.stop(startS + 2 * CHOKED_WITHIN_S);
        ringing = null;
      }
      const layer = layerOf(velocity);
      const own = sounds.at(kitAddress(piece, layer));
      const buffer = own ?? sounds.at(kitAddress(piece, "hard"));
      if (!buffer) return;
      const source = new AudioBufferSourceNode(context, { buffer });
      const gain = new GainNode(context, { gain: gainOf(velocity, own ? layer : "hard") });
      if (own) source.connect(gain);
      else source.connect(dulled(context, velocity)).connect(gain);
      gain.connect(out);
      source.start(startS);
      startOf.set(source, startS);
      source.onended = () => startOf.delete(source);
      if (piece === OPEN) ringing = { source, gain };
    },
    leaveOutLater() {
      for (const [source, startS] of startOf) {
        if (startS <= context.currentTime) continue;
        source.stop(); // before its start: it never sounds
        startOf.delete(source);
        if (ringing?.source === source) ringing = null;
      }
    },
  };
}

function dulled(context: AudioContext, velocity: number): BiquadFilterNode {
  const frequency = DULLEST_HZ * (BRIGHTEST_HZ / DULLEST_HZ) ** velocity;
  return new BiquadFilterNode(context, { type: "lowpass", frequency });
}
