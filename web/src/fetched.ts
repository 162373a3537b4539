/** Getting something from the studio that is there or isn't. */

/** "failed" where the studio couldn't be reached, "missing" where there is no such thing. */
export type Fetched<T> = T | "failed" | "missing";

export async function fetched<T>(address: string): Promise<Fetched<T>> {
  try {
    const answer = await fetch(address);
    if (answer.status === 404) return "missing";
    if (!answer.ok) return "failed";
    return (await answer.json()) as T;
  } catch {
    return "failed";
  }
}
