/** Asynchrony by place in the bar: of each player, and between two. */
import { markPath, playerColour } from "../look/players";
import type { ByPosition, Pair, Review } from "../protocol";
import { reachOf, ticks } from "./axis_ticks";
import { wideFigure } from "./figure_width";
import { shortened } from "./histogram";
import type { Looking } from "./looking";
import { barQuarters, clickQuarters, meterOf } from "./meters";
import { plain } from "./plain_numbers";
import { numberOf } from "./pairs_shown";
import { say } from "./report_words";
import { type Axes, Below, Beside, Chart, WIDTH, axes } from "./svg_axes";

const HEIGHT = 250;

/** Each player's mean against the grid at each position that has enough strokes. */
export function PlayersPositions({ looking }: { looking: Looking }) {
  const { review } = looking;
  const series = review.report.players.map((player) => speaking(player.by_position));
  const frame = positionFrame(review, series, WIDTH);
  const shift = series.length > 1 ? 6 : 0;
  return (
    <Chart height={HEIGHT} said={say("report-positions-alt")}>
      <Beside frame={frame} at={ticks(-frame.reach, frame.reach, 5).map((ms) => [ms, plain(ms)])} />
      <Below frame={frame} at={countsOf(review, frame)} />
      <Zero frame={frame} />
      {review.report.players.map((player, row) => (
        <Points
          key={player.key}
          series={series[row]!}
          number={numberOf(review, player.key)}
          frame={frame}
          offset={shift * (row - (series.length - 1) / 2)}
        />
      ))}
      <text class="strong" x={frame.left} y={16}>{`${say("axis-late")} ↑`}</text>
      <text class="strong" x={frame.left} y={HEIGHT - 6}>{`${say("axis-early")} ↓`}</text>
      <Nothing series={series} frame={frame} />
    </Chart>
  );
}

/** Who is first at each position in the bar, and how many of the moments there were flams. */
export function PairPositions({ looking, pair }: { looking: Looking; pair: Pair }) {
  const { review } = looking;
  const series = [speaking(pair.by_position)];
  const width = wideFigure.value;
  const frame = positionFrame(review, [pair.by_position], width, series);
  const [a, b] = pair.keys.map((key) => numberOf(review, key)) as [number, number];
  const [nameA, nameB] = pair.players.map((name) => shortened(name, 18)) as [string, string];
  const y = HEIGHT + 18;
  return (
    <Chart height={HEIGHT + 28} width={width} said={say("report-pair-positions-alt", { a: nameA, b: nameB })}>
      <Beside frame={frame} at={ticks(-frame.reach, frame.reach, 5).map((ms) => [ms, plain(Math.abs(ms))])} />
      <Below frame={frame} at={countsOf(review, frame)} />
      <Zero frame={frame} />
      <Points series={series[0]!} number={0} frame={frame} offset={0} />
      <text class="strong" style={{ fill: playerColour(b) }} x={frame.left} y={16}>
        {`${say("axis-first", { name: nameB })} ↑`}
      </text>
      <text class="strong" style={{ fill: playerColour(a) }} x={frame.left} y={HEIGHT - 6}>
        {`${say("axis-first", { name: nameA })} ↓`}
      </text>
      <Nothing series={series} frame={frame} />
      <line class="faint" x1={0} x2={frame.right} y1={y - 15} y2={y - 15} />
      <text class="strong flam-ink" x={0} y={y + 3}>
        {say("report-flams")}
      </text>
      {flamsAt(review, pair).map(([position, count]) => (
        <text key={position} class="strong flam-ink middle" x={frame.x(position)} y={y + 3}>
          {count}
        </text>
      ))}
    </Chart>
  );
}

function speaking(positions: readonly ByPosition[]): ByPosition[] {
  return positions.filter((position) => position.mean_asynchrony_ms !== null);
}

function edgesOf({ mean_asynchrony_ms: mean, intervals }: ByPosition): number[] {
  const interval = intervals.mean_asynchrony_ms;
  return interval ? [mean ?? 0, interval.low, interval.high] : [mean ?? 0];
}

function positionFrame(
  { report }: Review,
  placed: readonly (readonly ByPosition[])[],
  width: number,
  spoken = placed,
): Axes & { reach: number; end: number } {
  const last = Math.max(0, ...placed.flat().map(({ position_beats }) => position_beats));
  const end = Math.max(barQuarters(report.song.meter), last);
  const reach = reachOf(spoken.flat().flatMap(edgesOf), 20);
  return { ...axes([36, 28, width - 4, HEIGHT - 46], [-0.04 * end, 0.99 * end], [-reach, reach]), reach, end };
}

function countsOf({ report }: Review, { end }: { end: number }): [number, string][] {
  const { count, unit } = meterOf(report.song.meter);
  const counts = Array.from({ length: count }, (_, at): [number, string] => [(4 * at) / unit, String(at + 1)]);
  return counts.filter(([position]) => position < end);
}

function flamsAt(review: Review, { keys }: Pair): [number, number][] {
  const joint = review.pairs.find(({ a, b }) => a === keys[0] && b === keys[1])?.joint_onsets ?? [];
  const quarters = clickQuarters(review.sheet.meter);
  const count = new Map<number, number>();
  for (const [, , beat, , isFlam] of joint) {
    const position = Math.round((beat - 1) * quarters * 1000) / 1000;
    if (isFlam) count.set(position, (count.get(position) ?? 0) + 1);
  }
  return [...count];
}

/** Means with their intervals; a thin line leads the eye from one to the next. */
function Points({ series, number, frame, offset }: { series: readonly ByPosition[]; number: number; frame: Axes; offset: number }) {
  const points = series.map((position) => {
    const [mean = 0, low, high] = edgesOf(position);
    return { x: frame.x(position.position_beats) + offset, y: frame.y(mean), low, high };
  });
  return (
    <g style={{ color: number ? playerColour(number) : "var(--ink)" }}>
      <path d={points.map(({ x, y }, at) => `${at ? "L" : "M"}${x} ${y}`).join("")} fill="none" stroke="currentColor" stroke-opacity={0.35} />
      {points.map(({ x, y, low, high }) => (
        <g key={x}>
          {low !== undefined && high !== undefined && (
            <line x1={x} x2={x} y1={frame.y(low)} y2={frame.y(high)} stroke="currentColor" stroke-width={1.5} />
          )}
          <path d={markPath(Math.max(number, 1), x, y, 3.6)} fill="currentColor" />
        </g>
      ))}
    </g>
  );
}

function Zero({ frame }: { frame: Axes }) {
  return <line class="muted-line" x1={frame.left} x2={frame.right} y1={frame.y(0)} y2={frame.y(0)} />;
}

function Nothing({ series, frame }: { series: readonly (readonly ByPosition[])[]; frame: Axes }) {
  if (series.some((each) => each.length)) return null;
  return (
    <text class="quiet middle" x={(frame.left + frame.right) / 2} y={frame.y(0) - 12}>
      {say("axis-nothing")}
    </text>
  );
}
