/** The last seven days: minutes of each as a small pillar, and a sentence. Nothing is counted in a row. */
import type { PractisedWeek } from "../protocol";
import { plain } from "../review/plain_numbers";
import { weekdayLetters, weekdaySaid } from "./days_said";
import { say } from "./history_words";

/** A pillar is full at so many minutes, or at the most of the week. */
const FULL_MINUTES = 15;

export function WeekBehind({ week }: { week: PractisedWeek }) {
  const most = Math.max(FULL_MINUTES, ...week.days.map(({ minutes }) => minutes));
  return (
    <section class="card week-behind" aria-labelledby="behind-title">
      <h2 id="behind-title">{say("history-week-behind")}</h2>
      <ol class="pillars">
        {week.days.map(({ day, minutes, takes }) => (
          <li key={day}>
            <svg viewBox="0 0 20 60" aria-hidden="true">
              <rect class="pillar-all" x="0" y="0" width="20" height="60" rx="4" />
              {takes > 0 && (
                <rect class="pillar" x="0" y={60 - height(minutes, most)} width="20" height={height(minutes, most)} rx="4" />
              )}
            </svg>
            <span class="tiny" aria-hidden="true">
              {weekdayLetters(day)}
            </span>
            <span class="only-read">
              {`${weekdaySaid(day)}: ${say("history-day-minutes", { takes, minutes: plain(minutes, 0) })}`}
            </span>
          </li>
        ))}
      </ol>
      <p>{week.sentence}</p>
      {week.lessons.length > 0 && (
        <p class="small muted">{`${say("history-lessons-passed")}: ${week.lessons.join(", ")}`}</p>
      )}
    </section>
  );
}

function height(minutes: number, most: number): number {
  return Math.max((60 * minutes) / most, 6);
}
