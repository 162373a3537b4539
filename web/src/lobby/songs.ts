/** The studio's song cards in the page's language. */
import { effect, signal } from "@preact/signals";
import { language } from "../words/language";

export interface SongCard {
  name: string;
  title: string;
  levels: { name: string; title: string }[];
  artists?: string[];
  origin?: string;
  tempo_bpm?: number | null;
  meter?: string;
  bars?: number | null;
  note?: string;
}

let isKept = false;
export const songs = signal<readonly SongCard[]>([]);

/** Gets the cards in the language that is chosen, once and whenever that changes. */
export function keepSongs(): void {
  if (isKept) return;
  isKept = true;
  effect(() => {
    const code = language.value;
    void fetch(`/api/songs?lang=${code}`)
      .then((answer) => (answer.ok ? answer.json() : []))
      .catch(() => [])
      .then((found: SongCard[]) => {
        if (language.peek() === code && Array.isArray(found)) songs.value = found;
      });
  });
}
