/** The straps of the players on this page, and what they tell during a take: kept in this browser. */
import { effect, signal } from "@preact/signals";
import type { Session } from "../live/session";
import { bluetooth } from "./bluetooth";
import { type HeartHere, heartsOf, keepHeart } from "./kept_here";
import { type Strap, chooseStrap } from "./strap";

/** After the last stroke a heart is followed for so long: that is how it recovers. */
const FOLLOWED_FOR_S = 150;
const KEEP_EVERY_MS = 5000;
const EARLIEST_S = -5;

export const straps = signal<ReadonlyMap<number, Strap>>(new Map());
/** Sessions whose takes are followed already. */
const followed = new WeakSet<Session>();

/** Lets a player choose a strap; from within a gesture. Says whether it went well, or null for none chosen. */
export async function connectFor(session: Session, player: number): Promise<boolean | null> {
  const found = bluetooth();
  if (!found) return false;
  let strap: Strap | null;
  try {
    strap = await chooseStrap(found);
  } catch {
    return false;
  }
  if (strap === null) return null;
  disconnectFor(player);
  straps.value = new Map(straps.peek()).set(player, strap);
  follow(session);
  return true;
}

export function disconnectFor(player: number): void {
  const rest = new Map(straps.peek());
  rest.get(player)?.disconnect();
  rest.delete(player);
  straps.value = rest;
}

/** The readings of one take, by player. */
interface Following {
  take: string;
  rows: Map<number, { timeS: number[]; bpm: number[] }>;
  /** Take time − page time, in seconds, known once there was a clock. */
  aheadS: number | null;
  endS: number | null;
  isNew: boolean;
}

function follow(session: Session): void {
  if (followed.has(session)) return;
  followed.add(session);
  let now: Following | null = null;

  const save = (): void => {
    if (!now?.isNew) return;
    now.isNew = false;
    for (const [player, { timeS, bpm }] of now.rows) {
      const before = heartsOf(now.take)[String(player)];
      // A page that was loaded anew goes on where it was.
      const earlier = before?.source === "bluetooth" ? rowsBefore(before, timeS[0] ?? 0) : { timeS: [], bpm: [] };
      keepHeart(now.take, String(player), {
        source: "bluetooth",
        isDated: true,
        leftOut: 0,
        offsetS: before?.source === "bluetooth" ? before.offsetS : 0,
        timeS: [...earlier.timeS, ...timeS],
        bpm: [...earlier.bpm, ...bpm],
      });
    }
  };

  const hear = (player: number, bpm: number, pageTimeMs: number): void => {
    if (!now) return;
    const timeS = session.takeTimeAt(pageTimeMs);
    if (timeS !== null && now.endS === null) now.aheadS = timeS - pageTimeMs / 1000;
    if (now.aheadS === null) return;
    const atS = pageTimeMs / 1000 + now.aheadS;
    if (atS < EARLIEST_S) return;
    if (now.endS !== null && atS > now.endS + FOLLOWED_FOR_S) {
      save();
      now = null;
      return;
    }
    const rows = now.rows.get(player) ?? { timeS: [], bpm: [] };
    if (atS <= (rows.timeS.at(-1) ?? -Infinity)) return;
    rows.timeS.push(atS);
    rows.bpm.push(bpm);
    now.rows.set(player, rows);
    now.isNew = true;
  };

  effect(() => {
    const starts = session.take.value;
    if (starts && now?.take !== starts.take) {
      save();
      now = { take: starts.take, rows: new Map(), aheadS: null, endS: null, isNew: false };
    } else if (!starts && now && now.endS === null) {
      now.endS = now.aheadS === null ? 0 : performance.now() / 1000 + now.aheadS;
      save();
    }
  });
  const heard = new Map<Strap, () => void>();
  effect(() => {
    for (const [strap, stop] of heard) {
      if ([...straps.value.values()].includes(strap)) continue;
      stop();
      heard.delete(strap);
    }
    for (const [player, strap] of straps.value) {
      if (!heard.has(strap)) heard.set(strap, strap.onReading((bpm, atMs) => hear(player, bpm, atMs)));
    }
  });
  const saving = setInterval(() => {
    save();
    if (session.connection.peek().state === "closed") clearInterval(saving);
  }, KEEP_EVERY_MS);
  addEventListener("pagehide", save);
}

function rowsBefore({ timeS, bpm }: HeartHere, firstS: number): { timeS: number[]; bpm: number[] } {
  const count = timeS.filter((each) => each < firstS).length;
  return { timeS: timeS.slice(0, count), bpm: bpm.slice(0, count) };
}
