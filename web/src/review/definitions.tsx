/** How every number is defined, in the report's words. */
import type { Report } from "../protocol";
import { say } from "./report_words";

const OF_PAIRS = ["flam", "moment", "place", "coupling", "leading"] as const;
const OF_GRID = ["grid", "asynchrony", "mean", "sd", "absolute"] as const;
const OF_PLAYERS = ["tempo", "swing", "limbs", "phase"] as const;

export function Definitions({ report }: { report: Report }) {
  const terms = [
    ...(report.pairs.length ? OF_PAIRS : []),
    ...OF_GRID,
    ...OF_PLAYERS,
    ...(report.group ? ["order"] : []),
    "interval",
  ];
  return (
    <section id="definitions">
      <h2>{say("report-definitions")}</h2>
      <p class="how">{say("report-definitions-note")}</p>
      <div class="definitions">
        {terms.map((term) => (
          <details key={term}>
            <summary>{say(`definition-${term}`)}</summary>
            <p>{say(`definition-${term}-text`)}</p>
          </details>
        ))}
      </div>
    </section>
  );
}
