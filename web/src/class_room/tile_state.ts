/** How a player of the class is doing, in one word and a few numbers, for the teacher's glance. */
import type { PlayerHere, PlayerMeter } from "../protocol";

export type State = "absent" | "ready" | "waiting" | "next" | "quiet" | "playing";

/** Nothing was hit for so long while the song goes on. */
export const QUIET_MS = 6000;

export interface Take {
  /** Since when the song itself is running, page time; null before. */
  runsSinceMs: number | null;
  /** When each player was last heard, page time. */
  lastHeardMs: ReadonlyMap<number, number>;
  /** Who plays in it; null before the meters have said so. */
  playing: ReadonlySet<number> | null;
}

export function stateOf(player: PlayerHere, take: Take | null, nowMs: number): State {
  if (!player.is_connected) return "absent";
  if (take === null) return player.is_ready ? "ready" : "waiting";
  if (take.playing !== null && !take.playing.has(player.player)) return "next";
  if (take.runsSinceMs === null) return "playing";
  const since = Math.max(take.lastHeardMs.get(player.player) ?? -Infinity, take.runsSinceMs);
  return nowMs - since > QUIET_MS ? "quiet" : "playing";
}

/** Where the mark stands on a line from early (0) to late (1), and how wide the spread around it is. */
export interface Needle {
  at: number;
  from: number;
  to: number;
}

export const WIDEST_MS = 60;

export function needleOf(meter: PlayerMeter | undefined): Needle | null {
  if (meter?.recent_mean_ms == null) return null;
  const spread = meter.recent_sd_ms ?? 0;
  const place = (ms: number) => Math.min(1, Math.max(0, 0.5 + ms / (2 * WIDEST_MS)));
  return {
    at: place(meter.recent_mean_ms),
    from: place(meter.recent_mean_ms - spread),
    to: place(meter.recent_mean_ms + spread),
  };
}

/** How many there are of each kind, for the line above the tiles. */
export function counted(states: readonly State[]): { here: number; absent: number; quiet: number; ready: number } {
  const of = (...kinds: State[]) => states.filter((state) => kinds.includes(state)).length;
  return { here: states.length - of("absent"), absent: of("absent"), quiet: of("quiet"), ready: of("ready") };
}
