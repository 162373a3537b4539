/**
 * The duet on a canvas: two players meet at the row's line like the two scales of a vernier. Where
 * they are together the two stems make one line; where they aren't, a band spans the flam.
 */
import type { Palette } from "../look/palette";
import { traceMark } from "../look/players";
import { barAt } from "./bars";
import { middleOf } from "./flams";
import { within } from "./itinerary";
import type { Looking } from "./looking";
import { saidFlamMs } from "./plain_numbers";
import { placeOf } from "./sorted";
import { FOOT, HEAD, RADIUS, STEM, type StripFrame } from "./strip_frame";
import type { Mark } from "./take_marks";

const FONT = "-apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Noto Sans CJK KR', system-ui, sans-serif";
/** A stroke that has just sounded shines for so long. */
const SHINE_S = 0.22;
/** Below so many pixels a second marks would be a smear: only their stems are drawn. */
const COARSE = 55;
const FLAM_S = 0.03;

export interface Drawn {
  looking: Looking;
  frame: StripFrame;
  palette: Palette;
  positionS: number;
  isShining: boolean;
  chosenFlam: number | null;
  rowNames: readonly string[];
  isHeard(player: number): boolean;
}

export function drawStrip(canvas: CanvasRenderingContext2D, drawn: Drawn): void {
  const { frame, palette } = drawn;
  canvas.clearRect(0, 0, frame.width, frame.height);
  canvas.save();
  canvas.beginPath();
  canvas.rect(frame.left, 0, frame.width - frame.left, frame.height);
  canvas.clip();
  drawChosen(canvas, drawn);
  drawSheet(canvas, drawn);
  drawFlams(canvas, drawn);
  drawMarks(canvas, drawn);
  drawScale(canvas, drawn);
  drawPlayhead(canvas, drawn);
  canvas.restore();
  canvas.fillStyle = palette.muted;
  canvas.font = `12px ${FONT}`;
  canvas.textAlign = "left";
  drawn.looking.rows.forEach((family, row) => {
    canvas.fillText(drawn.rowNames[row] ?? "", 12, frame.middle(family) + 4, frame.left - 16);
  });
}

/** The stretches that are listened to. */
function drawChosen(canvas: CanvasRenderingContext2D, { looking, frame, palette }: Drawn): void {
  canvas.fillStyle = palette.raised;
  for (const { fromS, toS } of looking.chosen.peek()) {
    if (toS < frame.fromS || fromS > frame.toS) continue;
    canvas.fillRect(frame.x(fromS), 0, (toS - fromS) * frame.pixelsPerS, frame.height);
  }
}

/** Bars, beats, the notes that were to be played, and the rows' lines. */
function drawSheet(canvas: CanvasRenderingContext2D, { looking, frame, palette }: Drawn): void {
  const { bars, clicks, rows, review } = looking;
  const bottom = frame.height - FOOT;
  const top = HEAD - 4;
  canvas.lineWidth = 1;
  const isFine = frame.pixelsPerS * looking.barS > 150;
  if (isFine) {
    stroke(canvas, palette.faint, () => {
      for (const row of looking.places) {
        for (let at = placeOf(row, frame.fromS, same); at < row.length && row[at]! <= frame.toS; at++) {
          vertical(canvas, frame.x(row[at]!), top, bottom);
        }
      }
    });
    stroke(canvas, palette.rule, () => {
      for (let at = placeOf(clicks, frame.fromS, same); at < clicks.length && clicks[at]! <= frame.toS; at++) {
        vertical(canvas, frame.x(clicks[at]!), top, bottom);
      }
    });
  }
  stroke(canvas, palette.rule, () => {
    const from = Math.max(frame.x(bars[0]?.startS ?? 0), frame.left);
    const to = Math.min(frame.x(looking.endS), frame.width);
    for (const family of rows) {
      for (let player = 1; player <= (review.players.length === 2 ? 1 : review.players.length); player++) {
        const y = crisp(frame.line(family, player));
        canvas.moveTo(from, y);
        canvas.lineTo(to, y);
      }
    }
  });
  drawBars(canvas, looking, frame, palette, isFine, bottom);
}

