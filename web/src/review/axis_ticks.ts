/** Round numbers for axes. */

const STEPS = [1, 2, 2.5, 5, 10] as const;

/** Round numbers between two ends, about as many as asked for. */
export function ticks(low: number, high: number, about: number): number[] {
  const raw = (high - low) / Math.max(about, 1);
  if (!(raw > 0)) return [low];
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = power * (STEPS.find((each) => each * power >= raw - 1e-12) ?? 10);
  const found = [];
  for (let at = Math.ceil(low / step - 1e-9); at * step <= high + 1e-9 * step; at++) found.push(at * step);
  return found;
}

/** How far from zero an axis must reach to show all these, at least `least`. */
export function reachOf(values: Iterable<number>, least: number): number {
  let most = least;
  for (const value of values) most = Math.max(most, 1.08 * Math.abs(value));
  return most;
}
