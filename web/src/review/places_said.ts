/** Where one is in a take, in words: the bar, the beat, the flams there. */
import { type Bar, barAt, beatAt } from "./bars";
import type { Flam } from "./flams";
import type { Looking } from "./looking";
import { countsAClick } from "./meters";
import { saidFlamMs } from "./numbers_said";
import { type Arguments, say } from "./report_words";

const PARTS: readonly (readonly [number, string])[] = [
  [0, "on"],
  [0.25, "e"],
  [0.5, "and"],
  [0.75, "a"],
  [1 / 3, "triplet_2"],
  [2 / 3, "triplet_3"],
];

/**
 * A place in the bar as drummers count it: by the meter's lower number, eighths in 6/8. `beat` is
 * counted in the bar's clicks, from 1.
 */
export function placeOfBeat(beat: number, meter: string): Arguments {
  const counts = (beat - 1) * countsAClick(meter);
  const whole = Math.floor(counts + 1e-3);
  const part = PARTS.find(([share]) => Math.abs(counts - whole - share) < 2e-3)?.[1] ?? "after";
  return { count: whole + 1, part };
}

/** "0:07.3": minutes, seconds and tenths. */
export function clockSaid(timeS: number): string {
  const tenths = Math.round(Math.max(timeS, 0) * 10);
  const seconds = (tenths % 600) / 10;
  return `${Math.floor(tenths / 600)}:${seconds.toFixed(1).padStart(4, "0")}`;
}

/** The bar and the beat of a time, such as "bar 8, beat 3". */
export function placeSaid(bars: readonly Bar[], timeS: number): string {
  const bar = bars[barAt(bars, timeS)];
  if (!bar) return clockSaid(timeS);
  const isLooped = (bars.at(-1)?.round ?? 1) > 1;
  return say("studio-review-place", {
    bar: String(bar.number),
    is_count_in: bar.number === 0 ? "yes" : "no",
    beat: String(beatAt(bar, timeS)),
    round: isLooped && bar.number > 0 ? bar.round : 0,
  });
}

/** Where a flam is, who was first and by how much. */
export function flamSaid({ review }: Looking, flam: Flam): string {
  return say("studio-review-flam-said", {
    bar: String(flam.bar),
    place: say("coach-place", placeOfBeat(flam.beat, review.sheet.meter)),
    said: say("report-flam-label", {
      first: review.players[flam.first - 1]?.name ?? "",
      second: review.players[flam.second - 1]?.name ?? "",
      ms: saidFlamMs(flam.ms),
    }),
  });
}
