/**
 * How well the studio's microphone hears: the tables of docs/studio/inputs.md. Render the scenes with
 * `python -m benchmarks.microphone_scenes FOLDER`, then `SCENES=FOLDER node benchmarks/run.mjs microphone`.
 */
import { readFileSync } from "node:fs";
import { type HeardStroke, createHearing } from "../src/inputs/microphone/hearing";
import type { StrokeSpectrum } from "../src/inputs/microphone/spectrum";
import { findPath } from "../src/inputs/microphone/speaker_path";
import { type TaughtPiece, pieceOfSpectrum } from "../src/inputs/microphone/taught_pieces";

interface Scene {
  name: string;
  file: string;
  strokes: [timeS: number, piece: number, velocity: number][];
  hasPlayed: boolean;
  taught?: number;
  measuredFrames?: number;
  roundTripMs?: number;
  [about: string]: unknown;
}

const folder = process.env["SCENES"]!;
const only = process.env["ONLY"];
const { rate, scenes } = JSON.parse(readFileSync(`${folder}/scenes.json`, "utf8")) as { rate: number; scenes: Scene[] };
const sound = (file: string): Float32Array => {
  const bytes = readFileSync(`${folder}/${file}`);
  return new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
};

const QUANTUM = 128;
function hearAll(mic: Float32Array, played: Float32Array | null, path: Parameters<ReturnType<typeof createHearing>["setPath"]>[0]): HeardStroke[] {
  const hearing = createHearing(rate);
  hearing.setPath(path);
  const found: HeardStroke[] = [];
  for (let i = 0; i < mic.length; i += QUANTUM) {
    found.push(...hearing.hear(mic.subarray(i, i + QUANTUM), played?.subarray(i, i + QUANTUM) ?? null));
  }
  return found;
}

/** Each true stroke's nearest heard one within 25 ms, each used once; what is left over is false. */
function matched(strokes: Scene["strokes"], heard: readonly HeardStroke[]) {
  const used = new Set<HeardStroke>();
  const pairs: [Scene["strokes"][number], HeardStroke][] = [];
  for (const stroke of strokes) {
    let best: HeardStroke | null = null;
    for (const one of heard) {
      const off = Math.abs(one.frame / rate - stroke[0]);
      if (off < 0.025 && !used.has(one) && (!best || off < Math.abs(best.frame / rate - stroke[0]))) best = one;
    }
    if (best) {
      used.add(best);
      pairs.push([stroke, best]);
    }
  }
  return { pairs, falses: heard.filter((one) => !used.has(one)) };
}

