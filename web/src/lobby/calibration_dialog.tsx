import { signal } from "@preact/signals";
import type { Session } from "../live/session";
/** The player whose latency is being measured. */
export const calibrating = signal<number | null>(null);
export function CalibrationDialog(_: { session: Session }) { return null; }
