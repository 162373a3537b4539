import { describe, expect, it } from "vitest";
import { type Wishes, keepsakeAddress, savedName } from "../../src/review/keepsake_address";

const wishes: Wishes = { style: "gold", language: "ko", languages: "ko,ja", place: "" };

describe("where a keepsake is drawn", () => {
  it("says style and languages", () => {
    expect(keepsakeAddress("abc", "poster.pdf", wishes)).toBe(
      "/api/takes/abc/keepsake/poster.pdf?style=gold&lang=ko&languages=ko%2Cja",
    );
  });

  it("says a place only where there is one, and keeps any letters whole", () => {
    expect(keepsakeAddress("abc", "card.svg", { ...wishes, place: "   " })).not.toContain("place");
    const asked = new URL(keepsakeAddress("a/b", "card.svg", { ...wishes, place: " 서울 & <b> " }), "http://studio");
    expect(asked.searchParams.get("place")).toBe("서울 & <b>");
    expect(asked.pathname).toBe("/api/takes/a%2Fb/keepsake/card.svg");
  });
});

describe("what a saved keepsake is called", () => {
  it("has the song and the style in its name, and nothing that a folder can't hold", () => {
    expect(savedName("아리랑 (Arirang)", "pearl", "poster.pdf")).toBe("아리랑-Arirang-pearl-poster.pdf");
    expect(savedName("../..", "paper", "clip.webm")).toBe("hapju-paper-clip.webm");
  });
});
