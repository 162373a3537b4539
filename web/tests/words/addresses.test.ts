import { describe, expect, it } from "vitest";
import { isOnlyHere, routeOf } from "../../src/addresses";
import { firstLanguage } from "../../src/words/first_language";

describe("the pages' addresses", () => {
  it("leads to the pages, and nowhere else", () => {
    expect(routeOf("/")).toEqual({ page: "home" });
    expect(routeOf("/room/abc_-1")).toEqual({ page: "room", key: "abc_-1" });
    expect(routeOf("/watch/abc/")).toEqual({ page: "watch", key: "abc" });
    expect(routeOf("/review/demo")).toEqual({ page: "review", take: "demo" });
    expect(routeOf("/path/")).toEqual({ page: "path" });
    expect(routeOf("/lessons/grip")).toEqual({ page: "lesson", name: "grip" });
    for (const path of ["/lessons", "/path/a", "/room", "/room/a/b", "/else/a", "/review/", "/room/%E0%A4%A"]) {
      expect(routeOf(path)).toEqual({ page: "nowhere" });
    }
  });

  it("says of some that they lead nobody else here", () => {
    for (const host of ["localhost", "127.0.0.1", "[::1]"]) expect(isOnlyHere(host)).toBe(true);
    for (const host of ["studio.example", "192.168.0.7", "127.example"]) expect(isOnlyHere(host)).toBe(false);
  });
});

describe("the language at first", () => {
  it("is the address's, then the remembered one, then the browser's, then English", () => {
    expect(firstLanguage("?lang=ja", "ko", ["en"])).toBe("ja");
    expect(firstLanguage("?lang=xx", "ko", ["en"])).toBe("ko");
    expect(firstLanguage("", null, ["fr-FR", "ko-KR", "en"])).toBe("ko");
    expect(firstLanguage("", null, ["fr"])).toBe("en");
  });
});
