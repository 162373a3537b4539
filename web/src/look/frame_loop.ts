/** One loop of frames for everything that moves, so that all of it moves at the same moment. */

const drawers = new Set<(nowMs: number) => void>();
let frame = 0;

function step(): void {
  const nowMs = performance.now();
  for (const draw of drawers) draw(nowMs);
  frame = drawers.size > 0 ? requestAnimationFrame(step) : 0;
}

/** Calls `draw` with the page time once a frame, until the returned function is called. */
export function eachFrame(draw: (nowMs: number) => void): () => void {
  drawers.add(draw);
  if (frame === 0) frame = requestAnimationFrame(step);
  return () => drawers.delete(draw);
}
