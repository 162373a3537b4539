/** The kit as its drummer sees it: what the groove strikes lights up, and the keys that strike it. */
import { useMemo } from "preact/hooks";
import { type Family, familyOf } from "../look/families";
import { playerColour } from "../look/players";
import { DrumKit, type Strokes } from "../lobby/drum_kit";
import { keyLabels } from "../lobby/inputs_here";
import { say } from "../path/path_words";
import type { LessonShown } from "../protocol";
import { isMirrored } from "../stage/stage_settings";
import type { LessonSound } from "./lesson_sound";

const hasKeys = !matchMedia("(pointer: coarse)").matches;

export function LessonKit({ lesson, sound }: { lesson: LessonShown; sound: LessonSound }) {
  const strokes = useMemo(() => strokesHeard(sound), [sound]);
  const played = useMemo(() => familiesOf(lesson), [lesson.name]);
  const labels = hasKeys ? onlyOf(keyLabels("left"), played) : {};
  return (
    <figure class="lesson-kit">
      <DrumKit strokes={strokes} isMirrored={isMirrored.value} colour={playerColour(1)} labels={labels} />
      {hasKeys && <figcaption class="small muted">{say("path-keys")}</figcaption>}
    </figure>
  );
}

/** Lights up what has sounded since the last look. */
function strokesHeard({ listening, notes }: LessonSound): Strokes {
  return (light) => {
    let before = listening.positionS.peek();
    return listening.positionS.subscribe((now) => {
      const from = before;
      before = now;
      if (!listening.isPlaying.peek() || now === from) return;
      for (const [timeS, piece, velocity] of notes) {
        // From the end of the loop it goes on at its start.
        const isPast = now > from ? timeS > from && timeS <= now : timeS > from || timeS <= now;
        if (isPast) light(piece, velocity);
      }
    });
  };
}

function familiesOf({ sheet }: LessonShown): ReadonlySet<Family> {
  return new Set(Object.values(sheet.charts).flatMap((notes) => notes.map(([, piece]) => familyOf(piece))));
}

function onlyOf(labels: Partial<Record<Family, string[]>>, wanted: ReadonlySet<Family>) {
  return Object.fromEntries(Object.entries(labels).filter(([family]) => wanted.has(family as Family)));
}
