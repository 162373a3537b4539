/** Keeps a page's studio clock: asks the studio for the time, and tells it how sure the page is. */
import { nextAskInMs } from "../clocks/asking";
import { createStudioClock } from "../clocks/studio_clock";
import type { Answer, PageMessage } from "../protocol";
import type { ClocksKnown } from "./session";

export interface ClockKeeping {
  /** On a new connection: ask again. */
  resume(): void;
  /** The studio was started again, and its clock is another: begin anew. */
  restart(): void;
  stop(): void;
  hear(answer: Answer, gotMs: number): void;
  /** Studio time − page time, ms; null until known. */
  offsetAt(pageMs: number): number | null;
  known(): ClocksKnown;
}

/** So many questions in a row, and so long, without an answer: the connection is dead. */
const UNANSWERED = 3;
const UNANSWERED_MS = 6000;
const TELL_EVERY_MS = 2000;

export const NOTHING_KNOWN: ClocksKnown = {
  offsetMs: null,
  errorMs: null,
  asymmetryBoundMs: null,
  roundTripMs: null,
  driftPpm: null,
  outputLatencyMs: null,
};

export function keepClock(
  send: (message: PageMessage) => boolean,
  outputLatencyMs: () => number | null,
  onKnown: (known: ClocksKnown) => void,
  onDead: () => void,
): ClockKeeping {
  const clock = createStudioClock();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let unanswered = 0;
  let lastAnswerMs = 0;
  let toldMs = -Infinity;

  const known = (): ClocksKnown => {
    const nowMs = performance.now();
    const time = clock.knownAt(nowMs);
    if (!time) return { ...NOTHING_KNOWN, outputLatencyMs: outputLatencyMs() };
    return {
      offsetMs: time.offsetMs - performance.timeOrigin,
      errorMs: time.errorMs,
      asymmetryBoundMs: time.asymmetryBoundMs,
      roundTripMs: time.roundTripMs,
      driftPpm: time.driftPpm,
      outputLatencyMs: outputLatencyMs(),
    };
  };

  const ask = (): void => {
    if (unanswered >= UNANSWERED && performance.now() - lastAnswerMs > UNANSWERED_MS) {
      onDead();
      return;
    }
    if (send({ type: "ask", asked_s: performance.now() / 1000 })) unanswered += 1;
    const errorMs = clock.knownAt(performance.now())?.errorMs ?? null;
    timer = setTimeout(ask, nextAskInMs(clock.count, errorMs));
  };

  const tell = (): void => {
    const { errorMs, roundTripMs, outputLatencyMs: output_latency_ms } = known();
    if (errorMs === null || roundTripMs === null) return;
    toldMs = performance.now();
    const most = 60_000; // of a clock that knows next to nothing
    send({
      type: "clock",
      error_ms: Math.min(errorMs, most),
      round_trip_ms: Math.max(0, roundTripMs),
      output_latency_ms,
    });
  };

  const resume = (): void => {
    clearTimeout(timer);
    unanswered = 0;
    lastAnswerMs = performance.now();
    ask();
  };

  return {
    resume,
    restart() {
      clock.restart();
      resume();
    },
    stop: () => clearTimeout(timer),
    hear(answer, gotMs) {
      unanswered = 0;
      lastAnswerMs = gotMs;
      clock.hear({
        askedMs: answer.asked_s * 1000,
        heardMs: answer.heard_s * 1000,
        answeredMs: answer.answered_s * 1000,
        gotMs,
      });
      onKnown(known());
      if (gotMs - toldMs > TELL_EVERY_MS && clock.count >= UNANSWERED) tell();
    },
    offsetAt: (pageMs) => clock.offsetAt(pageMs),
    known,
  };
}
