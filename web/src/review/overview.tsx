/** The whole take at a glance: a column for each bar, as high as it has flams; and what is in view. */
import { useCallback, useMemo, useRef } from "preact/hooks";
import { palette } from "../look/palette";
import { flamsByBar } from "./flams";
import { DrawnCanvas } from "./drawn_canvas";
import type { Looking } from "./looking";
import { say } from "./report_words";

const HEIGHT = 76;
const FLOOR = HEIGHT - 20;
const TOP = 8;
/** One flam in a bar is no tower. */
const FEWEST_LEVELS = 6;
const LEAST_COLUMN_PX = 2.5;

export function Overview({ looking }: { looking: Looking }) {
  const counts = useMemo(() => flamsByBar(looking.flams, looking.bars), [looking]);
  const width = useRef(1);
  const isHeld = useRef(false);
  const draw = useCallback(
    (canvas: CanvasRenderingContext2D, wide: number) => {
      width.current = wide;
      drawOverview(canvas, wide, looking, counts);
    },
    [looking, counts],
  );
  const go = (event: PointerEvent) => {
    const left = (event.currentTarget as HTMLElement).getBoundingClientRect().left;
    const timeS = ((event.clientX - left) / width.current) * looking.endS;
    looking.flam.value = null;
    looking.listening.seek(timeS);
    looking.viewFromS.value = Math.max(timeS - 0.3 * looking.barsShown.peek() * looking.barS, -0.06 * looking.barS);
  };
  return (
    <figure class="overview">
      {looking.flams.length > 0 && <figcaption>{say("report-flam-map")}</figcaption>}
      <div
        class="overview-map"
        role="img"
        aria-label={say("report-flam-map-alt", {
          flams: looking.flams.length,
          bars: counts.filter((count) => count > 0).length,
          all: looking.bars.filter((bar) => bar.number > 0).length,
        })}
        onPointerDown={(event) => {
          isHeld.current = true;
          event.currentTarget.setPointerCapture(event.pointerId);
          go(event);
        }}
        onPointerMove={(event) => isHeld.current && go(event)}
        onPointerUp={() => (isHeld.current = false)}
        onPointerCancel={() => (isHeld.current = false)}
      >
        <DrawnCanvas height={HEIGHT} draw={draw} />
      </div>
    </figure>
  );
}

function drawOverview(
  canvas: CanvasRenderingContext2D,
  width: number,
  looking: Looking,
  counts: readonly number[],
): void {
  const { bars, endS } = looking;
  const colours = palette.value;
  const x = (timeS: number) => (timeS / endS) * width;
  canvas.clearRect(0, 0, width, HEIGHT);
  canvas.fillStyle = colours.raised;
  for (const { fromS, toS } of looking.chosen.value) canvas.fillRect(x(fromS), 0, Math.max(x(toS) - x(fromS), 1), FLOOR);

  const step = Math.max(1, Math.ceil((LEAST_COLUMN_PX * bars.length) / width));
  const means = [];
  for (let at = 0; at < bars.length; at += step) {
    const part = counts.slice(at, at + step);
    means.push({ from: bars[at]!, to: bars[at + part.length - 1]!, mean: part.reduce((a, b) => a + b, 0) / part.length });
  }
  const most = Math.max(FEWEST_LEVELS, ...means.map(({ mean }) => mean));
  canvas.fillStyle = colours.flam;
  for (const { from, to, mean } of means) {
    if (!mean) continue;
    const tall = ((FLOOR - TOP) * mean) / most;
    const gap = Math.min(1, 0.15 * (x(to.endS) - x(from.startS)));
    canvas.fillRect(x(from.startS) + gap, FLOOR - tall, x(to.endS) - x(from.startS) - 2 * gap, tall);
  }
  canvas.fillStyle = colours.rule;
  canvas.fillRect(0, FLOOR, width, 1);
  drawNumbers(canvas, looking, colours.muted, x);

  const from = x(looking.viewFromS.value);
  const wide = x(looking.barsShown.value * looking.barS);
  canvas.strokeStyle = colours.ink;
  canvas.lineWidth = 1.5;
  canvas.beginPath();
  canvas.roundRect(Math.max(from, 0.75), 2, Math.min(Math.max(wide, 4), width - Math.max(from, 0) - 1.5), FLOOR - 1, 4);
  canvas.stroke();
  canvas.fillStyle = colours.ink;
  canvas.fillRect(x(looking.listening.positionS.value) - 1, 0, 2, FLOOR + 3);
}

function drawNumbers(
  canvas: CanvasRenderingContext2D,
  { bars }: Looking,
  colour: string,
  x: (timeS: number) => number,
): void {
  canvas.fillStyle = colour;
  canvas.font = "12px system-ui, sans-serif";
  canvas.textAlign = "center";
  let free = 0;
  for (const bar of bars) {
    if (bar.number === 0) continue;
    const said = String(bar.number);
    const middle = Math.max((x(bar.startS) + x(bar.endS)) / 2, 4 * said.length);
    if (middle - 4 * said.length < free) continue;
    canvas.fillText(said, middle, HEIGHT - 5);
    free = middle + 4 * said.length + 22;
  }
}
