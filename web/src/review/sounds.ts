/** Sounds by their addresses, fetched and decoded once. */

export interface Sounds {
  /** The sound, or null where it isn't there (yet). */
  at(address: string): AudioBuffer | null;
  /** Fetches what isn't there yet; says how many of them could not be had. */
  load(addresses: Iterable<string>): Promise<number>;
}

export function createSounds(context: BaseAudioContext): Sounds {
  const known = new Map<string, Promise<AudioBuffer | null>>();
  const there = new Map<string, AudioBuffer>();

  async function fetched(address: string): Promise<AudioBuffer | null> {
    try {
      const answer = await fetch(address);
      if (!answer.ok) return null;
      const buffer = await context.decodeAudioData(await answer.arrayBuffer());
      there.set(address, buffer);
      return buffer;
    } catch {
      known.delete(address); // a connection that failed may come back
      return null;
    }
  }

  return {
    at: (address) => there.get(address) ?? null,
    async load(addresses) {
      const wanted = [...new Set(addresses)];
      for (const address of wanted) {
        if (!known.has(address)) known.set(address, fetched(address));
      }
      const found = await Promise.all(wanted.map((address) => known.get(address)));
      return found.filter((buffer) => !buffer).length;
    },
  };
}
