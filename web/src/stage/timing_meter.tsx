/** One player's timing at a glance: early to the left, late to the right, the beat in the middle. */
import { useEffect, useRef } from "preact/hooks";
import { MovingCanvas } from "../look/moving_canvas";
import { type Palette, palette } from "../look/palette";
import { traceMark } from "../look/players";
import type { Session } from "../live/session";
import type { PlayerMeter } from "../protocol";
import { say } from "../words/words";
import { timingReading } from "./readings";

const WIDEST_MS = 80;
const FADES_MS = 4500;
const MOST_MARKS = 40;

interface Struck {
  lateMs: number;
  velocity: number;
  atMs: number;
}

export function TimingMeter(props: { session: Session; player: number; name: string }) {
  const { session, player } = props;
  const marks = useRef<Struck[]>([]);
  useEffect(
    () =>
      session.onHeard((heard) => {
        if (heard.player !== player) return;
        heard.late_ms.forEach((lateMs, index) => {
          if (lateMs === null) return;
          marks.current.push({ lateMs, velocity: heard.strokes[index]![2], atMs: performance.now() });
        });
        marks.current.splice(0, Math.max(0, marks.current.length - MOST_MARKS));
      }),
    [session, player],
  );
  const meter = session.meters.value?.players.find((one) => one.player === player);
  const said = timingReading(meter ?? null);
  const words = say(said.id, said.args);
  return (
    <div class="timing-meter">
      <MovingCanvas
        class="timing-canvas"
        label={say("studio-stage-timing-of", { name: props.name, words })}
        draw={(canvas, width, height, nowMs) =>
          drawTiming(canvas, width, height, nowMs, player, marks.current, meter, palette.peek())
        }
      />
      <div class="timing-ends tiny muted" aria-hidden="true">
        <span>{say("studio-stage-early")}</span>
        <b class="timing-words figures">{words}</b>
        <span>{say("studio-stage-late")}</span>
      </div>
    </div>
  );
}

function drawTiming(
  canvas: CanvasRenderingContext2D,
  width: number,
  height: number,
  nowMs: number,
  player: number,
  marks: readonly Struck[],
  meter: PlayerMeter | undefined,
  colours: Palette,
): void {
  const middle = width / 2;
  const perMs = (middle - 14) / WIDEST_MS;
  const at = (ms: number) => middle + Math.max(-WIDEST_MS, Math.min(WIDEST_MS, ms)) * perMs;
  const axis = height - 15;
  const colour = colours.players[(player - 1) % colours.players.length]!;

  canvas.fillStyle = colours.faint;
  canvas.beginPath();
  canvas.roundRect(at(-30), 2, at(30) - at(-30), height - 4, 8);
  canvas.fill();
  canvas.fillStyle = colours.rule;
  canvas.fillRect(at(-WIDEST_MS), axis, at(WIDEST_MS) - at(-WIDEST_MS), 1.5);
  for (let ms = -80; ms <= 80; ms += 10) {
    canvas.fillRect(at(ms) - 0.5, axis - (ms % 20 === 0 ? 5 : 3), 1, ms % 20 === 0 ? 5 : 3);
  }
  canvas.fillStyle = colours.ink;
  canvas.fillRect(middle - 1, 4, 2, height - 8);

  canvas.fillStyle = colour;
  for (const mark of marks) {
    const age = (nowMs - mark.atMs) / FADES_MS;
    if (age >= 1) continue;
    const tall = (axis - 12) * (0.45 + 0.55 * mark.velocity);
    const x = at(mark.lateMs);
    canvas.globalAlpha = (1 - age) ** 1.6;
    const fresh = Math.max(0, 1 - (nowMs - mark.atMs) / 160);
    canvas.fillRect(x - 1, axis - tall, 2, tall);
    canvas.beginPath();
    traceMark(canvas, player, x, axis - tall, 4 + 3.5 * fresh);
    canvas.fill();
  }
  canvas.globalAlpha = 1;
  if (meter?.recent_mean_ms != null) {
    const spread = meter.recent_sd_ms ?? 0;
    const [from, to] = [at(meter.recent_mean_ms - spread), at(meter.recent_mean_ms + spread)];
    canvas.globalAlpha = 0.35;
    canvas.beginPath();
    canvas.roundRect(from, axis + 4, Math.max(to - from, 4), 6, 3);
    canvas.fill();
    canvas.globalAlpha = 1;
    const x = at(meter.recent_mean_ms);
    canvas.beginPath();
    canvas.moveTo(x, axis + 1);
    canvas.lineTo(x + 6, axis + 12);
    canvas.lineTo(x - 6, axis + 12);
    canvas.closePath();
    canvas.fill();
  }
}
