/**
 * Heart rates that this browser keeps, and nobody else: by take and player. They are sent nowhere;
 * the oldest takes' go where there are more than a hundred.
 */
import { signal } from "@preact/signals";
import { forget, keep, kept } from "../look/keeping";
import type { Course } from "./measures";

export interface HeartHere extends Course {
  source: string;
  isDated: boolean;
  leftOut: number;
  /** By how many seconds it was moved later, by hand. */
  offsetS: number;
}

/** The hearts of a take by the players' keys in it. */
export type HeartsHere = Readonly<Record<string, HeartHere>>;

const LIST = "hapju.hearts";
const MOST_TAKES = 100;
const nameOf = (take: string): string => `hapju.heart.${take}`;

/** Changes when something is kept, for pages that show it. */
export const heartsChanged = signal(0);

export function heartsOf(take: string): HeartsHere {
  const found = read(nameOf(take));
  const rows = Object.entries(typeof found === "object" && found !== null ? found : {});
  return Object.fromEntries(rows.filter((row): row is [string, HeartHere] => isHeart(row[1])));
}

/** Keep a player's heart, in the place of one that is there; null takes it away. */
export function keepHeart(take: string, player: string, heart: HeartHere | null): void {
  const { [player]: _, ...others } = heartsOf(take);
  const hearts = heart === null ? others : { ...others, [player]: rounded(heart) };
  if (Object.keys(hearts).length) keep(nameOf(take), JSON.stringify(hearts));
  else forget(nameOf(take));
  const list = read(LIST);
  const takes = (Array.isArray(list) ? list : []).filter((each) => typeof each === "string" && each !== take);
  if (Object.keys(hearts).length) takes.push(take);
  for (const old of takes.splice(0, Math.max(0, takes.length - MOST_TAKES))) forget(nameOf(String(old)));
  keep(LIST, JSON.stringify(takes));
  heartsChanged.value += 1;
}

function rounded(heart: HeartHere): HeartHere {
  const toHundredths = (value: number): number => Math.round(100 * value) / 100;
  return { ...heart, timeS: heart.timeS.map(toHundredths), bpm: heart.bpm.map(toHundredths) };
}

function isHeart(found: unknown): found is HeartHere {
  const heart = found as Partial<HeartHere> | null;
  return (
    typeof heart === "object" &&
    heart !== null &&
    typeof heart.source === "string" &&
    typeof heart.offsetS === "number" &&
    Array.isArray(heart.timeS) &&
    Array.isArray(heart.bpm) &&
    heart.timeS.length === heart.bpm.length
  );
}

function read(name: string): unknown {
  try {
    return JSON.parse(kept(name) ?? "null");
  } catch {
    return null;
  }
}
