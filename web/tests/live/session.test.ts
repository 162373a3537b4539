import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createSession } from "../../src/live/create_session";
import type { Session } from "../../src/live/session";
import type { Heard, Meters, Starts, Stroke } from "../../src/protocol";
import { type FakeStudio, SHEET, WELCOME, createFakeStudio, player, roomWith } from "./fake_studio";

const TAKE = "t".repeat(16);
const METERS: Meters = { type: "meters", take: TAKE, until_s: 0, players: [], pairs: [], group: null };

let studio: FakeStudio;
let session: Session;
let page: EventTarget;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "setInterval", "clearInterval", "performance"] });
  vi.advanceTimersByTime(1000);
  const kept = new Map<string, string>();
  page = new EventTarget();
  vi.stubGlobal("addEventListener", page.addEventListener.bind(page));
  vi.stubGlobal("removeEventListener", page.removeEventListener.bind(page));
  vi.stubGlobal("sessionStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => kept.set(key, text),
    removeItem: (key: string) => kept.delete(key),
  });
  studio = createFakeStudio();
});
afterEach(() => {
  session.leave();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

async function enter(...players: ReturnType<typeof player>[]): Promise<void> {
  session = createSession("k".repeat(16), Promise.resolve("secret-of-page-1"), studio.open);
  await pass(1);
  studio.say(WELCOME, SHEET, roomWith(players));
  await pass(100);
}

/** A take that starts `inS` seconds from now. */
function starts(inS: number): Starts {
  const start_s = (performance.now() + studio.aheadMs) / 1000 + inS;
  return { type: "starts", take: TAKE, start_s, sheet: 3 };
}

function heard(number: number, first: number, strokes: Stroke[]): Heard {
  return { type: "heard", player: number, take: TAKE, first, strokes, late_ms: strokes.map(() => null) };
}

const sentStrokes = () => studio.said("play").flatMap(({ strokes }) => strokes);

describe("entering", () => {
  it("says whose page it is, and shows the room", async () => {
    await enter(player(1), player(2, { page: 9 }));
    expect(studio.said("enter")).toEqual([
      { type: "enter", room: "k".repeat(16), page: "secret-of-page-1", version: 1 },
    ]);
    expect(session.connection.value).toEqual({ state: "live" });
    expect(session.mine.value).toEqual([1]);
    expect(session.sheet.value?.number).toBe(3);
  });

  it("learns the studio's time, and says how sure it is", async () => {
    await enter();
    await pass(3000);
    expect(session.clocks.value.errorMs).toBeLessThan(1);
    const last = studio.said("clock").at(-1)!;
    expect(last.error_ms).toBeLessThan(1);
  });

  it("says for good why it can't", async () => {
    await enter();
    studio.cut(4012);
    await pass(20_000);
    expect(session.connection.value).toEqual({ state: "closed", code: 4012 });
    expect(studio.connections).toBe(1);
  });
});

describe("sitting down", () => {
  it("gives the player's number, for several players on one page", async () => {
    await enter();
    const both = Promise.all([session.sit("Ana", "keys"), session.sit("Ben", "midi")]);
    const tickets = studio.said("sit").map(({ ticket }) => ticket);
    studio.say({ type: "seated", ticket: tickets[1]!, player: 2 });
    studio.say({ type: "seated", ticket: tickets[0]!, player: 1 });
    expect(await both).toEqual([1, 2]);
    expect(session.mine.value).toEqual([2, 1]);
  });

  it("says the player's own key and language, where they are known", async () => {
    await enter();
    const sitting = session.sit("Ana", "keys", { key: "a-key-of-22-letters-xx", language: "ko" });
    const { ticket, ...said } = studio.said("sit").at(-1)!;
    expect(said).toMatchObject({ key: "a-key-of-22-letters-xx", language: "ko" });
    studio.say({ type: "seated", ticket, player: 1 });
    await sitting;
  });

  it("fails with the studio's reason", async () => {
    await enter();
    const sitting = session.sit("Ana", "keys");
    studio.say({ type: "refused", reason: "room-is-full", sentence: "…" });
    await expect(sitting).rejects.toMatchObject({ reason: "room-is-full" });
  });
});

describe("a stroke", () => {
  it("is sent at once, in take time by its own time stamp, less its player's latency", async () => {
    await enter(player(1), player(2));
    session.change({ player: 2, latency_ms: 30, latency_from: "calibrated" });
    studio.say(starts(2));
    await pass(3000);
    const struck = vi.fn();
    session.onStruck(struck);
    session.strike(1, performance.now() - 40, 1, 0.5);
    session.strike(2, performance.now() - 40, 0, 0.9);
    const [first, second] = sentStrokes();
    expect(first![0]).toBeCloseTo(0.96, 6);
    expect(second![0]).toBeCloseTo(0.93, 6);
    expect(first!.slice(1)).toEqual([1, 0.5]);
    expect(struck).toHaveBeenCalledTimes(2);
    expect(session.unsent.value).toBe(2);
    studio.say(heard(1, 0, [first!]), heard(2, 0, [second!]));
    expect(session.unsent.value).toBe(0);
  });

  it("that waited in a busy page is told before the time that it lies in", async () => {
    await enter(player(1));
    studio.say(starts(0));
    await pass(3000);
    const [first, second] = [performance.now(), performance.now() + 1];
    let isWaiting = true;
    session.onTelling(() => {
      if (!isWaiting || performance.now() < second + 200) return;
      isWaiting = false;
      for (const pageMs of [first, second]) session.strike(1, pageMs, 1, 0.5);
    });
    await pass(500);
    expect(sentStrokes()).toHaveLength(2);
    let promisedS = -Infinity;
    for (const { strokes, until_s } of studio.said("play")) {
      for (const [timeS] of strokes) expect(timeS).toBeGreaterThanOrEqual(promisedS);
      promisedS = until_s;
    }
  });

  it("isn't one before the take, nor of somebody who doesn't play in it", async () => {
    await enter(player(1));
    session.strike(1, performance.now(), 1, 0.5);
    studio.say(starts(2));
    session.strike(1, performance.now(), 1, 0.5); // two seconds early: warming up
    await pass(2000);
    session.strike(5, performance.now(), 1, 0.5);
    expect(sentStrokes()).toEqual([]);
  });

  it("counts what was played by the very same clock there and back", async () => {
    await enter(player(1));
    studio.say(starts(1));
    await pass(1500);
    const at = session.takeTimeAt(performance.now())!;
    expect(session.pageTimeAt(at)!).toBeCloseTo(performance.now(), 6);
  });
});

describe("time that passes", () => {
  it("is told ten times a second, never ahead of what may still come, nor backwards", async () => {
    await enter(player(1));
    studio.say(starts(0));
    await pass(2000);
    const told = studio.said("play").map(({ until_s }) => until_s);
    expect(told.length).toBeGreaterThanOrEqual(18);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told.at(-1)!).toBeLessThan(session.takeTimeAt(performance.now())! - 0.19);
    expect(told.at(-1)!).toBeGreaterThan(session.takeTimeAt(performance.now())! - 0.45);
  });

  it.each([1, 2])("is not told while a page that stood still has strokes of before to hear (%i)", async (ticks) => {
    await enter(player(1));
    studio.say(starts(0));
    await pass(2000);
    const struckMs = performance.now();
    const steadily = performance.now.bind(performance);
    const standing = vi.spyOn(performance, "now").mockImplementation(() => steadily() + 400);
    await pass(100 * ticks); // those that were due meanwhile
    session.strike(1, struckMs, 7, 0.5);
    session.strike(1, struckMs, 0, 0.5);
    standing.mockRestore();
    expect(sentStrokes()).toHaveLength(2);
    let toldS = -Infinity;
    for (const { strokes, until_s } of studio.said("play")) {
      for (const [timeS] of strokes) expect(timeS).toBeGreaterThanOrEqual(toldS);
      toldS = until_s;
    }
  });
});

describe("a lost connection", () => {
  it("is found again, and every stroke that wasn't acknowledged goes once more", async () => {
    await enter(player(1));
    const starting = starts(0);
    studio.say(starting, roomWith([player(1)], { take: TAKE }));
    await pass(500);
    session.strike(1, performance.now(), 1, 0.5);
    session.strike(1, performance.now() + 1, 0, 0.5);
    const [first] = sentStrokes();
    studio.say(heard(1, 0, [first!]));
    studio.cut();
    expect(session.connection.value.state).toBe("lost");
    await pass(50);
    session.strike(1, performance.now(), 7, 0.5);
    expect(session.unsent.value).toBe(2);
    await pass(1000);
    expect(studio.connections).toBe(2);
    const before = studio.said("play").length;
    studio.say(WELCOME, SHEET, roomWith([player(1)], { take: TAKE }), starting, heard(1, 0, [first!]), METERS);
    const again = studio.said("play").slice(before);
    expect(again.map((message) => [message.first, message.strokes.map(([, piece]) => piece)])).toEqual([
      [1, [0, 7]],
    ]);
    expect(session.connection.value.state).toBe("live");
  });

  it.each([
    ["leaves the clock as sure as it was", 0, false],
    ["begins the clock anew if the studio was started again", 1, true],
  ])("%s", async (_, laterS, asksAgain) => {
    await enter(player(1));
    await pass(10_000);
    studio.cut();
    await pass(1000);
    const asked = studio.said("ask").length;
    studio.say({ ...WELCOME, open_since_s: WELCOME.open_since_s + laterS }, SHEET, roomWith([player(1)]));
    await pass(2000);
    expect(studio.said("ask").length - asked > 40).toBe(asksAgain); // many, or now and then
  });

  it("is noticed when the studio falls silent, and given up", async () => {
    await enter(player(1));
    studio.isAnswering = false;
    await pass(12_000);
    expect(studio.connections).toBeGreaterThan(1);
  });

  it("ends the take that ended meanwhile", async () => {
    await enter(player(1));
    studio.say(starts(0), roomWith([player(1)], { take: TAKE }));
    const ended = vi.fn();
    session.onEnded(ended);
    studio.cut();
    await pass(1000);
    studio.say(WELCOME, SHEET, roomWith([player(1)], { takes: [TAKE] }));
    expect(ended).toHaveBeenCalledWith({ type: "ended", take: TAKE });
    expect(session.take.value).toBeNull();
  });
});

describe("a page that is loaded anew in a take", () => {
  it("goes on where it was, with the strokes that weren't acknowledged", async () => {
    await enter(player(1));
    const starting = starts(0);
    studio.say(starting);
    await pass(500);
    session.strike(1, performance.now(), 1, 0.5);
    session.strike(1, performance.now() + 1, 0, 0.5);
    const [first] = sentStrokes();
    studio.say(heard(1, 0, [first!]));
    page.dispatchEvent(new Event("pagehide"));
    session.leave();

    const another = createFakeStudio();
    session = createSession("k".repeat(16), Promise.resolve("secret-of-page-1"), another.open);
    await pass(1);
    another.say(WELCOME, SHEET, roomWith([player(1)], { take: TAKE }), starting);
    session.strike(1, performance.now(), 7, 0.5); // before it knows the time
    another.say(heard(1, 0, [first!]), METERS);
    await pass(60);
    const sent = another.said("play").flatMap(({ first: number, strokes }) =>
      strokes.map(([, piece], i) => [number + i, piece]),
    );
    expect(sent).toEqual([
      [1, 0],
      [2, 7],
    ]);
  });
});
