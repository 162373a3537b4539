/** When a partner's stroke sounds here: as it arrives, or a whole bar later. */
import type { SheetBar } from "../protocol";

/** Of a partner's last strokes, so many tell how late the next will be. */
const RECENT = 24;
/** Waiting for the slowest of all would be late for the sake of one. */
const MOST = 0.9;
/** Strokes told later than this are of the past: a page that comes back isn't told by a salvo. */
const PAST_S = 0.5;

export interface Arrivals {
  /**
   * The take time at which a stroke sounds that has just arrived; null for one of the past.
   *
   * At once would carry the network's jitter into the partner's rhythm. So all are held to the
   * lateness of most: the rhythm stays theirs, as late as the path needs and no later.
   */
  soundsAt(strokeS: number, nowS: number): number | null;
  /** How late they sound now, in seconds. */
  readonly lateS: number;
}

export function createArrivals(): Arrivals {
  const recent: number[] = [];
  let lateS = 0;
  return {
    soundsAt(strokeS, nowS) {
      const late = nowS - strokeS;
      if (late > PAST_S + lateS) return null;
      recent.push(late);
      if (recent.length > RECENT) recent.shift();
      const sorted = [...recent].sort((a, b) => a - b);
      lateS = Math.max(0, sorted[Math.ceil(MOST * sorted.length) - 1]!);
      return Math.max(nowS, strokeS + lateS);
    },
    get lateS() {
      return lateS;
    },
  };
}

/** The same place one bar later: the bar after may be longer or shorter. */
export function barLater(bars: readonly SheetBar[], timeS: number, endS: number): number {
  let here = 0;
  while (here + 1 < bars.length && bars[here + 1]![0] <= timeS) here += 1;
  const startOf = (bar: number): number => bars[bar]?.[0] ?? endS;
  if (bars.length === 0) return timeS;
  const lengthS = startOf(here + 1) - startOf(here);
  const nextS = here + 2 <= bars.length ? startOf(here + 2) - startOf(here + 1) : lengthS;
  const share = lengthS > 0 ? (timeS - startOf(here)) / lengthS : 0;
  return startOf(here + 1) + share * (nextS > 0 ? nextS : lengthS);
}
