/**
 * Draws how two players flow together: two lines that weave, a mark on each wherever both played.
 * Who came first lies to the left; where the lines part, a band says that it was a flam. The newest
 * is at the bottom, and rises; on a flat canvas it is at the right, and flows to the left.
 */
import type { Palette } from "../look/palette";
import { traceMark } from "../look/players";
import type { Joint, PairStory } from "./pair_story";
import { firstFrom } from "./player_track";

const WIDEST_MS = 80;
const TOGETHER_MS = 15; // each of the two from their middle, when they are 30 ms apart
const BURST_MS = 900;
const ENTERS_MS = 220;

export interface RiverScene {
  story: PairStory;
  /** Take time now, s. */
  now: number;
  nowMs: number;
  /** How much time is seen, s: four bars. */
  spanS: number;
  isStill: boolean;
}

type Canvas = CanvasRenderingContext2D;
type Spot = [number, number];

interface Bed {
  spot: (along: number, across: number) => Spot;
  along: (time: number) => number;
  middle: number;
  perMs: number;
  mouth: number;
}

export function drawRiver(
  canvas: Canvas,
  width: number,
  height: number,
  scene: RiverScene,
  colours: Palette,
): void {
  const isFlat = width > 2 * height;
  const [breadth, length] = isFlat ? [height, width] : [width, height];
  const mouth = length - 16;
  const bed: Bed = {
    spot: (alongPx, acrossPx) => (isFlat ? [alongPx, acrossPx] : [acrossPx, alongPx]),
    along: (time) => Math.min(mouth, mouth - ((scene.now - time) / scene.spanS) * mouth),
    middle: breadth / 2,
    perMs: (breadth / 2 - 10) / (WIDEST_MS / 2),
    mouth,
  };
  const band = 2 * TOGETHER_MS * bed.perMs;
  canvas.lineCap = canvas.lineJoin = "round";
  canvas.fillStyle = colours.faint;
  canvas.beginPath();
  if (isFlat) canvas.roundRect(0, bed.middle - band / 2, width, band, 10);
  else canvas.roundRect(bed.middle - band / 2, 0, band, height, 10);
  canvas.fill();

  const joint = scene.story.joint.slice(firstFrom(scene.story.joint, scene.now - scene.spanS * 1.05));
  for (const one of joint) if (one.isFlam) drawBand(canvas, scene, one, bed, colours);
  for (const side of [-1, 1] as const) drawLine(canvas, scene, joint, side, bed, colours);
  for (const one of joint) drawMarks(canvas, scene, one, bed, colours);
  for (const one of joint) {
    const age = (scene.nowMs - one.shownAtMs) / BURST_MS;
    if (one.isFlam && age < 1) drawBurst(canvas, scene, one, age, bed, colours);
  }
  canvas.globalAlpha = 1;
}

/** Half of the asynchrony, for A (side -1) or B (side 1): negative lies to the left, and was first. */
function offOf(joint: Joint, side: -1 | 1): number {
  return Math.max(-WIDEST_MS / 2, Math.min(WIDEST_MS / 2, (-side * joint.ms) / 2));
}

function acrossOf(joint: Joint, side: -1 | 1, scene: RiverScene, bed: Bed): number {
  const age = (scene.nowMs - joint.shownAtMs) / ENTERS_MS;
  // A new pair of marks comes in from both banks and settles.
  const from = scene.isStill ? 0 : Math.max(0, 1 - age) ** 3 * 14 * side;
  return bed.middle + (offOf(joint, side) + from) * bed.perMs;
}

/** How clear something is: the past fades. */
function clear(joint: Joint, bed: Bed): number {
  return Math.max(0, Math.min(1, (bed.along(joint.time) / bed.mouth) * 2.2));
}

