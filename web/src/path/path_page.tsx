/** The path: every lesson from the grip to a song with a friend, what is passed and what may come next. */
import { FoundPage } from "../look/found_page";
import { useNewestAnswer } from "../look/newest_answer";
import { useTitle } from "../look/page_title";
import { choosePlayer, ownPlayer, playerKeys } from "../look/player_keys";
import type { ChapterListed, LessonListed, PathListed } from "../protocol";
import { link } from "../routes";
import { language } from "../words/language";
import { fetchPath } from "./fetch_path";
import { LessonMark } from "./lesson_mark";
import { isSpoken, say } from "./path_words";
import "./path.css";

export function PathPage() {
  const path = useNewestAnswer(() =>
    isSpoken() ? fetchPath(language.value, ownPlayer.value?.key ?? null) : null,
  ).value;
  useTitle(isSpoken() ? say("path-title-short") : "");
  return (
    <FoundPage found={path} isSpoken={isSpoken()} missing={() => <Unreachable />}>
      {(there) => <Path path={there} />}
    </FoundPage>
  );
}

function Unreachable() {
  return (
    <>
      <h1>{say("path-title")}</h1>
      <p role="alert">{say("path-unreachable")}</p>
    </>
  );
}

function Path({ path }: { path: PathListed }) {
  return (
    <main class="path">
      <header class="path-head">
        <div>
          <h1>{say("path-title")}</h1>
          <p class="path-standfirst">{say("path-standfirst")}</p>
          <Progress path={path} />
        </div>
        <Next path={path} />
      </header>
      {path.chapters.map((chapter) => (
        <Chapter key={chapter.name} chapter={chapter} next={path.next?.name ?? null} />
      ))}
    </main>
  );
}

function Progress({ path }: { path: PathListed }) {
  const names = Object.keys(playerKeys.value);
  return (
    <div class="path-progress">
      {names.length > 1 && (
        <label class="path-whose">
          <span>{say("path-whose")}</span>
          <select
            value={ownPlayer.value?.name ?? ""}
            onChange={(event) => choosePlayer(event.currentTarget.value)}
          >
            {names.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
      )}
      {path.passed > 0 && (
        <>
          <progress value={path.passed} max={path.lessons} aria-label={say("path-progress-alt")} />
          <p class="small muted figures">{say("path-progress", { passed: path.passed, lessons: path.lessons })}</p>
        </>
      )}
    </div>
  );
}

function Next({ path }: { path: PathListed }) {
  const { next } = path;
  const lesson = path.chapters.flatMap(({ lessons }) => lessons).find(({ name }) => name === next?.name);
  if (!lesson) return <p class="path-next card">{say("path-all-passed")}</p>;
  return (
    <section class="path-next card" aria-labelledby="next-title">
      <p class="small muted">{say(path.passed + lesson.steps_passed > 0 ? "path-next" : "path-first")}</p>
      <h2 id="next-title">{lesson.title}</h2>
      <p>{lesson.goal}</p>
      <a class="button chief large" {...link(`/lessons/${lesson.name}`)}>
        {say(path.passed + lesson.steps_passed > 0 ? "path-go-on" : "path-begin")}
      </a>
    </section>
  );
}

function Chapter({ chapter, next }: { chapter: ChapterListed; next: string | null }) {
  const title = `chapter-${chapter.name}`;
  const passed = chapter.lessons.filter((lesson) => lesson.is_passed).length;
  return (
    <section class="path-chapter" aria-labelledby={title}>
      <div class="path-chapter-head">
        <h2 id={title}>{chapter.title}</h2>
        {chapter.text && <p class="small muted">{chapter.text}</p>}
        {passed > 0 && (
          <p class="small muted figures">
            {say("path-progress", { passed, lessons: chapter.lessons.length })}
          </p>
        )}
      </div>
      <ol class="path-lessons">
        {chapter.lessons.map((lesson) => (
          <Lesson key={lesson.name} lesson={lesson} isNext={lesson.name === next} />
        ))}
      </ol>
    </section>
  );
}

function Lesson({ lesson, isNext }: { lesson: LessonListed; isNext: boolean }) {
  return (
    <li class={lesson.is_passed ? "path-lesson passed" : "path-lesson"}>
      <a {...link(`/lessons/${lesson.name}`)} aria-current={isNext ? "step" : undefined}>
        <LessonMark lesson={lesson} />
        <span class="path-lesson-text">
          <b>{lesson.title}</b>
          <span class="small muted">{lesson.goal}</span>
        </span>
        <span class="path-lesson-state tiny">{stateOf(lesson, isNext)}</span>
      </a>
    </li>
  );
}

function stateOf(lesson: LessonListed, isNext: boolean): string {
  if (lesson.is_passed) return say("path-passed");
  if (lesson.steps_passed > 0) return say("path-steps", { passed: lesson.steps_passed, steps: lesson.steps });
  if (isNext) return say("path-suggested");
  return lesson.kind === "duet" ? say("path-for-two") : "";
}
