/** Players' own resting and highest heart rates, kept in this browser only, by name. */
import { signal } from "@preact/signals";
import { keep, kept } from "../look/keeping";

export interface HeartRange {
  restingBpm: number;
  maximumBpm: number;
}

const NAME = "hapju.heart-ranges";

export const ranges = signal<Readonly<Record<string, HeartRange>>>(read());

/** Whether two numbers are a resting and a highest heart rate. */
export function isRange({ restingBpm, maximumBpm }: HeartRange): boolean {
  return restingBpm >= 25 && maximumBpm <= 250 && maximumBpm >= restingBpm + 20;
}

export function keepRange(player: string, range: HeartRange | null): void {
  const { [player]: _, ...others } = ranges.peek();
  ranges.value = range === null ? others : { ...others, [player]: range };
  keep(NAME, JSON.stringify(ranges.peek()));
}

/** The share of the reserve between the two (Karvonen 1957). */
export function shareOf({ restingBpm, maximumBpm }: HeartRange, bpm: number): number {
  return (bpm - restingBpm) / (maximumBpm - restingBpm);
}

function read(): Record<string, HeartRange> {
  try {
    const found: unknown = JSON.parse(kept(NAME) ?? "{}");
    const rows = Object.entries(typeof found === "object" && found !== null ? found : {});
    return Object.fromEntries(rows.filter((row): row is [string, HeartRange] => isRange(row[1] as HeartRange)));
  } catch {
    return {};
  }
}
