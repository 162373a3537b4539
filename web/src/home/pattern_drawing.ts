/** Draws the first page's picture on a canvas. */
import type { Palette } from "../look/palette";
import { traceMark } from "../look/players";
import { BEAT_S, type Performance, type Played } from "./performance";

interface Place {
  x: number;
  y: number;
  width: number;
  height: number;
}

const FLAM_MS = 30;
const WIDEST_MS = 100;
const LIFT = 0.62; // how far back a stick goes, radians

export function drawPattern(
  canvas: CanvasRenderingContext2D,
  width: number,
  place: Place,
  played: Performance,
  colours: Palette,
): void {
  const size = Math.min(place.width, place.height);
  const unit = size / 32;
  const left = place.x + (place.width - size) / 2;
  const top = place.y + place.height - size;
  canvas.lineCap = "round";
  canvas.lineJoin = "round";
  drawTape(canvas, width, left + 9.3 * unit, top + 24.5 * unit, unit, played, colours);
  drawSign(canvas, left, top, unit, played, colours);
}

function drawTape(
  canvas: CanvasRenderingContext2D,
  width: number,
  from: number,
  y: number,
  unit: number,
  played: Performance,
  colours: Palette,
): void {
  const speed = Math.max(46, Math.min(84, width / 14)) / BEAT_S;
  const perMs = Math.max(0.5, Math.min(0.95, unit / 14));
  const past = [...played.past()].filter((moment) => xOf(moment) > -80);
  function xOf(moment: Played): number {
    return from - 3 - (played.now - moment.beat * BEAT_S) * speed;
  }
  const fade = canvas.createLinearGradient(0, 0, from, 0);
  fade.addColorStop(0, "transparent");
  fade.addColorStop(0.25, "#000");
  canvas.save();
  canvas.globalAlpha = 1;
  drawBands(canvas, past, xOf, y, perMs, unit, colours);
  canvas.strokeStyle = colours.faint;
  canvas.lineWidth = 1.5;
  canvas.beginPath();
  canvas.moveTo(0, y);
  canvas.lineTo(from, y);
  canvas.stroke();
  for (const who of ["a", "b"] as const) {
    const colour = colours.players[who === "a" ? 0 : 1]!;
    const struck = past.filter((moment) => who === "a" || moment.bMs !== null);
    const yOf = (moment: Played) => y + clipped(who === "a" ? moment.aMs : moment.bMs!) * perMs;
    const newest = played.around(who).last;
    const points = (newest && struck[0] !== newest ? [newest, ...struck] : struck).map(
      (moment) => [Math.min(xOf(moment), from), yOf(moment)] as const,
    );
    canvas.strokeStyle = colour;
    canvas.globalAlpha = 0.9;
    canvas.lineWidth = Math.max(2.5, unit * 0.24);
    drawSmooth(canvas, [[from, points[0]?.[1] ?? y], ...points]);
    canvas.fillStyle = colour;
    canvas.globalAlpha = 1;
    struck.forEach((moment) => {
      const x = xOf(moment);
      const velocity = who === "a" ? moment.aVelocity : moment.bVelocity;
      const stem = (who === "a" ? -1 : 1) * velocity * Math.max(24, unit * 3.4);
      canvas.lineWidth = Math.max(1.5, unit * 0.13);
      canvas.beginPath();
      canvas.moveTo(x, yOf(moment));
      canvas.lineTo(x, yOf(moment) + stem);
      canvas.stroke();
      canvas.beginPath();
      traceMark(canvas, who === "a" ? 1 : 2, x, yOf(moment) + stem, Math.max(3.2, unit * 0.36));
      canvas.fill();
    });
  }
  // What is long past dissolves into the paper.
  canvas.globalCompositeOperation = "destination-in";
  canvas.fillStyle = fade;
  canvas.fillRect(0, 0, from + 4, y + 400);
  canvas.restore();
}

/** A guest may be anywhere; the picture is only so high. */
function clipped(ms: number): number {
  return Math.max(-WIDEST_MS, Math.min(WIDEST_MS, ms));
}

function drawBands(
  canvas: CanvasRenderingContext2D,
  past: readonly Played[],
  xOf: (moment: Played) => number,
  y: number,
  perMs: number,
  unit: number,
  colours: Palette,
): void {
  canvas.fillStyle = colours.flam;
  canvas.textAlign = "center";
  canvas.font = "600 12px system-ui, sans-serif";
  for (const { aMs, bMs, ...moment } of past) {
    const apartMs = bMs === null ? 0 : Math.abs(aMs - bMs);
    if (bMs === null || apartMs <= FLAM_MS) continue;
    const x = xOf({ aMs, bMs, ...moment });
    const [high, low] = [clipped(Math.min(aMs, bMs)), clipped(Math.max(aMs, bMs))];
    canvas.globalAlpha = colours.isDark ? 0.3 : 0.2;
    canvas.beginPath();
    canvas.roundRect(x - 9, y + high * perMs - 9, 18, (low - high) * perMs + 18, 9);
    canvas.fill();
    const label = `${Math.round(apartMs)} ms`;
    canvas.globalAlpha = labelAlpha(x, canvas.measureText(label).width / 2);
    canvas.fillText(label, x, y + low * perMs + Math.max(42, unit * 4.3));
    canvas.globalAlpha = 1;
  }
}

