/** A canvas that is drawn anew each frame, sharp on every screen. */
import { useEffect, useRef } from "preact/hooks";
import { eachFrame } from "./frame_loop";

export type Draw = (
  canvas: CanvasRenderingContext2D,
  width: number,
  height: number,
  nowMs: number,
) => void;

/** What is drawn must also be said: `label` names it for those who don't see it. */
export function MovingCanvas(props: { class?: string; label: string; draw: Draw }) {
  const element = useRef<HTMLCanvasElement>(null);
  const latest = useRef(props.draw);
  latest.current = props.draw;
  useEffect(() => {
    const canvas = element.current!;
    const context = canvas.getContext("2d")!;
    let [width, height, scale] = [0, 0, 1];
    const measure = () => {
      scale = Math.min(devicePixelRatio || 1, 2);
      [width, height] = [canvas.clientWidth, canvas.clientHeight];
      canvas.width = Math.round(width * scale);
      canvas.height = Math.round(height * scale);
    };
    const size = new ResizeObserver(measure);
    size.observe(canvas);
    measure();
    const stop = eachFrame((nowMs) => {
      if (width === 0 || height === 0) return;
      context.setTransform(scale, 0, 0, scale, 0, 0);
      context.clearRect(0, 0, width, height);
      latest.current(context, width, height, nowMs);
    });
    return () => {
      stop();
      size.disconnect();
    };
  }, []);
  return <canvas ref={element} class={props.class} role="img" aria-label={props.label} />;
}
