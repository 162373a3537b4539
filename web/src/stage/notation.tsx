/** The player's part as drum notation: the line that is played, the lines to come, and where we are. */
import { useEffect, useMemo, useRef } from "preact/hooks";
import { useSignal } from "@preact/signals";
import { eachFrame } from "../look/frame_loop";
import type { Session } from "../live/session";
import type { PlayerHere } from "../protocol";
import { say } from "../words/words";
import { type EngravedBar, LINE_HEIGHT, engraveLine, loadMusicFont } from "./notation_engraving";
import { type Score, barNow, placeCursor, scoreOf } from "./score";
import "./notation.css";

const LEAST_BAR_WIDTH = 210;

export function Notation({ session, player }: { session: Session; player: PlayerHere }) {
  const sheet = session.sheet.value;
  const score = useMemo(() => (sheet ? scoreOf(sheet, player.part) : null), [sheet, player.part]);
  const frame = useRef<HTMLDivElement>(null);
  const cursor = useRef<HTMLDivElement>(null);
  const size = useSignal({ width: 0, height: 0 });
  const isReady = useSignal(false);
  const current = useSignal(0);
  const engraved = useRef(new Map<number, EngravedBar[]>());

  useEffect(() => {
    void loadMusicFont().then(() => (isReady.value = true));
    const watch = new ResizeObserver(([entry]) => {
      const { width, height } = entry!.contentRect;
      engraved.current.clear();
      size.value = { width: Math.floor(width), height: Math.floor(height) };
    });
    watch.observe(frame.current!);
    return () => watch.disconnect();
  }, []);

  const { width, height } = size.value;
  const perLine = Math.max(1, Math.min(4, Math.floor(width / LEAST_BAR_WIDTH)));
  const shown = Math.max(1, Math.floor(height / LINE_HEIGHT));
  const lines = Math.ceil((score?.bars.length ?? 0) / perLine);
  useEffect(
    () =>
      eachFrame((nowMs) => {
        const now = session.takeTimeAt(nowMs);
        if (now === null || !score || !cursor.current) return;
        const bar = Math.max(0, barNow(score, now));
        const line = Math.floor(bar / perLine);
        if (line !== current.peek()) current.value = line;
        placeCursor(cursor.current, score, engraved.current.get(line)?.[bar % perLine], bar, now);
      }),
    [session, score, perLine],
  );
  const first = Math.min(current.value, Math.max(0, lines - shown));
  return (
    <div class="notation" ref={frame} role="img" aria-label={say("studio-stage-notation-alt", { name: player.name })}>
      <div class="notation-lines">
        {isReady.value &&
          score &&
          width > 0 &&
          Array.from({ length: Math.min(shown, lines - first) }, (_, index) => first + index).map((line) => (
            <Line
              key={`${line} ${width} ${player.part} ${sheet?.number}`}
              score={score}
              line={line}
              perLine={perLine}
              width={width}
              isCurrent={line === current.value}
              keep={(bars) => engraved.current.set(line, bars)}
            />
          ))}
        <div class="notation-cursor" ref={cursor} style={{ top: `${(current.value - first) * LINE_HEIGHT}px` }} />
      </div>
    </div>
  );
}

function Line(props: {
  score: Score;
  line: number;
  perLine: number;
  width: number;
  isCurrent: boolean;
  keep: (bars: EngravedBar[]) => void;
}) {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { score, line, perLine } = props;
    const bars = score.bars.slice(line * perLine, (line + 1) * perLine);
    props.keep(engraveLine(element.current!, bars, props.width, line === 0 ? score.meter : null));
  }, []);
  return <div class={props.isCurrent ? "notation-line current" : "notation-line"} ref={element} />;
}
