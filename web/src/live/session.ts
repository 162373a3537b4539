/**
 * What the pages know of a room and can do in it: the contract between `live/` (which keeps it
 * true) and what is drawn. Everything that changes is a signal; drawing code reads, never writes.
 */
import type { ReadonlySignal } from "@preact/signals";
import type {
  Called,
  Change,
  Choices,
  Ended,
  Heard,
  Input,
  Meters,
  Refused,
  Room,
  Sheet,
  Starts,
  Welcome,
} from "../protocol";
import type { Own } from "./seats";

/** Where the connection stands; `closed` won't come back by itself, and says the close code. */
export type Connection =
  | { state: "connecting" }
  | { state: "live" }
  | { state: "lost"; sinceMs: number }
  | { state: "closed"; code: number };

/** What is known of the clocks. Errors are half widths; asymmetry can hide up to half a round trip. */
export interface ClocksKnown {
  /** How far the studio's clock is ahead of this page's own (since 1970), ms; null until known. */
  offsetMs: number | null;
  errorMs: number | null;
  asymmetryBoundMs: number | null;
  roundTripMs: number | null;
  driftPpm: number | null;
  outputLatencyMs: number | null;
}

export interface Session {
  readonly connection: ReadonlySignal<Connection>;
  readonly clocks: ReadonlySignal<ClocksKnown>;
  readonly welcome: ReadonlySignal<Welcome | null>;
  readonly room: ReadonlySignal<Room | null>;
  readonly sheet: ReadonlySignal<Sheet | null>;
  /** The take in play, from the agreement on its start to its end. */
  readonly take: ReadonlySignal<Starts | null>;
  readonly meters: ReadonlySignal<Meters | null>;
  /** Numbers of the players on this page, in the order they sat down. */
  readonly mine: ReadonlySignal<readonly number[]>;
  /** Strokes not yet acknowledged by the studio. */
  readonly unsent: ReadonlySignal<number>;

  sit(name: string, input: Input, own?: Own): Promise<number>;
  rise(player: number): void;
  change(change: Omit<Change, "type">): void;
  choose(choices: Choices): void;
  begin(): void;
  stop(): void;
  /** A stroke of a player here; `pageTimeMs` is the event's own time stamp (page time). */
  strike(player: number, pageTimeMs: number, piece: number, velocity: number): void;
  /** Take time at a page time, in seconds; null without a take or a clock. */
  takeTimeAt(pageTimeMs: number): number | null;
  /** Page time at a take time, in ms. */
  pageTimeAt(takeTimeS: number): number | null;

  onHeard(listener: (heard: Heard) => void): () => void;
  onMeters(listener: (meters: Meters) => void): () => void;
  onEnded(listener: (ended: Ended) => void): () => void;
  /** A teacher calls this page to another room. */
  onCalled(listener: (called: Called) => void): () => void;
  onRefused(listener: (refused: Refused) => void): () => void;
  /** Own strokes at the moment they are struck, before the studio knows. */
  onStruck(
    listener: (player: number, takeTimeS: number, piece: number, velocity: number) => void,
  ): () => void;
  /** Called before the studio is told up to where all strokes are known: for those that wait. */
  onTelling(listener: () => void): () => void;
  leave(): void;
}
