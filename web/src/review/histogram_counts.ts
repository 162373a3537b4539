/** How many values fall in each bin around zero. */

export interface Bin {
  from: number;
  count: number;
}

export function binsOf(values: readonly number[], reach: number, width: number): Bin[] {
  const first = -Math.ceil(reach / width) * width;
  const bins: Bin[] = [];
  for (let from = first; from < reach; from += width) bins.push({ from, count: 0 });
  for (const value of values) {
    const bin = bins[Math.floor((value - first) / width)];
    if (bin) bin.count += 1;
  }
  return bins;
}