function drawLine(
  canvas: Canvas,
  scene: RiverScene,
  joint: readonly Joint[],
  side: -1 | 1,
  bed: Bed,
  colours: Palette,
): void {
  canvas.strokeStyle = colourOf(scene, side, colours);
  canvas.lineWidth = 3;
  for (let index = 1; index < joint.length; index++) {
    const [one, next] = [joint[index - 1]!, joint[index]!];
    if (next.time - one.time > scene.spanS / 4) continue; // a rest: nothing flows between
    const [from, to] = [bed.along(one.time), bed.along(next.time)];
    const [start, end] = [acrossOf(one, side, scene, bed), acrossOf(next, side, scene, bed)];
    const middle = (from + to) / 2;
    canvas.globalAlpha = 0.8 * clear(one, bed);
    canvas.beginPath();
    canvas.moveTo(...bed.spot(from, start));
    canvas.bezierCurveTo(...bed.spot(middle, start), ...bed.spot(middle, end), ...bed.spot(to, end));
    canvas.stroke();
  }
}

function drawMarks(canvas: Canvas, scene: RiverScene, joint: Joint, bed: Bed, colours: Palette): void {
  canvas.globalAlpha = clear(joint, bed);
  for (const side of [-1, 1] as const) {
    canvas.fillStyle = colourOf(scene, side, colours);
    canvas.beginPath();
    const player = side === -1 ? scene.story.a : scene.story.b;
    traceMark(canvas, player, ...bed.spot(bed.along(joint.time), acrossOf(joint, side, scene, bed)), 4.5);
    canvas.fill();
  }
}

function drawBand(canvas: Canvas, scene: RiverScene, joint: Joint, bed: Bed, colours: Palette): void {
  const at = bed.along(joint.time);
  canvas.globalAlpha = 0.3 * clear(joint, bed);
  canvas.strokeStyle = colours.flam;
  canvas.lineWidth = 13;
  canvas.beginPath();
  canvas.moveTo(...bed.spot(at, acrossOf(joint, -1, scene, bed)));
  canvas.lineTo(...bed.spot(at, acrossOf(joint, 1, scene, bed)));
  canvas.stroke();
}

function colourOf(scene: RiverScene, side: -1 | 1, colours: Palette): string {
  const player = side === -1 ? scene.story.a : scene.story.b;
  return colours.players[(player - 1) % colours.players.length]!;
}

/** A flam is fun: two rings that don't meet, and a handful of little sticks. */
function drawBurst(
  canvas: Canvas,
  scene: RiverScene,
  joint: Joint,
  age: number,
  bed: Bed,
  colours: Palette,
): void {
  const [x, y] = bed.spot(bed.along(joint.time), bed.middle);
  canvas.globalAlpha = (1 - age) ** 1.4;
  canvas.strokeStyle = canvas.fillStyle = colours.flam;
  canvas.lineWidth = 2.5;
  const grown = scene.isStill ? 22 : 8 + 42 * age ** 0.5;
  for (const side of [-1, 1] as const) {
    canvas.beginPath();
    canvas.arc(...bed.spot(bed.along(joint.time), acrossOf(joint, side, scene, bed)), grown, 0, 2 * Math.PI);
    canvas.stroke();
  }
  canvas.font = `700 15px ${colours.letters}`;
  canvas.textAlign = "center";
  canvas.textBaseline = "bottom";
  canvas.fillText(`${Math.round(Math.abs(joint.ms))} ms`, x, y - 14 - (scene.isStill ? 0 : 22 * age));
  if (scene.isStill) return;
  canvas.lineWidth = 3;
  for (let stick = 0; stick < 14; stick++) {
    // The sticks of one burst fly the same way each time it is drawn.
    const angle = stick * 2.39996 + joint.time;
    const reach = (30 + 12 * ((stick * 7) % 5)) * age ** 0.6;
    const [cx, cy] = [x + Math.cos(angle) * reach, y + Math.sin(angle) * reach + 40 * age * age];
    const turn = angle + age * (stick % 2 === 0 ? 6 : -6);
    canvas.strokeStyle = colourOf(scene, stick % 2 === 0 ? -1 : 1, colours);
    canvas.beginPath();
    canvas.moveTo(cx - Math.cos(turn) * 6, cy - Math.sin(turn) * 6);
    canvas.lineTo(cx + Math.cos(turn) * 6, cy + Math.sin(turn) * 6);
    canvas.stroke();
  }
}
