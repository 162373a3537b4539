import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { MOST_BYTES, type Stage, sendFiles, untilHeard } from "../../src/review/send_files";

// What is said needs a page around it.
vi.mock("../../src/words/words", () => ({ say: (id: string) => id }));

const told = (state: string, share = 0, sentence = "") => ({ take: "t", state, share, sentence });

function answers(...given: unknown[]) {
  const asked: string[] = [];
  vi.stubGlobal("fetch", async (address: string) => {
    asked.push(address);
    const next = given.length > 1 ? given.shift() : given[0];
    if (next === null) throw new TypeError("no network");
    return { json: async () => next };
  });
  return asked;
}

async function outcome(stages: Stage[] = []) {
  const heard = untilHeard("a/b", (stage) => stages.push(stage));
  await vi.runAllTimersAsync();
  return heard;
}

describe("waiting for the studio to listen", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it("tells how far it is, and ends with the take", async () => {
    const asked = answers(told("waiting"), told("listening", 0.4), told("done", 1));
    const stages: Stage[] = [];
    expect(await outcome(stages)).toEqual({ take: "t" });
    expect(stages).toEqual([
      { kind: "waiting", share: 0 },
      { kind: "listening", share: 0.4 },
    ]);
    expect(asked[0]).toBe("/api/review/a%2Fb");
  });

  it("gives the studio's sentence where that refuses or doesn't know", async () => {
    answers(told("refused", 0, "a.wav: it holds only silence."));
    expect(await outcome()).toEqual({ sentence: "a.wav: it holds only silence." });
    answers({ sentence: "There is nothing of this name." });
    expect(await outcome()).toEqual({ sentence: "There is nothing of this name." });
  });

  it("stays through a short silence, not through a long one", async () => {
    answers(null, null, told("done", 1));
    expect(await outcome()).toEqual({ take: "t" });
    answers(null);
    expect(await outcome()).toEqual({ sentence: "studio-review-unreachable" });
  });
});

it("what the studio would refuse isn't sent", async () => {
  const large = { name: "a.mov", size: MOST_BYTES + 1 } as File;
  const answer = await sendFiles([large], new FormData(), "en", () => undefined);
  expect(answer).toEqual({ sentence: "studio-review-drop-too-large" });
});
