/** Getting the path and its lessons from the studio, for the player of this browser. */
import type { LessonShown, PathListed } from "../protocol";

/** "failed" where the studio couldn't be reached, "missing" where there is no such thing. */
export type Fetched<T> = T | "failed" | "missing";

export function fetchPath(language: string, player: string | null): Promise<Fetched<PathListed>> {
  return fetched(`/api/path?${asked(language, player)}`);
}

export function fetchLesson(
  name: string,
  language: string,
  player: string | null,
): Promise<Fetched<LessonShown>> {
  return fetched(`/api/lessons/${encodeURIComponent(name)}?${asked(language, player)}`);
}

function asked(language: string, player: string | null): string {
  const query = new URLSearchParams({ lang: language });
  if (player !== null) query.set("player", player);
  return query.toString();
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
