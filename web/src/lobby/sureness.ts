/** How well a player's clock and latency are known: a traffic light, with its reason in words. */
import type { PlayerHere } from "../protocol";

export type Light = "good" | "fair" | "poor";

export interface Sureness {
  light: Light;
  /** The message that says why. */
  id: string;
  args: Record<string, number>;
}

const GOOD_ERROR_MS = 5;
const FAIR_ERROR_MS = 15;

export function sureness(player: PlayerHere): Sureness {
  if (!player.is_connected) return { light: "poor", id: "studio-lobby-sure-away", args: {} };
  const error = player.clock_error_ms;
  if (error === null) return { light: "fair", id: "studio-lobby-sure-measuring", args: {} };
  const args = { error: Math.max(1, Math.round(error)), latency: Math.round(player.latency_ms) };
  if (error > FAIR_ERROR_MS) return { light: "poor", id: "studio-lobby-sure-far", args };
  if (player.latency_from !== "calibrated") {
    const word = player.latency_from === "reported" ? "reported" : "unknown";
    return { light: "fair", id: `studio-lobby-sure-${word}`, args };
  }
  return error > GOOD_ERROR_MS
    ? { light: "fair", id: "studio-lobby-sure-calibrated", args }
    : { light: "good", id: "studio-lobby-sure-calibrated", args };
}
