/** The takes that were played or dropped in this browser, newest first. */
import { keep, kept } from "../look/keeping";

export interface EarlierTake {
  take: string;
  /** ISO 8601. */
  when: string;
  /** The song's title by language. */
  title: Record<string, string>;
  players: string[];
}

const KEY = "hapju.takes";
const MOST = 30;

export function earlierTakes(): EarlierTake[] {
  try {
    const found: unknown = JSON.parse(kept(KEY) ?? "[]");
    return Array.isArray(found) ? found.filter(isTake) : [];
  } catch {
    return [];
  }
}

export function rememberTake(played: EarlierTake): void {
  const others = earlierTakes().filter((other) => other.take !== played.take);
  keep(KEY, JSON.stringify([played, ...others].slice(0, MOST)));
}

function isTake(found: unknown): found is EarlierTake {
  const take = found as EarlierTake | null;
  return (
    typeof take === "object" &&
    typeof take?.take === "string" &&
    typeof take.when === "string" &&
    typeof take.title === "object" &&
    Array.isArray(take.players)
  );
}
