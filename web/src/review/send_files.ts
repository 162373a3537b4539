/** Sending dropped recordings to the studio, and which songs they may be of. */
import type { SongListed } from "../protocol";
import { say } from "../words/words";

export type SongChoice = Pick<SongListed, "name" | "title" | "levels">;

const FIELDS = ["song", "level", "tempo", "count_in", "align"] as const;

/** The new take, or one sentence that says what is wrong. */
export async function sendFiles(
  files: readonly File[],
  choices: FormData,
  language: string,
): Promise<{ take: string } | { sentence: string }> {
  const form = new FormData();
  for (const file of files) form.append("files", file);
  for (const field of FIELDS) {
    const given = choices.get(field);
    if (typeof given === "string" && given.trim()) form.append(field, given.trim());
  }
  let answer: Response;
  try {
    answer = await fetch(`/api/review?lang=${language}`, { method: "POST", body: form });
  } catch {
    return { sentence: say("studio-review-unreachable") };
  }
  const said = (await answer.json().catch(() => null)) as { take?: unknown; sentence?: unknown } | null;
  if (answer.ok && typeof said?.take === "string") return { take: said.take };
  if (typeof said?.sentence === "string") return { sentence: said.sentence };
  return { sentence: say("studio-review-refused", { status: String(answer.status) }) };
}

/** The studio's songs; none where they can't be had: files may be dropped without. */
export async function fetchSongs(language: string): Promise<SongChoice[]> {
  try {
    const answer = await fetch(`/api/songs?lang=${language}`);
    if (!answer.ok) return [];
    return songsIn(await answer.json());
  } catch {
    return [];
  }
}

function songsIn(found: unknown): SongChoice[] {
  return Array.isArray(found) ? (found as SongChoice[]) : [];
}
