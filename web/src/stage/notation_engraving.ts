/** Engraves lines of drum notation with VexFlow, which is loaded only by those who read notation. */
import {
  Articulation,
  Barline,
  Beam,
  Dot,
  Formatter,
  GhostNote,
  Renderer,
  Stave,
  StaveNote,
  type StemmableNote,
  Tuplet,
  VexFlow,
  Voice,
} from "vexflow/core";
// VexFlow's smallest music font; its package lets only its largest be asked for by name.
import { Gonville } from "../../node_modules/vexflow/build/esm/src/fonts/gonville.js";
import type { WrittenBar, WrittenBeat, WrittenNote } from "./notation_bars";

const PLACES: Record<number, string> = {
  0: "f/4",
  1: "c/5",
  2: "c/5/x2",
  3: "e/5",
  4: "d/5",
  5: "b/4",
  6: "a/4",
  7: "g/5/x2",
  8: "g/5/x2",
  9: "d/4/x2",
  10: "a/5/x2",
  11: "f/5/x2",
  12: "f/5/d2",
};
const OPEN_HIHAT = 8;
const STAFF_TOP = 18;
/** The stems of a pedalled hi-hat, the lowest note, end just above the next line. */
export const LINE_HEIGHT = 144;
const CLEF_WIDTH = 42;
const METER_WIDTH = 30;
/** Room for the number of a line's first bar. */
const MARGIN = 12;

let fontLoaded: Promise<void> | null = null;

/** Makes the music font ready; once is enough. */
export function loadMusicFont(): Promise<void> {
  fontLoaded ??= (async () => {
    const face = new FontFace("Gonville", `url(${Gonville})`);
    document.fonts.add(await face.load());
    VexFlow.setFonts("Gonville");
  })();
  return fontLoaded;
}

/** Where in an engraved bar its beats lie. */
export interface EngravedBar {
  /** [beat in the bar, x], from its start to its end. */
  places: [number, number][];
}

/** Engraves bars into an element; returns where their beats lie. */
export function engraveLine(
  element: HTMLDivElement,
  bars: readonly { written: WrittenBar; beats: number; number: number }[],
  width: number,
  meter: string | null,
): EngravedBar[] {
  const renderer = new Renderer(element, Renderer.Backends.SVG);
  renderer.resize(width, LINE_HEIGHT);
  const context = renderer.getContext();
  const before = CLEF_WIDTH + (meter ? METER_WIDTH : 0);
  const barWidth = (width - before - MARGIN - 6) / bars.length;
  let x = MARGIN;
  return bars.map((bar, index) => {
    const isFirst = index === 0;
    const stave = new Stave(x, STAFF_TOP, barWidth + (isFirst ? before : 0));
    if (isFirst) {
      stave.addClef("percussion");
      if (meter) stave.addTimeSignature(meter);
    }
    stave.setBegBarType(Barline.type.NONE);
    stave.setMeasure(bar.number);
    stave.setContext(context).draw();
    x += stave.getWidth();
    return engraveBar(stave, bar);
  });
}

function engraveBar(stave: Stave, bar: { written: WrittenBar; beats: number }): EngravedBar {
  const context = stave.checkContext();
  const hands = engraveVoice(bar.written.hands, 1);
  const hasFeet = bar.written.feet.some((beat) => beat.notes.some((note) => !note.isRest));
  const feet = hasFeet ? engraveVoice(bar.written.feet, -1) : null;
  const voices = [hands, feet]
    .filter((part) => part !== null)
    .map((part) => new Voice().setMode(Voice.Mode.SOFT).addTickables(part.notes));
  const room = stave.getNoteEndX() - stave.getNoteStartX() - 12;
  new Formatter().joinVoices(voices).format(voices, room);
  for (const voice of voices) voice.draw(context, stave);
  const places = new Map<number, number>([[bar.beats, stave.getNoteEndX()]]);
  for (const part of [hands, feet]) {
    if (!part) continue;
    for (const beam of part.beams) beam.setContext(context).draw();
    for (const tuplet of part.tuplets) tuplet.setContext(context).draw();
    part.notes.forEach((note, index) => places.set(part.beats[index]!, note.getAbsoluteX() + 6));
  }
  if (!places.has(0)) places.set(0, stave.getNoteStartX());
  return { places: [...places].sort(([one], [other]) => one - other) };
}

interface EngravedVoice {
  notes: StemmableNote[];
  beats: number[];
  beams: Beam[];
  tuplets: Tuplet[];
}

/** The music font has no figures for tuplets, so their number is written in the page's letters. */
class NumberedTuplet extends Tuplet {
  override resolveGlyphs(): void {
    this.textElement.setFont("sans-serif", 12, "bold", "italic");
    this.textElement.setText(String(this.options.numNotes));
  }
}

function engraveVoice(written: readonly WrittenBeat[], stem: 1 | -1): EngravedVoice {
  const voice: EngravedVoice = { notes: [], beats: [], beams: [], tuplets: [] };
  for (const beat of written) {
    const notes = beat.notes.map((note) => engraveNote(note, stem));
    voice.notes.push(...notes);
    voice.beats.push(...beat.notes.map((note) => note.beat));
    if (beat.tuplet) {
      const { notes: count, into } = beat.tuplet;
      voice.tuplets.push(
        new NumberedTuplet(notes, { numNotes: count, notesOccupied: into, location: stem, bracketed: false }),
      );
    }
    const beamed = notes.filter((_, index) => {
      const note = beat.notes[index]!;
      return !note.isRest && note.length !== "4";
    });
    if (beamed.length > 1) voice.beams.push(new Beam(beamed));
  }
  return voice;
}

function engraveNote(note: WrittenNote, stem: 1 | -1): StemmableNote {
  const duration = note.length + (note.isDotted ? "d" : "");
  // The feet's rests would only hide what the hands play.
  if (note.isRest && stem === -1) return new GhostNote({ duration });
  const engraved = new StaveNote({
    keys: note.isRest ? ["b/4"] : note.pieces.map((piece) => PLACES[piece] ?? "c/5").sort(byHeight),
    duration: duration + (note.isRest ? "r" : ""),
    stemDirection: stem,
    clef: "percussion",
  });
  if (note.isDotted) Dot.buildAndAttach([engraved], { all: true });
  if (note.pieces.includes(OPEN_HIHAT)) engraved.addModifier(new Articulation("ah").setPosition(3));
  return engraved;
}

/** From the lowest place on the staff to the highest, as VexFlow wants a chord. */
function byHeight(one: string, other: string): number {
  const height = (place: string) => 7 * Number(place[2]) + "cdefgab".indexOf(place[0]!);
  return height(one) - height(other);
}
