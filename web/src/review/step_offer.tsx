/** The tempo and level that may come next: an offer, with the numbers it rests on. */
import type { Review } from "../protocol";
import { PlayButton } from "./play_button";
import { say } from "./report_words";

export function StepOffer({ review }: { review: Review }) {
  const { step } = review;
  if (!step) return null;
  const { choices, sentence } = step;
  return (
    <div class="step-offer">
      <h3>{say("studio-step")}</h3>
      <p>{sentence}</p>
      {choices && (
        <PlayButton review={review} choices={choices} className="button">
          {say("studio-step-play")}
        </PlayButton>
      )}
    </div>
  );
}
