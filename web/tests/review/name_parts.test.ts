import { describe, expect, it } from "vitest";
import { parts } from "../../src/review/name_parts";

const players = (said: string, names: string[]) =>
  parts(said, names).flatMap(({ text, player }) => (player === null ? [] : [[text, player]]));

describe("names in a sentence", () => {
  it("are found, and nothing of the sentence is lost", () => {
    const said = "Haruka, play bars 8 and 9 with Ji-woo.";
    expect(players(said, ["Ji-woo", "Haruka"])).toEqual([["Haruka", 2], ["Ji-woo", 1]]);
    expect(parts(said, ["Ji-woo", "Haruka"]).map(({ text }) => text).join("")).toBe(said);
  });

  it("are whole words: Bo isn't in Both", () => {
    expect(players("Both of you: Bo and Bo2", ["Bo"])).toEqual([["Bo", 1]]);
  });

  it("are found where no space follows, as in Korean and Japanese", () => {
    expect(players("지우님이 먼저", ["지우"])).toEqual([["지우", 1]]);
    expect(players("はるかさんが先", ["はるか"])).toEqual([["はるか", 1]]);
  });

  it("are the longest where one holds another", () => {
    expect(players("Jun Seo and Jun", ["Jun", "Jun Seo"])).toEqual([["Jun Seo", 2], ["Jun", 1]]);
  });

  it("are found where their spaces were made not to break", () => {
    expect(players("Jun\u00a0Seo is ahead", ["Jun Seo"])).toEqual([["Jun\u00a0Seo", 1]]);
  });
});
