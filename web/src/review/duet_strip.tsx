/** The duet over time: look, scrub with hand or keys, zoom by bars. It is a slider over the take. */
import { effect, useSignal } from "@preact/signals";
import { useCallback, useEffect, useMemo, useRef } from "preact/hooks";
import { isStill } from "../look/motion";
import { palette } from "../look/palette";
import { barAt } from "./bars";
import { DrawnCanvas } from "./drawn_canvas";
import { wordOf } from "./kit_rows";
import type { Looking } from "./looking";
import { placeSaid } from "./places_said";
import { say } from "./report_words";
import { drawStrip } from "./strip_drawing";
import { HEAD, type StripFrame, stripFrame, stripHeight } from "./strip_frame";

/** Where the playhead stays while the take runs under it. */
const FOLLOW = 0.35;
const A_CLICK_PX = 5;
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
  const hand = useMemo(() => handOver(looking, () => frame.current, isFollowing), [looking]);
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
    >
      <DrawnCanvas height={height} draw={draw} />
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

function useFollowing(looking: Looking, isFollowing: { value: boolean }): void {
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
      if (!isFollowing.value) return;
      const shownS = barsShown.peek() * barS;
      const share = (now - viewFromS.peek()) / shownS;
      const isJump = step < 0 || step > 0.5;
      if (isStill.peek() || isJump) looking.lookAt(now);
      else if (share > FOLLOW && share < 1) {
        const last = Math.max(looking.endS - shownS, 0);
        const target = Math.min(now - FOLLOW * shownS, last);
        // Catch up softly where one began further right.
        const behind = target - viewFromS.peek();
        viewFromS.value += Math.min(behind, Math.max(step, behind * 0.08));
      } else if (share < 0 || share >= 1) looking.lookAt(now);
    });
  }, [looking]);
}

/** A hand on the strip: on the numbers above it moves the playhead, below it the paper. */
function handOver(looking: Looking, frameNow: () => StripFrame | null, isFollowing: { value: boolean }) {
  const { listening, viewFromS } = looking;
  let held: { x: number; lastX: number; isScrubbing: boolean; hasMoved: boolean } | null = null;
  const xOf = (event: PointerEvent) =>
    event.clientX - (event.currentTarget as HTMLElement).getBoundingClientRect().left;
  const move = (toS: number) => {
    viewFromS.value = Math.min(Math.max(toS, -0.06 * looking.barS), Math.max(looking.endS - 0.3, 0));
  };
  return {
    onDown(event: PointerEvent) {
      const frame = frameNow();
      if (!frame || event.button !== 0) return;
      const x = xOf(event);
      const y = event.clientY - (event.currentTarget as HTMLElement).getBoundingClientRect().top;
      held = { x, lastX: x, isScrubbing: y < HEAD && x > frame.left, hasMoved: false };
      (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
      if (held.isScrubbing) listening.seek(frame.timeAt(x));
    },
    onMove(event: PointerEvent) {
      const frame = frameNow();
      if (!held || !frame) return;
      const x = xOf(event);
      if (Math.abs(x - held.x) > A_CLICK_PX) held.hasMoved = true;
      if (!held.hasMoved) return;
      if (held.isScrubbing) {
        listening.brush(frame.timeAt(held.lastX), frame.timeAt(x));
        listening.seek(frame.timeAt(x));
      } else {
        isFollowing.value = false;
        move(viewFromS.peek() - (x - held.lastX) / frame.pixelsPerS);
      }
      held.lastX = x;
    },
    onUp(event: PointerEvent) {
      const frame = frameNow();
      if (held && frame && !held.hasMoved && event.type === "pointerup" && held.x > frame.left) {
        looking.flam.value = null;
        isFollowing.value = true;
        listening.seek(frame.timeAt(held.x));
      }
      held = null;
    },
    onWheel(event: WheelEvent) {
      const frame = frameNow();
      if (!frame) return;
      if (event.ctrlKey) {
        event.preventDefault();
        looking.zoom(event.deltaY < 0 ? 1 : -1);
      } else if (Math.abs(event.deltaX) > Math.abs(event.deltaY) || event.shiftKey) {
        event.preventDefault();
        isFollowing.value = false;
        move(viewFromS.peek() + (event.deltaX || event.deltaY) / frame.pixelsPerS);
      }
    },
  };
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
