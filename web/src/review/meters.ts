/** Meters such as 4/4 and 6/8: how they are counted and where they click. */

interface Meter {
  count: number;
  unit: number;
}

export function meterOf(said: string): Meter {
  const [count = 4, unit = 4] = said.split("/").map(Number);
  return { count: count || 4, unit: unit || 4 };
}

/** The length of a bar in quarter notes. */
export function barQuarters(meter: string): number {
  const { count, unit } = meterOf(meter);
  return (4 * count) / unit;
}

/** How many counts a click spans: three eighths in 6/8, 9/8 and 12/8, else one. */
export function countsAClick(meter: string): number {
  const { count, unit } = meterOf(meter);
  return unit >= 8 && count > 3 && count % 3 === 0 ? 3 : 1;
}

/** The length of a click in quarter notes. */
export function clickQuarters(meter: string): number {
  return (4 * countsAClick(meter)) / meterOf(meter).unit;
}
