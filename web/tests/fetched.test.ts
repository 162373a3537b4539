import { afterEach, expect, it, vi } from "vitest";
import { fetched } from "../src/fetched";

afterEach(() => {
  vi.unstubAllGlobals();
});

it.each([
  [new Response('{"name":"unison"}'), { name: "unison" }],
  [new Response("", { status: 404 }), "missing"],
  [new Response("", { status: 500 }), "failed"],
  [new Response("no JSON"), "failed"],
])("tells what is there from what isn't (%#)", async (answer, found) => {
  vi.stubGlobal("fetch", async () => answer);
  expect(await fetched("/api/lessons/unison")).toEqual(found);
});

it("has failed where nobody answers", async () => {
  vi.stubGlobal("fetch", async () => {
    throw new TypeError("no network");
  });
  expect(await fetched("/api/path")).toBe("failed");
});
