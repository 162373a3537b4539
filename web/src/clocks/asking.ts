/** When a page asks for the time again: quickly at first, then as often as it must. */

/** A burst when the page enters: two seconds of it make a time that one can start on. */
const BURST = 48;
const BURST_EVERY_MS = 45;
const UNSURE_MS = 1.5;
const SURE_MS = 0.25;

/** `count`: exchanges so far; `errorMs`: how sure the clock is, null before it is. */
export function nextAskInMs(count: number, errorMs: number | null): number {
  if (count < BURST || errorMs === null) return BURST_EVERY_MS;
  if (errorMs > UNSURE_MS) return 250;
  return errorMs > SURE_MS ? 500 : 2000;
}
