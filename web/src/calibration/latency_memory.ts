/**
 * The latencies that this browser remembers: for each player on each input, and the output path
 * that they were measured with.
 */
import { remember, remembered } from "../inputs/memory";
import type { Latency } from "../protocol";
import { outputLatencyMs } from "../sound/output";
import type { Estimate } from "./tap_estimate";
import type { Sense } from "./tapping";

export interface Calibration extends Estimate {
  /** What the browser said of its output then; null where it said nothing. */
  readonly outputLatencyMs: number | null;
  /** ISO 8601. */
  readonly when: string;
}

/** How it was found: by tapping, or by a microphone that heard the page's own sounds. */
export type Way = Sense | "speakers";

type Kept = Partial<Record<Way, Calibration>>;

/** Headphones without a wire are a tenth of a second from the loudspeaker: another path. */
const SAME_PATH_MS = 30;

const key = (name: string, identity: string): string =>
  `hapju.latency.${name.trim().toLowerCase()}.${identity}`;

export function keepCalibration(
  name: string,
  identity: string,
  way: Way,
  found: Estimate,
): Calibration {
  const when = new Date().toISOString();
  const calibration = { ...found, outputLatencyMs: outputLatencyMs(), when };
  const kept = remembered<Kept>(key(name, identity)) ?? {};
  remember(key(name, identity), { ...kept, [way]: calibration });
  return calibration;
}

export function forgetCalibration(name: string, identity: string): void {
  remember(key(name, identity), {});
}

/** The player's calibration on this input; null if there is none for the present output. */
export function calibrationOf(name: string, identity: string, way: Way): Calibration | null {
  const found = remembered<Kept>(key(name, identity))?.[way];
  if (!found) return null;
  const now = outputLatencyMs();
  if (way === "light" || now === null || found.outputLatencyMs === null) return found;
  return Math.abs(now - found.outputLatencyMs) <= SAME_PATH_MS ? found : null;
}

/** What to tell the studio of a player's latency. */
export function latencyOf(
  name: string,
  identity: string,
): { latency_ms: number; latency_from: Latency } {
  // Of two ways to the same number the newer one counts.
  const [found = calibrationOf(name, identity, "light")] = (["speakers", "sound"] as const)
    .map((way) => calibrationOf(name, identity, way))
    .filter((calibration) => calibration !== null)
    .sort((one, other) => other.when.localeCompare(one.when));
  if (found) return { latency_ms: found.latencyMs, latency_from: "calibrated" };
  // The page sends its sound out earlier by what the browser reports: nothing is left to take off.
  return { latency_ms: 0, latency_from: outputLatencyMs() === null ? "none" : "reported" };
}

/** How much later the picture reaches the player than the sound, as far as their taps tell, ms. */
export function pictureLateMs(name: string, identity: string): number | null {
  const sound = calibrationOf(name, identity, "sound");
  const light = calibrationOf(name, identity, "light");
  return sound && light ? light.latencyMs - sound.latencyMs : null;
}
