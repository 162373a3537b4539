// Written by `python -m hapju.studio.note_maps_typescript`: change the Python, not this.

/** The hi-hat, open or closed as the pedal says. */
export const BY_PEDAL = 254;

export interface NoteMap {
  readonly name: string;
  readonly title: string;
  /**
   * By note number: a piece code or `BY_PEDAL`; another number is known to be no stroke, such as a
   * cymbal stopped by hand. Nothing where it knows none.
   */
  readonly pieces: Readonly<Record<number, number>>;
  /** Patterns of names of devices that are plugged in, whatever their case: these decide first. */
  readonly deviceNames: readonly string[];
  /** Patterns of names that give the module away, whatever their case. */
  readonly names: readonly string[];
  /** The position of the pedal (CC 4) from which the hi-hat counts as closed. */
  readonly hihatClosedFrom: number;
}

/** When two hits on one surface are one blow. */
export interface BlowLimits {
  /** Nearer than this, always. */
  readonly maskMs: number;
  /** Up to this, if the second is softer than `bounceShare` of the first. */
  readonly bounceMs: number;
  readonly bounceShare: number;
}

/** The maps, the default first. */
export const NOTE_MAPS: readonly NoteMap[] = [
  {
    name: "roland",
    title: "Roland TD (and General MIDI)",
    pieces: {
      22: 7, 26: 8, 35: 0, 36: 0, 37: 2, 38: 1, 40: 1, 41: 6, 42: 7, 43: 5, 44: 9, 45: 4, 46: 8,
      47: 4, 48: 3, 49: 10, 50: 3, 51: 11, 52: 10, 53: 12, 55: 10, 57: 10, 58: 5, 59: 11,
    },
    deviceNames: [],
    names: ["\\bv-?drums?\\b", "\\btd-?\\d"],
    hihatClosedFrom: 64,
  },
  {
    name: "alesis",
    title: "Alesis Nitro and Surge",
    pieces: {
      21: 9, 23: 8, 36: 0, 38: 1, 39: 6, 40: 1, 41: 6, 42: 7, 43: 5, 44: 9, 45: 4, 46: 8, 47: 4,
      48: 3, 49: 10, 50: 3, 51: 11, 57: 10, 58: 5,
    },
    deviceNames: [],
    names: ["\\balesis (nitro|surge)\\b", "\\b(nitro|surge) (kit|mesh|max)\\b"],
    hihatClosedFrom: 64,
  },
  {
    name: "alesis-crimson",
    title: "Alesis Crimson II",
    pieces: {
      8: 254, 22: 9, 26: 8, 35: 0, 36: 0, 37: 2, 38: 1, 40: 1, 41: 6, 42: 7, 43: 5, 44: 9, 45: 4,
      46: 8, 47: 4, 48: 3, 49: 10, 50: 3, 51: 11, 52: 10, 53: 12, 55: 10, 57: 10, 58: 5, 59: 11,
    },
    deviceNames: [],
    names: ["\\bcrimson\\b"],
    hihatClosedFrom: 64,
  },
  {
    name: "alesis-three-toms",
    title: "Alesis Nitro, Surge (3 toms)",
    pieces: {
      21: 9, 23: 8, 36: 0, 38: 1, 39: 6, 40: 1, 41: 6, 42: 7, 43: 6, 44: 9, 45: 4, 46: 8, 47: 4,
      48: 3, 49: 10, 50: 3, 51: 11, 57: 10, 58: 6,
    },
    deviceNames: ["\\balesis (nitro|surge)\\b", "\\b(nitro|surge) (kit|mesh|max)\\b"],
    names: [],
    hihatClosedFrom: 64,
  },
  {
    name: "general-midi",
    title: "General MIDI",
    pieces: {
      35: 0, 36: 0, 37: 2, 38: 1, 40: 1, 41: 6, 42: 7, 43: 5, 44: 9, 45: 4, 46: 8, 47: 4, 48: 3,
      49: 10, 50: 3, 51: 11, 52: 10, 53: 12, 55: 10, 57: 10, 59: 11,
    },
    deviceNames: [],
    names: ["\\bgeneral midi\\b", "\\bgm\\d?\\b"],
    hihatClosedFrom: 64,
  },
  {
    name: "roland-three-toms",
    title: "Roland TD-1, TD-07, TD-17 (3 toms)",
    pieces: {
      22: 7, 26: 8, 35: 0, 36: 0, 37: 2, 38: 1, 40: 1, 41: 6, 42: 7, 43: 6, 44: 9, 45: 4, 46: 8,
      47: 4, 48: 3, 49: 10, 50: 3, 51: 11, 52: 10, 53: 12, 55: 10, 57: 10, 58: 6, 59: 11,
    },
    deviceNames: ["\\btd-?(1|01|07|17)(?!\\d)"],
    names: [],
    hihatClosedFrom: 64,
  },
  {
    name: "yamaha",
    title: "Yamaha DTX",
    pieces: {
      27: 2, 31: 1, 34: 1, 35: 0, 36: 0, 37: 2, 38: 1, 40: 1, 42: 7, 43: 5, 44: 9, 46: 8, 47: 4,
      48: 3, 49: 10, 51: 11, 52: 11, 53: 12, 55: 10, 57: 10, 59: 10, 78: 8, 79: 7, 83: 9, 85: 8,
      86: 7,
    },
    deviceNames: [],
    names: ["\\bdtx[- ]?(pro|\\d)"],
    hihatClosedFrom: 64,
  },
  {
    name: "yamaha-dtxplorer",
    title: "Yamaha DTXPLORER",
    pieces: {
      31: 1, 33: 0, 34: 1, 37: 2, 42: 7, 43: 5, 44: 9, 46: 8, 47: 4, 48: 3, 49: 10, 51: 11, 52:
      11, 55: 10, 57: 10, 85: 9,
    },
    deviceNames: [],
    names: ["\\bdtx ?(plorer|press)"],
    hihatClosedFrom: 64,
  },
  {
    name: "yamaha-three-toms",
    title: "Yamaha DTX (3 toms)",
    pieces: {
      27: 2, 31: 1, 34: 1, 35: 0, 36: 0, 37: 2, 38: 1, 40: 1, 42: 7, 43: 6, 44: 9, 45: 4, 46: 8,
      47: 4, 48: 3, 49: 10, 51: 11, 52: 11, 53: 12, 55: 10, 57: 10, 59: 10, 78: 8, 79: 7, 83: 9,
      85: 8, 86: 7,
    },
    deviceNames: ["\\bdtx[- ]?(pro|\\d)"],
    names: [],
    hihatClosedFrom: 64,
  },
];

