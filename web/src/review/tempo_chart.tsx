/** The tempo of each player over the take, beside the one that was agreed. */
import { useCallback } from "preact/hooks";
import uPlot from "uplot";
import { Mark, playerColour } from "../look/players";
import type { Palette } from "../look/palette";
import type { Looking } from "./looking";
import { saidBpm } from "./numbers_said";
import { plain } from "./plain_numbers";
import { say } from "./report_words";
import { type Plotted, TimeChart } from "./time_chart";

/** A curve that is flat to within a few BPM should look flat. */
const LEAST_SPAN_BPM = 6;

export function TempoChart({ looking }: { looking: Looking }) {
  const plotted = useCallback((colours: Palette) => plot(looking, colours), [looking]);
  const { report, players } = looking.review;
  const tempo = report.free_play
    ? say("report-tempo-found", { tempo: saidBpm(report.free_play.tempo_bpm, 0) })
    : say("report-tempo-song", { tempo: saidBpm(report.song.tempo_bpm, Number.isInteger(report.song.tempo_bpm) ? 0 : 1) });
  return (
    <>
      <ul class="chart-names">
        {players.map((player, index) => (
          <li key={player.key} style={{ color: playerColour(index + 1) }}>
            <Mark player={index + 1} size={12} /> {player.name}
          </li>
        ))}
        <li class="muted agreed">{tempo}</li>
      </ul>
      <TimeChart looking={looking} plotted={plotted} said={say("report-tempo-alt")} />
    </>
  );
}

function plot({ review }: Looking, colours: Palette): Plotted {
  const { report } = review;
  const curves = report.players.map(({ tempo_curve: { time_s, tempo_bpm } }): uPlot.AlignedData => [time_s, tempo_bpm]);
  const agreed = agreedTempo(review);
  const data = uPlot.join([...curves, agreed]);
  const values = data.slice(1).flatMap((row) => Array.from(row as (number | null)[])).filter((bpm) => bpm != null);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const half = Math.max(LEAST_SPAN_BPM, 1.15 * (high - low)) / 2;
  return {
    data,
    range: [(low + high) / 2 - half, (low + high) / 2 + half],
    sayValue: (bpm) => plain(bpm),
    series: [
      ...report.players.map(
        (_, index): uPlot.Series => ({
          stroke: colours.players[index % colours.players.length] ?? colours.ink,
          width: 2.2,
          // Lines cross: dashes tell them apart besides colour.
          dash: index % 2 ? [9, 4] : [],
          spanGaps: true,
          points: { show: false },
        }),
      ),
      { stroke: colours.muted, width: 1.2, dash: [2, 4], spanGaps: true, points: { show: false } },
    ],
  };
}

/** The tempo of the sheet, from bar to bar. */
function agreedTempo({ sheet, report }: Looking["review"]): uPlot.AlignedData {
  const clicks = sheet.clicks.filter(([, , isCountIn]) => !isCountIn).map(([timeS]) => timeS);
  const [first, last] = [clicks[0], clicks.at(-1)];
  if (first === undefined || last === undefined) return [[], []];
  const tempos = report.song.tempos;
  const isSteady = tempos.length === 1 && tempos[0]!.ramp_to_bpm === null;
  if (isSteady) return [[first, last], [report.song.tempo_bpm, report.song.tempo_bpm]];
  // A click a pulse: its quarters a minute follow from the gaps, as long as the pulse stays.
  const scale = report.song.tempo_bpm * ((clicks[1] ?? first + sheet.beat_s) - first);
  const times = clicks.slice(0, -1);
  return [times, times.map((timeS, index) => scale / (clicks[index + 1]! - timeS))];
}
