/** Every four bars, one sentence for those who listen to the page instead of looking at it. */
import { useEffect } from "preact/hooks";
import { useSignal } from "@preact/signals";
import type { Session } from "../live/session";
import { say } from "../words/words";
import type { PairStories } from "./pair_story";
import { flamsSince } from "./readings";
import { FOUR_BARS, barAt } from "./sheet_times";

export function SpokenSummary({ session, stories }: { session: Session; stories: PairStories }) {
  const said = useSignal("");
  useEffect(() => {
    let saidAt = 0;
    return session.onMeters((meters) => {
      const bars = session.sheet.peek()?.bars ?? [];
      const at = barAt(bars, meters.until_s);
      const number = bars.slice(0, at + 1).filter(([, number]) => number > 0).length;
      if (number < saidAt + FOUR_BARS + 1) return;
      saidAt = number - 1;
      const from = bars[Math.max(0, at - FOUR_BARS)]![0];
      const pair = meters.pairs[0];
      if (!pair || pair.recent_sd_ms === null) return;
      const joint = stories.of(pair.a, pair.b).pairs();
      said.value = say("studio-stage-summary", {
        ms: Math.round(pair.recent_sd_ms),
        flams: flamsSince(joint, from),
      });
    });
  }, [session, stories]);
  return (
    <p class="unseen" aria-live="polite">
      {said.value}
    </p>
  );
}