function drawBars(
  canvas: CanvasRenderingContext2D,
  { bars }: Looking,
  frame: StripFrame,
  palette: Palette,
  isFine: boolean,
  bottom: number,
): void {
  canvas.textAlign = "left";
  let free = -Infinity;
  for (let at = barAt(bars, frame.fromS); at < bars.length && bars[at]!.startS <= frame.toS; at++) {
    const bar = bars[at]!;
    const x = frame.x(bar.startS);
    canvas.lineWidth = 1.4;
    stroke(canvas, palette.muted, () => vertical(canvas, x, 2, bottom));
    if (x < free || bar.number === 0) continue;
    canvas.fillStyle = palette.ink;
    canvas.font = `700 13px ${FONT}`;
    canvas.fillText(String(bar.number), x + 5, 14);
    free = x + 30;
    if (!isFine) continue;
    canvas.fillStyle = palette.muted;
    canvas.font = `11px ${FONT}`;
    for (let beat = 0; beat < bar.beats; beat++) {
      const there = frame.x(bar.startS + ((bar.endS - bar.startS) * beat) / bar.beats);
      canvas.fillText(String(beat + 1), beat === 0 ? there + 5 : there - 3, 27);
    }
  }
}

/** A band from the first to the second hit, and how far apart they are. */
function drawFlams(canvas: CanvasRenderingContext2D, drawn: Drawn): void {
  const { looking, frame, palette, chosenFlam, isShining, positionS } = drawn;
  const { flams } = looking;
  const [top, bottom] = [HEAD - 6, frame.height - FOOT];
  const first = placeOf(flams, frame.fromS - 0.2, (flam) => flam.fromS);
  canvas.font = `700 11px ${FONT}`;
  canvas.textAlign = "center";
  let lastX = -Infinity;
  let isLifted = false;
  for (let at = first; at < flams.length && flams[at]!.fromS <= frame.toS; at++) {
    const flam = flams[at]!;
    const [x0, x1] = [frame.x(flam.fromS), frame.x(flam.toS)];
    const isSounding = isShining && positionS >= flam.fromS && positionS < flam.toS + SHINE_S;
    const isChosen = at === chosenFlam || isSounding;
    canvas.fillStyle = palette.flam;
    canvas.globalAlpha = isChosen ? 0.22 : 0.1;
    canvas.fillRect(x0, top, Math.max(x1 - x0, 1.5), bottom - top);
    canvas.globalAlpha = 1;
    canvas.fillRect(x0, top - 1.5, Math.max(x1 - x0, 2), isChosen ? 5 : 3);
    const x = frame.x(middleOf(flam));
    if (frame.pixelsPerS < COARSE) continue;
    isLifted = x - lastX < 26 && !isLifted;
    if (x - lastX < 13 && !isChosen) continue;
    canvas.fillText(saidFlamMs(flam.ms), x, top - 5 - (isLifted ? 11 : 0));
    lastX = x;
  }
}

function drawMarks(canvas: CanvasRenderingContext2D, drawn: Drawn): void {
  const { looking, frame } = drawn;
  const margin = 12 / frame.pixelsPerS;
  const inView = within(looking.marks, { fromS: frame.fromS - margin, toS: frame.toS + margin });
  const players = looking.review.players.length;
  for (let player = 1; player <= players; player++) {
    canvas.globalAlpha = drawn.isHeard(player) ? 1 : 0.25;
    drawPlayer(canvas, drawn, player, inView.filter((mark) => mark.player === player));
  }
  canvas.globalAlpha = 1;
}

