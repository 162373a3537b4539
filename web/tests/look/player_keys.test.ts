import { beforeEach, describe, expect, it, vi } from "vitest";

/** The module as a page has it that was just opened, in the same browser. */
async function opened(): Promise<typeof import("../../src/look/player_keys")> {
  vi.resetModules();
  return import("../../src/look/player_keys");
}

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
  });
});

describe("the key of a player's name", () => {
  it("is 22 letters of a link, another for each name, and the same on every page", async () => {
    const first = await opened();
    const keys = ["지우", "Haruka"].map(first.keyOfPlayer);
    expect(new Set(keys).size).toBe(2);
    for (const key of keys) expect(key).toMatch(/^[A-Za-z0-9_-]{22}$/);
    expect(["지우", "Haruka"].map((await opened()).keyOfPlayer)).toEqual(keys);
    expect(first.keyOfPlayer("지우")).toBe(keys[0]);
  });

  it.each(["constructor", "__proto__", "toString"])("may be that of %s", async (name) => {
    const key = (await opened()).keyOfPlayer(name);
    expect(key).toMatch(/^[A-Za-z0-9_-]{22}$/);
    expect((await opened()).keyOfPlayer(name)).toBe(key);
  });

  it("is made anew where storage holds something else", async () => {
    for (const text of ["no json", "[]", '{"지우":7}', '{"지우":"short"}', "null"]) {
      localStorage.setItem("hapju.players", text);
      expect((await opened()).keyOfPlayer("지우")).toMatch(/^[A-Za-z0-9_-]{22}$/);
    }
  });

  it("made on two pages at once is kept by both", async () => {
    const [one, other] = [await opened(), await opened()];
    const key = one.keyOfPlayer("지우");
    other.keyOfPlayer("Haruka");
    expect(other.keyOfPlayer("지우")).toBe(key);
  });
});
