/** The count before the song, large enough to be read across a room. */
import { useEffect, useRef } from "preact/hooks";
import { useSignal } from "@preact/signals";
import { eachFrame } from "../look/frame_loop";
import { isStill } from "../look/motion";
import type { Session } from "../live/session";
import { say } from "../words/words";
import { countAt } from "./sheet_times";

type Shown = { kind: "soon"; seconds: number } | { kind: "beat"; beat: number; of: number; bar: number } | null;

export function CountIn({ session }: { session: Session }) {
  const shown = useSignal<Shown>(null);
  const number = useRef<HTMLParagraphElement>(null);
  useEffect(
    () =>
      eachFrame((nowMs) => {
        const next = shownAt(session, nowMs);
        const last = shown.peek();
        if (JSON.stringify(next) === JSON.stringify(last)) return;
        shown.value = next;
      }),
    [session],
  );
  const now = shown.value;
  const beat = now?.kind === "beat" ? `${now.bar} ${now.beat}` : "";
  useEffect(() => {
    if (beat === "" || isStill.peek()) return;
    number.current?.animate(
      [
        { transform: "scale(1.14)", opacity: 1 },
        { transform: "scale(1)", opacity: 1, offset: 0.3 },
        { transform: "scale(0.94)", opacity: 0.35 },
      ],
      { duration: Math.max(200, 1000 * (session.sheet.peek()?.beat_s ?? 0.5)), easing: "ease-out" },
    );
  }, [beat]);
  if (now === null) return null;
  return (
    <div class="count-in" role="status">
      {now.kind === "soon" ? (
        <p class="count-soon">{say("studio-stage-starts-in", { seconds: now.seconds })}</p>
      ) : (
        <>
          <p class="count-number" ref={number}>
            {now.beat}
          </p>
          <p class="count-dots" aria-hidden="true">
            {Array.from({ length: now.of }, (_, index) => (
              <i key={index} class={index < now.beat ? "lit" : ""} />
            ))}
          </p>
        </>
      )}
    </div>
  );
}

function shownAt(session: Session, nowMs: number): Shown {
  const sheet = session.sheet.peek();
  const time = session.takeTimeAt(nowMs);
  if (!sheet || time === null) return null;
  const count = countAt(sheet, time);
  if (count) return { kind: "beat", beat: count.beat, of: count.of, bar: count.barsLeft };
  return time < 0 ? { kind: "soon", seconds: Math.ceil(-time) } : null;
}
