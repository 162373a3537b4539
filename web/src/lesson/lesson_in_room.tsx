/** In the room: the lesson that is chosen, and at which of its tempos it is played. */
import { useSignal, useSignalEffect } from "@preact/signals";
import { ownPlayer } from "../look/player_keys";
import { type Fetched, fetchLesson } from "../path/fetch_path";
import { isSpoken, say } from "../path/path_words";
import type { Choices, LessonShown } from "../protocol";
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
  const found = useSignal<Fetched<LessonShown> | null>(null);
  const name = useSignal(choices.lesson);
  name.value = choices.lesson;
  useSignalEffect(() => {
    const [code, player, wanted] = [language.value, ownPlayer.value, name.value];
    void fetchLesson(wanted, code, player?.key ?? null).then((lesson) => {
      if (language.peek() === code && name.peek() === wanted) found.value = lesson;
    });
  });
  const lesson = found.value;
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
