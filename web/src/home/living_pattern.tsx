/** The first page's picture: 合 as two sticks over a drum, and what they play flowing away. */
import type { Signal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { isStill } from "../look/motion";
import { palette } from "../look/palette";
import { drawPattern } from "./pattern_drawing";
import { Performance } from "./performance";

/**
 * Fills its parent; the sign is drawn where the element `.sign-place` in it lies, and who taps that
 * plays along. `apart` tells how far they are from the first player, ms.
 */
export function LivingPattern({ apart }: { apart: Signal<number | null> }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const element = canvas.current!;
    const context = element.getContext("2d")!;
    const place = element.parentElement!.querySelector<HTMLElement>(".sign-place")!;
    const played = new Performance();
    let frame = 0;
    let isSeen = true;
    const draw = (nowMs: number) => {
      const box = element.getBoundingClientRect();
      const spot = place.getBoundingClientRect();
      const scale = Math.min(devicePixelRatio || 1, 2);
      const [width, height] = [Math.round(box.width * scale), Math.round(box.height * scale)];
      if (element.width !== width || element.height !== height) {
        element.width = width;
        element.height = height;
      }
      context.setTransform(scale, 0, 0, scale, 0, 0);
      context.clearRect(0, 0, box.width, box.height);
      const still = isStill.value;
      played.goTo(still ? 0 : nowMs / 1000);
      const at = { x: spot.x - box.x, y: spot.y - box.y, width: spot.width, height: spot.height };
      drawPattern(context, box.width, at, played, palette.value);
      if (apart.peek() !== played.guestMs) apart.value = played.guestMs;
      if (!still && isSeen) frame = requestAnimationFrame(draw);
    };
    const again = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(draw);
    };
    const sight = new IntersectionObserver(([entry]) => {
      isSeen = entry?.isIntersecting ?? true;
      again();
    });
    sight.observe(element);
    const size = new ResizeObserver(again);
    size.observe(element);
    const tap = (event: Event) => {
      // The button's click comes after the finger: only what is struck at once counts.
      if (event instanceof KeyboardEvent && (event.repeat || ![" ", "Enter"].includes(event.key))) return;
      event.preventDefault();
      if (!isStill.peek()) played.tap(event.timeStamp / 1000);
    };
    for (const kind of ["pointerdown", "keydown"]) place.addEventListener(kind, tap);
    const stop = [palette.subscribe(again), isStill.subscribe(again)];
    return () => {
      cancelAnimationFrame(frame);
      sight.disconnect();
      size.disconnect();
      for (const end of stop) end();
      for (const kind of ["pointerdown", "keydown"]) place.removeEventListener(kind, tap);
    };
  }, []);
  return <canvas class="living-pattern" ref={canvas} aria-hidden="true" />;
}
