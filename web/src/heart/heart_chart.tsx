/** The heart rates over the take, bars below them, as the tempo above; rings at the hardest bars. */
import { useCallback } from "preact/hooks";
import uPlot from "uplot";
import type { Palette } from "../look/palette";
import { Mark, playerColour } from "../look/players";
import type { Looking } from "../review/looking";
import { plain } from "../review/plain_numbers";
import { say } from "../review/report_words";
import { type Plotted, TimeChart } from "../review/time_chart";
import { WIDEST_GAP_S } from "./measures";
import type { PlayerHeart } from "./player_heart";

/** A heart that is calm to within a few beats should look calm. */
const LEAST_SPAN_BPM = 20;
/** What is null in one line breaks it as far as its neighbours; where only another has a reading, it goes on. */
const BREAKS = [1, 2] as const satisfies readonly uPlot.JoinNullMode[];

export function HeartChart({ looking, hearts }: { looking: Looking; hearts: readonly PlayerHeart[] }) {
  const plotted = useCallback((colours: Palette) => plot(looking, hearts, colours), [looking, hearts]);
  return (
    <>
      <ul class="chart-names">
        {hearts.map(({ key, name, number }) => (
          <li key={key} style={{ color: playerColour(number) }}>
            <Mark player={number} size={12} /> {name}
          </li>
        ))}
        <li class="muted heart-axis">{say("axis-heart")}</li>
      </ul>
      <TimeChart looking={looking} plotted={plotted} said={say("heart-course-alt")} />
    </>
  );
}

function plot({ endS }: Looking, hearts: readonly PlayerHeart[], colours: Palette): Plotted {
  const lines = hearts.map(({ course }) => lineOf(course.timeS, course.bpm, endS));
  const rings = hearts.map(({ hardest }): uPlot.AlignedData => {
    if (!hardest?.effort) return [[], []];
    return [[(hardest.place.start_s + hardest.place.end_s) / 2], [hardest.effort.meanBpm]];
  });
  const tables = [...lines, ...rings];
  const data = uPlot.join(tables, tables.map(() => [...BREAKS]));
  const values = lines.flatMap(([, bpm]) => Array.from(bpm as (number | null)[])).filter((each) => each !== null);
  const [low, high] = values.length ? [Math.min(...values), Math.max(...values)] : [60, 160];
  const half = Math.max(LEAST_SPAN_BPM, 1.15 * (high - low)) / 2;
  const colourOf = (number: number): string => colours.players[(number - 1) % colours.players.length] ?? colours.ink;
  return {
    data,
    range: [(low + high) / 2 - half, (low + high) / 2 + half],
    sayValue: (bpm) => plain(bpm),
    series: [
      ...hearts.map(
        ({ number }): uPlot.Series => ({
          stroke: colourOf(number),
          width: 2.2,
          // Lines cross: dashes tell them apart besides colour.
          dash: number % 2 ? [] : [9, 4],
          points: { show: false },
        }),
      ),
      ...hearts.map(
        ({ number }): uPlot.Series => ({
          paths: () => null,
          stroke: colourOf(number),
          points: { show: true, size: 12, fill: "transparent", stroke: colourOf(number), width: 2.2 },
        }),
      ),
    ],
  };
}

/** A line with a break where nothing is known. */
function lineOf(timeS: readonly number[], bpm: readonly number[], endS: number): uPlot.AlignedData {
  const [x, y]: [number[], (number | null)[]] = [[], []];
  timeS.forEach((each, row) => {
    if (each < 0 || each > endS) return;
    const before = x.at(-1);
    if (before !== undefined && each - before > WIDEST_GAP_S) {
      x.push((before + each) / 2);
      y.push(null);
    }
    x.push(each);
    y.push(bpm[row]!);
  });
  return [x, y];
}
