/** An assignment in words. */
import type { AssignmentSaid } from "../protocol";
import { language } from "../words/language";
import { say } from "./class_words";

/** Level and tempo; a lesson says by itself how it goes. */
export function whatSaid(given: AssignmentSaid): string {
  if (given.lesson !== null) return say("class-lesson");
  return [given.level_title, say("class-tempo", { percent: given.tempo_percent })].filter(Boolean).join(" · ");
}

/** Until when. */
export function whenSaid(given: AssignmentSaid): string {
  if (given.due === null) return "";
  const day = new Intl.DateTimeFormat(language.value, { dateStyle: "medium" }).format(new Date(`${given.due}T12:00`));
  return say(given.is_over ? "class-was-due" : "class-due", { day });
}
