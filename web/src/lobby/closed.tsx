/** A room that is closed to this page: why, and where one may go from here. */
import type { ComponentChildren } from "preact";
import { Topbar } from "../look/topbar";
import { isSaid, say } from "../words/words";

export function Closed({ code, children }: { code: number; children: ComponentChildren }) {
  const id = `studio-closed-${code}`;
  return (
    <>
      <Topbar />
      <main class="quiet-page">
        <h1>{say("studio-room-closed")}</h1>
        <p role="alert">{isSaid(id) ? say(id) : ""}</p>
        {children}
      </main>
    </>
  );
}
