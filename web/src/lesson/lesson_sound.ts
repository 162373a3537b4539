/** A lesson's groove as sound: the sheet's own notes, looped, each part to be heard alone. */
import type { LessonShown, SheetNote } from "../protocol";
import { type Listening, createListening } from "../review/listening";
import { timetableOf } from "../review/timetable";

export interface LessonSound {
  listening: Listening;
  /** What all parts strike, in time order. */
  notes: readonly SheetNote[];
}

export function listenTo({ sheet }: Pick<LessonShown, "sheet">): LessonSound {
  const parts = Object.values(sheet.charts);
  const players = parts.map((notes) => ({
    strokes: notes.map(([timeS, piece, velocity]): [number, number, number, null] => [timeS, piece, velocity, null]),
  }));
  const listening = createListening(timetableOf({ players, sheet }), parts.length, sheet.length_s);
  listening.follow({ stretches: [{ fromS: 0, toS: sheet.length_s }], isEndless: true });
  const notes = parts.flat().sort(([one], [other]) => one - other);
  return { listening, notes };
}
