/** A button that goes back to a room to play again, and says so where that can't be. */
import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import type { Choices, Review } from "../protocol";
import { say } from "../words/words";
import { playAgain } from "./play_again";

interface Props {
  review: Pick<Review, "room">;
  choices: Choices;
  className: string;
  children: ComponentChildren;
}

export function PlayButton({ review, choices, className, children }: Props) {
  const hasFailed = useSignal(false);
  return (
    <>
      <button
        type="button"
        class={className}
        onClick={() => void playAgain(review, choices).then((is) => (hasFailed.value = !is))}
      >
        {children}
      </button>
      {hasFailed.value && <span role="alert">{say("studio-home-no-room")}</span>}
    </>
  );
}
