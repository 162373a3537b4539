/** Everything that sounds in a take, in time order: strokes, clicks, the backing's tones. */
import { PIECES, type ReviewPlayer, type Sheet } from "../protocol";
import { CLICKS, gainOf, kitAddress, layerOf, toneAddress } from "../sound/kit_sounds";

/** Whose it is: a player by their place in the take, counted from 1, or what is beside them. */
export type Source = number | "click" | "backing";

export interface Sounding {
  timeS: number;
  source: Source;
  /** Where its sound is. */
  address: string;
  /** 0 to 1. */
  loudness: number;
  /** A tone's length; null for what rings out by itself. */
  lengthS: number | null;
  /** An open hi-hat, which the same player's next hi-hat stroke damps; or such a stroke. */
  hihat: "rings" | "damps" | null;
}

const CLICK_LOUDNESS = 0.5;

interface Sounded {
  players: readonly Pick<ReviewPlayer, "strokes">[];
  sheet: Pick<Sheet, "clicks" | "tones">;
}

export function timetableOf({ players, sheet }: Sounded): Sounding[] {
  const strokes = players.flatMap((player, index) =>
    player.strokes.map(([timeS, piece, velocity]): Sounding => {
      const label = PIECES[piece] ?? "";
      const layer = layerOf(velocity);
      return {
        timeS,
        source: index + 1,
        address: kitAddress(piece, layer),
        loudness: gainOf(velocity, layer),
        lengthS: null,
        hihat: label === "hihat_open" ? "rings" : label.startsWith("hihat_") ? "damps" : null,
      };
    }),
  );
  const clicks = sheet.clicks.map(
    ([timeS, isDownbeat]): Sounding => ({
      timeS,
      source: "click",
      address: isDownbeat ? CLICKS.high : CLICKS.low,
      loudness: CLICK_LOUDNESS,
      lengthS: null,
      hihat: null,
    }),
  );
  const tones = sheet.tones.map(
    ([timeS, lengthS, voice, pitch, velocity]): Sounding => ({
      timeS,
      source: "backing",
      address: toneAddress(voice, pitch),
      loudness: gainOf(velocity),
      lengthS,
      hihat: null,
    }),
  );
  return [...strokes, ...clicks, ...tones].sort((a, b) => a.timeS - b.timeS);
}

/** From −1, left, to 1, right: players sit side by side. */
export function panOf(player: number, players: number): number {
  return players < 2 ? 0 : -0.6 + (1.2 * (player - 1)) / (players - 1);
}
