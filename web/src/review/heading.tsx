/** The top of a review: what was played, the headline, who played, what to know first. */
import { Mark, playerColour } from "../look/players";
import type { Remark, Review } from "../protocol";
import { language } from "../words/language";
import { Named } from "./named";
import { momentSaid } from "./moments_said";
import { saidShareInterval } from "./numbers_said";
import { joined, say } from "./report_words";

/** Remarks that put all numbers in doubt: never folded away. */
const WARNINGS: ReadonlySet<string> = new Set([
  "remark-other-tempo",
  "remark-tempo-moves",
  "remark-wanders",
  "remark-free-play-unsure",
  "remark-beside-the-beat",
  "remark-beside-the-chart",
  "remark-identical",
  "remark-not-aligned",
  "remark-same-sound",
]);
/** What a player who was heard from a recording rests on: never folded away either. */
const HEARD = "remark-heard";
const MOST_OPEN = 3;

export function Heading({ review }: { review: Review }) {
  return (
    <header class="review-head">
      <p class="song">
        <b>{titleOf(review)}</b> <span>{review.facts}</span>{" "}
        {review.take !== "demo" && <time dateTime={review.when}>{momentSaid(review.when)}</time>}
      </p>
      <h1>
        <Named said={review.headline} review={review} />
      </h1>
      <div class="review-about">
        <Standfirst review={review} />
        <ul class="players">
          {review.players.map((player, index) => (
            <li key={player.key} style={{ color: playerColour(index + 1) }}>
              <Mark player={index + 1} size={16} />
              <b>{player.name}</b>
            </li>
          ))}
        </ul>
      </div>
      <Remarks remarks={review.report.remarks} />
    </header>
  );
}

export function titleOf({ sheet, report }: Pick<Review, "sheet" | "report">): string {
  return sheet.title[language.value] ?? sheet.title["en"] ?? Object.values(sheet.title)[0] ?? report.song.title;
}

/** What "together" means, and how much the headline's share rests on. */
function Standfirst({ review }: { review: Review }) {
  const { pairs } = review.report;
  const [pair] = pairs;
  if (!pair) return null;
  const count =
    pairs.length === 1 && pair.together_share !== null
      ? say("report-together-count", {
          together: pair.joint_onsets - (pair.flams ?? 0),
          joint_onsets: pair.joint_onsets,
          interval: saidShareInterval(pair.together_interval),
        })
      : "";
  if (pairs.length === 1 && !count) return null;
  const said = joined(say("report-together-means"), count);
  // An interval in brackets is one thing: no line ends in it.
  return <p class="standfirst">{said.replace(/\([^()]*\)/g, (bracket) => bracket.replaceAll(" ", "\u00a0"))}</p>;
}

function Remarks({ remarks }: { remarks: readonly Remark[] }) {
  if (!remarks.length) return null;
  const warnings = remarks.filter(({ message }) => WARNINGS.has(message));
  const heard = remarks.filter(({ message }) => message === HEARD);
  const others = remarks.filter(({ message }) => !WARNINGS.has(message) && message !== HEARD);
  const list = <RemarkList remarks={others} />;
  return (
    <aside class="remarks" aria-label={say("report-remarks")}>
      {warnings.length > 0 && <RemarkList remarks={warnings} kind="warnings" />}
      {heard.length > 0 && <RemarkList remarks={heard} />}
      {others.length > MOST_OPEN ? (
        <details>
          <summary>{`${say("report-remarks")} (${others.length})`}</summary>
          {list}
        </details>
      ) : (
        others.length > 0 && list
      )}
    </aside>
  );
}

function RemarkList({ remarks, kind = "" }: { remarks: readonly Remark[]; kind?: string }) {
  return (
    <ul class={kind}>
      {remarks.map((remark, index) => (
        <li key={index}>{remarkSaid(remark)}</li>
      ))}
    </ul>
  );
}

function remarkSaid({ message, arguments: given }: Remark): string {
  return say(message, given);
}
