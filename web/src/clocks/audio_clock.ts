/**
 * Page time and the audio context's time: which sample is heard when. From the context's output
 * time stamps, which say what the loudspeaker plays; they bounce, so a line is fitted to the last
 * minute of them, never to two.
 */
import { type Line, robustLine, valueAt } from "./robust_line";

export interface OutputStamp {
  /** The context's time that is heard at `pageMs`. */
  readonly contextMs: number;
  readonly pageMs: number;
}

export interface AudioClock {
  /** Take one more look; two or three a second. */
  look(stamp: OutputStamp): void;
  /** The context's time (seconds) that is heard at a page time; null until known. */
  contextTimeAt(pageMs: number): number | null;
  /** When a context's time is heard, in page time. */
  pageTimeAt(contextS: number): number | null;
}

const REMEMBERED_MS = 60_000;
/** How far two clocks of one machine go apart (ms per ms). */
const RATE_SPREAD = 200e-6;
/** How far a time stamp bounces. */
const BOUNCE_MS = 2;
/** Further than this, so often in a row: another loudspeaker, or a context that was halted. */
const STEP_MS = 15;
const IN_A_ROW = 4;

export function createAudioClock(): AudioClock {
  let stamps: OutputStamp[] = [];
  let line: Line | null = null;
  let apart = 0;

  const refit = (): void => {
    const points = stamps.map(({ contextMs, pageMs }) => ({
      x: pageMs,
      y: contextMs - pageMs,
      error: BOUNCE_MS,
    }));
    line = robustLine(points, RATE_SPREAD);
  };

  return {
    look(stamp) {
      if (line) {
        const off = stamp.contextMs - stamp.pageMs - valueAt(line, stamp.pageMs);
        apart = Math.abs(off) > STEP_MS ? apart + 1 : 0;
      }
      stamps.push(stamp);
      if (apart >= IN_A_ROW) {
        stamps = stamps.slice(-IN_A_ROW);
        apart = 0;
      }
      const oldest = stamp.pageMs - REMEMBERED_MS;
      if (stamps[0]!.pageMs < oldest) stamps = stamps.filter(({ pageMs }) => pageMs >= oldest);
      refit();
    },
    contextTimeAt: (pageMs) => (line ? (pageMs + valueAt(line, pageMs)) / 1000 : null),
    pageTimeAt(contextS) {
      if (!line) return null;
      // context = page + level + slope·(page − centre), solved for page
      return (contextS * 1000 - line.level + line.slope * line.centre) / (1 + line.slope);
    },
  };
}

/** What a context says now, with what it must be put right by; null while it says nothing yet. */
export function readOutput(context: AudioContext, nowMs = performance.now()): OutputStamp | null {
  if (context.state !== "running" || context.currentTime <= 0) return null;
  const latencyMs = (context.outputLatency || context.baseLatency || 0) * 1000;
  const { contextTime = 0, performanceTime = 0 } = context.getOutputTimestamp?.() ?? {};
  const enteredMs = context.currentTime * 1000;
  if (contextTime <= 0 || performanceTime <= 0 || nowMs - performanceTime > 1000) {
    return latencyMs > 0 ? { contextMs: enteredMs - latencyMs, pageMs: nowMs } : null;
  }
  const heardMs = contextTime * 1000 + (nowMs - performanceTime);
  // Some browsers stamp what goes in, not what is heard: then the latency is still to come.
  const leftOutMs = heardMs > enteredMs - latencyMs / 2 ? latencyMs : 0;
  return { contextMs: heardMs - leftOutMs, pageMs: nowMs };
}
