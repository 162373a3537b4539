/** Numbers as the report writes them: a true minus, grouped thousands. */

/** A number with a true minus and grouped thousands; never "−0". */
export function plain(value: number, digits = 0): string {
  const said = Math.abs(value).toLocaleString("en-US", {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return value >= 0 || !/[1-9]/.test(said) ? said : `−${said}`;
}

/** As {@link plain}, with a plus above zero. */
export function signed(value: number, digits = 0): string {
  const said = plain(value, digits);
  return value > 0 && /[1-9]/.test(said) ? `+${said}` : said;
}

/** Whole per cent; "100 %" is only said of all, "0 %" only of none. */
export function wholePercent(share: number): number {
  if (share > 0 && share < 1) return Math.min(Math.max(Math.round(100 * share), 1), 99);
  return Math.round(100 * share);
}

/** How wide a flam is; "30.2" rather than a "30" that would seem to be no flam. */
export function saidFlamMs(ms: number): string {
  return Math.round(ms) === 30 ? ms.toFixed(1) : ms.toFixed(0);
}
