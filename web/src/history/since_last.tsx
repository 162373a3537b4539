/** What changed since the meeting before, in words: claims first, the numbers one click away. */
import type { HistoryComparison } from "../protocol";
import { say } from "./history_words";
import { titleOf, unitOf } from "./measures";
import { intervalSaid, numberSaid } from "./numbers";

export function SinceLast({ comparison, names }: { comparison: HistoryComparison; names: readonly string[] }) {
  const { before, now, basis, changes } = comparison;
  const clear = changes.filter(({ is_clear }) => is_clear);
  return (
    <section class="card since-last" aria-labelledby="since-title">
      <h2 id="since-title">{say("history-changed")}</h2>
      {clear.length ? (
        <ul class="changes">
          {clear.map(({ measure, sentence }) => (
            <li key={measure}>{sentence}</li>
          ))}
        </ul>
      ) : (
        <p class="verdict-said">{comparison.verdict}</p>
      )}
      <p class="small muted">{basis}</p>
      <details>
        <summary>{say("history-changed-between", { players: names.length, before, now })}</summary>
        <dl class="change-numbers">
          {changes.map((change) => (
            <div key={change.measure}>
              <dt>{titleOf(change.measure, names)}</dt>
              <dd>
                {numberSaid(change.measure, change.before[0])} → <b>{numberSaid(change.measure, change.now[0])}</b>{" "}
                {unitOf(change.measure)}
                <small class="muted">
                  {intervalSaid(change.measure, change.before)} → {intervalSaid(change.measure, change.now)}
                </small>
              </dd>
            </div>
          ))}
        </dl>
      </details>
    </section>
  );
}
