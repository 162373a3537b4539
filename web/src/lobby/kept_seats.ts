/** Who sat where on this page, so that loading it anew in the middle of a song costs nobody their kit. */
import type { Half } from "../inputs/keyboard_inputs";
import type { Input } from "../protocol";

export interface Seat {
  player: number;
  kind: Input;
  identity: string;
  half: Half | null;
}

const NAME = "hapju-seats";

export function keptSeats(room: string): Seat[] {
  try {
    const found = JSON.parse(sessionStorage.getItem(NAME) ?? "null") as { room: string; seats: Seat[] } | null;
    return found?.room === room && Array.isArray(found.seats) ? found.seats : [];
  } catch {
    return [];
  }
}

export function keepSeats(room: string, seats: readonly Seat[]): void {
  try {
    sessionStorage.setItem(NAME, JSON.stringify({ room, seats }));
  } catch {
    // Without storage a page loaded anew asks again.
  }
}
