/** An assignment in words, and as what a room chooses to play it. */
import type { AssignmentSaid, Choices } from "../protocol";
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

/** What a room chooses that plays it: whole, and once. */
export function assignmentChoices(given: AssignmentSaid): Partial<Choices> {
  const whole = { first_bar: 1, last_bar: 0, rounds: 1, step_percent: 0 as const, tempo_percent: given.tempo_percent };
  if (given.lesson !== null) return { ...whole, song: `lesson-${given.lesson}`, lesson: given.lesson };
  return { ...whole, song: given.song ?? "", lesson: "", ...(given.level === null ? {} : { level: given.level }) };
}
