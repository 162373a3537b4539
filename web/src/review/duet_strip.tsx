/** The duet over time: look, scrub with hand or keys, zoom by bars. It is a slider over the take. */
import { type Signal, effect, useSignal } from "@preact/signals";
import { useCallback, useEffect, useMemo, useRef } from "preact/hooks";
import { isStill } from "../look/motion";
import { palette } from "../look/palette";
import { barAt } from "./bars";
import { DrawnCanvas } from "./drawn_canvas";
import { wordOf } from "./kit_rows";
import type { Looking } from "./looking";
import { placeSaid } from "./places_said";
import { type Pointed, PointedTip } from "./pointed";
import { say } from "./report_words";
import { drawStrip } from "./strip_drawing";
import { type StripFrame, stripFrame, stripHeight } from "./strip_frame";
import { handOver } from "./strip_hand";

/** Where the playhead stays while the take runs under it. */
const FOLLOW = 0.35;
const NARROW_PX = 560;

export function DuetStrip({ looking }: { looking: Looking }) {
  const { listening, rows, review } = looking;
  const frame = useRef<StripFrame | null>(null);
  const isFollowing = useSignal(true);
  const height = stripHeight(rows.length, review.players.length);
  const draw = useCallback(
    (canvas: CanvasRenderingContext2D, width: number) => {
      const shownS = looking.barsShown.value * looking.barS;
      const labels = width < NARROW_PX ? 74 : 96;
      frame.current = stripFrame(rows, review.players.length, width, labels, looking.viewFromS.value, shownS);
      looking.chosen.value;
      drawStrip(canvas, {
        looking,
        frame: frame.current,
        palette: palette.value,
        positionS: listening.positionS.value,
        isShining: listening.isPlaying.value && !isStill.value,
        chosenFlam: looking.flam.value,
        rowNames: rows.map((family) => say(wordOf(family))),
        isHeard: (player) => listening.isHeard(player),
      });
    },
    [looking],
  );
  useFollowing(looking, isFollowing);
  const pointed = useSignal<Pointed | null>(null);
  const hand = useMemo(() => handOver(looking, () => frame.current, isFollowing, pointed), [looking]);
  const wheelPlace = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const place = wheelPlace.current!;
    place.addEventListener("wheel", hand.onWheel, { passive: false });
    return () => place.removeEventListener("wheel", hand.onWheel);
  }, [hand]);
  return (
    <div
      ref={wheelPlace}
      class="strip"
      role="slider"
      tabIndex={0}
      aria-label={say("studio-review-strip")}
      aria-describedby="strip-how"
      {...sliderValues(looking)}
      onKeyDown={(event) => onKey(event, looking)}
      onPointerDown={hand.onDown}
      onPointerMove={hand.onMove}
      onPointerUp={hand.onUp}
      onPointerCancel={hand.onUp}
      onPointerLeave={hand.onLeave}
    >
      <DrawnCanvas height={height} draw={draw} />
      <PointedTip looking={looking} pointed={pointed} width={() => frame.current?.width ?? 0} />
    </div>
  );
}

/** The slider's values change with the beats, not with every frame: reading them out takes time. */
function sliderValues({ listening, bars, endS }: Looking) {
  const now = listening.isPlaying.value ? listening.positionS.peek() : listening.positionS.value;
  return {
    "aria-valuemin": 0,
    "aria-valuemax": Math.round(endS),
    "aria-valuenow": Math.round(now),
    "aria-valuetext": placeSaid(bars, now),
  };
}

function useFollowing(looking: Looking, isFollowing: Signal<boolean>): void {
  useEffect(() => {
    const { listening, viewFromS, barsShown, barS } = looking;
    let before = listening.positionS.peek();
    return effect(() => {
      const now = listening.positionS.value;
      const step = now - before;
      before = now;
      if (!listening.isPlaying.value) {
        isFollowing.value = true;
        return;
      }
      if (!isFollowing.peek()) return;
      const shownS = barsShown.peek() * barS;
      const share = (now - viewFromS.peek()) / shownS;
      const isJump = step < 0 || step > 0.5;
      if (isStill.peek() || isJump) looking.lookAt(now);
      else if (share > FOLLOW && share < 1) {
        const last = Math.max(looking.endS - shownS, 0);
        const target = Math.min(now - FOLLOW * shownS, last);
        // Catch up softly where one began further right.
        const behind = target - viewFromS.peek();
        viewFromS.value = viewFromS.peek() + Math.min(behind, Math.max(step, behind * 0.08));
      } else if (share < 0 || share >= 1) looking.lookAt(now);
    });
  }, [looking]);
}

function onKey(event: KeyboardEvent, looking: Looking): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const { listening, bars } = looking;
  const now = listening.positionS.peek();
  const bar = bars[barAt(bars, now)];
  const beatS = bar ? (bar.endS - bar.startS) / bar.beats : 0.5;
  const actions: Record<string, () => void> = {
    ArrowLeft: () => (event.shiftKey ? looking.goToBar(-1) : looking.goTo(now - beatS)),
    ArrowRight: () => (event.shiftKey ? looking.goToBar(1) : looking.goTo(now + beatS)),
    ArrowUp: () => looking.goTo(now + beatS),
    ArrowDown: () => looking.goTo(now - beatS),
    PageUp: () => looking.goToBar(1),
    PageDown: () => looking.goToBar(-1),
    Home: () => looking.goTo(bars[0]?.startS ?? 0),
    End: () => looking.goTo(bars.at(-1)?.startS ?? 0),
  };
  const action = actions[event.key];
  if (!action) return;
  event.preventDefault();
  action();
}
