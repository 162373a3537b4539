/** Asking the studio about a class, and for what its teacher or players want done. */
import { type Fetched, fetched } from "../fetched";
import type { AssignmentGiven, ClassMade, ClassSaid, Joining } from "../protocol";

export function lookAtClass(key: string, language: string): Promise<Fetched<ClassSaid>> {
  return fetched(`${addressOf(key)}?lang=${language}`);
}

/** The new class's keys; null where that failed. */
export async function makeClass(name: string): Promise<ClassMade | null> {
  const answer = await ask("POST", "/api/classes", { name });
  return answer?.ok ? ((await answer.json()) as ClassMade) : null;
}

/** A player joins; the class as they may see it, or the sentence that says why not. */
export async function joinClass(key: string, joining: Joining, language: string): Promise<ClassSaid | string> {
  const answer = await ask("POST", `${addressOf(key)}/players?lang=${language}`, joining);
  if (answer?.ok) return (await answer.json()) as ClassSaid;
  return sentenceOf(answer);
}

export type Task = Partial<AssignmentGiven>;

/** An empty sentence where it worked. */
export async function giveTask(key: string, task: Task): Promise<string> {
  const answer = await ask("POST", `${addressOf(key)}/assignments`, task);
  return answer?.ok ? "" : sentenceOf(answer);
}

export const takeBackTask = (key: string, number: number) => done("DELETE", `${addressOf(key)}/assignments/${number}`);
export const removePlayer = (key: string, number: number) => done("DELETE", `${addressOf(key)}/players/${number}`);

/** Whether the class is deleted now; it isn't while it plays. */
export async function endClass(key: string): Promise<"done" | "playing" | "failed"> {
  const answer = await ask("DELETE", addressOf(key));
  if (answer?.ok) return "done";
  return answer?.status === 409 ? "playing" : "failed";
}

export const pairOff = (key: string) => done("POST", `${addressOf(key)}/pairs`);
export const callTogether = (key: string) => done("DELETE", `${addressOf(key)}/pairs`);

/** Where a file of the class is. */
export function fileOf(key: string, file: "takes.csv" | "assignments.csv" | "table.json", language: string): string {
  return `${addressOf(key)}/files/${file}?lang=${language}`;
}

async function done(method: string, address: string): Promise<boolean> {
  return (await ask(method, address))?.ok ?? false;
}

async function ask(method: string, address: string, body?: unknown): Promise<Response | null> {
  try {
    return await fetch(address, body === undefined ? { method } : { method, body: JSON.stringify(body) });
  } catch {
    return null;
  }
}

async function sentenceOf(answer: Response | null): Promise<string> {
  try {
    return ((await answer!.json()) as { sentence: string }).sentence;
  } catch {
    return "";
  }
}

function addressOf(key: string): string {
  return `/api/classes/${encodeURIComponent(key)}`;
}
