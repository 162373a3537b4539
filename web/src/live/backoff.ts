/** How long a page waits before it tries again to connect: longer and longer, never in step. */

const FIRST_MS = 250;
const MOST_MS = 5000;

export function waitMs(attempt: number, random: () => number): number {
  return Math.min(MOST_MS, FIRST_MS * 2 ** attempt) * (0.75 + 0.5 * random());
}
