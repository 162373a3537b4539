/** Where things lie on the strip, in CSS pixels. */
import type { Family } from "./kit_rows";

export const HEAD = 58;
export const FOOT = 22;
export const STEM = [9, 13.5, 18] as const;
export const RADIUS = [2.5, 3.3, 4.1] as const;

export interface StripFrame {
  width: number;
  height: number;
  /** Where the time axis begins: left of it stand the rows' names. */
  left: number;
  fromS: number;
  toS: number;
  x(timeS: number): number;
  timeAt(x: number): number;
  pixelsPerS: number;
  /** The middle of a row, and the line on which a player's strokes stand or from which they hang. */
  middle(family: Family): number;
  line(family: Family, player: number): number;
  /** −1 where a player's strokes stand up from their line, 1 where they hang from it. */
  direction(player: number): -1 | 1;
  rowHeight: number;
}

/** One player stands, two meet at one line, more are stacked. */
function rowHeightOf(players: number): number {
  if (players === 1) return 32;
  if (players === 2) return 43;
  return 10 + players * (players === 3 ? 22 : 17);
}

export function stripHeight(rows: number, players: number): number {
  return HEAD + rowHeightOf(players) * Math.max(rows, 1) + FOOT;
}

export function stripFrame(
  rows: readonly Family[],
  players: number,
  width: number,
  labels: number,
  fromS: number,
  shownS: number,
): StripFrame {
  const rowHeight = rowHeightOf(players);
  const left = labels;
  const pixelsPerS = Math.max(width - left, 1) / shownS;
  const top = (family: Family) => HEAD + rowHeight * rows.indexOf(family);
  return {
    width,
    height: stripHeight(rows.length, players),
    left,
    fromS,
    toS: fromS + shownS,
    pixelsPerS,
    rowHeight,
    x: (timeS) => left + (timeS - fromS) * pixelsPerS,
    timeAt: (x) => fromS + (x - left) / pixelsPerS,
    middle: (family) => top(family) + rowHeight / 2,
    line(family, player) {
      if (players === 2) return top(family) + rowHeight / 2;
      return top(family) + 5 + ((rowHeight - 10) / players) * player;
    },
    direction: (player) => (players === 2 && player === 2 ? 1 : -1),
  };
}
