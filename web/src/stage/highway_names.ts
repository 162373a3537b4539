/** Draws what the lanes of a highway are called, and the keys that play them. */
import type { Palette } from "../look/palette";
import { type Highway, across } from "./highway_layout";

type Canvas = CanvasRenderingContext2D;

const ROW = 12;
const KEY_ROW = 17;

export function drawNames(
  canvas: Canvas,
  way: Highway,
  names: readonly string[],
  keys: readonly string[],
  colours: Palette,
): void {
  canvas.textBaseline = "middle";
  names.forEach((name, lane) => {
    const middle = across(way, lane);
    const key = keys[lane] ?? "";
    canvas.fillStyle = colours.muted;
    canvas.font = `${way.laneSize < 40 ? 10 : 12}px ${colours.letters}`;
    if (way.direction === "running") {
      canvas.textAlign = "left";
      canvas.fillText(name, 10, key ? middle - 8 : middle, way.labels - 6);
      if (key) drawKey(canvas, key, 10, middle + 8, colours);
      return;
    }
    canvas.textAlign = "center";
    const widest = way.laneSize - 4;
    const words = canvas.measureText(name).width > widest ? name.split(/[ -]/) : [name];
    const bottom = way.height - 9 - (keys.length > 0 ? KEY_ROW : 0);
    words.forEach((word, row) => canvas.fillText(word, middle, bottom - ROW * (words.length - 1 - row), widest));
    if (key) drawKey(canvas, key, middle, way.height - 10, colours);
  });
}

function drawKey(canvas: Canvas, key: string, x: number, y: number, colours: Palette): void {
  canvas.fillStyle = colours.ink;
  canvas.font = `700 13px ${colours.letters}`;
  canvas.fillText(key, x, y);
}

/** The kick has no lane: its name stands at the line. */
export function drawKickName(canvas: Canvas, way: Highway, words: string, colours: Palette): void {
  canvas.fillStyle = colours.muted;
  canvas.font = `${way.width < 240 ? 10 : 12}px ${colours.letters}`;
  if (way.direction === "running") {
    canvas.textAlign = "left";
    canvas.textBaseline = "bottom";
    canvas.fillText(words, way.line + 9, way.height - way.laneStart - 2);
    return;
  }
  canvas.textAlign = "right";
  canvas.textBaseline = "top";
  canvas.fillText(words, way.laneStart + way.laneSize * way.lanes - 6, way.line + 7);
}
