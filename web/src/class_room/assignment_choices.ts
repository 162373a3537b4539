/** An assignment as what a room chooses to play it. */
import type { AssignmentSaid, Choices } from "../protocol";

/** What a room chooses that plays it: whole, and once. */
export function assignmentChoices(given: AssignmentSaid): Partial<Choices> {
  const whole = { first_bar: 1, last_bar: 0, rounds: 1, step_percent: 0 as const, tempo_percent: given.tempo_percent };
  if (given.lesson !== null) return { ...whole, song: `lesson-${given.lesson}`, lesson: given.lesson };
  return { ...whole, song: given.song ?? "", lesson: "", ...(given.level === null ? {} : { level: given.level }) };
}
