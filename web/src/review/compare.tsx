/** Two takes of one room and song side by side, with what clearly changed. */
import { useSignal, useSignalEffect } from "@preact/signals";
import type { EarlierTake, Pair, Player, Review } from "../protocol";
import { language } from "../words/language";
import { type Change, type Measured, type Number, changeOf, isBetter, isClear, pairMeasured, summaryMeasured } from "./change";
import { fetchReview } from "./fetch_review";
import type { Looking } from "./looking";
import { saidInterval, saidMs, saidPercent, saidSignedMs } from "./numbers_said";
import { signed } from "./plain_numbers";
import { say } from "./report_words";
import { momentSaid } from "./moments_said";

export function Compare({ looking }: { looking: Looking }) {
  const { earlier } = looking.review;
  const chosen = useSignal(earlier[0]?.take ?? "");
  const found = useSignal<Review | string | null>(null);
  useSignalEffect(() => {
    const take = chosen.value;
    const code = language.value;
    found.value = null;
    if (!take) return;
    void fetchReview(take, code).then((answer) => {
      if (chosen.peek() === take) found.value = answer;
    });
  });
  if (!earlier.length) return null;
  const other = found.value;
  return (
    <section id="compare">
      <h2>{say("studio-review-compare")}</h2>
      <p class="how">{say("studio-review-compare-how")}</p>
      <label class="field compare-choice">
        <span>{say("studio-review-compare-with")}</span>
        <select value={chosen.value} onChange={(event) => (chosen.value = event.currentTarget.value)}>
          {earlier.map((each) => (
            <option key={each.take} value={each.take}>
              {earlierSaid(each)}
            </option>
          ))}
        </select>
      </label>
      {other === null ? (
        <p class="muted" role="status">
          {say("studio-loading")}
        </p>
      ) : typeof other === "string" ? (
        <p role="alert">{other}</p>
      ) : (
        <SideBySide before={other} now={looking.review} />
      )}
    </section>
  );
}

function earlierSaid({ when, flams, sd_asynchrony_ms }: EarlierTake): string {
  return say("studio-review-earlier", {
    when: momentSaid(when),
    flams: flams ?? -1,
    sd: saidMs(sd_asynchrony_ms),
  });
}

interface Row {
  name: string;
  number: Number;
  before: Measured;
  now: Measured;
}

function SideBySide({ before, now }: { before: Review; now: Review }) {
  const [pairs, players] = [pairParts(before, now), playerParts(before, now)];
  const parts = [...pairs, ...players];
  // Playing together comes first; who plays alone reads of their steadiness.
  const verdict = wholeVerdict((pairs.length ? pairs : players).flatMap(({ rows }) => rows));
  return (
    <>
      <p class="compare-verdict">{say("studio-review-compare-verdict", { verdict })}</p>
      <div class="tables wide">
        {parts.map(({ title, rows }) => (
          <div key={title} class="table" tabIndex={0} role="group" aria-label={title}>
            <table class="compared">
              <caption>{title}</caption>
              <thead>
                <tr>
                  <th scope="col">
                    <span class="unseen">{say("table-number")}</span>
                  </th>
                  <th scope="col">{say("studio-review-change")}</th>
                  <th scope="col">{say("studio-review-now")}</th>
                  <th scope="col">{say("studio-review-before")}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <Compared key={row.name} row={row} />
                ))}
              </tbody>
            </table>
          </div>
        ))}
      </div>
    </>
  );
}

function pairParts(before: Review, now: Review): { title: string; rows: Row[] }[] {
  return now.report.pairs.flatMap((pair) => {
    const other = before.report.pairs.find((each) => isSamePair(each, pair));
    if (!other) return [];
    const turned = other.players[0] === pair.players[0] ? other : turnedRound(other);
    const numbers: readonly [Number, string][] = [
      ["together", "table-together"],
      ["sd", "table-sd"],
      ["mean_absolute", "table-mean-absolute"],
      ["mean", "table-mean"],
    ];
    const rows = numbers.map(([number, id]) => ({
      name: say(id),
      number,
      before: pairMeasured(turned, number),
      now: pairMeasured(pair, number),
    }));
    return [{ title: pair.players.join(" – "), rows }];
  });
}

function isSamePair({ players: [a, b] }: Pair, { players: [c, d] }: Pair): boolean {
  return (a === c && b === d) || (a === d && b === c);
}

/** The same two the other way round: who was first is now second. */
function turnedRound(pair: Pair): Pair {
  const range = pair.intervals.mean_asynchrony_ms;
  const mean = pair.mean_asynchrony_ms;
  return {
    ...pair,
    players: [pair.players[1], pair.players[0]],
    mean_asynchrony_ms: mean === null ? null : -mean,
    intervals: { ...pair.intervals, mean_asynchrony_ms: range && { low: -range.high, high: -range.low } },
  };
}

function playerParts(before: Review, now: Review): { title: string; rows: Row[] }[] {
  return now.report.players.flatMap((player: Player) => {
    const other = before.report.players.find(({ name }) => name === player.name);
    if (!other) return [];
    const numbers = [
      ["sd", "table-sd"],
      ["mean", "table-mean"],
    ] as const;
    const rows = numbers.map(([number, id]) => ({
      name: say(id),
      number,
      before: summaryMeasured(other, number),
      now: summaryMeasured(player, number),
    }));
    return [{ title: say("studio-review-against-grid", { name: player.name }), rows }];
  });
}

function wholeVerdict(rows: readonly Row[]): "better" | "worse" | "mixed" | "same" | "few" {
  const verdicts = new Set(rows.map(verdictOf));
  if (verdicts.has("better")) return verdicts.has("worse") ? "mixed" : "better";
  if (verdicts.has("worse")) return "worse";
  return verdicts.has("same") || verdicts.has("other") ? "same" : "few";
}

type Verdict = "better" | "worse" | "other" | "same" | "few";

function verdictOf({ number, before, now }: Row): Verdict {
  const change = changeOf(before, now);
  if (!change) return "few";
  if (!isClear(change)) return "same";
  const better = isBetter(number, change);
  return better === null ? "other" : better ? "better" : "worse";
}

function Compared({ row }: { row: Row }) {
  const change = changeOf(row.before, row.now);
  const verdict = verdictOf(row);
  return (
    <tr class={`change-${verdict}`}>
      <th scope="row">{row.name}</th>
      <td>
        <b>{say("studio-review-verdict", { verdict, number: row.number })}</b>
        {change && <small>{changeSaid(row.number, change)}</small>}
      </td>
      <MeasuredCell number={row.number} measured={row.now} />
      <MeasuredCell number={row.number} measured={row.before} />
    </tr>
  );
}

function MeasuredCell({ number, measured: { value, interval } }: { number: Number; measured: Measured }) {
  if (value === null) return <td>{say("too-few")}</td>;
  const [said, doubt] =
    number === "together"
      ? [saidPercent(value, 1), saidInterval(interval, 1, 100)]
      : [number === "mean" ? saidSignedMs(value) : saidMs(value), saidInterval(interval)];
  return (
    <td>
      {said}
      {doubt && <small>{doubt}</small>}
    </td>
  );
}

function changeSaid(number: Number, { difference, interval }: Change): string {
  const scale = number === "together" ? 100 : 1;
  const said = say(number === "together" ? "studio-review-points" : "unit-ms", { value: signed(scale * difference, 1) });
  const doubt = say("interval", { low: signed(scale * interval.low, 1), high: signed(scale * interval.high, 1) });
  return `${said} ${doubt}`;
}

