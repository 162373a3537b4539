/** A player's heart beside a take: what is known of it, and what it says. */
import type { HardestPlace, HeartsBeside } from "../protocol";
import type { HeartHere, HeartsHere } from "./kept_here";
import {
  AFTER_HARDEST_S,
  type Course,
  type Recovery,
  type Stretch,
  knownS,
  recoveryOf,
  stretchOf,
  wholeOf,
} from "./measures";

export interface PlayerHeart {
  key: string;
  name: string;
  /** The player's number, which is also that of their colour. */
  number: number;
  source: string;
  isDated: boolean;
  leftOut: number;
  offsetS: number;
  isHere: boolean;
  isKept: boolean;
  /** In take time, moved as asked. */
  course: Course;
  readings: number;
  knownS: number;
  whole: Stretch | null;
  sections: readonly (Stretch | null)[];
  hardest: { place: HardestPlace; effort: Stretch | null; highestAfterBpm: number | null } | null;
  recovery: readonly Recovery[];
}

/** The hearts of a take: those of this browser, and those that are kept with the take. */
export function heartsBeside(beside: HeartsBeside, here: HeartsHere): PlayerHeart[] {
  return beside.players.flatMap((player) => {
    const kept = beside.kept.find(({ key }) => key === player.key);
    const own = here[player.key] ?? (kept && ofKept(kept.source, kept.time_s, kept.bpm));
    if (!own) return [];
    const course = { timeS: own.timeS.map((timeS) => timeS + own.offsetS), bpm: own.bpm };
    const [startS, endS] = [beside.start_s, beside.end_s];
    const whole = wholeOf(course, startS, endS);
    const { hardest: place } = player;
    return [
      {
        key: player.key,
        name: player.name,
        number: player.number,
        source: own.source,
        isDated: own.isDated,
        leftOut: own.leftOut,
        offsetS: own.offsetS,
        isHere: here[player.key] !== undefined,
        isKept: kept !== undefined,
        course,
        readings: course.timeS.filter((timeS) => timeS >= startS && timeS <= endS).length,
        knownS: knownS(course, startS, endS),
        whole,
        sections: whole ? beside.sections.map(({ start_s, end_s }) => stretchOf(course, start_s, end_s)) : [],
        hardest: place && {
          place,
          effort: whole && stretchOf(course, place.start_s, place.end_s),
          highestAfterBpm: whole && (stretchOf(course, place.start_s, place.end_s + AFTER_HARDEST_S)?.highBpm ?? null),
        },
        recovery: whole ? recoveryOf(course, player.end_s) : [],
      },
    ];
  });
}

function ofKept(source: string, timeS: readonly number[], bpm: readonly number[]): HeartHere {
  return { source, timeS, bpm, isDated: true, leftOut: 0, offsetS: 0 };
}
