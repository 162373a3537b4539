/** The page's one way to the loudspeakers, opened by a gesture. */

let context: AudioContext | null = null;

/** The page's audio context once a gesture has opened it; null before. */
export function openContext(): AudioContext | null {
  return context;
}

/** Open it, from within a gesture: browsers start no sound without one. */
export async function openOutput(): Promise<AudioContext> {
  context ??= new AudioContext({ latencyHint: "interactive" });
  if (context.state !== "running") await context.resume();
  return context;
}

/**
 * How long sound takes from the page to the loudspeaker, as the browser says; null before sound has
 * run. It is 0 at first and only true after a while: read it late, and again.
 */
export function outputLatencyMs(): number | null {
  if (!context || context.state !== "running") return null;
  const seconds = context.outputLatency || context.baseLatency;
  return seconds > 0 ? seconds * 1000 : null;
}
