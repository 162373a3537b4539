/** Draws a player's highway: lanes, beats, notes to come, what was struck, and the partner's marks. */
import { type Family, isCymbal } from "../look/families";
import type { Palette } from "../look/palette";
import { traceMark } from "../look/players";
import type { Click, SheetBar } from "../protocol";
import { drawKickName, drawNames } from "./highway_names";
import { type Highway, across, along, point, seen } from "./highway_layout";
import { type PlayerTrack, type TrackNote, firstFrom } from "./player_track";

export interface HighwayScene {
  way: Highway;
  lanes: readonly Family[];
  names: readonly string[];
  /** The keys that play each lane, and the kick; empty where nobody plays on keys. */
  keys: readonly string[];
  kick: string;
  player: number;
  track: PlayerTrack;
  partners: readonly { player: number; track: PlayerTrack }[];
  clicks: readonly Click[];
  bars: readonly SheetBar[];
  now: number;
  isStill: boolean;
}

type Canvas = CanvasRenderingContext2D;

const LIT_S = 0.28;
const BEAM_PX = 170;
const PULSE_S = 0.07;
/** Notes appear within this time, instead of being cut off at the edge. */
const APPEARS_S = 0.35;

export function drawHighway(canvas: Canvas, scene: HighwayScene, colours: Palette): void {
  const colour = colours.players[(scene.player - 1) % colours.players.length]!;
  canvas.lineCap = "round";
  drawLanes(canvas, scene, colours, colour);
  drawBeats(canvas, scene, colours);
  drawLine(canvas, scene, colour);
  drawKickName(canvas, scene.way, scene.kick, colours);
  drawNotes(canvas, scene, colours, colour);
  for (const partner of scene.partners) {
    drawStrokes(canvas, scene, partner.player, partner.track, colours, 0.72, true);
  }
  drawStrokes(canvas, scene, scene.player, scene.track, colours, 1, false);
}

function drawLanes(canvas: Canvas, scene: HighwayScene, colours: Palette, colour: string): void {
  const { way, lanes, now, track } = scene;
  const length = way.direction === "falling" ? way.height : way.width;
  lanes.forEach((family, lane) => {
    const start = way.laneStart + lane * way.laneSize;
    canvas.fillStyle = lane % 2 === 0 ? colours.raised : colours.card;
    fillSpan(canvas, way, 0, length, start, way.laneSize, 0);
    const light = lightOf(track, family, now);
    if (light > 0) {
      canvas.globalAlpha = light * 0.5;
      canvas.fillStyle = beam(canvas, way, colour);
      const from = way.direction === "falling" ? way.line - BEAM_PX : way.line;
      fillSpan(canvas, way, from, from + BEAM_PX, start + 1, way.laneSize - 2, 0);
      canvas.globalAlpha = 1;
    }
  });
  drawNames(canvas, way, scene.names, scene.keys, colours);
}

/** Light that rises from the line and fades. */
function beam(canvas: Canvas, way: Highway, colour: string): CanvasGradient {
  const [x0, y0] = point(way, way.line, 0);
  const [x1, y1] = point(way, way.direction === "falling" ? way.line - BEAM_PX : way.line + BEAM_PX, 0);
  const gradient = canvas.createLinearGradient(x0, y0, x1, y1);
  gradient.addColorStop(0, colour);
  gradient.addColorStop(1, `${colour}00`); // the same colour, clear: "transparent" is a clear black
  return gradient;
}

/** How bright a lane is: 1 when it was just struck. */
function lightOf(track: PlayerTrack, family: Family, now: number): number {
  for (let at = track.strokes.length - 1; at >= 0; at--) {
    const stroke = track.strokes[at]!;
    if (now - stroke.time > LIT_S) break;
    if (stroke.family === family && stroke.time <= now) {
      return (1 - (now - stroke.time) / LIT_S) * (0.4 + 0.6 * stroke.velocity);
    }
  }
  return 0;
}

