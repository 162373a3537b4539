/**
 * How hard each pad of a kit was hit last, and from which force on its hits count: by note, in MIDI's
 * velocities (1 to 127), since it is the pad that hears its neighbours, whatever piece it is.
 */
import { remember, remembered } from "./memory";

export const SOFTEST = 1;
export const HARDEST = 127;
const HITS_SHOWN = 8;

/** By note, where it isn't the softest. */
export type Thresholds = Readonly<Record<number, number>>;

export interface PadForce {
  readonly note: number;
  readonly piece: number;
  /** Of the last hits, the newest last. */
  readonly velocities: readonly number[];
}

const key = (identity: string): string => `hapju.thresholds.${identity}`;

export function thresholdsOf(identity: string): Thresholds {
  const kept = remembered<unknown>(key(identity));
  if (typeof kept !== "object" || kept === null) return {};
  return Object.fromEntries(
    Object.entries(kept).filter(([, least]) => Number.isInteger(least) && least > SOFTEST && least <= HARDEST),
  );
}

export function keepThresholds(identity: string, thresholds: Thresholds): void {
  remember(key(identity), thresholds);
}

export function leastOf(thresholds: Thresholds, note: number): number {
  return thresholds[note] ?? SOFTEST;
}

export function withThreshold(thresholds: Thresholds, note: number, least: number): Thresholds {
  const { [note]: _before, ...others } = thresholds;
  const kept = Math.min(HARDEST, Math.max(SOFTEST, Math.round(least)));
  return kept === SOFTEST ? others : { ...others, [note]: kept };
}

/** The pads with one more hit; each keeps its place. */
export function withHit(
  pads: readonly PadForce[],
  hit: { note: number; piece: number; velocity: number },
): readonly PadForce[] {
  const { note, piece, velocity } = hit;
  const before = pads.find((pad) => pad.note === note);
  if (!before) return [...pads, { note, piece, velocities: [velocity] }];
  const velocities = [...before.velocities, velocity].slice(-HITS_SHOWN);
  return pads.map((pad) => (pad === before ? { note, piece, velocities } : pad));
}
