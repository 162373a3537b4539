/** What a browser remembers of a microphone: how loud strokes are there, and which pieces it was taught. */
import { PIECES } from "../../protocol";
import { remember, remembered } from "../memory";
import { SPECTRUM_BANDS, type StrokeSpectrum } from "./spectrum";
import type { TaughtPiece } from "./taught_pieces";

export const QUIETEST_DB = -70;
export const FIRST_LEAST_DB = -50;
const SNARE = PIECES.indexOf("snare");

export interface MicrophoneKept {
  /** Softer strokes don't count, dB below full scale. */
  readonly leastDb: number;
  /** The piece that every stroke is; null where the taught pieces are told apart. */
  readonly onePiece: number | null;
  readonly taught: readonly TaughtPiece[];
  /** The loudest stroke so far. */
  readonly loudestDb: number | null;
}

const NEW: MicrophoneKept = { leastDb: FIRST_LEAST_DB, onePiece: SNARE, taught: [], loudestDb: null };

const key = (identity: string): string => `hapju.microphone.${identity}`;

export function keptOf(identity: string): MicrophoneKept {
  const kept = remembered<Partial<MicrophoneKept>>(key(identity));
  if (typeof kept !== "object" || kept === null) return NEW;
  const { leastDb, onePiece, taught, loudestDb } = kept;
  const right = (Array.isArray(taught) ? taught : []).filter(isTaught);
  return {
    leastDb: isLevel(leastDb) ? leastDb : NEW.leastDb,
    onePiece: onePiece === null && right.length > 0 ? null : isPiece(onePiece) ? onePiece : SNARE,
    taught: right,
    loudestDb: isLevel(loudestDb) ? loudestDb : null,
  };
}

export function keepMicrophone(identity: string, kept: MicrophoneKept): void {
  remember(key(identity), kept);
}

const isLevel = (value: unknown): value is number => typeof value === "number" && value >= QUIETEST_DB && value <= 0;
const isPiece = (value: unknown): value is number => Number.isInteger(value) && PIECES[value as number] !== undefined;

function isTaught(value: unknown): value is TaughtPiece {
  const { piece, strokes } = (value ?? {}) as Partial<TaughtPiece>;
  return isPiece(piece) && Array.isArray(strokes) && strokes.length > 0 && strokes.every(isSpectrum);
}

function isSpectrum(value: unknown): value is StrokeSpectrum {
  const { levelsDb, hidden } = (value ?? {}) as Partial<StrokeSpectrum>;
  const areNumbers = (all: unknown): all is number[] => Array.isArray(all) && all.every((one) => Number.isFinite(one));
  return areNumbers(levelsDb) && levelsDb.length === SPECTRUM_BANDS + 1 && areNumbers(hidden);
}
