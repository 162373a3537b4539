/** The strokes of one player in one take that the studio hasn't acknowledged yet. */
import { MOST_STROKES_A_MESSAGE, type Stroke } from "../protocol";

export interface Batch {
  first: number;
  strokes: Stroke[];
}

export interface Outbox {
  add(stroke: Stroke): void;
  /** Strokes that weren't sent on this connection, in messages of a size that the studio takes. */
  take(): Batch[];
  /** The number of the next stroke to send. */
  readonly next: number;
  /** The studio has all strokes before this number. */
  acknowledge(next: number): void;
  /** The connection is a new one: all that wasn't acknowledged goes again. */
  rewind(): void;
  readonly unacknowledged: number;
  /** What is left, to be kept over a reload. */
  readonly left: Batch;
}

export function createOutbox(left: Batch = { first: 0, strokes: [] }): Outbox {
  let { first } = left;
  let strokes = [...left.strokes];
  let sent = 0;
  return {
    add(stroke) {
      strokes.push(stroke);
    },
    take() {
      const batches: Batch[] = [];
      while (sent < strokes.length) {
        const batch = strokes.slice(sent, sent + MOST_STROKES_A_MESSAGE);
        batches.push({ first: first + sent, strokes: batch });
        sent += batch.length;
      }
      return batches;
    },
    get next() {
      return first + sent;
    },
    acknowledge(next) {
      // A page that was reloaded learns from the studio where it is: `next` may lie further on.
      const known = next - first;
      if (known <= 0) return;
      strokes = strokes.slice(known);
      sent = Math.max(0, sent - known);
      first = next;
    },
    rewind() {
      sent = 0;
    },
    get unacknowledged() {
      return strokes.length;
    },
    get left() {
      return { first, strokes: [...strokes] };
    },
  };
}
