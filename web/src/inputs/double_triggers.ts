/**
 * Double triggers while they come: the rule of hapju/kit/double_triggers.py, stroke by stroke.
 *
 * Whether a stroke is one may show only by the next on its surface, so each waits until nothing
 * that comes can change it: `mostMaskMs` at most for being louder than a trigger just before it,
 * and a soft second beat of a pedal until a run would have gone on. With `mostMaskMs` Infinity the
 * result is the one of the Python rule, exactly.
 */
import { BLOW_LIMITS, FOOT_MS, IN_A_RUN, SURFACES } from "./note_maps";
import type { Struck } from "./player_input";

export interface Sifting {
  /** Take a stroke, in the order of time; says whether it is known at once to be no blow. */
  hear(struck: Struck): boolean;
  /** What is decided at this page time: nothing earlier than it comes any more. */
  settle(nowMs: number): void;
  /** When to settle next; null while nothing waits. */
  readonly dueMs: number | null;
}

interface Waiting {
  readonly struck: Struck;
  /** The gap before it on its surface. */
  readonly gapMs: number;
  isDoubled: boolean;
  /** A bounce, unless it turns out to stand in a run. */
  mayBounce: boolean;
  sureFromMs: number;
}

interface Surface {
  last: Struck | null;
  /** The gap before the last. */
  gapMs: number;
  /** The last was reported as a stroke. */
  isOut: boolean;
  /** The last stroke, while it may still change. */
  waiting: Waiting | null;
}

export function siftDoubleTriggers(
  onStroke: (struck: Struck) => void,
  onDoubled: (struck: Struck) => void,
  mostMaskMs = Infinity,
): Sifting {
  const surfaces: Surface[] = BLOW_LIMITS.map(() => ({
    last: null,
    gapMs: Infinity,
    isOut: false,
    waiting: null,
  }));

  const decide = (surface: Surface): void => {
    const { waiting } = surface;
    if (!waiting) return;
    surface.waiting = null;
    surface.isOut = !waiting.isDoubled && !waiting.mayBounce;
    (surface.isOut ? onStroke : onDoubled)(waiting.struck);
  };

  return {
    hear(struck) {
      const number = SURFACES[struck.piece]!;
      const surface = surfaces[number]!;
      const { maskMs, bounceMs, bounceShare } = BLOW_LIMITS[number]!;
      const before = surface.last;
      const gapMs = before ? struck.pageTimeMs - before.pageTimeMs : Infinity;
      const isLouder = !before || struck.velocity > before.velocity;
      if (gapMs < maskMs && isLouder && surface.isOut && !surface.waiting) {
        // The one before it is out already: this one, though louder, is the same blow.
        surface.last = struck;
        surface.gapMs = gapMs;
        surface.isOut = false;
        onDoubled(struck);
        return true;
      }
      const inRun = isRun(surface.gapMs, gapMs);
      if (surface.waiting) {
        if (inRun && surface.waiting.gapMs >= FOOT_MS) surface.waiting.mayBounce = false;
        if (gapMs < maskMs && isLouder) surface.waiting.isDoubled = true;
        decide(surface);
      }
      const isMasked = gapMs < maskMs && !isLouder;
      const isSoft = gapMs < bounceMs && struck.velocity < bounceShare * (before?.velocity ?? 0);
      const mayBounce = isSoft && !(inRun && gapMs >= FOOT_MS);
      surface.last = struck;
      surface.gapMs = gapMs;
      const isDoubled = isMasked || (mayBounce && gapMs < FOOT_MS);
      const maskedUntilMs = struck.pageTimeMs + Math.min(maskMs, mostMaskMs);
      const runUntilMs = struck.pageTimeMs + IN_A_RUN * gapMs;
      surface.waiting = {
        struck,
        gapMs,
        isDoubled,
        mayBounce,
        sureFromMs: mayBounce && !isDoubled ? Math.max(maskedUntilMs, runUntilMs) : maskedUntilMs,
      };
      if (isDoubled || surface.waiting.sureFromMs <= struck.pageTimeMs) decide(surface);
      return isDoubled;
    },
    settle(nowMs) {
      for (const surface of surfaces) {
        if (surface.waiting && surface.waiting.sureFromMs <= nowMs) decide(surface);
      }
    },
    get dueMs() {
      const due = Math.min(...surfaces.map(({ waiting }) => waiting?.sureFromMs ?? Infinity));
      return Number.isFinite(due) ? due : null;
    },
  };
}

function isRun(oneMs: number, otherMs: number): boolean {
  return Math.max(oneMs, otherMs) < IN_A_RUN * Math.min(oneMs, otherMs);
}
