/**
 * The strokes of this page's players in one take, on their way to the studio: numbered, sent at
 * once, kept until they are acknowledged, sent again on a new connection. In between, the word that
 * time has passed, so that the studio can settle.
 */
import type { Heard, PageMessage, Stroke } from "../protocol";
import { type Batch, type Outbox, createOutbox } from "./outbox";

export interface OwnStrokes {
  readonly take: string;
  /** A player of this page plays in the take. */
  join(player: number): void;
  plays(player: number): boolean;
  add(player: number, stroke: Stroke): void;
  /** Send what hasn't been sent, and up to where all has (take time, by player). */
  flush(untilS: (player: number) => number, isTimeToTell: boolean): void;
  hear(heard: Heard): void;
  rewind(): void;
  readonly unacknowledged: number;
  readonly left: Left;
}

/** What a page that is reloaded leaves behind for itself. */
export interface Left {
  take: string;
  players: [player: number, batch: Batch][];
}

export function createOwnStrokes(
  take: string,
  send: (message: PageMessage) => boolean,
  left: Left | null,
): OwnStrokes {
  const outboxes = new Map<number, Outbox>();
  const untilS = new Map<number, number>();
  /** Players of whom something was sent since the last time to tell: for them it can wait. */
  const spoken = new Set<number>();
  const before = new Map(left?.take === take ? left.players : []);

  return {
    take,
    join(player) {
      if (!outboxes.has(player)) outboxes.set(player, createOutbox(before.get(player)));
    },
    plays: (player) => outboxes.has(player),
    add: (player, stroke) => outboxes.get(player)?.add(stroke),
    flush(untilOf, isTimeToTell) {
      for (const [player, outbox] of outboxes) {
        const until = Math.max(untilOf(player), untilS.get(player) ?? -Infinity);
        const batches = outbox.take();
        const isSilent = batches.length === 0 && !(isTimeToTell && spoken.delete(player));
        if (isSilent && isTimeToTell) batches.push({ first: outbox.next, strokes: [] });
        batches.forEach((batch, i) => {
          // Only the last of them may promise that nothing earlier comes.
          const until_s = i === batches.length - 1 ? until : (untilS.get(player) ?? -3600);
          send({ type: "play", player, take, ...batch, until_s });
        });
        if (batches.length > 0) untilS.set(player, until);
        if (batches.length > 0 && !isTimeToTell) spoken.add(player);
      }
    },
    hear({ player, first, strokes }) {
      outboxes.get(player)?.acknowledge(first + strokes.length);
    },
    rewind() {
      for (const outbox of outboxes.values()) outbox.rewind();
    },
    get unacknowledged() {
      let count = 0;
      for (const outbox of outboxes.values()) count += outbox.unacknowledged;
      return count;
    },
    get left() {
      const players: Left["players"] = [];
      for (const [player, outbox] of outboxes) players.push([player, outbox.left]);
      return { take, players };
    },
  };
}
