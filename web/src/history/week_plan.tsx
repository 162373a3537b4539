/** The week's plan: a suggestion for each day, each with one click to play it. */
import { useSignal } from "@preact/signals";
import { playInRoom } from "../lesson/play_in_room";
import { type DayPlanned, FIRST_CHOICES, type PlanShown, type PlannedBlock } from "../protocol";
import { link } from "../routes";
import { weekdaySaid } from "./days_said";
import { dayHere } from "./fetch_history";
import { say } from "./history_words";

export const MINUTES = [5, 10, 15, 20, 30, 45, 60] as const;

export function WeekPlan({ plan, choose }: { plan: PlanShown; choose(minutes: number): void }) {
  const hasFailed = useSignal(false);
  const play = async (block: PlannedBlock) => {
    hasFailed.value = !(await playInRoom(choicesOf(block)));
  };
  return (
    <section id="plan" aria-labelledby="plan-title">
      <div class="history-line">
        <h2 id="plan-title">{say("history-plan")}</h2>
        <label class="history-which">
          <span>{say("history-plan-minutes")}</span>
          <select value={String(plan.minutes)} onChange={(event) => choose(Number(event.currentTarget.value))}>
            {[...new Set([...MINUTES, plan.minutes])].sort((a, b) => a - b).map((minutes) => (
              <option key={minutes} value={String(minutes)}>
                {minutes}
              </option>
            ))}
          </select>
        </label>
      </div>
      <p class="how">{say("history-plan-how-made")}</p>
      <p role="alert" class="small">
        {hasFailed.value ? say("history-plan-failed") : ""}
      </p>
      <ol class="plan-days">
        {plan.days.map((day) => (
          <Day key={day.day} day={day} play={(block) => void play(block)} />
        ))}
      </ol>
      {plan.for_two.length > 0 && (
        <p class="plan-for-two">
          {`${say("history-plan-for-two")}: `}
          {plan.for_two.map(({ name, title }, index) => (
            <span key={name}>
              {index > 0 && ", "}
              <a {...link(`/lessons/${encodeURIComponent(name)}`)}>{title}</a>
            </span>
          ))}
        </p>
      )}
      <details>
        <summary>{say("history-plan-rules")}</summary>
        <p class="how">{say("history-plan-rules-text")}</p>
      </details>
    </section>
  );
}

function Day({ day, play }: { day: DayPlanned; play(block: PlannedBlock): void }) {
  const isToday = day.day === dayHere();
  return (
    <li class={isToday ? "plan-day today" : "plan-day"}>
      <h3>
        {weekdaySaid(day.day)}
        {isToday && <span class="tiny">{say("history-plan-today")}</span>}
      </h3>
      {day.blocks.length === 0 && <p class="small muted">{say("history-plan-free")}</p>}
      <ol class="plan-blocks">
        {day.blocks.map((block, index) => (
          <li key={index}>
            <span class="plan-minutes tiny">{say("history-plan-minutes-of", { minutes: block.minutes })}</span>
            {block.kind === "song" ? (
              <button type="button" class="plan-title" onClick={() => play(block)}>
                {block.title}
              </button>
            ) : (
              <a class="plan-title" {...link(`/lessons/${encodeURIComponent(block.name)}`)}>
                {block.title}
              </a>
            )}
            <span class="tiny muted">{block.sentence}</span>
          </li>
        ))}
      </ol>
    </li>
  );
}

/** What a room chooses to play a block of a song. */
function choicesOf({ name, level, tempo_percent, bars }: PlannedBlock) {
  return {
    ...FIRST_CHOICES,
    song: name,
    level: level ?? FIRST_CHOICES.level,
    tempo_percent,
    first_bar: bars?.[0] ?? 1,
    last_bar: bars?.[1] ?? 0,
    rounds: bars ? 4 : 1,
  };
}
