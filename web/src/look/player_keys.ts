/**
 * Who plays in this browser: a key of random letters for each name. With it the archive knows a player
 * again; it is made here, the first time somebody of that name sits down, and stays in this browser.
 */
import { computed, signal } from "@preact/signals";
import { keep, kept } from "./keeping";

const KEYS = "hapju.players";
const CHOSEN = "hapju.player";
const BYTES = 16;
const KEY = /^[A-Za-z0-9_-]{16,64}$/;

/** The keys by name. */
export const playerKeys = signal<Readonly<Record<string, string>>>(read());
const chosen = signal(kept(CHOSEN));

/** The player whose path and history are shown here: who was chosen, else who sat down last. */
export const ownPlayer = computed<{ name: string; key: string } | null>(() => {
  const keys = playerKeys.value;
  const names = Object.keys(keys);
  const name = names.find((each) => each === chosen.value) ?? names.at(-1);
  return name === undefined ? null : { name, key: keys[name]! };
});

export function choosePlayer(name: string): void {
  chosen.value = name;
  keep(CHOSEN, name);
}

/** The key of a name, made where there is none yet. */
export function keyOfPlayer(name: string): string {
  const there = { ...playerKeys.peek(), ...read() }; // another tab may have made it
  // A player may be called "constructor", which every object has.
  const isNew = !Object.hasOwn(there, name);
  const key = isNew ? randomKey() : there[name]!;
  playerKeys.value = { ...there, [name]: key };
  if (isNew) keep(KEYS, JSON.stringify(playerKeys.peek()));
  return key;
}

function read(): Record<string, string> {
  try {
    const found: unknown = JSON.parse(kept(KEYS) ?? "{}");
    const rows = Object.entries(typeof found === "object" && found !== null ? found : {});
    return Object.fromEntries(rows.filter(([, key]) => typeof key === "string" && KEY.test(key)));
  } catch {
    return {};
  }
}

function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(BYTES));
  return btoa(String.fromCharCode(...bytes)).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}
