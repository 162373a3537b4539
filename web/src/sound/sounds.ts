/** Sounds by their addresses, fetched and decoded once, a few at a time. */

export interface Sounds {
  /** The sound, or null where it isn't there (yet). */
  at(address: string): AudioBuffer | null;
  /** Fetches what isn't there yet, in this order; says how many of them could not be had. */
  load(addresses: Iterable<string>): Promise<number>;
}

/** More at once would keep the first of them waiting. */
const AT_ONCE = 5;
const RATE = 48_000;

export function createSounds(): Sounds {
  // Decoding needs a context, but none that sounds: a page may get ready before it is touched.
  const context = new OfflineAudioContext(1, 1, RATE);
  const there = new Map<string, AudioBuffer>();
  const waiting: string[] = [];
  const known = new Map<string, Promise<void>>();
  const done = new Map<string, () => void>();
  let running = 0;

  async function fetched(address: string): Promise<void> {
    try {
      const answer = await fetch(address);
      if (answer.ok) there.set(address, await context.decodeAudioData(await answer.arrayBuffer()));
    } catch {
      // A connection that failed may come back: it is asked for again with the next load.
    }
    if (!there.has(address)) known.delete(address);
  }

  function next(): void {
    while (running < AT_ONCE && waiting.length) {
      const address = waiting.shift()!;
      running += 1;
      void fetched(address).then(() => {
        running -= 1;
        done.get(address)?.();
        next();
      });
    }
  }

  return {
    at: (address) => there.get(address) ?? null,
    async load(addresses) {
      const wanted = [...new Set(addresses)];
      for (const address of wanted) {
        if (known.has(address)) continue;
        known.set(address, new Promise((resolve) => done.set(address, resolve)));
        waiting.push(address);
      }
      const loading = wanted.map((address) => known.get(address));
      next();
      await Promise.all(loading);
      return wanted.filter((address) => !there.has(address)).length;
    },
  };
}
