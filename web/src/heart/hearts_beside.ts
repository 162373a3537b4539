/** What the studio knows of hearts beside a take, and what only a player's own word changes there. */
import type { HeartsBeside, WatchRead } from "../protocol";
import { say } from "../words/words";

const addressOf = (take: string): string => `/api/takes/${encodeURIComponent(take)}/heart`;

/** Sections, hardest bars and kept hearts; null where the studio doesn't answer. */
export async function fetchBeside(take: string): Promise<HeartsBeside | null> {
  try {
    const answer = await fetch(addressOf(take));
    return answer.ok ? ((await answer.json()) as HeartsBeside) : null;
  } catch {
    return null;
  }
}

/** The heart rate in a watch's file, or one sentence that says why there is none. */
export async function readFile(file: File): Promise<WatchRead | string> {
  return asked(`/api/heart?name=${encodeURIComponent(file.name)}`, { method: "POST", body: file });
}

/** Keep a heart rate with the take; a sentence where that can't be. */
export async function keepWithTake(
  take: string,
  sent: { number: number; key: string; source: string; time_s: readonly number[]; bpm: readonly number[] },
): Promise<string | null> {
  return told(await asked(addressOf(take), { method: "POST", body: JSON.stringify(sent) }));
}

export async function takeAway(take: string, number: number, key: string): Promise<string | null> {
  return told(await asked(addressOf(take), { method: "DELETE", body: JSON.stringify({ number, key }) }));
}

function told(answer: unknown): string | null {
  return typeof answer === "string" ? answer : null;
}

async function asked<Said>(address: string, how: RequestInit): Promise<Said | string> {
  try {
    const answer = await fetch(address, how);
    if (answer.status === 204) return {} as Said;
    const said: unknown = await answer.json();
    if (answer.ok) return said as Said;
    const sentence = (said as { sentence?: unknown } | null)?.sentence;
    if (typeof sentence === "string") return sentence;
  } catch {
    // no answer, or none that can be read
  }
  return say("studio-heart-unreachable");
}
