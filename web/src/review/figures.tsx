/** The figures: how each kept the beat, and how they tuned to each other. */
import type { ComponentChildren } from "preact";
import { later } from "../look/later";
import type { Pair } from "../protocol";
import { Corrections, tuningSaid } from "./corrections";
import { Histogram } from "./histogram";
import type { Looking } from "./looking";
import { pairsShown } from "./pairs_shown";
import { PairPositions, PlayersPositions } from "./positions";
import { joined, say } from "./report_words";
import { WhoIsFirst } from "./who_is_first";

const Waiting = () => <div class="chart-waiting" />;
const OverTime = later(() => import("./over_time").then((part) => part.OverTime), <Waiting />);
const TempoChart = later(() => import("./tempo_chart").then((part) => part.TempoChart), <Waiting />);
/** Where the recordings' starts aren't known to be one, nobody can be said to be ahead. */
const START_UNKNOWN: ReadonlySet<string> = new Set([
  "remark-offset",
  "remark-beside-the-beat",
  "remark-not-aligned",
  "remark-same-sound",
]);

interface FigureProps {
  title: string;
  how?: string;
  isWide?: boolean;
  children?: ComponentChildren;
}

function Figure({ title, how, isWide = false, children }: FigureProps) {
  return (
    <figure class={isWide ? "wide" : ""}>
      <h3>{title}</h3>
      {how && <p class="how">{how}</p>}
      {children}
    </figure>
  );
}

export function BeatFigures({ looking }: { looking: Looking }) {
  return (
    <section id="beat">
      <h2>{say("report-beat", { player_count: looking.review.players.length })}</h2>
      <div class="figure-grid">
        <Figure title={say("report-histogram")} how={say("report-histogram-how")}>
          <Histogram looking={looking} />
        </Figure>
        <Figure title={say("report-positions")} how={say("report-positions-how")}>
          <PlayersPositions looking={looking} />
        </Figure>
        <Figure title={say("report-tempo")} how={joined(say("report-tempo-how"), say("studio-review-chart-how"))} isWide>
          <TempoChart looking={looking} />
        </Figure>
      </div>
    </section>
  );
}

export function TuningFigures({ looking }: { looking: Looking }) {
  const { pairs } = looking.review.report;
  if (!pairs.length) return null;
  const shown = pairsShown(pairs);
  return (
    <section id="tuning">
      <h2>{say("report-tuning")}</h2>
      {shown.map((pair) => (
        <PairFigures key={pair.keys.join()} looking={looking} pair={pair} isOneOfMany={pairs.length > 1} />
      ))}
      {shown.length < pairs.length && <p class="how">{say("report-more-pairs", { count: pairs.length - shown.length })}</p>}
    </section>
  );
}

function PairFigures({ looking, pair, isOneOfMany }: { looking: Looking; pair: Pair; isOneOfMany: boolean }) {
  const [a, b] = pair.players;
  const title = isOneOfMany ? <h3 class="pair">{say("report-pair", { a, b })}</h3> : null;
  if (pair.mean_asynchrony_ms === null) {
    return (
      <>
        {title}
        <p class="nothing">{say("headline-few", { a, b, joint_onsets: pair.joint_onsets })}</p>
      </>
    );
  }
  const { report } = looking.review;
  const canTellFirst = !report.remarks.some(({ message }) => START_UNKNOWN.has(message));
  const isAgreed = !report.free_play;
  return (
    <>
      {title}
      <div class="figure-grid">
        <Figure title={say("report-over-time")} how={joined(say("report-over-time-how"), say("studio-review-chart-how"))} isWide>
          <OverTime looking={looking} pair={pair} />
        </Figure>
        {canTellFirst && (
          <Figure title={say("report-first")} how={say("report-first-how", { a, b })} isWide>
            <WhoIsFirst looking={looking} pair={pair} />
          </Figure>
        )}
        <Figure title={say("report-pair-positions")} how={say("report-pair-positions-how")} isWide>
          <PairPositions looking={looking} pair={pair} />
        </Figure>
        <Figure
          title={say("report-coupling")}
          how={pair.coupling ? say("report-coupling-how", { beside: isAgreed ? "click" : "nothing" }) : ""}
          isWide
        >
          {pair.coupling && <Corrections looking={looking} pair={pair} coupling={pair.coupling} />}
          <p class="said">{joined(...tuningSaid(pair))}</p>
        </Figure>
      </div>
    </>
  );
}
