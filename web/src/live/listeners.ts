/** Who wants to hear of something, and telling them. */
export interface ListenersOf<Args extends unknown[]> {
  add(listener: (...args: Args) => void): () => void;
  tell(...args: Args): void;
}

export function listenersOf<Args extends unknown[]>(): ListenersOf<Args> {
  const all = new Set<(...args: Args) => void>();
  return {
    add(listener) {
      all.add(listener);
      return () => all.delete(listener);
    },
    tell(...args) {
      for (const listener of all) listener(...args);
    },
  };
}
