/** The lessons of the path by name and title, in the page's language. */
import { effect, signal } from "@preact/signals";
import type { LessonListed, PathListed } from "../protocol";
import { fetchPath } from "../path/fetch_path";
import { language } from "../words/language";

const lessons = signal<readonly LessonListed[]>([]);
let isKept = false;

/** All of them; empty until they have come. */
export function lessonsListed(): readonly LessonListed[] {
  if (!isKept) {
    isKept = true;
    effect(() => {
      const code = language.value;
      void fetchPath(code, null).then((path) => {
        if (typeof path !== "string" && language.peek() === code) lessons.value = all(path);
      });
    });
  }
  return lessons.value;
}

function all(path: PathListed): LessonListed[] {
  return path.chapters.flatMap((chapter) => chapter.lessons);
}
