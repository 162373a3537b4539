/** What the studio answers to a question that may change while its answer is on the way. */
import { type ReadonlySignal, useSignal, useSignalEffect } from "@preact/signals";

/**
 * The answer to the question as it stands, or the one before until it comes; null before any. It is
 * asked anew whenever a signal changes that `ask` reads; `ask` waits by returning null.
 */
export function useNewestAnswer<T>(ask: () => Promise<T> | null): ReadonlySignal<T | null> {
  const answer = useSignal<T | null>(null);
  useSignalEffect(() => {
    let isNewest = true;
    void ask()?.then((said) => {
      if (isNewest) answer.value = said;
    });
    return () => {
      isNewest = false;
    };
  });
  return answer;
}
