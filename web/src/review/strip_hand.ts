/**
 * A hand on the strip: on the numbers above it moves the playhead and sounds what it passes, below
 * it moves the paper; two fingers zoom; a pointer that only passes points at strokes and flams.
 */
import type { Signal } from "@preact/signals";
import type { Looking } from "./looking";
import { type Pointed, pointedAt } from "./pointed";
import { HEAD, type StripFrame } from "./strip_frame";

const A_CLICK_PX = 5;
/** Wheels say how far in pixels; so many of them zoom by a factor of e. */
const ZOOM_PX = 240;

interface Held {
  x: number;
  lastX: number;
  isScrubbing: boolean;
  hasMoved: boolean;
}

export function handOver(
  looking: Looking,
  frameNow: () => StripFrame | null,
  isFollowing: Signal<boolean>,
  pointed: Signal<Pointed | null>,
) {
  const { listening, viewFromS, barsShown } = looking;
  const fingers = new Map<number, number>();
  let held: Held | null = null;
  let pinch: { apart: number; bars: number } | null = null;

  const box = (event: MouseEvent) => (event.currentTarget as HTMLElement).getBoundingClientRect();
  const xOf = (event: MouseEvent) => event.clientX - box(event).left;
  const yOf = (event: MouseEvent) => event.clientY - box(event).top;

  function move(toS: number): void {
    const last = Math.max(looking.endS - 0.3, 0);
    viewFromS.value = Math.min(Math.max(toS, -0.06 * looking.barS), last);
  }

  function pinched(frame: StripFrame): void {
    const [one = 0, other = 0] = fingers.values();
    const apart = Math.max(Math.abs(one - other), 10);
    pinch ??= { apart, bars: barsShown.peek() };
    looking.zoomTo((pinch.bars * pinch.apart) / apart, frame.timeAt((one + other) / 2));
  }

  function drag(frame: StripFrame, held: Held, x: number): void {
    if (Math.abs(x - held.x) > A_CLICK_PX) held.hasMoved = true;
    if (!held.hasMoved) return;
    if (held.isScrubbing) {
      listening.brush(frame.timeAt(held.lastX), frame.timeAt(x));
      listening.seek(frame.timeAt(x));
    } else {
      isFollowing.value = false;
      move(viewFromS.peek() - (x - held.lastX) / frame.pixelsPerS);
    }
    held.lastX = x;
  }

  return {
    onDown(event: PointerEvent) {
      const frame = frameNow();
      if (!frame || event.button !== 0) return;
      pointed.value = null;
      const x = xOf(event);
      fingers.set(event.pointerId, x);
      (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
      if (fingers.size > 1) {
        held = null;
        return;
      }
      held = { x, lastX: x, isScrubbing: yOf(event) < HEAD && x > frame.left, hasMoved: false };
      if (held.isScrubbing) listening.seek(frame.timeAt(x));
    },
    onMove(event: PointerEvent) {
      const frame = frameNow();
      if (!frame) return;
      const x = xOf(event);
      if (fingers.has(event.pointerId)) fingers.set(event.pointerId, x);
      if (fingers.size > 1) pinched(frame);
      else if (held) drag(frame, held, x);
      else if (event.pointerType === "mouse") pointed.value = pointedAt(looking, frame, x, yOf(event));
    },
    onUp(event: PointerEvent) {
      const frame = frameNow();
      fingers.delete(event.pointerId);
      pinch = null;
      if (held && frame && !held.hasMoved && event.type === "pointerup" && held.x > frame.left) {
        looking.flam.value = null;
        isFollowing.value = true;
        listening.seek(frame.timeAt(held.x));
      }
      held = null;
    },
    onLeave() {
      pointed.value = null;
    },
    onWheel(event: WheelEvent) {
      const frame = frameNow();
      if (!frame) return;
      if (event.ctrlKey) {
        event.preventDefault();
        looking.zoomTo(barsShown.peek() * Math.exp(event.deltaY / ZOOM_PX), frame.timeAt(xOf(event)));
      } else if (Math.abs(event.deltaX) > Math.abs(event.deltaY) || event.shiftKey) {
        event.preventDefault();
        isFollowing.value = false;
        move(viewFromS.peek() + (event.deltaX || event.deltaY) / frame.pixelsPerS);
      }
    },
  };
}
