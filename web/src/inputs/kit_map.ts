/**
 * Which piece a note of a player's kit is: a built-in map, guessed from the device's name, and what
 * the player has said of single notes by hitting them.
 */
import { remember, remembered } from "./memory";
import { NOTE_MAPS, type NoteMap } from "./note_maps";

export interface KitMap {
  readonly noteMap: NoteMap;
  /** How the map was found. */
  readonly clue: "name" | "default" | "chosen";
  /** Pieces by note, as the player has said. */
  readonly learnt: Readonly<Record<number, number>>;
}

interface Kept {
  map: string | null;
  learnt: Record<number, number>;
}

const key = (identity: string): string => `hapju.kit.${identity}`;

/**
 * The kit that a device's name gives away; null if it says nothing. The maps for kits as they are
 * sold come first: on most of them the third tom is the floor tom.
 */
export function mapOfName(name: string): NoteMap | null {
  const isSaidBy = (pattern: string): boolean => new RegExp(pattern, "i").test(name);
  const asSold = NOTE_MAPS.find((map) => map.deviceNames.some(isSaidBy));
  return asSold ?? NOTE_MAPS.find((map) => map.names.some(isSaidBy)) ?? null;
}

export function kitMapOf(identity: string, name: string): KitMap {
  const kept = remembered<Kept>(key(identity));
  const learnt = kept?.learnt ?? {};
  const chosen = NOTE_MAPS.find((map) => map.name === kept?.map);
  if (chosen) return { noteMap: chosen, clue: "chosen", learnt };
  const named = mapOfName(name);
  return named
    ? { noteMap: named, clue: "name", learnt }
    : { noteMap: NOTE_MAPS[0]!, clue: "default", learnt };
}

/** What a note stands for; undefined where nobody knows. */
export function pieceOf(map: KitMap, note: number): number | undefined {
  return map.learnt[note] ?? map.noteMap.pieces[note];
}

export function chooseMap(map: KitMap, noteMap: NoteMap): KitMap {
  return { ...map, noteMap, clue: "chosen" };
}

export function learn(map: KitMap, note: number, piece: number): KitMap {
  return { ...map, learnt: { ...map.learnt, [note]: piece } };
}

export function forgetLearnt(map: KitMap): KitMap {
  return { ...map, learnt: {} };
}

export function keepKitMap(identity: string, map: KitMap): void {
  const { learnt } = map;
  const kept: Kept = { map: map.clue === "chosen" ? map.noteMap.name : null, learnt };
  remember(key(identity), kept);
}
