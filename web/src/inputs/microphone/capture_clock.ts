/**
 * When a frame of the audio context was at the microphone, in page time. The context's own clock says
 * when a frame is heard from the loudspeaker; it was taken in so much earlier as the output takes, and
 * at the microphone so much earlier again as the input takes, as far as the browser says.
 */
export interface CaptureClock {
  /** What the browser says of its output now, ms; it bounces. */
  look(outputLatencyMs: number): void;
  /** `heardMs`: the page time at which the frame is heard from the loudspeaker. */
  pageTimeMs(heardMs: number): number;
}

const REMEMBERED = 151;
/** Another loudspeaker: what was said before doesn't hold any more. */
const STEP_MS = 15;

export function createCaptureClock(inputLatencyMs: number): CaptureClock {
  let said: number[] = [];
  let latencyMs = 0;
  return {
    look(outputLatencyMs) {
      if (Math.abs(outputLatencyMs - latencyMs) > STEP_MS) said = [];
      said.push(outputLatencyMs);
      if (said.length > REMEMBERED) said.shift();
      latencyMs = [...said].sort((a, b) => a - b)[said.length >> 1]!;
    },
    pageTimeMs: (heardMs) => heardMs - latencyMs - inputLatencyMs,
  };
}
