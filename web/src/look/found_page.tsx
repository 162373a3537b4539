/** A page of something that the studio is asked for: waiting for it, where there is none, or the thing. */
import type { ComponentChildren } from "preact";
import type { Fetched } from "../fetched";
import { say } from "../words/words";
import { Topbar } from "./topbar";

interface Props<T> {
  /** null while it is on its way. */
  found: Fetched<T> | null;
  /** Whether the page's words are there. */
  isSpoken: boolean;
  missing(why: "failed" | "missing"): ComponentChildren;
  children(there: T): ComponentChildren;
}

export function FoundPage<T extends object>({ found, isSpoken, missing, children }: Props<T>) {
  return (
    <>
      <Topbar />
      {found === null || !isSpoken ? (
        <p class="quiet-page muted" role="status">
          {say("studio-loading")}
        </p>
      ) : typeof found === "string" ? (
        <main class="quiet-page">{missing(found)}</main>
      ) : (
        children(found)
      )}
    </>
  );
}
