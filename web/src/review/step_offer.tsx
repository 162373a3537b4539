/** The tempo and level that may come next: an offer, with the numbers it rests on. */
import { useSignal } from "@preact/signals";
import type { Review } from "../protocol";
import { playAgain } from "./play_again";
import { say } from "./report_words";

export function StepOffer({ review }: { review: Review }) {
  const hasFailed = useSignal(false);
  const { step } = review;
  if (!step) return null;
  const { choices, sentence } = step;
  return (
    <div class="step-offer">
      <h3>{say("studio-step")}</h3>
      <p>{sentence}</p>
      {choices && (
        <button
          type="button"
          class="button"
          onClick={() => void playAgain(review, choices).then((is) => (hasFailed.value = !is))}
        >
          {say("studio-step-play")}
        </button>
      )}
      {hasFailed.value && <span role="alert">{say("studio-review-no-room")}</span>}
    </div>
  );
}
