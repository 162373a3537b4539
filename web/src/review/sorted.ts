/** Finding places in rows that are in order. */

/** How many come before `value`, in a row that is in order by `key`. */
export function placeOf<T>(row: readonly T[], value: number, key: (each: T) => number): number {
  let low = 0;
  let high = row.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (key(row[middle]!) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
