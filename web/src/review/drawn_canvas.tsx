/** A canvas as wide as its place, drawn anew when its size or a signal that it reads changes. */
import { effect, signal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";

export type Draw = (canvas: CanvasRenderingContext2D, width: number, height: number) => void;

export function DrawnCanvas({ height, draw }: { height: number; draw: Draw }) {
  const element = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const canvas = element.current!;
    const context = canvas.getContext("2d")!;
    const size = signal({ width: canvas.clientWidth, ratio: devicePixelRatio });
    const watching = new ResizeObserver(() => {
      size.value = { width: canvas.clientWidth, ratio: devicePixelRatio };
    });
    watching.observe(canvas);
    const stop = effect(() => {
      const { width, ratio } = size.value;
      const [inkWidth, inkHeight] = [Math.round(width * ratio), Math.round(height * ratio)];
      if (canvas.width !== inkWidth || canvas.height !== inkHeight) {
        canvas.width = inkWidth;
        canvas.height = inkHeight;
      }
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      draw(context, width, height);
    });
    return () => {
      stop();
      watching.disconnect();
    };
  }, [height, draw]);
  return <canvas ref={element} class="drawn" style={{ height: `${height}px` }} aria-hidden="true" />;
}
