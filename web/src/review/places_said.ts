/** Where one is in a take, in words: the bar, the beat, the flams there. */
import { type Bar, barAt, beatAt } from "./bars";
import type { Flam } from "./flams";
import type { Looking } from "./looking";
import { clockSaid, placeOfBeat } from "./counted_places";
import { saidFlamMs } from "./plain_numbers";
import { say } from "./report_words";

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
