/** All measures over the meetings, on all takes or on those of one song; and the same as a table. */
import { useSignal } from "@preact/signals";
import type { HistoryView } from "../protocol";
import { say } from "./history_words";
import { titleOf, unitOf } from "./measures";
import { intervalSaid, numberSaid } from "./numbers";
import { MeetingChart } from "./meeting_chart";

interface Props {
  views: readonly HistoryView[];
  names: readonly string[];
  meetings: number;
}

export function OverTime({ views, names, meetings }: Props) {
  const chosen = useSignal(0);
  const view = views[Math.min(chosen.value, views.length - 1)];
  if (!view) return null;
  return (
    <section id="over-time" aria-labelledby="over-time-title">
      <div class="history-line">
        <h2 id="over-time-title">{say("history-over-time", { players: names.length })}</h2>
        {views.length > 1 && (
          <label class="history-which">
            <span>{say("history-whose-takes")}</span>
            <select
              value={String(chosen.value)}
              onChange={(event) => (chosen.value = Number(event.currentTarget.value))}
            >
              {views.map(({ title }, index) => (
                <option key={title} value={String(index)}>
                  {title || say("history-all-takes")}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      <p class="how">{meetings > 1 ? say("history-over-time-how") : say("history-few")}</p>
      <div class="meeting-charts">
        {view.curves.map((curve) => (
          <MeetingChart key={curve.measure} curve={curve} names={names} meetings={meetings} />
        ))}
      </div>
      <details>
        <summary>{say("history-as-table")}</summary>
        <NumbersTable view={view} names={names} />
      </details>
    </section>
  );
}

function NumbersTable({ view, names }: { view: HistoryView; names: readonly string[] }) {
  const meetings = [...new Set(view.curves.flatMap(({ points }) => points.map(({ meeting }) => meeting)))];
  meetings.sort((one, other) => one - other);
  return (
    <div class="history-table" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say("history-meeting", { players: names.length })}</th>
            {view.curves.map(({ measure }) => (
              <th key={measure} scope="col">{`${titleOf(measure, names)} (${unitOf(measure)})`}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {meetings.map((meeting) => (
            <tr key={meeting}>
              <th scope="row">{meeting}</th>
              {view.curves.map(({ measure, points }) => {
                const point = points.find((each) => each.meeting === meeting);
                return (
                  <td key={measure}>
                    {point && (
                      <>
                        {numberSaid(measure, point.number[0])}{" "}
                        <small class="muted">{intervalSaid(measure, point.number)}</small>
                      </>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
