/** Best takes, and all meetings with their takes. */
import type { HistoryBest, HistoryMeeting } from "../protocol";
import { momentSaid } from "../review/moments_said";
import { plain } from "../review/plain_numbers";
import { link } from "../routes";
import { daySaid } from "./days_said";
import { say } from "./history_words";

export function Bests({ bests }: { bests: readonly HistoryBest[] }) {
  if (!bests.length) return null;
  return (
    <section id="bests" aria-labelledby="bests-title">
      <h2 id="bests-title">{say("history-bests")}</h2>
      <p class="how">{say("history-bests-how")}</p>
      <ul class="bests">
        {bests.map(({ kind, title, sentence, take, when }) => (
          <li key={`${kind}-${take}`}>
            <a {...link(`/review/${encodeURIComponent(take)}`)}>
              <b>{sentence}</b>
              <span>{title}</span>
              <span class="small muted">{daySaid(when)}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function Meetings({ meetings, players }: { meetings: readonly HistoryMeeting[]; players: number }) {
  if (!meetings.length) return null;
  return (
    <section id="meetings" aria-labelledby="meetings-title">
      <h2 id="meetings-title">{say("history-meetings", { players })}</h2>
      <div class="meetings">
        {[...meetings].reverse().map(({ number, when, minutes, takes }, index) => (
          <details key={number} open={index === 0}>
            <summary>
              {say("history-meeting-said", { players, number, when: daySaid(when) })}{" "}
              <span class="small muted">
                {say("history-meeting-about", { takes: takes.length, minutes: plain(Math.max(minutes, 1), 0) })}
              </span>
            </summary>
            <ul>
              {takes.map((take) => (
                <li key={take.take}>
                  <a {...link(`/review/${encodeURIComponent(take.take)}`)}>{take.title}</a>{" "}
                  <span class="small muted">{momentSaid(take.when)}</span>
                </li>
              ))}
            </ul>
          </details>
        ))}
      </div>
    </section>
  );
}