function drawBeats(canvas: Canvas, scene: HighwayScene, colours: Palette): void {
  const { way, now } = scene;
  const span = seen(way);
  const breadth = way.laneSize * way.lanes;
  const labels = way.direction === "falling" ? way.height - way.labels : way.width;
  for (const [time, isDownbeat] of scene.clicks) {
    if (time < now - span.before || time > now + span.after) continue;
    const at = along(way, time - now);
    if (at > labels) continue;
    canvas.fillStyle = isDownbeat ? colours.muted : colours.rule;
    canvas.globalAlpha = isDownbeat ? 0.75 : 0.45;
    const thick = isDownbeat ? 2 : 1;
    fillSpan(canvas, way, at - thick / 2, at + thick / 2, way.laneStart, breadth, 0);
  }
  canvas.globalAlpha = 1;
  canvas.fillStyle = colours.muted;
  canvas.font = `600 12px ${colours.letters}`;
  canvas.textAlign = "left";
  canvas.textBaseline = "bottom";
  for (const [time, number] of scene.bars) {
    if (number < 1 || time < now - span.before || time > now + span.after) continue;
    const at = along(way, time - now);
    if (way.direction === "falling" && at > labels) continue;
    if (way.direction === "falling") canvas.fillText(String(number), way.laneStart + 4, at - 3);
    else if (at > way.line - 10) canvas.fillText(String(number), at + 4, 16);
  }
}

function drawLine(canvas: Canvas, scene: HighwayScene, colour: string): void {
  const { way } = scene;
  canvas.fillStyle = colour;
  const half = 2.5 + (scene.isStill ? 0 : pulse(scene));
  fillSpan(canvas, way, way.line - half, way.line + half, way.laneStart, way.laneSize * way.lanes, half);
  canvas.globalAlpha = 0.16;
  const reach = way.perSecond * 0.03; // the band in which two players sound as one
  fillSpan(canvas, way, way.line - reach, way.line + reach, way.laneStart, way.laneSize * way.lanes, 4);
  canvas.globalAlpha = 1;
}

/** How much thicker the line is, px: it beats with the song, most of all on one. */
function pulse({ clicks, now }: HighwayScene): number {
  let last: Click | undefined;
  for (const click of clicks) {
    if (click[0] > now) break;
    last = click;
  }
  return last ? Math.exp(-(now - last[0]) / PULSE_S) * (last[1] ? 3.5 : 2) : 0;
}

function drawNotes(canvas: Canvas, scene: HighwayScene, colours: Palette, colour: string): void {
  const { way, track, now, lanes } = scene;
  const span = seen(way);
  const end = way.direction === "falling" ? way.height - way.labels : way.width + 20;
  // The kick's bars lie under the other notes.
  for (const isKick of [true, false]) {
    for (let at = firstFrom(track.notes, now - span.before); at < track.notes.length; at++) {
      const note = track.notes[at]!;
      if (note.time > now + span.after) break;
      if ((note.family === "kick") !== isKick) continue;
      const place = along(way, note.time - now);
      if (place > end && way.direction === "falling") continue;
      drawNote(canvas, scene, note, place, lanes.indexOf(note.family), colours, colour);
    }
  }
  canvas.globalAlpha = 1;
}

function drawNote(
  canvas: Canvas,
  scene: HighwayScene,
  note: TrackNote,
  place: number,
  lane: number,
  colours: Palette,
  colour: string,
): void {
  const { way, now } = scene;
  const isPast = now > note.time + note.window;
  const isMissed = isPast && note.struck === null;
  canvas.globalAlpha = isMissed ? 0.6 : note.struck === null ? 0.5 + 0.5 * note.velocity : 0.25;
  if (note.family === "kick" && !isMissed) canvas.globalAlpha *= 0.6;
  canvas.globalAlpha *= Math.max(0, Math.min(1, (seen(way).after - (note.time - now)) / APPEARS_S));
  canvas.fillStyle = colour;
  canvas.strokeStyle = isMissed ? colours.muted : colour;
  canvas.lineWidth = 1.75;
  canvas.setLineDash(isMissed ? [3, 4] : []);
  canvas.beginPath();
  if (note.family === "kick") {
    const thick = 3 + 5 * note.velocity;
    traceSpan(canvas, way, place - thick / 2, place + thick / 2, way.laneStart + 4, way.laneSize * way.lanes - 8, thick / 2);
  } else {
    traceHead(canvas, way, note, place, lane);
  }
  const isRing = isCymbal(note.family);
  if (isMissed) canvas.stroke();
  else if (isRing) {
    canvas.lineWidth = 3.5;
    canvas.stroke();
  } else canvas.fill();
  canvas.setLineDash([]);
  drawGlow(canvas, scene, note, lane, colour);
}

