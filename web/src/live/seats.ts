/** The players who sit at this page: sitting down, what is said of them, and their latency. */
import { type ReadonlySignal, signal } from "@preact/signals";
import type { Change, Input, PageMessage, Refused, Room, Seated, Sit } from "../protocol";

/** What only the archive is told of a player: their own key, and the language in which they read. */
export type Own = Pick<Sit, "key" | "language">;

export interface Seats {
  /** Their numbers, in the order in which they sat down. */
  readonly mine: ReadonlySignal<readonly number[]>;
  sit(name: string, input: Input, own?: Own): Promise<number>;
  change(change: Omit<Change, "type">): void;
  /** What is taken off a player's times. */
  latencyMs(player: number): number;
  seat(seated: Seated): void;
  see(room: Room, page: number | null): void;
  refuse(refused: Refused): void;
  /** The connection is gone: nobody is answered any more. */
  lose(): void;
  /** There is a connection again: say what couldn't be said. */
  resend(): void;
}

const NO_SEAT = new Set(["room-is-full", "spectators-watch"]);

/** Why somebody couldn't sit down. */
export class NoSeat extends Error {
  constructor(readonly reason: string) {
    super(reason);
  }
}

export function createSeats(send: (message: PageMessage) => boolean): Seats {
  const mine = signal<readonly number[]>([]);
  const waiting = new Map<number, { seat(player: number): void; refuse(reason: string): void }>();
  const latencies = new Map<number, number>();
  let unsaid: Change[] = [];
  let tickets = 0;

  return {
    mine,
    sit(name, input, own = {}) {
      const ticket = (tickets += 1);
      return new Promise((seat, reject) => {
        const refuse = (reason: string): void => reject(new NoSeat(reason));
        if (send({ type: "sit", ticket, name, input, ...own })) waiting.set(ticket, { seat, refuse });
        else refuse("lost");
      });
    },
    change(change) {
      if (change.latency_ms != null) latencies.set(change.player, change.latency_ms);
      const message: Change = { type: "change", ...change };
      if (!send(message)) unsaid.push(message);
    },
    latencyMs: (player) => latencies.get(player) ?? 0,
    seat({ ticket, player }) {
      if (!mine.peek().includes(player)) mine.value = [...mine.peek(), player];
      latencies.delete(player);
      waiting.get(ticket)?.seat(player);
      waiting.delete(ticket);
    },
    see(room, page) {
      const here = room.players.filter((player) => player.page === page);
      for (const { player, latency_ms } of here) {
        if (!latencies.has(player)) latencies.set(player, latency_ms);
      }
      const numbers = here.map(({ player }) => player);
      const stay = mine.peek().filter((player) => numbers.includes(player));
      const now = [...stay, ...numbers.filter((player) => !stay.includes(player))];
      const isSame = now.length === mine.peek().length && now.every((n, i) => n === mine.peek()[i]);
      if (!isSame) mine.value = now;
      for (const player of latencies.keys()) {
        if (!numbers.includes(player)) latencies.delete(player);
      }
    },
    refuse({ reason }) {
      const [first] = waiting;
      if (!first || !NO_SEAT.has(reason)) return;
      waiting.delete(first[0]);
      first[1].refuse(reason);
    },
    lose() {
      for (const each of waiting.values()) each.refuse("lost");
      waiting.clear();
    },
    resend() {
      const said = unsaid;
      unsaid = [];
      for (const message of said) send(message);
    },
  };
}