/** A label fades before it reaches the left edge: half a word can't be read. */
export function labelAlpha(x: number, halfWidth: number): number {
  return Math.max(0, Math.min(1, (x - halfWidth) / halfWidth));
}

/** A curve through the points that never overshoots: midpoints joined by quadratic pieces. */
function drawSmooth(
  canvas: CanvasRenderingContext2D,
  points: readonly (readonly [number, number])[],
): void {
  const [first] = points;
  if (!first || points.length < 2) return;
  canvas.beginPath();
  canvas.moveTo(first[0], first[1]);
  for (let index = 1; index < points.length; index++) {
    const [x0, y0] = points[index - 1]!;
    const [x1, y1] = points[index]!;
    const middle = (x0 + x1) / 2;
    canvas.bezierCurveTo(middle, y0, middle, y1, x1, y1);
  }
  canvas.stroke();
}

function drawSign(
  canvas: CanvasRenderingContext2D,
  left: number,
  top: number,
  unit: number,
  played: Performance,
  colours: Palette,
): void {
  const at = (x: number, y: number) => [left + x * unit, top + y * unit] as const;
  const a = played.around("a");
  const b = played.around("b");
  const later = Math.min(a.since, b.since);
  const isSameMoment = a.last !== undefined && a.last === b.last;
  const apartMs = isSameMoment ? Math.abs(a.last!.aMs - (a.last!.bMs ?? a.last!.aMs)) : 0;
  if (isSameMoment) drawSpark(canvas, ...at(16, 2.4), unit, later, apartMs > FLAM_MS, colours);

  canvas.strokeStyle = colours.ink;
  canvas.globalAlpha = 1;
  canvas.lineWidth = 2.1 * unit;
  const pulse = Math.exp(-later * 9) * 0.35 * unit;
  canvas.beginPath();
  canvas.moveTo(...at(10.2, 15.5));
  canvas.lineTo(...at(21.8, 15.5));
  canvas.stroke();
  canvas.fillStyle = colours.paper;
  canvas.beginPath();
  const [x, y] = at(9.3, 20.3);
  canvas.roundRect(x - pulse, y - pulse, 13.4 * unit + 2 * pulse, 8.4 * unit + 2 * pulse, 2.2 * unit);
  canvas.fill();
  canvas.stroke();
  drawStick(canvas, at(3.2, 15.2), at(15, 3.6), lift(a), unit, colours.players[0]!);
  drawStick(canvas, at(28.8, 15.2), at(17, 3.6), -lift(b), unit, colours.players[1]!);
}

/** How far a stick is back: 0 when it strikes, and in between up and down again. */
function lift({ since, until }: { since: number; until: number }): number {
  // A guest's stick waits where it bounced back to.
  if (!Number.isFinite(since)) return -LIFT;
  if (!Number.isFinite(until)) return -LIFT * Math.min(1, since / 0.25) ** 0.7;
  const through = since / (since + until);
  return -LIFT * Math.sin(Math.PI * through) ** 1.2 * (0.65 + 0.35 * through);
}

function drawStick(
  canvas: CanvasRenderingContext2D,
  [x, y]: readonly [number, number],
  [tipX, tipY]: readonly [number, number],
  turn: number,
  unit: number,
  colour: string,
): void {
  const length = Math.hypot(tipX - x, tipY - y);
  canvas.save();
  canvas.translate(x, y);
  canvas.rotate(Math.atan2(tipY - y, tipX - x) + turn);
  canvas.fillStyle = colour;
  canvas.beginPath();
  canvas.roundRect(-1.6 * unit, -1.45 * unit, 3.2 * unit, 2.9 * unit, 1.45 * unit);
  canvas.moveTo(0, -1.45 * unit);
  canvas.lineTo(length - 1.6 * unit, -0.85 * unit);
  canvas.lineTo(length - 1.6 * unit, 0.85 * unit);
  canvas.lineTo(0, 1.45 * unit);
  canvas.closePath();
  canvas.fill();
  canvas.beginPath();
  canvas.ellipse(length - 0.9 * unit, 0, 1.75 * unit, 1.25 * unit, 0, 0, 2 * Math.PI);
  canvas.fill();
  canvas.restore();
}

function drawSpark(
  canvas: CanvasRenderingContext2D,
  x: number,
  y: number,
  unit: number,
  since: number,
  isFlam: boolean,
  colours: Palette,
): void {
  const age = since / 0.5;
  if (age >= 1) return;
  canvas.globalAlpha = (1 - age) ** 2 * 0.9;
  canvas.strokeStyle = isFlam ? colours.flam : colours.good;
  canvas.lineWidth = 0.45 * unit;
  const rays = isFlam ? 2 : 7;
  if (isFlam) {
    for (const side of [-1, 1]) {
      canvas.beginPath();
      canvas.arc(x + side * 1.6 * unit, y, (1.2 + 3 * age) * unit, 0, 2 * Math.PI);
      canvas.stroke();
    }
    return;
  }
  for (let ray = 0; ray < rays; ray++) {
    const angle = Math.PI + (Math.PI * (ray + 0.5)) / rays;
    const [from, to] = [(2 + 3 * age) * unit, (3.2 + 4.5 * age) * unit];
    canvas.beginPath();
    canvas.moveTo(x + Math.cos(angle) * from, y + Math.sin(angle) * from);
    canvas.lineTo(x + Math.cos(angle) * to, y + Math.sin(angle) * to);
    canvas.stroke();
  }
}
