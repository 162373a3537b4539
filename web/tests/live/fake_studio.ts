/** A studio as a page sees it through its socket: what a test says, and what the page said. */
import { decode, encode } from "@msgpack/msgpack";
import type { Socket } from "../../src/live/room_connection";
import {
  FIRST_CHOICES,
  type PageMessage,
  type PlayerHere,
  type Room,
  type Sheet,
  type StudioMessage,
  type Welcome,
} from "../../src/protocol";

type Said<Type extends PageMessage["type"]> = Extract<PageMessage, { type: Type }>;

export interface FakeStudio {
  open(): Socket;
  /** How often a page has connected. */
  readonly connections: number;
  say(...messages: StudioMessage[]): void;
  said<Type extends PageMessage["type"]>(type: Type): Said<Type>[];
  /** Answers questions about the time at once; studio time is page time + this, ms. */
  aheadMs: number;
  isAnswering: boolean;
  cut(code?: number): void;
}

export function createFakeStudio(): FakeStudio {
  let socket: Socket | null = null;
  let connections = 0;
  const heard: PageMessage[] = [];
  const studio: FakeStudio = {
    aheadMs: 1_000_000,
    isAnswering: true,
    get connections() {
      return connections;
    },
    open() {
      connections += 1;
      const mine: Socket = {
        binaryType: "arraybuffer",
        onopen: null,
        onmessage: null,
        onclose: null,
        send(bytes) {
          const message = decode(bytes) as PageMessage;
          heard.push(message);
          if (message.type === "ask" && studio.isAnswering) {
            const heard_s = message.asked_s + studio.aheadMs / 1000;
            const { asked_s } = message;
            queueMicrotask(() =>
              studio.say({ type: "answer", asked_s, heard_s, answered_s: heard_s }),
            );
          }
        },
        close() {
          mine.onclose?.({ code: 1000 });
        },
      };
      socket = mine;
      queueMicrotask(() => mine.onopen?.());
      return mine;
    },
    say(...messages) {
      for (const message of messages) {
        const bytes = encode(message);
        socket?.onmessage?.({ data: bytes.slice().buffer });
      }
    },
    said: (type) => heard.filter((message): message is Said<typeof type> => message.type === type),
    cut(code = 1006) {
      const lost = socket;
      socket = null;
      lost?.onclose?.({ code });
    },
  };
  return studio;
}

export const WELCOME: Welcome = {
  type: "welcome",
  page: 1,
  role: "player",
  player_key: "p".repeat(16),
  spectator_key: "s".repeat(16),
  open_since_s: 900,
};

export const SHEET: Sheet = {
  type: "sheet",
  number: 3,
  title: { en: "Song" },
  length_s: 60,
  beat_s: 0.5,
  meter: "4/4",
  charts: { a: [] },
  bars: [],
  clicks: [],
  tones: [],
};

export function player(number: number, given: Partial<PlayerHere> = {}): PlayerHere {
  return {
    player: number,
    page: 1,
    name: `P${number}`,
    input: "keys",
    part: "a",
    is_ready: true,
    is_connected: true,
    latency_ms: 0,
    latency_from: "none",
    clock_error_ms: null,
    round_trip_ms: null,
    ...given,
  };
}

export function roomWith(players: PlayerHere[], given: Partial<Room> = {}): Room {
  return {
    type: "room",
    players,
    spectators: 0,
    choices: FIRST_CHOICES,
    parts: ["a"],
    sheet: 3,
    take: null,
    takes: [],
    is_class: false,
    seats: players.length,
    ...given,
  };
}
