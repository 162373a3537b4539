import { describe, expect, it } from "vitest";
import { routeOf } from "../../src/addresses";
import { dayHere } from "../../src/history/fetch_history";

describe("the addresses of histories", () => {
  it("lead to a player, or to two", () => {
    expect(routeOf("/players/abc_-1")).toEqual({ page: "player", key: "abc_-1" });
    expect(routeOf("/pairs/abc_-1+def/")).toEqual({ page: "pair", keys: "abc_-1+def" });
    for (const path of ["/players", "/pairs/abc", "/players/a/b"]) {
      expect(routeOf(path)).toEqual({ page: "nowhere" });
    }
  });

  it("ask for the day where the page is read", () => {
    expect(dayHere(new Date(2026, 0, 5, 23, 59))).toBe("2026-01-05");
  });
});
