/** Pads on a phone or tablet: whatever is drawn can be struck, with as many fingers as there are. */
import type { PlayerInput, Struck } from "./player_input";
import { createStrikeListeners } from "./strike_listeners";

export interface TouchInput extends PlayerInput {
  readonly kind: "touch";
  /** Makes an element a pad, until the returned function is called. */
  pad(element: Element, piece: number): () => void;
}

const PLAIN_VELOCITY = 0.8;
const SOFTEST = 0.2;
/** What a screen without a sense of pressure says. */
const NO_PRESSURE = new Set([0, 0.5, 1]);

export function createTouchInput(): TouchInput {
  const listeners = createStrikeListeners();
  return {
    kind: "touch",
    identity: "touch",
    label: "",
    listen: listeners.listen,
    pad(element, piece) {
      const onDown = (event: Event): void => {
        if (!(event instanceof PointerEvent) || event.button > 0) return;
        event.preventDefault(); // no scrolling, no zoom, no focus
        element.releasePointerCapture?.(event.pointerId); // a finger may slide to the next pad
        const velocity = velocityOf(event, element.getBoundingClientRect());
        const struck: Struck = { pageTimeMs: event.timeStamp, piece, velocity };
        listeners.hit(struck);
        listeners.stroke(struck);
      };
      const noMenu = (event: Event): void => event.preventDefault();
      element.addEventListener("pointerdown", onDown);
      element.addEventListener("contextmenu", noMenu);
      return () => {
        element.removeEventListener("pointerdown", onDown);
        element.removeEventListener("contextmenu", noMenu);
      };
    },
  };
}

/** How hard: by pressure where it is felt, else by how near the pad's middle. */
export function velocityOf(
  at: { pressure: number; pointerType: string; clientX: number; clientY: number },
  pad: { left: number; top: number; width: number; height: number },
): number {
  if (!NO_PRESSURE.has(at.pressure)) return Math.min(1, Math.max(SOFTEST, at.pressure * 1.25));
  if (at.pointerType !== "touch" || pad.width === 0 || pad.height === 0) return PLAIN_VELOCITY;
  const x = (at.clientX - pad.left) / pad.width - 0.5;
  const y = (at.clientY - pad.top) / pad.height - 0.5;
  const outwards = Math.min(1, 2 * Math.hypot(x, y));
  return 0.9 - 0.4 * outwards;
}
