/** Who adjusts to whom: how much of a distance each of two takes back by the next beat. */
import { markPath, playerColour } from "../look/players";
import type { Coupling, Estimate, Pair } from "../protocol";
import { wideFigure } from "./figure_width";
import { shortened } from "./histogram";
import type { Looking } from "./looking";
import { saidInterval, saidTakenBack } from "./numbers_said";
import { plain } from "./plain_numbers";
import { numberOf } from "./pairs_shown";
import { say } from "./report_words";
import { type Axes, Below, Chart, axes } from "./svg_axes";

const ROW = 62;
const FOOT = 44;
const TICKS = [0, 0.25, 0.5, 0.75, 1] as const;
/** As in the analysis: a longer take is measured in eight stretches of so many pulses. */
const LONG_INTERVALS = 4088;

export function Corrections({ looking, pair, coupling }: { looking: Looking; pair: Pair; coupling: Coupling }) {
  const both = [coupling.alpha_a, coupling.alpha_b];
  const low = Math.min(0, ...both.map((each) => each.low));
  const high = Math.max(1, ...both.map((each) => each.high));
  const width = wideFigure.value;
  const frame = axes([12, 0, width - 14, 2 * ROW], [low, high], [0, 1]);
  const [a, b] = pair.players.map((name) => shortened(name, 18)) as [string, string];
  return (
    <Chart
      height={2 * ROW + FOOT}
      width={width}
      said={say("report-coupling-alt", {
        a,
        b,
        share_a: saidTakenBack(coupling.alpha_a.value),
        share_b: saidTakenBack(coupling.alpha_b.value),
        interval_a: saidInterval(coupling.alpha_a, 0, 100),
        interval_b: saidInterval(coupling.alpha_b, 0, 100),
      })}
    >
      <Below frame={frame} at={TICKS.map((share) => [share, plain(100 * share)])} />
      <line class="muted-line" x1={frame.x(0)} x2={frame.x(0)} y1={0} y2={frame.bottom} />
      {both.map((found, row) => (
        <Row
          key={row}
          name={[a, b][row]!}
          number={numberOf(looking.review, pair.keys[row]!)}
          found={found}
          top={ROW * row}
          frame={frame}
        />
      ))}
      <text x={frame.x(0)} y={frame.bottom + 37}>
        {say("axis-keeps")}
      </text>
      <text class="quiet middle" x={frame.x(0.5)} y={frame.bottom + 37}>
        %
      </text>
      <text class="end" x={frame.x(1)} y={frame.bottom + 37}>
        {say("axis-takes-back")}
      </text>
    </Chart>
  );
}

function Row({ name, number, found, top, frame }: { name: string; number: number; found: Estimate; top: number; frame: Axes }) {
  const zero = frame.x(0);
  const [low, high, y] = [frame.x(found.low), frame.x(found.high), top + 49];
  return (
    <g style={{ color: playerColour(number) }}>
      <path d={markPath(number, zero + 7, top + 11, 4.6)} fill="currentColor" />
      <text class="strong coloured" x={zero + 17} y={top + 15}>
        {name}
      </text>
      <text class="end" x={frame.right} y={top + 15}>
        {`${saidTakenBack(found.value)} ${saidInterval(found, 0, 100)}`}
      </text>
      <rect x={zero} y={top + 25} width={Math.max(frame.x(found.value) - zero, 1)} height={14} fill="currentColor" fill-opacity={0.9} />
      <path class="ink-line" d={`M${low} ${y}H${high}M${low} ${y - 3}v6M${high} ${y - 3}v6`} />
    </g>
  );
}

/** Who adjusts to whom and who leads, as sentences: no more than the measures say. */
export function tuningSaid({ coupling, lead, keys, players }: Pair): string[] {
  if (!coupling) return [say("report-coupling-few")];
  const said = coupling.fits ? [] : [say("report-coupling-doubtful")];
  if (lead?.lead != null) {
    const leads = lead.leader === keys[0] ? [players[0], players[1]] : [players[1], players[0]];
    said.push(
      lead.leader === null
        ? say("report-leader-nobody")
        : say("report-leader", { leader: leads[0]!, follower: leads[1]! }),
    );
  }
  if (coupling.intervals >= LONG_INTERVALS) said.push(say("report-coupling-long", { beats: 4096 }));
  return said;
}
