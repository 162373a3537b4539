/** Getting a player's or a pair's history from the studio. */
import type { PairHistory, PlayerHistory } from "../protocol";

/** "failed" where the studio couldn't be reached, "missing" where nobody has the key. */
export type Fetched<T> = T | "failed" | "missing";

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

async function fetched<T>(address: string): Promise<Fetched<T>> {
  try {
    const answer = await fetch(address);
    if (answer.status === 404) return "missing";
    if (!answer.ok) return "failed";
    return (await answer.json()) as T;
  } catch {
    return "failed";
  }
}
