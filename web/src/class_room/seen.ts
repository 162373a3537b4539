/** The class that a page is about, for all its parts; `look` gets it anew from the studio. */
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { ClassSaid } from "../protocol";

export interface Seen {
  key: string;
  said: ClassSaid;
  look: () => Promise<void>;
}

export const ClassSeen = createContext<Seen | null>(null);

export function useClass(): Seen {
  return useContext(ClassSeen)!;
}