function drawPlayer(
  canvas: CanvasRenderingContext2D,
  { frame, palette, positionS, isShining }: Drawn,
  player: number,
  marks: readonly Mark[],
): void {
  const colour = palette.players[(player - 1) % palette.players.length] ?? palette.ink;
  const up = frame.direction(player);
  const isCoarse = frame.pixelsPerS < COARSE;
  const heads: Mark[] = [];
  canvas.lineWidth = isCoarse ? 1 : 1.6;
  stroke(canvas, colour, () => {
    for (const mark of marks) {
      if (mark.kind === "extra" || mark.kind === "missed") continue;
      const y = frame.line(mark.family, player);
      canvas.moveTo(frame.x(mark.timeS), y);
      canvas.lineTo(frame.x(mark.timeS), y + up * STEM[mark.loudness]);
      if (mark.kind === "played") heads.push(mark);
    }
  });
  if (isCoarse) return;
  canvas.fillStyle = colour;
  canvas.beginPath();
  for (const mark of heads) {
    const y = frame.line(mark.family, player) + up * STEM[mark.loudness];
    const since = positionS - mark.timeS;
    const shine = isShining && since >= 0 && since < SHINE_S ? 1 - since / SHINE_S : 0;
    traceMark(canvas, player, frame.x(mark.timeS), y, RADIUS[mark.loudness] * (1 + 0.9 * shine));
  }
  canvas.fill();
  drawOddMarks(canvas, frame, colour, player, up, marks);
}

/** Crosses for strokes off the chart, hollow marks for what was left out. */
function drawOddMarks(
  canvas: CanvasRenderingContext2D,
  frame: StripFrame,
  colour: string,
  player: number,
  up: -1 | 1,
  marks: readonly Mark[],
): void {
  for (const mark of marks) {
    const x = frame.x(mark.timeS);
    const y = frame.line(mark.family, player) + up * STEM[1];
    if (mark.kind === "missed") {
      canvas.lineWidth = 1.2;
      canvas.setLineDash([2, 1.2]);
      stroke(canvas, colour, () => traceMark(canvas, player, x, y, 3.2));
      canvas.setLineDash([]);
    } else if (mark.kind !== "played") {
      const radius = mark.kind === "extra" ? 2.4 : 3.2;
      canvas.lineWidth = mark.kind === "extra" ? 1.1 : 1.8;
      stroke(canvas, colour, () => cross(canvas, x, y, radius));
    }
  }
}

/** How wide 30 ms are: a gap as wide as this is a flam. */
function drawScale(canvas: CanvasRenderingContext2D, { frame, palette }: Drawn): void {
  if (frame.pixelsPerS < COARSE) return;
  const y = frame.height - 8;
  canvas.fillStyle = palette.muted;
  canvas.fillRect(frame.left + 6, y - 1.5, FLAM_S * frame.pixelsPerS, 3);
  canvas.font = `10px ${FONT}`;
  canvas.textAlign = "left";
  canvas.fillText("30 ms", frame.left + 12 + FLAM_S * frame.pixelsPerS, y + 3.5);
}

function drawPlayhead(canvas: CanvasRenderingContext2D, { frame, palette, positionS }: Drawn): void {
  const x = crisp(frame.x(positionS));
  canvas.lineWidth = 2;
  stroke(canvas, palette.ink, () => vertical(canvas, x, 8, frame.height));
  canvas.fillStyle = palette.ink;
  canvas.beginPath();
  canvas.moveTo(x - 7, 0);
  canvas.lineTo(x + 7, 0);
  canvas.lineTo(x + 7, 4);
  canvas.lineTo(x, 12);
  canvas.lineTo(x - 7, 4);
  canvas.closePath();
  canvas.fill();
}

function same(timeS: number): number {
  return timeS;
}

function stroke(canvas: CanvasRenderingContext2D, colour: string, trace: () => void): void {
  canvas.strokeStyle = colour;
  canvas.beginPath();
  trace();
  canvas.stroke();
}

function vertical(canvas: CanvasRenderingContext2D, x: number, top: number, bottom: number): void {
  canvas.moveTo(crisp(x), top);
  canvas.lineTo(crisp(x), bottom);
}

function cross(canvas: CanvasRenderingContext2D, x: number, y: number, radius: number): void {
  canvas.moveTo(x - radius, y - radius);
  canvas.lineTo(x + radius, y + radius);
  canvas.moveTo(x - radius, y + radius);
  canvas.lineTo(x + radius, y - radius);
}

/** The middle of a pixel: thin lines are sharp there. */
function crisp(at: number): number {
  return Math.round(at) + 0.5;
}