const median = (values: number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;
const mean = (values: number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
const sd = (values: number[]): number => Math.sqrt(mean(values.map((value) => (value - mean(values)) ** 2)));
const most = (values: number[]): number => values.reduce((a, b) => Math.max(a, Math.abs(b)), 0);
const show = (...cells: (string | number)[]): void =>
  console.log(`| ${cells.map((cell) => (typeof cell === "number" ? cell.toFixed(2) : cell)).join(" | ")} |`);

function measures(scene: Scene, heard: readonly HeardStroke[]) {
  const { pairs, falses } = matched(scene.strokes, heard);
  const offs = pairs.map(([stroke, one]) => (one.frame / rate - stroke[0]) * 1000);
  const middle = median(offs);
  return { recall: pairs.length / scene.strokes.length, falses, offs, sd: sd(offs), mean: mean(offs), most: most(offs.map((off) => off - middle)), pairs };
}

/** Of the strokes of some force, how many were found, in per cent. */
function share(scene: Scene, { pairs }: ReturnType<typeof measures>, isAsked: (force: number) => boolean): number {
  const asked = scene.strokes.filter(([, , force]) => isAsked(force)).length;
  return (100 * pairs.filter(([[, , force]]) => isAsked(force)).length) / asked;
}

const LEAST_DB = Number(process.env["LEAST"] ?? -60);
const loud = (heard: HeardStroke[]): HeardStroke[] => heard.filter((one) => one.levelDb >= LEAST_DB);

if (!only || only === "levels") {
  show("drum", "loudest dB", "noise dB", "found %, 0.5 and harder", "0.3", "false", "SD ms", "mean ms", "most ms");
  for (const scene of scenes.filter(({ name }) => name === "levels")) {
    const result = measures(scene, loud(hearAll(sound(scene.file), null, null)));
    show(String(scene["drum"]), String(scene["peakDb"]), String(scene["noiseDb"]), share(scene, result, (force) => force > 0.4), share(scene, result, (force) => force < 0.4), String(result.falses.length), result.sd, result.mean, result.most);
  }
}
if (!only || only === "rolls") {
  show("drum", "gap ms", "found %", "false", "SD ms", "mean ms");
  for (const scene of scenes.filter(({ name }) => name === "rolls")) {
    const result = measures(scene, loud(hearAll(sound(scene.file), null, null)));
    show(String(scene["drum"]), String(scene["gapMs"]), 100 * result.recall, String(result.falses.length), result.sd, result.mean);
  }
}
if (!only || only === "kit") {
  show("pieces", "gap ms", "found %", "false", "right piece %", "strange %", "SD ms", "mean ms", "confusions");
  for (const scene of scenes.filter(({ name }) => name === "kit")) {
    const heard = loud(hearAll(sound(scene.file), null, null));
    const { pairs } = matched(scene.strokes, heard);
    const count = scene.taught!;
    const taughtBy = new Map<number, StrokeSpectrum[]>();
    for (const [stroke, one] of pairs) {
      if (scene.strokes.indexOf(stroke) >= count) continue;
      taughtBy.set(stroke[1], [...(taughtBy.get(stroke[1]) ?? []), one.spectrum]);
    }
    const taught: TaughtPiece[] = [...taughtBy].map(([piece, strokes]) => ({ piece, strokes }));
    const startS = scene.strokes[count - 1]![0] + 0.5;
    const played = { ...scene, strokes: scene.strokes.slice(count) };
    const result = measures(played, heard.filter((one) => one.frame / rate > startS));
    let right = 0;
    let strange = 0;
    const wrong = new Map<string, number>();
    for (const [stroke, one] of result.pairs) {
      const piece = pieceOfSpectrum(taught, one.spectrum);
      if (piece === stroke[1]) right += 1;
      else if (piece === null) strange += 1;
      else wrong.set(`${stroke[1]}>${piece}`, (wrong.get(`${stroke[1]}>${piece}`) ?? 0) + 1);
    }
    show(String(scene["pieces"]), String(scene["gapMs"]), 100 * result.recall, String(result.falses.length), (100 * right) / result.pairs.length, (100 * strange) / result.pairs.length, result.sd, result.mean, [...wrong].map(([pair, times]) => `${pair}:${times}`).join(" "));
  }
}
if (!only || only === "bleed") {
  show("sounds", "at the microphone dB", "drum", "round trip off ms", "found % without", "false without", "SD", "found % masked", "false masked", "SD masked", "mean masked");
  for (const scene of scenes.filter(({ name }) => name === "bleed")) {
    const mic = sound(scene.file);
    const played = sound(scene.file.replace(".f32", ".played.f32"));
    const frames = scene.measuredFrames!;
    const found = findPath(mic.subarray(0, frames), played.subarray(0, frames), rate);
    const path = found.is === "known" ? found.path : null;
    const later = (heard: HeardStroke[]): HeardStroke[] => loud(heard).filter((one) => one.frame > frames);
    const plain = measures(scene, later(hearAll(mic, null, null)));
    const masked = measures(scene, later(hearAll(mic, played, path)));
    show(String(scene["kind"]), String(scene["bleedDb"]), String(scene["drum"]), path ? path.roundTripMs - scene.roundTripMs! : found.is, 100 * plain.recall, String(plain.falses.length), plain.sd, 100 * masked.recall, String(masked.falses.length), masked.sd, masked.mean);
  }
}
