/** In the room: the lesson that is chosen, and at which of its tempos it is played. */
import { useSignal } from "@preact/signals";
import { useNewestAnswer } from "../look/newest_answer";
import { ownPlayer } from "../look/player_keys";
import { fetchLesson } from "../path/fetch_path";
import { isSpoken, say } from "../path/path_words";
import type { Choices } from "../protocol";
import { link } from "../routes";
import { language } from "../words/language";
import { Steps } from "./steps";
import "./lesson.css";

interface Props {
  choices: Choices;
  isLocked: boolean;
  choose: (changed: Partial<Choices>) => void;
}

export function LessonInRoom({ choices, isLocked, choose }: Props) {
  const name = useSignal(choices.lesson);
  name.value = choices.lesson;
  const lesson = useNewestAnswer(() =>
    fetchLesson(name.value, language.value, ownPlayer.value?.key ?? null),
  ).value;
  if (lesson === null || typeof lesson === "string" || !isSpoken()) return null;
  return (
    <section class="card lesson-in-room" aria-labelledby="lesson-title">
      <p class="small muted">{lesson.chapter || say("path-title-short")}</p>
      <h2 id="lesson-title">
        <a {...link(`/lessons/${lesson.name}`)}>{lesson.title}</a>
      </h2>
      <p>{lesson.goal}</p>
      <Steps
        lesson={lesson}
        percent={choices.tempo_percent}
        isLocked={isLocked}
        choose={(tempo_percent) => choose({ tempo_percent })}
      />
    </section>
  );
}
