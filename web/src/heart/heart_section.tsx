/** The heart beside the music, in the review: what is known in this browser, and what players keep. */
import { useComputed, useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { HeartsBeside } from "../protocol";
import type { Looking } from "../review/looking";
import { say } from "../review/report_words";
import { Tables } from "../review/tables";
import { spokenLanguage } from "../words/words";
import { AddHeart } from "./add_heart";
import { HeartChart } from "./heart_chart";
import { HeartRows } from "./heart_rows";
import { heartRemarks, heartSentences, heartTables } from "./heart_said";
import { fetchBeside } from "./hearts_beside";
import { heartsChanged, heartsOf } from "./kept_here";
import { heartsBeside } from "./player_heart";
import { ranges } from "./ranges_here";
import "./heart_section.css";

const TERMS = ["effort", "hardest", "together"] as const;

export function HeartSection({ looking }: { looking: Looking }) {
  const { take } = looking.review;
  const beside = useSignal<HeartsBeside | null>(null);
  const load = () => void fetchBeside(take).then((found) => (beside.value = found));
  useEffect(load, [take]);
  const hearts = useComputed(() => {
    heartsChanged.value; // in this browser
    return beside.value ? heartsBeside(beside.value, heartsOf(take)) : [];
  });
  spokenLanguage.value; // sentences and tables are new in another language
  const found = beside.value;
  if (!found) return null;
  const known = hearts.value;
  return (
    <section id="heart">
      <h2>{say("heart-heading")}</h2>
      {known.length > 0 && (
        <>
          <p class="how">{say("heart-how")}</p>
          {known.some(({ whole }) => whole) && (
            <div class="figure-grid">
              <figure class="wide">
                <h3>{say("heart-course")}</h3>
                <p class="how">{say("heart-course-how")}</p>
                <HeartChart looking={looking} hearts={known} />
              </figure>
            </div>
          )}
          {heartSentences(known, found).map((sentence) => (
            <p key={sentence} class="said">
              {sentence}
            </p>
          ))}
          <Tables tables={heartTables(known, found, ranges.value)} />
          {[...heartRemarks(known, ranges.value), say("heart-notice")].map((remark) => (
            <p key={remark} class="how">
              {remark}
            </p>
          ))}
          <HeartRows hearts={known} beside={found} changed={load} />
          <div class="definitions">
            {TERMS.map((term) => (
              <details key={term}>
                <summary>{say(`definition-heart-${term}`)}</summary>
                <p>{say(`definition-heart-${term}-text`)}</p>
              </details>
            ))}
          </div>
        </>
      )}
      <AddHeart beside={found} />
      {known.length === 0 && <p class="how">{say("heart-notice")}</p>}
    </section>
  );
}
