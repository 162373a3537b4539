import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createKeyboardInput, keysOf } from "../../src/inputs/keyboard_inputs";
import type { Struck } from "../../src/inputs/player_input";
import { velocityOf } from "../../src/inputs/touch_inputs";
import { PIECES } from "../../src/protocol";

class FakeElement {
  constructor(private readonly matching: string) {}
  closest(selector: string): FakeElement | null {
    return selector.split(", ").includes(this.matching) ? this : null;
  }
}

let page: EventTarget;

beforeEach(() => {
  page = new EventTarget();
  vi.stubGlobal("addEventListener", page.addEventListener.bind(page));
  vi.stubGlobal("removeEventListener", page.removeEventListener.bind(page));
  vi.stubGlobal("Element", FakeElement);
});
afterEach(() => vi.unstubAllGlobals());

function press(code: string, given: object = {}): Event {
  const event = new Event("keydown", { cancelable: true });
  const all = { code, repeat: false, timeStamp: 1234.5, ...given };
  for (const [name, value] of Object.entries(all)) Object.defineProperty(event, name, { value });
  page.dispatchEvent(event);
  return event;
}

describe("two players on one keyboard", () => {
  it("each have a whole kit on a half of their own", () => {
    const [left, right] = [keysOf("left"), keysOf("right")];
    for (const code of left.keys()) expect(right.has(code)).toBe(false);
    for (const half of [left, right]) {
      expect(new Set(half.values()).size).toBe(PIECES.length);
    }
  });

  it("are heard apart, with the event's own time", () => {
    const heard: [string, Struck][] = [];
    const stops = (["left", "right"] as const).map((half) =>
      createKeyboardInput(half).listen((struck) => heard.push([half, struck])),
    );
    press("KeyD");
    press("KeyJ");
    stops.forEach((stop) => stop());
    press("KeyD");
    expect(heard.map(([half, { piece }]) => [half, PIECES[piece]])).toEqual([
      ["left", "snare"],
      ["right", "snare"],
    ]);
    expect(heard[0]![1].pageTimeMs).toBe(1234.5);
  });
});

describe("a key", () => {
  const isHeard = (code: string, given: object = {}): boolean => {
    let count = 0;
    const stop = createKeyboardInput("whole").listen(() => (count += 1));
    press(code, given);
    stop();
    return count === 1;
  };

  it("strikes once, however long it is held", () => {
    expect(isHeard("KeyD")).toBe(true);
    expect(isHeard("KeyD", { repeat: true })).toBe(false);
  });

  it("doesn't strike while somebody types, or for a shortcut", () => {
    expect(isHeard("KeyD", { target: new FakeElement("input") })).toBe(false);
    expect(isHeard("KeyD", { ctrlKey: true })).toBe(false);
    expect(isHeard("KeyD", { isComposing: true })).toBe(false);
  });

  it("leaves the space bar to a button that has the focus", () => {
    expect(isHeard("Space")).toBe(true);
    expect(isHeard("Space", { target: new FakeElement("button") })).toBe(false);
    expect(isHeard("KeyD", { target: new FakeElement("button") })).toBe(true);
  });

  it("does nothing else when it strikes", () => {
    const stop = createKeyboardInput("right").listen(() => undefined);
    expect(press("Quote").defaultPrevented).toBe(true);
    expect(press("KeyQ").defaultPrevented).toBe(false);
    stop();
  });
});

describe("a touch", () => {
  const pad = { left: 0, top: 0, width: 100, height: 100 };
  const at = (clientX: number, pressure: number, pointerType = "touch") =>
    velocityOf({ clientX, clientY: 50, pressure, pointerType }, pad);

  it("is as hard as it is pressed, where that is felt", () => {
    expect(at(50, 0.8)).toBeCloseTo(1, 12);
    expect(at(50, 0.3)).toBeLessThan(at(50, 0.6));
    expect(at(50, 0.01)).toBe(0.2);
  });

  it("is harder in the middle, where pressure isn't felt", () => {
    expect(at(50, 0.5)).toBeGreaterThan(at(90, 0.5));
    expect(at(90, 0.5, "mouse")).toBe(0.8);
  });
});