function traceHead(canvas: Canvas, way: Highway, note: TrackNote, place: number, lane: number): void {
  const [x, y] = point(way, place, across(way, lane));
  const size = Math.min(way.laneSize * 0.36, 22) * (0.6 + 0.4 * note.velocity);
  if (!isCymbal(note.family)) {
    canvas.roundRect(x - size, y - size * 0.62, 2 * size, 1.24 * size, size * 0.62);
    return;
  }
  // Cymbals are crosses as in drum notation; the open hi-hat has its ring.
  const reach = size * 0.62;
  canvas.moveTo(x - reach, y - reach);
  canvas.lineTo(x + reach, y + reach);
  canvas.moveTo(x + reach, y - reach);
  canvas.lineTo(x - reach, y + reach);
  if (note.piece === 8) {
    canvas.moveTo(x + size * 1.05, y);
    canvas.arc(x, y, size * 1.05, 0, 2 * Math.PI);
  }
}

/** The ring of light of a note that was just struck. */
function drawGlow(canvas: Canvas, scene: HighwayScene, note: TrackNote, lane: number, colour: string): void {
  const age = (scene.now - note.litAt) / LIT_S;
  if (note.struck === null || age < 0 || age >= 1) return;
  const { way } = scene;
  canvas.globalAlpha = (1 - age) ** 2;
  canvas.strokeStyle = colour;
  canvas.lineWidth = 3 * (1 - age) + 1;
  const grown = scene.isStill ? 12 : 10 + 26 * age ** 0.6;
  canvas.beginPath();
  if (note.family === "kick") {
    traceSpan(canvas, way, way.line - grown / 2, way.line + grown / 2, way.laneStart, way.laneSize * way.lanes, grown / 2);
  } else {
    const [x, y] = point(way, way.line, across(way, lane));
    canvas.arc(x, y, grown, 0, 2 * Math.PI);
  }
  canvas.stroke();
}

function drawStrokes(
  canvas: Canvas,
  scene: HighwayScene,
  player: number,
  track: PlayerTrack,
  colours: Palette,
  size: number,
  isPartner: boolean,
): void {
  const { way, now, lanes } = scene;
  const end = way.direction === "falling" ? way.height - way.labels : 0;
  const span = seen(way);
  canvas.fillStyle = canvas.strokeStyle = colours.players[(player - 1) % colours.players.length]!;
  for (let at = firstFrom(track.strokes, now - span.before); at < track.strokes.length; at++) {
    const stroke = track.strokes[at]!;
    const place = along(way, stroke.time - now);
    if (way.direction === "falling" && place > end) continue;
    const lane = stroke.family === "kick" ? (lanes.length - 1) / 2 : lanes.indexOf(stroke.family);
    if (lane < 0) continue;
    const side = (isPartner ? 1 : -1) * Math.min(way.laneSize * 0.17, 9) * (scene.partners.length > 0 ? 1 : 0);
    const [x, y] = point(way, place, across(way, lane) + side);
    const radius = (3.2 + 2.6 * stroke.velocity) * size;
    canvas.beginPath();
    traceMark(canvas, player, x, y, radius);
    canvas.lineWidth = stroke.isMatched || isPartner ? 3 : 1.75;
    if (stroke.isMatched || isPartner) {
      // A rim of paper keeps marks apart from the notes that they lie on.
      canvas.strokeStyle = colours.card;
      canvas.stroke();
      canvas.fill();
    } else {
      canvas.strokeStyle = canvas.fillStyle;
      canvas.stroke();
    }
  }
}

/** A bar across lanes, from one place along to another. */
function traceSpan(canvas: Canvas, way: Highway, from: number, to: number, start: number, breadth: number, round: number): void {
  if (way.direction === "falling") canvas.roundRect(start, from, breadth, to - from, round);
  else canvas.roundRect(from, start, to - from, breadth, round);
}

function fillSpan(canvas: Canvas, way: Highway, from: number, to: number, start: number, breadth: number, round: number): void {
  canvas.beginPath();
  traceSpan(canvas, way, from, to, start, breadth, round);
  canvas.fill();
}
