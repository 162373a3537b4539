/** Sending dropped recordings to the studio, and which songs they may be of. */
import type { Listening, SongListed } from "../protocol";
import { say } from "../words/words";

export type SongChoice = Pick<SongListed, "name" | "title" | "levels">;
/** What becomes of the files, and how much of that is done, 0 to 1. */
export interface Stage {
  kind: "sending" | "waiting" | "listening";
  share: number;
}
type Outcome = { take: string } | { sentence: string };

/** Of one drop: the studio takes no more (studio/dropped_form.py). */
export const MOST_BYTES = 1 << 30;
const FIELDS = ["song", "level", "tempo", "count_in", "align"] as const;
const ASK_EVERY_MS = 700;
/** So often in a row the studio may not answer, such as while a phone changes networks. */
const MOST_SILENCES = 20;

/** The new take, or one sentence that says what is wrong. */
export async function sendFiles(
  files: readonly File[],
  choices: FormData,
  language: string,
  tell: (stage: Stage) => void,
): Promise<Outcome> {
  if (files.reduce((sum, { size }) => sum + size, 0) > MOST_BYTES) {
    return { sentence: say("studio-review-drop-too-large") };
  }
  const form = new FormData();
  for (const file of files) form.append("files", file);
  for (const field of FIELDS) {
    const given = choices.get(field);
    if (typeof given === "string" && given.trim()) form.append(field, given.trim());
  }
  const answer = await post(`/api/review?lang=${language}`, form, (share) => tell({ kind: "sending", share }));
  if (answer === null) return { sentence: say("studio-review-unreachable") };
  const said = answer.said as { take?: unknown; listening?: unknown; sentence?: unknown } | null;
  if (answer.status === 201 && typeof said?.take === "string") return { take: said.take };
  if (answer.status === 202 && typeof said?.listening === "string") return untilHeard(said.listening, tell);
  if (typeof said?.sentence === "string") return { sentence: said.sentence };
  return { sentence: say("studio-review-refused", { status: String(answer.status) }) };
}

/** Ask the studio how far it is, until it has listened to all. */
export async function untilHeard(take: string, tell: (stage: Stage) => void): Promise<Outcome> {
  for (let silences = 0; silences < MOST_SILENCES; ) {
    await new Promise((go) => setTimeout(go, ASK_EVERY_MS));
    let told: Listening | { sentence?: string };
    try {
      const answer = await fetch(`/api/review/${encodeURIComponent(take)}`);
      told = await answer.json();
    } catch {
      silences += 1;
      continue;
    }
    silences = 0;
    if (!("state" in told)) return { sentence: told.sentence ?? say("studio-review-unreachable") };
    if (told.state === "done") return { take: told.take };
    if (told.state === "refused") return { sentence: told.sentence };
    tell({ kind: told.state === "waiting" ? "waiting" : "listening", share: told.share });
  }
  return { sentence: say("studio-review-unreachable") };
}

/** A form as a request that tells how much of it has gone out, which fetch can't; null: no answer. */
function post(
  address: string,
  form: FormData,
  tell: (share: number) => void,
): Promise<{ status: number; said: unknown } | null> {
  return new Promise((answer) => {
    const request = new XMLHttpRequest();
    request.open("POST", address);
    request.responseType = "json";
    request.upload.onprogress = ({ loaded, total, lengthComputable }) => {
      if (lengthComputable && total > 0) tell(loaded / total);
    };
    request.onload = () => answer({ status: request.status, said: request.response });
    request.onerror = request.onabort = request.ontimeout = () => answer(null);
    request.send(form);
  });
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
