/** The tempo ladder of a lesson: one step after the other, any of them to be chosen. */
import { say } from "../path/path_words";
import type { LessonShown } from "../protocol";

interface Props {
  lesson: Pick<LessonShown, "steps" | "name">;
  percent: number;
  isLocked?: boolean;
  choose: (percent: number) => void;
}

export function Steps({ lesson, percent, isLocked = false, choose }: Props) {
  return (
    <fieldset class="lesson-steps" disabled={isLocked}>
      <legend>{say("path-ladder")}</legend>
      <div class="lesson-ladder">
        {lesson.steps.map((step, index) => (
          <label key={step.percent} style={{ "--rise": index / Math.max(1, lesson.steps.length - 1) }}>
            <input
              type="radio"
              name={`step-${lesson.name}`}
              checked={step.percent === percent}
              onChange={() => choose(step.percent)}
            />
            <b class="figures">{Math.round(step.tempo_bpm)}</b>
            <span class="tiny">{step.is_passed ? say("path-passed") : say("path-bpm")}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
