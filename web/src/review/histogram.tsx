/** How many strokes fell how far from the grid: one hill for each player over one scale. */
import { markPath, playerColour } from "../look/players";
import type { Player } from "../protocol";
import { reachOf } from "./axis_ticks";
import { binsOf } from "./histogram_counts";
import type { Looking } from "./looking";
import { saidMs, saidSignedMs } from "./numbers_said";
import { plain } from "./plain_numbers";
import { numberOf } from "./pairs_shown";
import { say } from "./report_words";
import { type Axes, Below, Chart, WIDTH, axes } from "./svg_axes";

const BIN_MS = 5;
const PANEL = 112;
const HILL = 66;
const FOOT = 42;

export function Histogram({ looking }: { looking: Looking }) {
  const { review } = looking;
  const series = review.report.players.map((player) => ({
    player,
    number: numberOf(review, player.key),
    late: asynchroniesOf(looking, player.key),
  }));
  const reach = reachOf(series.flatMap(({ late }) => [Math.min(0, ...late), Math.max(0, ...late)]), 40);
  const bottom = PANEL * series.length;
  const frame = axes([12, 8, WIDTH - 12, bottom], [-reach, reach], [0, 1]);
  const step = reach <= 60 ? 20 : 50;
  const ticks = [];
  for (let at = -Math.floor(reach / step); at <= reach / step; at++) ticks.push([at * step, plain(at * step)] as const);
  const said = series
    .map(({ player, late }) =>
      say("report-histogram-alt", {
        player: player.name,
        mean: saidSignedMs(player.mean_asynchrony_ms),
        sd: saidMs(player.sd_asynchrony_ms),
        count: late.length,
      }),
    )
    .join(" ");
  return (
    <Chart height={bottom + FOOT} said={said}>
      <Below frame={frame} at={ticks} />
      {series.map(({ player, number, late }, row) => (
        <g key={player.key}>
          <Hill late={late} number={number} floor={PANEL * (row + 1)} frame={frame} reach={reach} />
          <Labels player={player} number={number} top={PANEL * row} frame={frame} />
        </g>
      ))}
      <line class="muted-line" x1={frame.x(0)} x2={frame.x(0)} y1={8} y2={bottom} />
      <text x={12} y={bottom + 35}>{`← ${say("axis-early")}`}</text>
      <text class="quiet middle" x={frame.x(0)} y={bottom + 35}>
        {say("axis-ms")}
      </text>
      <text class="end" x={WIDTH - 12} y={bottom + 35}>{`${say("axis-late")} →`}</text>
    </Chart>
  );
}

function asynchroniesOf({ review }: Looking, key: string): number[] {
  const strokes = review.players.find((player) => player.key === key)?.strokes ?? [];
  return strokes.flatMap(([, , , late]) => (late === null ? [] : [late]));
}

interface HillProps {
  late: number[];
  number: number;
  floor: number;
  frame: Axes;
  reach: number;
}

function Hill({ late, number, floor, frame, reach }: HillProps) {
  const bins = binsOf(late, reach, BIN_MS);
  const most = Math.max(1, ...bins.map(({ count }) => count));
  const wide = frame.x(BIN_MS) - frame.x(0) - 1;
  return (
    <g>
      {bins.map(({ from, count }) =>
        count ? (
          <rect
            key={from}
            x={frame.x(from) + 0.5}
            y={floor - (HILL * count) / most}
            width={wide}
            height={(HILL * count) / most}
            style={{ fill: playerColour(number) }}
            fill-opacity={0.75}
          />
        ) : null,
      )}
      <line class="rule" x1={frame.left} x2={frame.right} y1={floor} y2={floor} />
    </g>
  );
}

/** Name, scatter and mean; the mean's number stands by its mark, on the roomier side. */
function Labels({ player, number, top, frame }: { player: Player; number: number; top: number; frame: Axes }) {
  const { mean_asynchrony_ms: mean, sd_asynchrony_ms: sd } = player;
  const colour = playerColour(number);
  const y = top + 36;
  const isLeft = (mean ?? 0) < 0;
  return (
    <g style={{ color: colour }}>
      <path d={markPath(number, 18, top + 18, 4.2)} fill="currentColor" />
      <text class="strong coloured" x={28} y={top + 22}>
        {shortened(player.name, 24)}
      </text>
      {mean === null || sd === null ? (
        <text class="quiet end" x={frame.right} y={top + 22}>
          {say("too-few")}
        </text>
      ) : (
        <>
          <text class="end" x={frame.right} y={top + 22}>
            {say("axis-scatter", { sd: saidMs(sd, 0) })}
          </text>
          <path
            d={`M${frame.x(mean)} ${y}V${top + PANEL}M${frame.x(mean - sd)} ${y}H${frame.x(mean + sd)}`}
            stroke="currentColor"
            stroke-width={1.5}
          />
          <path d={markPath(number, frame.x(mean), y, 4.2)} fill="currentColor" />
          <text class={isLeft ? "end" : ""} x={isLeft ? frame.x(mean - sd) - 6 : frame.x(mean + sd) + 6} y={y + 4}>
            {saidSignedMs(mean, 0)}
          </text>
        </>
      )}
    </g>
  );
}

export function shortened(name: string, most: number): string {
  const letters = Array.from(name);
  return letters.length > most ? `${letters.slice(0, most - 1).join("")}…` : name;
}
