/** The rows of the strip: one for each drum or cymbal, from the top of a drum chart. */
import { PIECES } from "../protocol";

type Piece = (typeof PIECES)[number];

export const ROWS = [
  "crash",
  "ride",
  "hihat",
  "tom_high",
  "tom_mid",
  "tom_low",
  "tom_floor",
  "snare",
  "kick",
] as const;

/** The pieces that share one drum or one cymbal. */
export type Family = (typeof ROWS)[number];

const FAMILY_OF: Record<Piece, Family> = {
  kick: "kick",
  snare: "snare",
  cross_stick: "snare",
  tom_high: "tom_high",
  tom_mid: "tom_mid",
  tom_low: "tom_low",
  tom_floor: "tom_floor",
  hihat_closed: "hihat",
  hihat_open: "hihat",
  hihat_pedal: "hihat",
  crash: "crash",
  ride: "ride",
  ride_bell: "ride",
};

export function familyOf(piece: number): Family {
  const label = PIECES[piece];
  if (!label) throw new RangeError(`there is no piece ${piece}`);
  return FAMILY_OF[label];
}

/** The word of a piece or a family of pieces, as the report has it. */
export function wordOf(label: string): string {
  return `piece-${label.replaceAll("_", "-")}`;
}
