/** Everything that sounds in a take, in time order: strokes, clicks, the backing's tones. */
import { PIECES, type Review } from "../protocol";

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

const LAYERS = [
  { name: "soft", velocity: 0.35 },
  { name: "medium", velocity: 0.7 },
  { name: "hard", velocity: 1 },
] as const;
const LOUDNESS_POWER = 1.6;
const CLICK_LOUDNESS = 0.5;

export function timetableOf({ players, sheet }: Pick<Review, "players" | "sheet">): Sounding[] {
  const strokes = players.flatMap((player, index) =>
    player.strokes.map(([timeS, piece, velocity]): Sounding => {
      const label = PIECES[piece] ?? "snare";
      const layer = layerOf(velocity);
      return {
        timeS,
        source: index + 1,
        address: `/sound/kit/${label}/${layer.name}.wav`,
        loudness: (velocity / layer.velocity) ** LOUDNESS_POWER,
        lengthS: null,
        hihat: label === "hihat_open" ? "rings" : label.startsWith("hihat_") ? "damps" : null,
      };
    }),
  );
  const clicks = sheet.clicks.map(
    ([timeS, isDownbeat]): Sounding => ({
      timeS,
      source: "click",
      address: `/sound/click/${isDownbeat ? "high" : "low"}.wav`,
      loudness: CLICK_LOUDNESS,
      lengthS: null,
      hihat: null,
    }),
  );
  const tones = sheet.tones.map(
    ([timeS, lengthS, voice, pitch, velocity]): Sounding => ({
      timeS,
      source: "backing",
      address: `/sound/tone/${voice}/${pitch}.wav`,
      loudness: velocity,
      lengthS,
      hihat: null,
    }),
  );
  return [...strokes, ...clicks, ...tones].sort((a, b) => a.timeS - b.timeS);
}

/** The kit's sound nearest to how hard was struck; its gain makes up the rest (docs/sound.md). */
function layerOf(velocity: number): (typeof LAYERS)[number] {
  const apart = (layer: (typeof LAYERS)[number]) => Math.abs(layer.velocity - velocity);
  return LAYERS.reduce((best, layer) => (apart(layer) < apart(best) ? layer : best));
}

/** From −1, left, to 1, right: players sit side by side. */
export function panOf(player: number, players: number): number {
  return players < 2 ? 0 : -0.6 + (1.2 * (player - 1)) / (players - 1);
}