/** What one blow can set off twice, by the piece's code. */
export const SURFACES: readonly number[] = [0, 1, 1, 2, 3, 4, 5, 6, 6, 7, 8, 9, 9];

/** By surface. */
export const BLOW_LIMITS: readonly BlowLimits[] = [
  { maskMs: 40, bounceMs: 110, bounceShare: 0.5 },
  { maskMs: 5, bounceMs: 20, bounceShare: 0.5 },
  { maskMs: 5, bounceMs: 20, bounceShare: 0.5 },
  { maskMs: 5, bounceMs: 20, bounceShare: 0.5 },
  { maskMs: 5, bounceMs: 20, bounceShare: 0.5 },
  { maskMs: 5, bounceMs: 20, bounceShare: 0.5 },
  { maskMs: 5, bounceMs: 20, bounceShare: 0.5 },
  { maskMs: 40, bounceMs: 40, bounceShare: 0.5 },
  { maskMs: 0, bounceMs: 0, bounceShare: 0.5 },
  { maskMs: 20, bounceMs: 20, bounceShare: 0.5 },
];

/** Strokes further apart than this can be played; nearer ones are no run. */
export const FOOT_MS = 40;

/** Gaps of which the longer is less than this many times the shorter are a run. */
export const IN_A_RUN = 1.5;
