import { describe, expect, it } from "vitest";
import { assignmentChoices } from "../../src/class_room/assignment_choices";
import type { AssignmentSaid } from "../../src/protocol";

const GIVEN: AssignmentSaid = {
  number: 1, song: "arirang", lesson: null, title: "Arirang", level: "beginner", level_title: "Beginner",
  tempo_percent: 80, due: null, is_over: false, text: "", practised: [],
};

describe("what a room chooses to play an assignment", () => {
  it("is the song, whole and once, at its level and tempo", () => {
    expect(assignmentChoices(GIVEN)).toMatchObject({
      song: "arirang", level: "beginner", tempo_percent: 80, first_bar: 1, last_bar: 0, rounds: 1, lesson: "",
    });
  });

  it("keeps the level that is there where any will do", () => {
    expect(assignmentChoices({ ...GIVEN, level: null })).not.toHaveProperty("level");
  });

  it("is a lesson's own song for a lesson", () => {
    const given = { ...GIVEN, song: null, lesson: "first-beat", level: null };
    expect(assignmentChoices(given)).toMatchObject({ song: "lesson-first-beat", lesson: "first-beat" });
  });
});
