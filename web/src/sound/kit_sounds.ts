/** Which file a stroke sounds from, and how loud: the kit comes in three layers of force. */
import { PIECES } from "../protocol";

export const LAYERS = { soft: 0.35, medium: 0.7, hard: 1 } as const;
export type Layer = keyof typeof LAYERS;

/** How much louder twice the velocity is: the power that the studio's own renderings follow. */
const LOUDER = 1.6;

export function layerOf(velocity: number): Layer {
  const names = Object.keys(LAYERS) as Layer[];
  return names.reduce((best, name) =>
    Math.abs(LAYERS[name] - velocity) < Math.abs(LAYERS[best] - velocity) ? name : best,
  );
}

export function gainOf(velocity: number, layer: Layer = "hard"): number {
  return (velocity / LAYERS[layer]) ** LOUDER;
}

export function kitAddress(piece: number, layer: Layer): string {
  return `/sound/kit/${PIECES[piece]}/${layer}.wav`;
}

/** Every piece at full force first: with those one can play, the others follow. */
export function kitAddresses(): { first: string[]; then: string[] } {
  const all = (layer: Layer): string[] => PIECES.map((_, piece) => kitAddress(piece, layer));
  return { first: all("hard"), then: [...all("medium"), ...all("soft")] };
}

export const CLICKS = { high: "/sound/click/high.wav", low: "/sound/click/low.wav" };

export function toneAddress(voice: string, pitch: number): string {
  return `/sound/tone/${encodeURIComponent(voice)}/${pitch}.wav`;
}
