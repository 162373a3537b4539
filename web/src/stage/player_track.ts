/** What one player has before them and has played: notes of the sheet and strokes, for drawing. */
import { type Family, SEAT_ORDER, familyOf } from "../look/families";
import type { SheetNote } from "../protocol";

export interface TrackNote {
  time: number;
  piece: number;
  family: Family;
  velocity: number;
  /** Half the gap to the neighbouring note of the family, at most 100 ms, in seconds. */
  window: number;
  /** How late it was struck, s; null until it is. */
  struck: number | null;
  /** When the light of that stroke began, in take time. */
  litAt: number;
}

export interface TrackStroke {
  time: number;
  piece: number;
  family: Family;
  velocity: number;
  isMatched: boolean;
}

const WIDEST_WINDOW_S = 0.1;
const KEPT_STROKES = 400;

/** The first place in a list sorted by time at which something isn't before `time`. */
export function firstFrom(sorted: readonly { time: number }[], time: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]!.time < time) low = middle + 1;
    else high = middle;
  }
  return low;
}

export class PlayerTrack {
  readonly notes: TrackNote[];
  readonly strokes: TrackStroke[] = [];

  constructor(notes: readonly SheetNote[]) {
    this.notes = notes
      .map(([time, piece, velocity]) => ({
        time,
        piece,
        family: familyOf(piece),
        velocity,
        window: WIDEST_WINDOW_S,
        struck: null,
        litAt: -Infinity,
      }))
      .sort((one, other) => one.time - other.time);
    const before = new Map<Family, TrackNote>();
    for (const note of this.notes) {
      const last = before.get(note.family);
      if (last) {
        const half = (note.time - last.time) / 2;
        last.window = Math.min(last.window, half);
        note.window = Math.min(note.window, half);
      }
      before.set(note.family, note);
    }
  }

  /**
   * A stroke to be drawn, and the note that lights up for it: the nearest that is free. Only for
   * the eye: what counts is what the studio has matched.
   */
  add(time: number, piece: number, velocity: number): TrackStroke {
    const family = familyOf(piece);
    let nearest: TrackNote | undefined;
    for (let at = firstFrom(this.notes, time - WIDEST_WINDOW_S); at < this.notes.length; at++) {
      const note = this.notes[at]!;
      if (note.time > time + WIDEST_WINDOW_S) break;
      const off = Math.abs(note.time - time);
      if (note.family !== family || note.struck !== null || off > note.window) continue;
      if (!nearest || off < Math.abs(nearest.time - time)) nearest = note;
    }
    if (nearest) {
      nearest.struck = time - nearest.time;
      nearest.litAt = time;
    }
    const stroke = { time, piece, family, velocity, isMatched: nearest !== undefined };
    // Strokes come nearly in order: two pads at once may swap.
    let place = this.strokes.length;
    while (place > 0 && this.strokes[place - 1]!.time > time) place--;
    this.strokes.splice(place, 0, stroke);
    if (this.strokes.length > KEPT_STROKES) this.strokes.shift();
    return stroke;
  }

  /** The lanes that this player needs, from left to right; the kick isn't one. */
  lanes(isMirrored: boolean): Family[] {
    const used = new Set<Family>(this.notes.map((note) => note.family));
    for (const always of ["hihat", "snare"] as const) used.add(always);
    if (this.notes.length === 0) for (const family of SEAT_ORDER) used.add(family);
    const lanes = SEAT_ORDER.filter((family) => used.has(family));
    return isMirrored ? lanes.reverse() : lanes;
  }
}
