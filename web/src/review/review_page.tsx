/** The review of a take: look at it, listen to it, compare it, take it with you, play it again. */
import { useComputed } from "@preact/signals";
import { useEffect, useMemo, useRef } from "preact/hooks";
import { HistoryLinks } from "../history/history_links";
import { rememberTake } from "../home/earlier_takes";
import { later } from "../look/later";
import { useNewestAnswer } from "../look/newest_answer";
import { useTitle } from "../look/page_title";
import { Topbar } from "../look/topbar";
import type { Review } from "../protocol";
import { link } from "../routes";
import { language } from "../words/language";
import { AdviceList, Again } from "./advice";
import { Compare } from "./compare";
import { Definitions } from "./definitions";
import { Downloads } from "./downloads";
import { DropFiles } from "./drop_files";
import { fetchReview } from "./fetch_review";
import { BeatFigures, TuningFigures } from "./figures";
import { Heading, titleOf } from "./heading";
import { Keepsake } from "./keepsake";
import { type Looking, lookAtTake } from "./looking";
import { Picture } from "./picture";
import { isReportSpoken, say } from "./report_words";
import { StepOffer } from "./step_offer";
import { Tables } from "./tables";
import { tablesOf } from "./table_rows";
import { Transport } from "./transport";
import "./review.css";
import "./figures.css";
import "./desk.css";

const Verdict = later(() => import("../lesson/lesson_verdict").then((part) => part.Verdict));

const HeartSection = later(() => import("../heart/heart_section").then((part) => part.HeartSection));

export function ReviewPage({ take }: { take: string }) {
  const review = useNewestAnswer(() =>
    isReportSpoken() ? fetchReview(take, language.value) : null,
  ).value;
  if (review === null) return <Waiting />;
  return typeof review === "string" ? <Missing sentence={review} /> : <Reviewed review={review} />;
}

export default ReviewPage;

function Waiting() {
  return (
    <>
      <Topbar />
      <main class="review waiting" aria-busy="true">
        <p class="muted" role="status">
          {say("studio-loading")}
        </p>
        <div class="waiting-line" />
        <div class="waiting-line short" />
        <div class="waiting-strip" />
      </main>
    </>
  );
}

function Missing({ sentence }: { sentence: string }) {
  return (
    <>
      <Topbar />
      <main class="review missing">
        <h1>{say("studio-review-missing")}</h1>
        <p role="alert">{sentence}</p>
        <a class="button" {...link("/")}>
          {say("studio-review-home")}
        </a>
        <DropFiles />
      </main>
    </>
  );
}

function Reviewed({ review }: { review: Review }) {
  // Another language brings the same take in other words: what one looks at stays.
  const looking = useLooking(review);
  useTitle(titleOf(review));
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    if (review.take !== "demo") {
      const { take, when, sheet, players } = review;
      rememberTake({ take, when, title: sheet.title, players: players.map(({ name }) => name) });
    }
  }, [review]);
  const toPicture = () => {
    place.current?.scrollIntoView({ block: "start" });
    // From here on the keys are for listening.
    place.current?.querySelector<HTMLElement>(".strip")?.focus({ preventScroll: true });
  };
  const isEmpty = !review.players.some(({ strokes }) => strokes.length);
  if (isEmpty) return <Empty review={review} />;
  return (
    <>
      <Topbar />
      <main class="review">
        {review.lesson && <Verdict verdict={review.lesson} review={review} />}
        <Heading review={review} />
        <Picture looking={looking} place={place} onJump={toPicture} />
        <Transport looking={looking} />
        <section id="practise">
          <h2>{say("report-practise")}</h2>
          <AdviceList looking={looking} onListen={toPicture} />
          <Again looking={looking} />
          <StepOffer review={review} />
        </section>
        <BeatFigures looking={looking} />
        <HeartSection looking={looking} />
        <TuningFigures looking={looking} />
        <Compare looking={looking} />
        <HistoryLinks review={review} />
        <section id="numbers">
          <h2>{say("report-numbers")}</h2>
          <p class="how">{say("report-interval-note")}</p>
          <Numbers review={review} />
        </section>
        <Keepsake review={review} />
        <Downloads downloads={review.downloads} />
        <Definitions report={review.report} />
        <section id="another">
          <h2>{say("studio-review-another")}</h2>
          <DropFiles />
        </section>
        <footer class="muted tiny">{say("report-made-by")}</footer>
      </main>
    </>
  );
}

function Numbers({ review }: { review: Review }) {
  const tables = useComputed(() => tablesOf(review.report));
  return <Tables tables={tables.value} />;
}

function Empty({ review }: { review: Review }) {
  return (
    <>
      <Topbar />
      <main class="review">
        <Heading review={review} />
        <p class="nothing">{say("report-empty")}</p>
        <Downloads downloads={review.downloads} />
      </main>
    </>
  );
}

/** One looks at a take, whatever the language: only its words are new then. */
function useLooking(review: Review): Looking {
  const kept = useRef<Looking | null>(null);
  const looking = useMemo(() => {
    const before = kept.current;
    kept.current = before?.review.take === review.take ? { ...before, review } : lookAtTake(review);
    return kept.current;
  }, [review]);
  useEffect(() => {
    kept.current?.listening.getReady();
    return () => kept.current?.listening.close();
  }, []);
  return looking;
}
