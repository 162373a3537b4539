/** Getting a take's review from the studio. */
import type { Review } from "../protocol";
import { say } from "./report_words";

/** The review, or one sentence that says why there is none. */
export async function fetchReview(take: string, language: string): Promise<Review | string> {
  let answer: Response;
  try {
    answer = await fetch(`/api/takes/${encodeURIComponent(take)}?lang=${language}`);
  } catch {
    return say("studio-review-unreachable");
  }
  if (answer.status === 404) return say("studio-review-missing-text");
  if (!answer.ok) return sentenceOf(answer);
  const review: Review = await answer.json();
  return review;
}

/** The studio's own sentence where it sends one. */
async function sentenceOf(answer: Response): Promise<string> {
  try {
    const said: unknown = await answer.json();
    const sentence = (said as { sentence?: unknown } | null)?.sentence;
    if (typeof sentence === "string") return sentence;
  } catch {
    // no sentence in it
  }
  return say("studio-review-refused", { status: String(answer.status) });
}
