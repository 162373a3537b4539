import { describe, expect, it } from "vitest";
import { knownS, recoveryOf, stretchOf, twoHearts, wholeOf } from "../../src/heart/measures";
import vector from "./measures.json";

const courses = vector.courses as Record<string, { timeS: number[]; bpm: number[] }>;

describe("measures of the heart, as the report has them", () => {
  it.each(vector.stretches)("a stretch of $course from $start_s to $end_s", ({ course, start_s, end_s, known_s, numbers }) => {
    const found = stretchOf(courses[course]!, start_s, end_s);
    expect(knownS(courses[course]!, start_s, end_s)).toBeCloseTo(known_s, 9);
    if (numbers === null) return expect(found).toBeNull();
    const said = [found!.meanBpm, found!.doubt.low, found!.doubt.high, found!.lowBpm, found!.highBpm];
    said.forEach((value, index) => expect(value).toBeCloseTo(numbers[index]!, 9));
  });

  it.each(Object.keys(courses))("the recovery of %s", (name) => {
    const found = recoveryOf(courses[name]!, vector.take_s[1]!);
    const said = found.map(({ afterS, fallBpm, doubt }) => [afterS, fallBpm, doubt.low, doubt.high]);
    const wanted = vector.recovery[name as keyof typeof vector.recovery];
    expect(said).toHaveLength(wanted.length);
    said.flat().forEach((value, index) => expect(value).toBeCloseTo(wanted.flat()[index]!, 9));
  });

  it("two hearts", () => {
    const [start, end] = vector.take_s as [number, number];
    const found = twoHearts(courses["strap"]!, courses["watch"]!, start, end);
    const { common_s, correlation, low, high, effective_n } = vector.pair;
    expect(found.commonS).toBe(common_s);
    expect(found.correlation).toBeCloseTo(correlation!, 8);
    expect(found.low).toBeCloseTo(low!, 8);
    expect(found.high).toBeCloseTo(high!, 8);
    expect(found.effectiveN).toBeCloseTo(effective_n, 6);
  });

  it("says nothing where there is too little", () => {
    const short = { timeS: [0, 1, 2], bpm: [90, 91, 92] };
    expect(wholeOf(short, 0, 100)).toBeNull();
    expect(stretchOf({ timeS: [], bpm: [] }, 0, 10)).toBeNull();
    expect(recoveryOf(short, 2)).toEqual([]);
    expect(twoHearts(short, short, 0, 100).correlation).toBeNull();
  });
});
