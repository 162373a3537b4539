/** What there is to draw of the players: each stroke and each missed note as a mark. */
import type { Review } from "../protocol";
import { type Family, ROWS, familyOf } from "./kit_rows";

export type Kind = "played" | "extra" | "wrong_piece" | "missed";

export interface Mark {
  /** The player's place in the take, counted from 1: it gives the colour and the shape. */
  player: number;
  family: Family;
  kind: Kind;
  timeS: number;
  piece: number;
  /** How late against its note, ms; negative = early. Null where it has none. */
  lateMs: number | null;
  /** 0 soft, 1 normal, 2 loud. */
  loudness: 0 | 1 | 2;
}

const GHOST = 0.35;
const ACCENT = 0.8;

/** All marks in time order. Strokes whose times say nothing are left out. */
export function marksOf(review: Pick<Review, "players" | "report">): Mark[] {
  const marks: Mark[] = [];
  review.players.forEach(({ key, strokes, missed, wrong_piece }, index) => {
    const player = index + 1;
    const undated = review.report.players.find((each) => each.key === key)?.undated ?? 0;
    const wrong = new Set(wrong_piece);
    strokes.forEach(([timeS, piece, velocity, asynchrony], place) => {
      if (place < undated) return;
      const kind = wrong.has(place) ? "wrong_piece" : asynchrony === null ? "extra" : "played";
      const loudness = loudnessOf(velocity);
      marks.push({ player, family: familyOf(piece), kind, timeS, piece, lateMs: asynchrony, loudness });
    });
    for (const [timeS, piece] of missed) {
      marks.push({ player, family: familyOf(piece), kind: "missed", timeS, piece, lateMs: null, loudness: 1 });
    }
  });
  return marks.sort((a, b) => a.timeS - b.timeS);
}

function loudnessOf(velocity: number): 0 | 1 | 2 {
  if (velocity < GHOST) return 0;
  return velocity < ACCENT ? 1 : 2;
}

/** The drums and cymbals that anybody played or should have, from the top of a drum chart. */
export function rowsUsed(marks: readonly Mark[]): Family[] {
  const used = new Set(marks.map((mark) => mark.family));
  return ROWS.filter((family) => used.has(family));
}
