/** Getting the path and its lessons from the studio, for the player of this browser. */
import { type Fetched, fetched } from "../fetched";
import type { LessonShown, PathListed } from "../protocol";

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
