/** The middle of the stage in a class: how tight all are, and how steady oneself is. Nobody's name. */
import type { Session } from "../live/session";
import type { GroupMeter as Group } from "../protocol";
import { say } from "../words/words";
import { tightness } from "./readings";
import { Spread } from "./spread";
import "./together.css";

export function GroupMeter({ session }: { session: Session }) {
  const meters = session.meters.value;
  const own = meters?.players ?? [];
  const first = own[0] ?? null;
  return (
    <section class="together together-alone" aria-label={say("studio-stage-class")}>
      <GroupSpread group={meters?.group ?? null} />
      <dl class="together-counts figures">
        <div>
          <dt class="tiny muted">{say("studio-stage-class-own")}</dt>
          <dd>{first?.recent_sd_ms == null ? "·" : `±${Math.round(first.recent_sd_ms)} ms`}</dd>
        </div>
        <div>
          <dt class="tiny muted">{say("studio-stage-matched")}</dt>
          <dd>{first?.matched ?? 0}</dd>
        </div>
        <div>
          <dt class="tiny muted">{say("studio-stage-missed")}</dt>
          <dd>{first?.missed ?? 0}</dd>
        </div>
      </dl>
      <p class="small muted">{say("studio-stage-class-text", { count: session.room.value?.seats ?? 0 })}</p>
    </section>
  );
}

/** The group's tightness over the last four bars, large: the SD of all around their common mean. */
export function GroupSpread({ group }: { group: Group | null }) {
  const ms = group?.recent_spread_ms ?? null;
  // Between any two of them lies √2 times as much, and by that the words for two go.
  const said = ms === null ? "few" : tightness(Math.SQRT2 * ms);
  return (
    <p class="together-verdict" data-tightness={said}>
      <span class="together-word">{say(`studio-stage-together-${said}`)}</span>
      <Spread ms={ms} />
    </p>
  );
}
