/** What a browser remembers of its devices: one JSON text for each, in local storage. */
import { keep, kept } from "../look/keeping";

export function remembered<T>(key: string): T | null {
  const text = kept(key);
  if (text === null) return null;
  try {
    return JSON.parse(text) as T;
  } catch {
    return null; // written by something else
  }
}

export function remember(key: string, value: unknown): void {
  keep(key, JSON.stringify(value));
}
