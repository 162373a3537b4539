/** One lesson: its goal, how it looks and sounds, and the way to play it. */
import { useSignal, useSignalEffect } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";
import { FoundPage } from "../look/found_page";
import { later } from "../look/later";
import { useNewestAnswer } from "../look/newest_answer";
import { useTitle } from "../look/page_title";
import { ownPlayer } from "../look/player_keys";
import { LessonMark } from "../path/lesson_mark";
import { fetchLesson } from "../path/fetch_path";
import { isSpoken, say } from "../path/path_words";
import type { LessonLink, LessonShown } from "../protocol";
import { link } from "../routes";
import { language } from "../words/language";
import { LessonKit } from "./lesson_kit";
import { LessonPicture } from "./lesson_picture";
import { PlayLesson } from "./play_lesson";
import { listenTo } from "./lesson_sound";
import "./lesson.css";

const LessonNotation = later(
  () => import("./lesson_notation").then((part) => part.LessonNotation),
  <div class="lesson-notation" style={{ "--lines": 1, "--line": "132px" }} />,
);

export function LessonPage({ name }: { name: string }) {
  const lesson = useNewestAnswer(() =>
    isSpoken() ? fetchLesson(name, language.value, ownPlayer.value?.key ?? null) : null,
  ).value;
  useTitle(lesson === null || typeof lesson === "string" ? "" : lesson.title);
  return (
    <FoundPage found={lesson} isSpoken={isSpoken()} missing={(why) => <Missing why={why} />}>
      {(there) => <Lesson lesson={there} />}
    </FoundPage>
  );
}

function Missing({ why }: { why: "failed" | "missing" }) {
  return (
    <>
      <h1>{say(why === "missing" ? "path-missing" : "path-unreachable")}</h1>
      <p>
        <a class="button" {...link("/path")}>
          {say("path-to-path")}
        </a>
      </p>
    </>
  );
}

function Lesson({ lesson }: { lesson: LessonShown }) {
  // Another language brings the same notes: the sound goes on.
  const sound = useMemo(() => listenTo(lesson), [lesson.name]);
  useEffect(() => {
    sound.listening.getReady();
    return () => sound.listening.close();
  }, [sound]);
  const percent = useSignal(lesson.percent);
  useSignalEffect(() => {
    sound.listening.speedPercent.value = percent.value;
  });
  return (
    <main class="lesson">
      <header class="lesson-head">
        <p class="small muted">
          <a {...link("/path")}>{say("path-title-short")}</a> · {lesson.chapter}
        </p>
        <h1>
          {lesson.title}
          {lesson.is_passed && (
            <span class="lesson-passed small">
              <LessonMark lesson={{ ...lesson, steps: 1, steps_passed: 1 }} />
              {say("path-passed")}
            </span>
          )}
        </h1>
        <p class="lesson-goal">{lesson.goal}</p>
      </header>
      <div class="lesson-look">
        {lesson.picture && <LessonPicture address={lesson.picture} />}
        <section aria-labelledby="how-title">
          <h2 id="how-title">{say("path-how")}</h2>
          {lesson.how.split("\n").map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </section>
        <section aria-labelledby="notes-title">
          <h2 id="notes-title">{say("path-notes")}</h2>
          {partsAlike(lesson).map((parts) => (
            <LessonNotation
              key={parts[0]!.part}
              lesson={lesson}
              parts={parts}
              listening={sound.listening}
            />
          ))}
          <LessonKit lesson={lesson} sound={sound} />
        </section>
        <section aria-labelledby="why-title">
          <h2 id="why-title">{say("path-why")}</h2>
          <p>{lesson.why}</p>
        </section>
      </div>
      <PlayLesson lesson={lesson} percent={percent} listening={sound.listening} />
      <nav class="lesson-neighbours" aria-label={say("path-title-short")}>
        <Neighbour way="before" lesson={lesson.before} />
        <Neighbour way="after" lesson={lesson.after} />
      </nav>
    </main>
  );
}

/** The parts, those with the same notes together: they are written once. */
function partsAlike({ sheet }: LessonShown): { part: string; number: number }[][] {
  const alike = new Map<string, { part: string; number: number }[]>();
  Object.entries(sheet.charts).forEach(([part, notes], index) => {
    const written = JSON.stringify(notes.map(([, piece, , beat]) => [piece, beat]));
    alike.set(written, [...(alike.get(written) ?? []), { part, number: index + 1 }]);
  });
  return [...alike.values()];
}

function Neighbour({ way, lesson }: { way: "before" | "after"; lesson: LessonLink | null }) {
  if (lesson === null) return <span />;
  return (
    <a class={`lesson-${way}`} {...link(`/lessons/${lesson.name}`)}>
      <span class="tiny muted">{say(`path-${way}`)}</span>
      <b>{lesson.title}</b>
    </a>
  );
}
