/** A page's life in a room: keeps true what {@link Session} says, and does what it offers. */
import { batch, signal } from "@preact/signals";
import type {
  Called,
  Change,
  Ended,
  Heard,
  Meters,
  PageMessage,
  Refused,
  Room,
  Sheet,
  Starts,
  StudioMessage,
  Welcome,
} from "../protocol";
import { outputLatencyMs } from "../sound/output";
import { NOTHING_KNOWN, keepClock } from "./clock_keeping";
import { leaveBehind, takeUp } from "./left_behind";
import { listenersOf } from "./listeners";
import { type OwnStrokes, createOwnStrokes } from "./own_strokes";
import { pageSecret } from "./page_secret";
import { connectToRoom, openSocket } from "./room_connection";
import { createSeats } from "./seats";
import type { ClocksKnown, Connection, Session } from "./session";

const TELL_EVERY_MS = 100;
/**
 * A stroke may reach the page this much later than its time stamp says: a busy page, and double
 * triggers that are told apart only by what comes after. Longer than the longest of these waits.
 */
const SETTLES_WITHIN_MS = 200;
/** Strokes before this are warming up. */
const EARLIEST_S = -0.25;

interface Early {
  player: number;
  pageTimeMs: number;
  piece: number;
  velocity: number;
}

export function createSession(
  key: string,
  page: Promise<string> = pageSecret(),
  open = openSocket,
): Session {
  const connection = signal<Connection>({ state: "connecting" });
  const clocks = signal<ClocksKnown>(NOTHING_KNOWN);
  const welcome = signal<Welcome | null>(null);
  const room = signal<Room | null>(null);
  const sheet = signal<Sheet | null>(null);
  const take = signal<Starts | null>(null);
  const meters = signal<Meters | null>(null);
  const unsent = signal(0);
  const heardBy = listenersOf<[Heard]>();
  const metersBy = listenersOf<[Meters]>();
  const endedBy = listenersOf<[Ended]>();
  const calledBy = listenersOf<[Called]>();
  const refusedBy = listenersOf<[Refused]>();
  const struckBy = listenersOf<[number, number, number, number]>();
  const tellingBy = listenersOf<[]>();

  let own: OwnStrokes | null = null;
  let left = takeUp();
  /** Between a welcome and the meters: what comes tells of what went on before. */
  let isArriving = false;
  let lastTickMs = performance.now();
  let tickBeforeMs = lastTickMs;
  /** What was struck before this page time has been delivered. */
  let deliveredMs = lastTickMs - SETTLES_WITHIN_MS;
  const early: Early[] = [];

  const send = (message: PageMessage): boolean => link.send(message);
  const seats = createSeats(send);
  const clock = keepClock(
    send,
    outputLatencyMs,
    (known) => (clocks.value = known),
    () => link.giveUp(),
  );

  const takeTimeAt = (pageTimeMs: number): number | null => {
    const offsetMs = clock.offsetAt(pageTimeMs);
    const starts = take.peek();
    return offsetMs === null || !starts ? null : (pageTimeMs + offsetMs) / 1000 - starts.start_s;
  };

  const flush = (isTimeToTell: boolean): void => {
    if (!own || connection.peek().state !== "live" || isArriving) return;
    const sureS = takeTimeAt(deliveredMs);
    if (sureS === null) return;
    own.flush((player) => sureS - seats.latencyMs(player) / 1000, isTimeToTell);
  };

  const tick = (): void => {
    tellingBy.tell();
    // However busy the page was: what was struck before the last tick but one has been delivered. (The
    // last itself isn't enough: what comes from devices may stand behind two ticks that are overdue.)
    const nowMs = performance.now();
    deliveredMs = Math.min(tickBeforeMs, nowMs - SETTLES_WITHIN_MS);
    tickBeforeMs = lastTickMs;
    lastTickMs = nowMs;
    flush(true);
  };
  const ticking = setInterval(tick, TELL_EVERY_MS);

  const strike: Session["strike"] = (player, pageTimeMs, piece, velocity) => {
    if (!take.peek()) return;
    const heardS = takeTimeAt(pageTimeMs);
    if (heardS === null || isArriving) {
      early.push({ player, pageTimeMs, piece, velocity });
      return;
    }
    if (!own?.plays(player)) return;
    const timeS = heardS - seats.latencyMs(player) / 1000;
    if (timeS < EARLIEST_S) return;
    own.add(player, [timeS, piece, Math.min(1, Math.max(1 / 127, velocity))]);
    flush(false);
    unsent.value = own.unacknowledged;
    struckBy.tell(player, timeS, piece, velocity);
  };

  const strikeEarly = (): void => {
    for (const { player, pageTimeMs, piece, velocity } of early.splice(0)) {
      strike(player, pageTimeMs, piece, velocity);
    }
  };

  const endTake = (ended: Ended | null): void => {
    own = null;
    early.length = 0;
    batch(() => {
      take.value = null;
      unsent.value = 0;
    });
    if (ended) endedBy.tell(ended);
  };

  const takeOn = (starts: Starts): void => {
    if (own?.take !== starts.take) {
      own = createOwnStrokes(starts.take, send, left);
      left = null;
      if (!isArriving) meters.value = null;
    }
    // In a take that runs already, whoever plays in it is heard from next.
    if (!isArriving) for (const player of seats.mine.peek()) own.join(player);
    take.value = starts;
  };

  const hear = (heard: Heard): void => {
    if (own?.take === heard.take) {
      if (isArriving && seats.mine.peek().includes(heard.player)) own.join(heard.player);
      own.hear(heard);
      unsent.value = own.unacknowledged;
    }
    heardBy.tell(heard);
  };

  const arrived = (): void => {
    if (!isArriving) return;
    isArriving = false;
    strikeEarly();
    flush(true);
  };

  const enterRoom = (message: Room): void => {
    room.value = message;
    seats.see(message, welcome.peek()?.page ?? null);
    const playing = take.peek();
    if (message.take !== null || !playing) return;
    // It ended while this page was away, or came to nothing.
    const isKept = message.takes.includes(playing.take);
    endTake(isKept ? { type: "ended", take: playing.take } : null);
  };

  const refuse = (refused: Refused): void => {
    seats.refuse(refused);
    if (refused.reason === "gap") own?.rewind();
    if (refused.reason === "nothing-played") endTake(null);
    refusedBy.tell(refused);
  };

  const enter = (message: Welcome): void => {
    const before = welcome.peek();
    isArriving = true;
    welcome.value = message;
    own?.rewind();
    // A connection that was lost for a moment leaves the clock as good as it was.
    if (before?.open_since_s === message.open_since_s) clock.resume();
    else clock.restart();
  };

  const onMessage = (message: StudioMessage, gotMs: number): void => {
    switch (message.type) {
      case "welcome":
        return enter(message);
      case "answer":
        clock.hear(message, gotMs);
        if (!isArriving) strikeEarly();
        return;
      case "seated":
        return seats.seat(message);
      case "room":
        enterRoom(message);
        // Without a take, the room is the last that a page is told when it enters.
        if (message.take === null) arrived();
        return;
      case "sheet":
        sheet.value = message;
        return;
      case "starts":
        return takeOn(message);
      case "heard":
        return hear(message);
      case "meters":
        meters.value = message;
        arrived();
        return metersBy.tell(message);
      case "ended":
        return endTake(message);
      case "called":
        return calledBy.tell(message);
      case "refused":
        return refuse(message);
    }
  };

  const onState = (state: Connection): void => {
    connection.value = state;
    if (state.state === "live") seats.resend();
    if (state.state === "lost" || state.state === "closed") {
      clock.stop();
      seats.lose();
    }
  };

  const leaving = (): void => leaveBehind(own && own.unacknowledged > 0 ? own.left : null);
  addEventListener("pagehide", leaving);
  const link = connectToRoom(key, page, { onState, onMessage }, open);

  return {
    connection,
    clocks,
    welcome,
    room,
    sheet,
    take,
    meters,
    mine: seats.mine,
    unsent,
    sit: (name, input, own) => seats.sit(name, input, own),
    rise: (player) => void send({ type: "rise", player }),
    change: (change: Omit<Change, "type">) => seats.change(change),
    choose: (choices) => void send({ type: "choose", choices }),
    begin: () => void send({ type: "begin" }),
    stop: () => void send({ type: "stop" }),
    strike,
    takeTimeAt,
    pageTimeAt(takeTimeS) {
      const starts = take.peek();
      const offsetMs = clock.offsetAt(performance.now());
      if (offsetMs === null || !starts) return null;
      // The offset drifts too little to matter which moment it is taken at: one step is enough.
      const guessMs = (takeTimeS + starts.start_s) * 1000 - offsetMs;
      return (takeTimeS + starts.start_s) * 1000 - clock.offsetAt(guessMs)!;
    },
    onHeard: heardBy.add,
    onMeters: metersBy.add,
    onEnded: endedBy.add,
    onCalled: calledBy.add,
    onRefused: refusedBy.add,
    onStruck: struckBy.add,
    onTelling: tellingBy.add,
    leave() {
      clearInterval(ticking);
      clock.stop();
      removeEventListener("pagehide", leaving);
      seats.lose();
      link.close();
    },
  };
}
