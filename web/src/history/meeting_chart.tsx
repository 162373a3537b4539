/** A measure over the meetings: a dot for each with the interval through it, and the way between. */
import type { HistoryCurve } from "../protocol";
import { ticks } from "../review/axis_ticks";
import { plain } from "../review/plain_numbers";
import { Beside, Chart, WIDTH, axes } from "../review/svg_axes";
import { say } from "./history_words";
import { sideOf, titleOf, unitOf } from "./measures";
import { type Measure, intervalSaid, numberSaid, scaleOf } from "./numbers";

const HEIGHT = 210;
const FRAME = [44, 12, WIDTH - 14, HEIGHT - 30] as const;
/** A quiet course shouldn't look wild: the axis reaches over at least so much. */
const LEAST_SPAN: Record<Measure, number> = { sd: 10, mean: 20, flams: 6, alpha_a: 40, alpha_b: 40 };
const MOST_LABELS = 12;

interface Props {
  curve: HistoryCurve;
  names: readonly string[];
  /** How many meetings there are: all charts of a page share their places. */
  meetings: number;
}

export function MeetingChart({ curve, names, meetings }: Props) {
  const { measure, points } = curve;
  const scale = scaleOf(measure);
  const [low, high] = reach(curve, scale);
  const frame = axes(FRAME, [0.5, Math.max(meetings, 2) + 0.5], [low, high]);
  const [first, last] = [points[0]!, points.at(-1)!];
  const at = points.map(({ meeting, number: [value, lowest, highest] }) => ({
    meeting,
    x: frame.x(meeting),
    y: frame.y(scale * value),
    top: frame.y(scale * highest),
    bottom: frame.y(scale * lowest),
  }));
  const step = Math.ceil(meetings / MOST_LABELS);
  return (
    <figure class="meeting-chart">
      <figcaption>
        <h3>{titleOf(measure, names)}</h3>
        <p class="small muted">{captionOf(measure, names)}</p>
      </figcaption>
      <Chart
        height={HEIGHT}
        said={say("history-curve-alt", {
          measure: titleOf(measure, names),
          meetings: points.length,
          first: numberSaid(measure, first.number[0]),
          last: numberSaid(measure, last.number[0]),
          unit: unitOf(measure),
        })}
      >
        <Beside frame={frame} at={ticks(low, high, 4).map((value) => [value, plain(value)] as const)} />
        {low < 0 && high > 0 && (
          <line class="muted-line" x1={frame.left} x2={frame.right} y1={frame.y(0)} y2={frame.y(0)} />
        )}
        {at.map(({ meeting, x }) =>
          (meeting - 1) % step === 0 ? (
            <text key={meeting} class="quiet middle" x={x} y={frame.bottom + 20}>
              {meeting}
            </text>
          ) : null,
        )}
        {at.map(({ meeting, x, top, bottom }) => (
          <line key={meeting} class="doubt" x1={x} x2={x} y1={top} y2={bottom} />
        ))}
        {at.length > 1 && <path class="course" d={`M${at.map(({ x, y }) => `${x} ${y}`).join("L")}`} />}
        {at.map(({ meeting, x, y }, index) => (
          <circle key={meeting} class={index === at.length - 1 ? "dot last" : "dot"} cx={x} cy={y} r={index === at.length - 1 ? 6 : 4.5}>
            <title>{`${meeting}: ${numberSaid(measure, points[index]!.number[0])} (${intervalSaid(measure, points[index]!.number)})`}</title>
          </circle>
        ))}
      </Chart>
      <p class="latest">
        <b>{numberSaid(measure, last.number[0])}</b> <span class="muted">{unitOf(measure)}</span>{" "}
        <span class="small muted">{intervalSaid(measure, last.number)}</span>
      </p>
    </figure>
  );
}

/** The unit and what the numbers mean; the title of flams says its unit already. */
function captionOf(measure: Measure, names: readonly string[]): string {
  const side = sideOf(measure, names);
  return measure === "flams" ? side : `${unitOf(measure)} · ${side}`;
}

/** From where to where the axis goes: all dots, and intervals as far as they don't squeeze them. */
function reach({ measure, points }: HistoryCurve, scale: number): [number, number] {
  const values = points.map(({ number: [value] }) => scale * value);
  const dots = Math.max(...values) - Math.min(...values);
  const room = Math.max(dots, LEAST_SPAN[measure]);
  let low = Math.min(...points.map(({ number: [value, lowest] }) => Math.max(scale * lowest, scale * value - room)));
  let high = Math.max(...points.map(({ number: [value, , highest] }) => Math.min(scale * highest, scale * value + room)));
  if (measure === "mean") {
    const most = Math.max(Math.abs(low), Math.abs(high), LEAST_SPAN.mean / 2);
    return [-most, most];
  }
  low = Math.min(0, low);
  high = Math.max(high, low + LEAST_SPAN[measure]);
  return [low, high + 0.04 * (high - low)];
}
