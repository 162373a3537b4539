/**
 * A room's WebSocket: enters, keeps entering again when the connection is lost, and carries
 * messages as binary MessagePack. What the messages mean is the session's business.
 */
import { decode, encode } from "@msgpack/msgpack";
import { Close, type PageMessage, type StudioMessage, VERSION } from "../protocol";
import { waitMs } from "./backoff";
import type { Connection } from "./session";

/** What a page needs of a WebSocket; a test has one of its own. */
export interface Socket {
  binaryType: BinaryType;
  onopen: (() => void) | null;
  onmessage: ((event: { data: ArrayBuffer }) => void) | null;
  onclose: ((event: { code: number }) => void) | null;
  send(bytes: Uint8Array<ArrayBuffer>): void;
  close(): void;
}

export interface Listeners {
  onState(state: Connection): void;
  /** `gotMs`: page time of its arrival. */
  onMessage(message: StudioMessage, gotMs: number): void;
}

export interface RoomConnection {
  /** Says whether it could be sent. */
  send(message: PageMessage): boolean;
  /** The studio doesn't answer: give the connection up for a new one. */
  giveUp(): void;
  close(): void;
}

const STABLE_MS = 5000;
/** The studio had enough of us for now; all its other codes are meant for good. */
const PATIENCE_MS = 5000;
const FIRST_OF_OURS = 4000;

export function openSocket(): Socket {
  const scheme = location.protocol === "https:" ? "wss" : "ws";
  return new WebSocket(`${scheme}://${location.host}/live`) as Socket;
}

export function connectToRoom(
  room: string,
  page: Promise<string>,
  listeners: Listeners,
  open: () => Socket = openSocket,
): RoomConnection {
  let socket: Socket | null = null;
  let isOpen = false;
  let isOver = false;
  let attempt = 0;
  let lostSinceMs: number | null = null;
  let retry: ReturnType<typeof setTimeout> | undefined;

  const send = (message: PageMessage): boolean => {
    if (!isOpen || !socket) return false;
    socket.send(encode(message));
    return true;
  };

  const lose = (code: number): void => {
    socket = null;
    isOpen = false;
    if (isOver) return;
    if (code >= FIRST_OF_OURS && code !== Close.TOO_FAST) {
      isOver = true;
      listeners.onState({ state: "closed", code });
      return;
    }
    lostSinceMs ??= performance.now();
    listeners.onState({ state: "lost", sinceMs: lostSinceMs });
    const patience = code === Close.TOO_FAST ? PATIENCE_MS : 0;
    retry = setTimeout(connect, patience + waitMs(attempt, Math.random));
    attempt += 1;
  };

  const connect = (): void => {
    clearTimeout(retry);
    void page.then((secret) => {
      if (isOver || socket) return;
      const mine = (socket = open());
      const openedMs = performance.now();
      mine.binaryType = "arraybuffer";
      mine.onopen = () => {
        isOpen = true;
        send({ type: "enter", room, page: secret, version: VERSION });
      };
      mine.onmessage = ({ data }) => {
        const gotMs = performance.now();
        const message = decode(data) as StudioMessage;
        if (message.type === "welcome") {
          lostSinceMs = null;
          listeners.onState({ state: "live" });
        }
        listeners.onMessage(message, gotMs);
      };
      mine.onclose = ({ code }) => {
        if (socket !== mine) return;
        if (isOpen && performance.now() - openedMs > STABLE_MS) attempt = 0;
        lose(code);
      };
    });
  };

  const tryNow = (): void => {
    if (!socket && !isOver) connect();
  };
  addEventListener("online", tryNow);
  listeners.onState({ state: "connecting" });
  connect();

  return {
    send,
    giveUp() {
      const stale = socket;
      if (!stale) return;
      stale.onmessage = stale.onclose = null;
      stale.close();
      lose(0);
    },
    close() {
      isOver = true;
      clearTimeout(retry);
      removeEventListener("online", tryNow);
      if (socket) socket.onmessage = socket.onclose = null;
      socket?.close();
      socket = null;
      isOpen = false;
    },
  };
}
