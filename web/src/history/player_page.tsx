/** A player's page: what changed, the week behind and ahead, the course over time, one's own best takes. */
import { useSignal } from "@preact/signals";
import { keep, kept } from "../look/keeping";
import { useNewestAnswer } from "../look/newest_answer";
import { useTitle } from "../look/page_title";
import type { Partner, PlayerHistory } from "../protocol";
import { link } from "../routes";
import { language } from "../words/language";
import { daySaid } from "./days_said";
import { fetchPlayer } from "./fetch_history";
import { Head, HistoryFrame } from "./history_frame";
import { isSpoken, say } from "./history_words";
import { Bests, Meetings } from "./kept_takes";
import { OverTime } from "./over_time";
import { SinceLast } from "./since_last";
import { WeekBehind } from "./week_behind";
import { MINUTES, WeekPlan } from "./week_plan";

const KEPT_MINUTES = "hapju.plan-minutes";
const USUAL_MINUTES = 15;

export function PlayerPage({ playerKey }: { playerKey: string }) {
  const minutes = useSignal(keptMinutes());
  const story = useNewestAnswer(() =>
    isSpoken() ? fetchPlayer(playerKey, minutes.value, language.value) : null,
  ).value;
  useTitle(story !== null && typeof story !== "string" ? say("history-title-player", { name: story.name }) : "");
  const choose = (chosen: number) => {
    keep(KEPT_MINUTES, String(chosen));
    minutes.value = chosen;
  };
  return <HistoryFrame found={story}>{(there) => <Player story={there} choose={choose} />}</HistoryFrame>;
}

function Player({ story, choose }: { story: PlayerHistory; choose(minutes: number): void }) {
  const { name, meetings, comparison } = story;
  return (
    <>
      <Head
        title={say("history-title-player", { name })}
        standfirst={say("history-standfirst-player", {
          meetings: meetings.length,
          first: meetings[0] ? daySaid(meetings[0].when) : "",
        })}
        waiting={story.waiting}
      />
      <div class="history-cards">
        {comparison && <SinceLast comparison={comparison} names={[name]} />}
        <WeekBehind week={story.week} />
      </div>
      <WeekPlan plan={story.plan} choose={choose} />
      <OverTime views={story.views} names={[name]} meetings={meetings.length} />
      <Bests bests={story.bests} />
      <Partners partners={story.partners} />
      <Meetings meetings={meetings} players={1} />
      <p class="small muted history-foot">{say("history-keep-link")}</p>
    </>
  );
}

function Partners({ partners }: { partners: readonly Partner[] }) {
  if (!partners.length) return null;
  return (
    <section id="partners" aria-labelledby="partners-title">
      <h2 id="partners-title">{say("history-partners")}</h2>
      <ul class="partners">
        {partners.map((partner) => (
          <li key={partner.link}>
            <a class="button" {...link(partner.link)}>
              <b>{partner.name}</b>
              <span class="small muted">{say("history-partner-meetings", { meetings: partner.meetings })}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function keptMinutes(): number {
  const minutes = Number(kept(KEPT_MINUTES));
  return MINUTES.some((each) => each === minutes) ? minutes : USUAL_MINUTES;
}
