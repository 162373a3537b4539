/** A kit's MIDI messages as hits: note-ons by its map, the hi-hat by its pedal (CC 4). */
import { PIECES } from "../protocol";
import { type KitMap, pieceOf } from "./kit_map";
import { BY_PEDAL } from "./note_maps";

const NOTE_ON = 0x90;
const CONTROL_CHANGE = 0xb0;
const PEDAL = 4;
const HIHAT_CLOSED = PIECES.indexOf("hihat_closed");
const HIHAT_OPEN = PIECES.indexOf("hihat_open");

export type KitEvent =
  | { what: "hit"; note: number; piece: number; velocity: number }
  /** A hit on a note of which nobody knows the piece. */
  | { what: "unknown"; note: number; velocity: number }
  | { what: "pedal"; position: number };

export interface MidiNotes {
  /** The event in a message; null for anything that no drummer did. */
  hear(data: Uint8Array, map: KitMap): KitEvent | null;
}

export function createMidiNotes(): MidiNotes {
  /** By channel, 0 open to 127 closed. Before it is moved, a hi-hat counts as closed. */
  const pedals = new Map<number, number>();
  return {
    hear(data, map) {
      const [status = 0, first = 0, second = 0] = data;
      const channel = status & 0x0f;
      switch (status & 0xf0) {
        case CONTROL_CHANGE:
          if (first !== PEDAL) return null;
          pedals.set(channel, second);
          return { what: "pedal", position: second };
        case NOTE_ON: {
          if (second === 0) return null; // a note off
          const piece = pieceOf(map, first);
          const velocity = second / 127;
          if (piece === undefined) return { what: "unknown", note: first, velocity };
          if (piece < PIECES.length) return { what: "hit", note: first, piece, velocity };
          if (piece !== BY_PEDAL) return null; // a choke, or left out: no stroke
          const isClosed = (pedals.get(channel) ?? 127) >= map.noteMap.hihatClosedFrom;
          return { what: "hit", note: first, piece: isClosed ? HIHAT_CLOSED : HIHAT_OPEN, velocity };
        }
        default:
          return null;
      }
    },
  };
}
