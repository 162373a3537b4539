/** How far one is in a lesson, as a small drawing: a drum that fills; for two, two of them. */
import type { LessonListed } from "../protocol";

const RADIUS = 11;

export function LessonMark({ lesson }: { lesson: Pick<LessonListed, "kind" | "steps" | "steps_passed" | "is_passed"> }) {
  const share = lesson.is_passed ? 1 : lesson.steps_passed / Math.max(1, lesson.steps);
  const isDuet = lesson.kind === "duet";
  return (
    <svg class="lesson-mark" width="44" height="32" viewBox="-22 -16 44 32" fill="none" aria-hidden="true">
      {isDuet ? (
        <>
          <Drum x={-6.5} share={share} colour="var(--p0)" />
          <Drum x={6.5} share={share} colour="var(--p1)" />
        </>
      ) : (
        <Drum x={0} share={share} colour="currentColor" />
      )}
      {lesson.is_passed && (
        <path d="M-5 .5 -1.5 4 5.5-4" stroke="var(--paper)" stroke-width="2.6" stroke-linecap="round" stroke-linejoin="round" />
      )}
    </svg>
  );
}

function Drum({ x, share, colour }: { x: number; share: number; colour: string }) {
  const isFull = share >= 1;
  const length = 2 * Math.PI * RADIUS;
  return (
    <g transform={`translate(${x} 0) rotate(-90)`}>
      <circle r={RADIUS} fill={isFull ? colour : "var(--paper)"} fill-opacity={isFull ? 0.92 : 1} stroke={isFull ? colour : "var(--rule)"} stroke-width="2" />
      {share > 0 && !isFull && (
        <circle r={RADIUS} stroke={colour} stroke-width="3.5" stroke-dasharray={`${share * length} ${length}`} stroke-linecap="round" />
      )}
    </g>
  );
}
