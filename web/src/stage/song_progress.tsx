/** How far the song is, bar by bar, and in which bars flams were. */
import { useEffect, useMemo, useRef } from "preact/hooks";
import { useSignal } from "@preact/signals";
import { eachFrame } from "../look/frame_loop";
import type { Session } from "../live/session";
import { say } from "../words/words";
import type { PairStories } from "./pair_story";
import { barAt } from "./sheet_times";

export function SongProgress({ session, stories }: { session: Session; stories: PairStories }) {
  const bar = useSignal(-1);
  const fill = useRef<HTMLElement>(null);
  const sheet = session.sheet.value;
  useEffect(
    () =>
      eachFrame((nowMs) => {
        const time = session.takeTimeAt(nowMs);
        const now = session.sheet.peek();
        if (time === null || !now) return;
        const share = Math.max(0, Math.min(1, time / now.length_s));
        fill.current?.style.setProperty("transform", `scaleX(${share})`);
        const at = barAt(now.bars, time);
        if (at !== bar.peek()) bar.value = at;
      }),
    [session],
  );
  if (!sheet) return null;
  void session.meters.value;
  const played = sheet.bars.filter(([, number]) => number > 0);
  const current = sheet.bars[bar.value];
  const [number, round] = [current?.[1] ?? 0, current?.[3] ?? 1];
  const rounds = played.at(-1)?.[3] ?? 1;
  const last = played.reduce((most, [, bar]) => Math.max(most, bar), 0);
  const done = played.filter(([time]) => current && time <= current[0]).length;
  const words =
    rounds > 1
      ? say("studio-stage-bar-round", { bar: number, last, round: Math.max(1, round), rounds })
      : say("studio-stage-bar", { bar: number, last });
  return (
    <div class="song-progress">
      <div
        class="song-bars"
        role="progressbar"
        aria-label={say("studio-stage-progress")}
        aria-valuemin={0}
        aria-valuemax={played.length}
        aria-valuenow={done}
        aria-valuetext={words}
      >
        <i class="song-fill" ref={fill} />
        {played.slice(1).map(([time, barNumber]) => (
          <i
            key={time}
            class={(barNumber - 1) % 4 === 0 ? "song-bar strong" : "song-bar"}
            style={{ left: `${(100 * time) / sheet.length_s}%` }}
          />
        ))}
        <Flams stories={stories} count={stories.flamTimes.size} lengthS={sheet.length_s} />
      </div>
      <p class="song-where tiny figures">{number > 0 ? words : say("studio-stage-counting")}</p>
    </div>
  );
}

/** Drawn anew only when there is one more: in a long take there are many, and meters come often. */
function Flams({ stories, count, lengthS }: { stories: PairStories; count: number; lengthS: number }) {
  const marks = useMemo(
    () =>
      [...stories.flamTimes].map((time) => (
        <i key={time} class="song-flam" style={{ left: `${(100 * time) / lengthS}%` }} />
      )),
    [stories, count, lengthS],
  );
  return <>{marks}</>;
}
