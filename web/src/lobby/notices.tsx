/** What is said over a room's pages for a moment: what the studio refused, that it can't be reached. */
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { Session } from "../live/session";
import { isSaid, say } from "../words/words";

const SHOWN_MS = 6000;

/** What the studio refused last, in words; empty after a while. */
export function useRefusal(session: Session): string {
  const refused = useSignal("");
  useEffect(
    () =>
      session.onRefused(({ reason, sentence }) => {
        const id = `studio-refused-${reason}`;
        refused.value = isSaid(id) ? say(id) : sentence;
        setTimeout(() => (refused.value = ""), SHOWN_MS);
      }),
    [session],
  );
  return refused.value;
}

export function Notices({ session, refused }: { session: Session; refused: string }) {
  const isLost = session.connection.value.state === "lost";
  const words = isLost ? say("studio-room-lost") : refused;
  return (
    <div class="notices" role="alert">
      {words && <p class={`notice ${isLost ? "poor" : ""}`}>{words}</p>}
    </div>
  );
}
