/**
 * The computer keyboard as a kit, or as two: the left half and the right half of one keyboard. Keys
 * are told by where they are, not by what is printed on them, so every layout has the same kit.
 */
import { PIECES } from "../protocol";
import type { PlayerInput, Struck } from "./player_input";

export type Half = "whole" | "left" | "right";

/** Keys by piece, as they lie; the first of each is the one that is shown. */
type Layout = Record<string, (typeof PIECES)[number]>;

const LEFT: Layout = {
  KeyQ: "crash",
  KeyW: "tom_high",
  KeyE: "tom_mid",
  KeyR: "tom_low",
  KeyT: "ride",
  KeyA: "hihat_open",
  KeyS: "hihat_closed",
  KeyD: "snare",
  KeyF: "snare",
  KeyG: "tom_floor",
  KeyZ: "cross_stick",
  KeyX: "hihat_pedal",
  KeyC: "kick",
  KeyV: "kick",
  KeyB: "ride_bell",
};

/** The same kit for the right hand half, mirrored: forefingers on the snare, thumbs on the kick. */
const RIGHT: Layout = {
  BracketLeft: "crash",
  KeyP: "crash",
  KeyO: "tom_high",
  KeyI: "tom_mid",
  KeyU: "tom_low",
  KeyY: "ride",
  Semicolon: "hihat_open",
  Quote: "hihat_open",
  KeyL: "hihat_closed",
  KeyK: "snare",
  KeyJ: "snare",
  KeyH: "tom_floor",
  Slash: "cross_stick",
  Period: "hihat_pedal",
  Comma: "kick",
  KeyM: "kick",
  KeyN: "ride_bell",
};

const WHOLE: Layout = {
  ...LEFT,
  KeyY: "tom_high",
  KeyU: "tom_mid",
  KeyI: "tom_low",
  KeyO: "ride_bell",
  KeyP: "crash",
  KeyH: "tom_floor",
  KeyJ: "snare",
  KeyK: "hihat_closed",
  KeyL: "ride",
  Semicolon: "hihat_open",
  KeyN: "kick",
  KeyM: "kick",
  Space: "kick",
};

const LAYOUTS: Record<Half, Layout> = { whole: WHOLE, left: LEFT, right: RIGHT };

/** A key has no loudness: all its strokes are this loud. */
const VELOCITY = 0.8;

/** Which piece each key plays, by `KeyboardEvent.code`. */
export function keysOf(half: Half): ReadonlyMap<string, number> {
  return new Map(
    Object.entries(LAYOUTS[half]).map(([code, piece]) => [code, PIECES.indexOf(piece)]),
  );
}

export function createKeyboardInput(half: Half): PlayerInput {
  const pieces = keysOf(half);
  return {
    kind: "keys",
    // One keyboard has one latency, whoever plays on it.
    identity: "keys",
    label: "",
    listen(onStroke, onHit) {
      const onKey = (event: KeyboardEvent): void => {
        const piece = pieces.get(event.code);
        if (piece === undefined || !isPlaying(event)) return;
        event.preventDefault(); // or the space bar scrolls, and a quote searches
        const struck: Struck = { pageTimeMs: event.timeStamp, piece, velocity: VELOCITY };
        onHit?.(struck);
        onStroke(struck);
      };
      addEventListener("keydown", onKey);
      return () => removeEventListener("keydown", onKey);
    },
  };
}

const TYPED_IN = "input, textarea, select, [contenteditable]:not([contenteditable='false'])";
/** What the space bar presses. */
const PRESSED = "button, a[href], summary, [role='button'], [role='tab'], [role='menuitem']";

function isPlaying(event: KeyboardEvent): boolean {
  if (event.repeat || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) {
    return false;
  }
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest(TYPED_IN)) return false;
  return event.code !== "Space" || !target?.closest(PRESSED);
}

/** What is printed on a key here, if the browser tells; else the key's own name. */
export async function keyLabels(): Promise<(code: string) => string> {
  const keyboard = (navigator as { keyboard?: { getLayoutMap(): Promise<Map<string, string>> } })
    .keyboard;
  const printed = await keyboard?.getLayoutMap().catch(() => undefined);
  return (code) => (printed?.get(code) ?? SHOWN[code] ?? code.replace(/^Key/, "")).toUpperCase();
}

const SHOWN: Record<string, string> = {
  Semicolon: ";",
  Quote: "'",
  BracketLeft: "[",
  Comma: ",",
  Period: ".",
  Slash: "/",
  Space: "␣",
};
