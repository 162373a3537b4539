/**
 * Who plays in this browser: a key of random letters for each name. With it the archive knows a player
 * again; it is made here, the first time somebody of that name sits down, and stays in this browser.
 */
import { signal } from "@preact/signals";
import { keep, kept } from "./keeping";

const KEYS = "hapju.players";
const LAST = "hapju.name";
const BYTES = 16;
const KEY = /^[A-Za-z0-9_-]{16,64}$/;

/** The keys by name. */
export const playerKeys = signal<Readonly<Record<string, string>>>(read());

function read(): Record<string, string> {
  try {
    const found: unknown = JSON.parse(kept(KEYS) ?? "{}");
    const rows = Object.entries(typeof found === "object" && found !== null ? found : {});
    return Object.fromEntries(rows.filter(([, key]) => typeof key === "string" && KEY.test(key)));
  } catch {
    return {};
  }
}

/** The key of a name, made where there is none yet. */
export function keyOfPlayer(name: string): string {
  const there = (playerKeys.value = read())[name]; // another tab may have made it
  if (there !== undefined) return there;
  const key = randomKey();
  playerKeys.value = { ...playerKeys.value, [name]: key };
  keep(KEYS, JSON.stringify(playerKeys.value));
  return key;
}

/** The player whose path is shown here: who sat down last alone, else the first. */
export function ownPlayer(): { name: string; key: string } | null {
  const keys = playerKeys.value;
  const last = kept(LAST);
  const name = last !== null && last in keys ? last : Object.keys(keys)[0];
  return name === undefined ? null : { name, key: keys[name]! };
}

function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(BYTES));
  return btoa(String.fromCharCode(...bytes)).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}
