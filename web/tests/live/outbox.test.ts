import { describe, expect, it } from "vitest";
import { createOutbox } from "../../src/live/outbox";
import { waitMs } from "../../src/live/backoff";
import { MOST_STROKES_A_MESSAGE, type Stroke } from "../../src/protocol";

const stroke = (timeS: number): Stroke => [timeS, 0, 0.5];

describe("an outbox", () => {
  it("gives each stroke once, numbered, in messages of a size that the studio takes", () => {
    const outbox = createOutbox();
    for (let i = 0; i < 2 * MOST_STROKES_A_MESSAGE + 5; i += 1) outbox.add(stroke(i));
    const batches = outbox.take();
    expect(batches.map(({ first, strokes }) => [first, strokes.length])).toEqual([
      [0, 256],
      [256, 256],
      [512, 5],
    ]);
    expect(outbox.take()).toEqual([]);
    expect(outbox.next).toBe(517);
  });

  it("forgets what is acknowledged, and gives the rest again on a new connection", () => {
    const outbox = createOutbox();
    for (let i = 0; i < 5; i += 1) outbox.add(stroke(i));
    outbox.take();
    outbox.acknowledge(3);
    outbox.acknowledge(2); // comes late, says less
    expect(outbox.unacknowledged).toBe(2);
    outbox.rewind();
    expect(outbox.take()).toEqual([{ first: 3, strokes: [stroke(3), stroke(4)] }]);
  });

  it("goes on with the number that the studio waits for", () => {
    const outbox = createOutbox();
    outbox.acknowledge(40);
    outbox.add(stroke(9));
    expect(outbox.take()).toEqual([{ first: 40, strokes: [stroke(9)] }]);
  });
});

describe("waiting to connect again", () => {
  it("takes longer and longer, up to a few seconds", () => {
    const waits = Array.from({ length: 12 }, (_, attempt) => waitMs(attempt, () => 0.5));
    expect(waits[0]).toBe(250);
    expect(waits).toEqual([...waits].sort((a, b) => a - b));
    expect(waits.at(-1)).toBe(5000);
  });
});
