/** Piece families: the pieces that share one drum or one cymbal (src/hapju/kit/families.py). */
import { PIECES } from "../protocol";

export type Family =
  | "kick"
  | "snare"
  | "tom_high"
  | "tom_mid"
  | "tom_low"
  | "tom_floor"
  | "hihat"
  | "crash"
  | "ride";

/** From left to right as a right-handed drummer sees them; the kick lies under all of them. */
export const SEAT_ORDER: readonly Family[] = [
  "crash",
  "hihat",
  "snare",
  "tom_high",
  "tom_mid",
  "tom_low",
  "tom_floor",
  "ride",
];

const CYMBALS: ReadonlySet<Family> = new Set<Family>(["hihat", "crash", "ride"]);

export function isCymbal(family: Family): boolean {
  return CYMBALS.has(family);
}

export function familyOf(piece: number): Family {
  const word = PIECES[piece] ?? "snare";
  if (word === "cross_stick") return "snare";
  if (word.startsWith("hihat")) return "hihat";
  if (word.startsWith("ride")) return "ride";
  return word as Family;
}

/** The message that says a family's or a piece's name. */
export function wordOf(word: string): string {
  return `studio-piece-${word.replaceAll("_", "-")}`;
}
