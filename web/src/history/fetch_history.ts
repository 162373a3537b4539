/** Getting a player's or a pair's history from the studio. */
import { type Fetched, fetched } from "../fetched";
import type { PairHistory, PlayerHistory } from "../protocol";

export function fetchPlayer(
  key: string,
  minutes: number,
  language: string,
): Promise<Fetched<PlayerHistory>> {
  const asked = { lang: language, minutes: String(minutes), today: dayHere() };
  return fetched(`/api/players/${encodeURIComponent(key)}/history?${new URLSearchParams(asked)}`);
}

export function fetchPair(keys: string, language: string): Promise<Fetched<PairHistory>> {
  const asked = { lang: language, today: dayHere() };
  return fetched(`/api/pairs/${encodeURIComponent(keys)}/history?${new URLSearchParams(asked)}`);
}

/** The day where the page is read, as ISO 8601 has it. */
export function dayHere(now = new Date()): string {
  const two = (number: number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
