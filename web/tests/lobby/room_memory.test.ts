import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { goWithChoices, playersKeyOf, rememberRoom, takeChoices } from "../../src/lobby/room_memory";

const gone = vi.hoisted(() => [] as string[]);
vi.mock("../../src/routes", () => ({ go: (path: string) => void gone.push(path) }));

const kept = new Map<string, string>();

beforeEach(() => {
  kept.clear();
  gone.length = 0;
  vi.stubGlobal("sessionStorage", {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => void kept.set(name, text),
    removeItem: (name: string) => void kept.delete(name),
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

it("takes choices along to a room, where they are found once", () => {
  goWithChoices("key/with a stroke", { song: "arirang", tempo_percent: 80 });
  expect(gone).toEqual(["/room/key%2Fwith%20a%20stroke"]);
  expect(takeChoices()).toEqual({ song: "arirang", tempo_percent: 80 });
  expect(takeChoices()).toBeNull();
});

it("knows the players' key of its own room only", () => {
  expect(playersKeyOf("seen")).toBeNull();
  rememberRoom({ player_key: "played", spectator_key: "seen" });
  expect(playersKeyOf("seen")).toBe("played");
  expect(playersKeyOf("another")).toBeNull();
});

it.each(["{", "7", '"seen"', '{"spectator_key":"seen"}', '{"spectator_key":"seen","player_key":7}'])(
  "finds no key in %s",
  (text) => {
    kept.set("hapju-room", text);
    expect(playersKeyOf("seen")).toBeNull();
  },
);

it("goes to the room where a browser keeps nothing", () => {
  const no = () => {
    throw new Error("no storage here");
  };
  vi.stubGlobal("sessionStorage", { getItem: no, setItem: no, removeItem: no });
  goWithChoices("key", {});
  rememberRoom({ player_key: "played", spectator_key: "seen" });
  expect(gone).toEqual(["/room/key"]);
  expect(takeChoices()).toBeNull();
  expect(playersKeyOf("seen")).toBeNull();
});
