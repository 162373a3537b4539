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

export const songs = signal<readonly SongCard[]>([]);

/** Keeps the cards in the language that is chosen; returns how to stop. */
export function keepSongs(): () => void {
  return effect(() => {
    const code = language.value;
    void fetch(`/api/songs?lang=${code}`)
      .then((answer) => (answer.ok ? answer.json() : []))
      .catch(() => [])
      .then((found: SongCard[]) => {
        if (language.peek() === code && Array.isArray(found)) songs.value = found;
      });
  });
}
