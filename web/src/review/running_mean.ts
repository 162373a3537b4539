/** The mean of the neighbours, weighed by a bell curve over time. */

const MOST_POINTS = 240;
/** Weights below this are nobody's: a stretch in which nobody plays together has no mean. */
const LEAST_WEIGHT = 1e-3;

export function runningMean(
  timesS: readonly number[],
  values: readonly number[],
  spreadS: number,
): { timeS: number; mean: number }[] {
  const [start, end] = [timesS[0], timesS.at(-1)];
  if (start === undefined || end === undefined || timesS.length < 3) return [];
  const count = Math.min(MOST_POINTS, 4 * timesS.length);
  const spread = Math.max(spreadS, (end - start) / 100);
  const found = [];
  for (let at = 0; at < count; at++) {
    const timeS = start + ((end - start) * at) / (count - 1);
    let [total, sum] = [0, 0];
    timesS.forEach((other, index) => {
      const weight = Math.exp(-0.5 * ((timeS - other) / spread) ** 2);
      total += weight;
      sum += weight * values[index]!;
    });
    if (total > LEAST_WEIGHT) found.push({ timeS, mean: sum / total });
  }
  return found;
}
