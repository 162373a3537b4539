/** The contract between `inputs/` and everything else: whatever hears a player, hears it like this. */
import type { Input } from "../protocol";

/** One stroke as it was struck. `pageTimeMs` is the event's own time stamp, never its arrival. */
export interface Struck {
  pageTimeMs: number;
  piece: number;
  /** Above 0, up to 1. */
  velocity: number;
}

export interface PlayerInput {
  readonly kind: Input;
  /** Tells devices apart across visits: the latency and the note map are remembered under it. */
  readonly identity: string;
  /** The device's own name, or an empty string where the words say it. */
  readonly label: string;
  /**
   * Hear strokes until the returned function is called. A stroke comes when it is known to be one
   * (a few ms after a double trigger could have followed); `onHit` comes at once, for sound and
   * light, also for what turns out to be none.
   */
  listen(onStroke: (struck: Struck) => void, onHit?: (struck: Struck) => void): () => void;
  /** Hand over the strokes that have waited long enough, however late the page's timers are. */
  settle?(): void;
  /** Give the device back: nobody plays on it any more. */
  close?(): void;
}
