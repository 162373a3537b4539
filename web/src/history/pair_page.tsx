/** The page of two who play together: what changed since they met last, and the course over meetings. */
import { useNewestAnswer } from "../look/newest_answer";
import { useTitle } from "../look/page_title";
import { Mark, playerColour } from "../look/players";
import type { PairHistory } from "../protocol";
import { language } from "../words/language";
import { daySaid } from "./days_said";
import { fetchPair } from "./fetch_history";
import { Head, HistoryFrame } from "./history_frame";
import { isSpoken, say } from "./history_words";
import { Bests, Meetings } from "./kept_takes";
import { OverTime } from "./over_time";
import { SinceLast } from "./since_last";
import { WeekBehind } from "./week_behind";

export function PairPage({ keys }: { keys: string }) {
  const story = useNewestAnswer(() => (isSpoken() ? fetchPair(keys, language.value) : null)).value;
  useTitle(story !== null && typeof story !== "string" ? titleSaid(story) : "");
  return <HistoryFrame found={story}>{(there) => <Pair story={there} />}</HistoryFrame>;
}

function titleSaid({ names: [a, b] }: PairHistory): string {
  return say("history-title-pair", { a, b });
}

function Pair({ story }: { story: PairHistory }) {
  const { names, meetings, comparison } = story;
  return (
    <>
      <Head
        title={titleSaid(story)}
        standfirst={say("history-standfirst-pair", {
          meetings: meetings.length,
          first: meetings[0] ? daySaid(meetings[0].when) : "",
        })}
        waiting={story.waiting}
      />
      <ul class="history-players">
        {names.map((name, index) => (
          <li key={name} style={{ color: playerColour(index + 1) }}>
            <Mark player={index + 1} size={16} /> <b>{name}</b>
          </li>
        ))}
      </ul>
      <div class="history-cards">
        {comparison && <SinceLast comparison={comparison} names={names} />}
        <WeekBehind week={story.week} />
      </div>
      <OverTime views={story.views} names={names} meetings={meetings.length} />
      <Bests bests={story.bests} />
      <Meetings meetings={meetings} players={2} />
      <p class="small muted history-foot">{say("history-keep-link")}</p>
    </>
  );
}
