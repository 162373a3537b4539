/**
 * Drum notation as data: each bar's notes in two voices (hands above, feet below), with lengths that
 * fill every beat. Pure: engraving is done by notation_engraving.ts.
 */
import type { SheetNote } from "../protocol";

export interface WrittenNote {
  /** In quarter notes since the bar's start. */
  beat: number;
  pieces: number[];
  /** "4", "8", "16" or "32". */
  length: string;
  isDotted: boolean;
  isRest: boolean;
}

/** The notes of one beat of a voice; a tuplet fits `notes` of a length into the time of `into`. */
export interface WrittenBeat {
  notes: WrittenNote[];
  tuplet: { notes: number; into: number } | null;
}

export interface WrittenBar {
  hands: WrittenBeat[];
  feet: WrittenBeat[];
}

const FEET: ReadonlySet<number> = new Set([0, 9]);
const CLOSE = 0.02;
const LENGTHS: Record<number, readonly [string, boolean]> = {
  1: ["32", false],
  2: ["16", false],
  3: ["16", true],
  4: ["8", false],
  6: ["8", true],
  8: ["4", false],
};
const TRIPLET_LENGTHS: Record<number, readonly [string, boolean]> = {
  1: ["16", false],
  2: ["8", false],
  3: ["8", true],
  4: ["4", false],
  6: ["4", true],
};

/** Bar by bar what is to be written. `barBeats` are the bars' lengths in quarter notes. */
export function writeBars(notes: readonly SheetNote[], barBeats: readonly number[]): WrittenBar[] {
  let start = 0;
  return barBeats.map((length) => {
    const inBar = notes.filter(([, , , beat]) => beat > start - CLOSE && beat < start + length - CLOSE);
    const moved = inBar.map(([, piece, , beat]) => ({ piece, beat: Math.max(0, beat - start) }));
    start += length;
    return {
      hands: writeVoice(moved.filter(({ piece }) => !FEET.has(piece)), length),
      feet: writeVoice(moved.filter(({ piece }) => FEET.has(piece)), length),
    };
  });
}

interface Placed {
  piece: number;
  beat: number;
}

function writeVoice(notes: readonly Placed[], barBeats: number): WrittenBeat[] {
  const beats: WrittenBeat[] = [];
  for (let beat = 0; beat < barBeats - CLOSE; beat++) {
    const length = Math.min(1, barBeats - beat);
    const within = notes.filter((note) => note.beat > beat - CLOSE && note.beat < beat + length - CLOSE);
    beats.push(writeBeat(within, beat, length));
  }
  return beats;
}

function writeBeat(notes: readonly Placed[], start: number, length: number): WrittenBeat {
  const places = notes.map((note) => note.beat - start);
  const isTriplet = length === 1 && !fits(places, 8) && (fits(places, 3) || fits(places, 6));
  const units = isTriplet ? 6 : 8;
  const lengths = isTriplet ? TRIPLET_LENGTHS : LENGTHS;
  const at = new Map<number, number[]>();
  for (const note of notes) {
    const unit = Math.round((note.beat - start) * units);
    at.set(unit, [...(at.get(unit) ?? []), note.piece]);
  }
  const starts = [...at.keys()].sort((one, other) => one - other);
  const written: WrittenNote[] = [];
  const write = (from: number, to: number, pieces: number[]) => {
    // A length that no single note has is a note and rests: drums don't sound on.
    let unit = from;
    let isRest = pieces.length === 0;
    while (unit < to) {
      const longest = Math.max(...Object.keys(lengths).map(Number).filter((size) => size <= to - unit));
      const [name, isDotted] = lengths[longest]!;
      written.push({ beat: start + unit / units, pieces: isRest ? [] : pieces, length: name, isDotted, isRest });
      unit += longest;
      isRest = true;
    }
  };
  const end = Math.round(length * units);
  if (starts[0] !== 0) write(0, starts[0] ?? end, []);
  starts.forEach((unit, index) => write(unit, starts[index + 1] ?? end, at.get(unit)!));
  return { notes: written, tuplet: isTriplet ? tupletOf(written) : null };
}

/** Eighths where that is enough, else sixteenths. */
function tupletOf(written: readonly WrittenNote[]): { notes: number; into: number } {
  const hasSixteenths = written.some((note) => note.length === "16" || note.isDotted);
  return hasSixteenths ? { notes: 6, into: 4 } : { notes: 3, into: 2 };
}

function fits(places: readonly number[], division: number): boolean {
  return places.every((place) => Math.abs(place * division - Math.round(place * division)) < division * CLOSE);
}

/** The lengths of the bars from bar 1 on, in quarter notes, from a sheet's bars and first meter. */
export function barLengths(bars: readonly { beats: number }[], meter: string): number[] {
  const [top = 4, bottom = 4] = meter.split("/").map(Number);
  const whole = (top * 4) / bottom;
  const isCompound = bottom === 8 && top % 3 === 0 && top > 3;
  const clicks = isCompound ? top / 3 : top;
  return bars.map((bar) => (bar.beats * whole) / clicks);
}
