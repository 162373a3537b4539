/** Two players' asynchrony from the start to the end of a take. */
import { useCallback } from "preact/hooks";
import type uPlot from "uplot";
import type { Palette } from "../look/palette";
import { playerColour } from "../look/players";
import type { Pair } from "../protocol";
import { reachOf } from "./axis_ticks";
import { usualBeatS } from "./flams";
import type { Looking } from "./looking";
import { saidSignedMs } from "./numbers_said";
import { plain } from "./plain_numbers";
import { numberOf } from "./pairs_shown";
import { say } from "./report_words";
import { runningMean } from "./running_mean";
import { type Plotted, TimeChart } from "./time_chart";

const FLAM_MS = 30;
/** The spread of the bell curve by which the running mean weighs its neighbours. */
const RUNNING_BEATS = 4;

export function OverTime({ looking, pair }: { looking: Looking; pair: Pair }) {
  const plotted = useCallback((colours: Palette) => plot(looking, pair, colours), [looking, pair]);
  const [a, b] = pair.keys.map((key) => numberOf(looking.review, key)) as [number, number];
  const [nameA, nameB] = pair.players;
  return (
    <>
      <p class="side" style={{ color: playerColour(b) }}>{`${say("axis-first", { name: nameB })} ↑`}</p>
      <TimeChart
        looking={looking}
        plotted={plotted}
        said={say("report-over-time-alt", {
          a: nameA,
          b: nameB,
          mean: saidSignedMs(pair.mean_asynchrony_ms),
          flams: pair.flams ?? 0,
        })}
      />
      <p class="side below">
        <span style={{ color: playerColour(a) }}>{`${say("axis-first", { name: nameA })} ↓`}</span>
        <span class="muted">{say("axis-bar")}</span>
      </p>
    </>
  );
}

function plot(looking: Looking, { keys }: Pair, colours: Palette): Plotted {
  const joint = looking.review.pairs.find(({ a, b }) => a === keys[0] && b === keys[1])?.joint_onsets ?? [];
  const times = joint.map(([timeS]) => timeS);
  const apart = joint.map(([, , , ms]) => ms);
  const line = runningMean(times, apart, RUNNING_BEATS * usualBeatS(looking.bars));
  const rows = [
    ...joint.map(([timeS, , , ms, isFlam]) => [timeS, isFlam ? null : ms, isFlam ? ms : null, null] as const),
    ...line.map(({ timeS, mean }) => [timeS, null, null, mean] as const),
  ].sort((one, other) => one[0] - other[0]);
  const column = (index: 1 | 2 | 3) => rows.map((row) => row[index]);
  const reach = reachOf(apart, 40);
  return {
    data: [rows.map(([timeS]) => timeS), column(1), column(2), column(3)],
    range: [-reach, reach],
    sayValue: (ms) => plain(Math.abs(ms)),
    series: [
      dots(4, colours.muted, colours.muted, 0),
      // A flam is a ring: told apart by shape as well as by colour.
      dots(7, colours.card, colours.flam, 1.6),
      { stroke: colours.ink, width: 2.2, spanGaps: true, points: { show: false } },
    ],
    drawBehind: (chart) => band(chart, colours),
  };
}

function dots(size: number, fill: string, stroke: string, width: number): uPlot.Series {
  return { paths: () => null, points: { show: true, size, fill, stroke, width }, stroke };
}

/** In the grey band two sound as one. */
function band(chart: uPlot, colours: Palette): void {
  const { left, width } = chart.bbox;
  const [top, bottom] = [chart.valToPos(FLAM_MS, "y", true), chart.valToPos(-FLAM_MS, "y", true)];
  chart.ctx.save();
  chart.ctx.fillStyle = colours.raised;
  chart.ctx.fillRect(left, top, width, bottom - top);
  chart.ctx.restore();
}
