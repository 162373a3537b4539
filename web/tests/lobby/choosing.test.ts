import { signal } from "@preact/signals";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { choosing } from "../../src/lobby/choosing";
import { type Choices, FIRST_CHOICES, type Room } from "../../src/protocol";
import { roomWith } from "../live/fake_studio";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["performance"] });
});
afterEach(() => {
  vi.useRealTimers();
});

function studioFarAway() {
  const room = signal<Room | null>(roomWith([]));
  const chosen: Choices[] = [];
  return { room, chosen, choose: (choices: Choices) => void chosen.push(choices) };
}

it("keeps the choice before, also where the studio hasn't answered it yet", () => {
  const session = studioFarAway();
  const choose = choosing(session);
  choose({ rounds: 4 });
  session.room.value = roomWith([]); // of before
  choose({ tempo_percent: 80 });
  expect(session.chosen.at(-1)).toEqual({ ...FIRST_CHOICES, rounds: 4, tempo_percent: 80 });
});

it("goes on from what others have chosen since", () => {
  const session = studioFarAway();
  const choose = choosing(session);
  choose({ rounds: 4 });
  vi.advanceTimersByTime(5000);
  const choices = { ...FIRST_CHOICES, song: "arirang", rounds: 2 };
  session.room.value = roomWith([], { choices });
  choose({ tempo_percent: 80 });
  expect(session.chosen.at(-1)).toEqual({ ...choices, tempo_percent: 80 });
});
