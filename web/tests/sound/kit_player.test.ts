import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createKitPlayer } from "../../src/sound/kit_player";
import type { Sounds } from "../../src/sound/sounds";

/** A source as the browser has it: stopped before its start, it never sounds. */
class Source {
  static all: Source[] = [];
  startS = Infinity;
  stopS = Infinity;
  onended: (() => void) | null = null;
  constructor(readonly context: { currentTime: number }) {
    Source.all.push(this);
  }
  connect<T>(node: T): T {
    return node;
  }
  start(atS: number): void {
    this.startS = atS;
  }
  stop(atS = this.context.currentTime): void {
    this.stopS = atS;
  }
}

class Gain {
  gain = { setTargetAtTime: vi.fn() };
  connect<T>(node: T): T {
    return node;
  }
}

describe("a kit that is told to leave out what is still to come", () => {
  beforeEach(() => {
    Source.all = [];
    vi.stubGlobal("AudioBufferSourceNode", Source);
    vi.stubGlobal("GainNode", Gain);
  });
  afterEach(() => vi.unstubAllGlobals());

  const sounded = () => Source.all.filter((each) => each.stopS > each.startS).map(({ startS }) => startS);

  it("sounds nothing more, and lets ring what sounds already", () => {
    const context = { currentTime: 10 };
    const sounds = { at: () => ({}) } as unknown as Sounds;
    const kit = createKitPlayer(context as AudioContext, sounds, {} as AudioNode);
    kit.strike(1, 0.8);
    for (const atS of [10.5, 11, 12]) kit.strike(8, 0.8, atS);
    context.currentTime = 10.8;
    kit.leaveOutLater();
    expect(sounded()).toEqual([10, 10.5]);
    kit.strike(7, 0.8);
    expect(sounded()).toEqual([10, 10.5, 10.8]);
  });
});
