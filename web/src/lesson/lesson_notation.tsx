/** A lesson's part as drum notation; while one listens, a line shows where the music is. */
import { useSignal } from "@preact/signals";
import { useEffect, useMemo, useRef } from "preact/hooks";
import { Mark, playerColour } from "../look/players";
import { say } from "../path/path_words";
import type { LessonShown } from "../protocol";
import type { Listening } from "../review/listening";
import { type EngravedBar, LINE_HEIGHT, engraveLine, loadMusicFont } from "../stage/notation_engraving";
import { type Score, barNow, placeCursor, scoreOf } from "../stage/score";
import "../stage/notation.css";

const LEAST_BAR_WIDTH = 170;
/** More lines than this are scrolled. */
const MOST_LINES = 4;

interface Props {
  lesson: LessonShown;
  /** Those that play these notes, and their places among the song's parts, from 1. */
  parts: readonly { part: string; number: number }[];
  listening: Listening;
}

export function LessonNotation({ lesson, parts, listening }: Props) {
  const { part, number } = parts[0]!;
  const score = useMemo(() => scoreOf(lesson.sheet, part), [lesson.name, part]);
  const frame = useRef<HTMLDivElement>(null);
  const cursor = useRef<HTMLDivElement>(null);
  const engraved = useRef(new Map<number, EngravedBar[]>());
  const width = useSignal(0);
  const isReady = useSignal(false);
  useEffect(() => {
    void loadMusicFont().then(() => (isReady.value = true));
    const watch = new ResizeObserver(([entry]) => {
      engraved.current.clear();
      width.value = Math.floor(entry!.contentRect.width);
    });
    watch.observe(frame.current!);
    return () => watch.disconnect();
  }, []);
  const perLine = barsALine(width.value, score.bars.length);
  const lines = Math.ceil(score.bars.length / perLine);
  useEffect(
    () =>
      listening.positionS.subscribe((now) => {
        const mark = cursor.current;
        if (!mark) return;
        mark.hidden = !listening.isPlaying.peek();
        if (mark.hidden) return;
        const bar = Math.max(0, barNow(score, now));
        const line = Math.floor(bar / perLine);
        mark.style.setProperty("top", `${line * LINE_HEIGHT}px`);
        placeCursor(mark, score, engraved.current.get(line)?.[bar % perLine], bar, now);
        keepInSight(frame.current!, line);
      }),
    [score, perLine, listening],
  );
  return (
    <figure class="lesson-part" style={{ "--colour": playerColour(number) }}>
      {parts.some((each) => lesson.parts[each.part]) && (
        <figcaption class="small">
          {parts.map((each) => (
            <span key={each.part}>
              <Mark player={each.number} />
              {lesson.parts[each.part]}
            </span>
          ))}
        </figcaption>
      )}
      <div
        class="notation lesson-notation"
        ref={frame}
        tabIndex={lines > MOST_LINES ? 0 : undefined}
        role="img"
        aria-label={say("path-notation-alt", { title: lesson.title, bars: score.bars.length })}
        style={{ "--lines": Math.min(lines, MOST_LINES), "--line": `${LINE_HEIGHT}px` }}
      >
        {isReady.value &&
          width.value > 0 &&
          Array.from({ length: lines }, (_, line) => (
            <Line
              key={`${lesson.name} ${line} ${width.value}`}
              score={score}
              line={line}
              perLine={perLine}
              width={width.value}
              keep={(bars) => engraved.current.set(line, bars)}
            />
          ))}
        <div class="notation-cursor" ref={cursor} hidden />
      </div>
    </figure>
  );
}

/** Four, two or one: phrases of music are as long. */
function barsALine(width: number, bars: number): number {
  const room = Math.min(bars, width / LEAST_BAR_WIDTH);
  return room >= 4 ? 4 : room >= 3 && bars === 3 ? 3 : room >= 2 ? 2 : 1;
}

interface LineProps {
  score: Score;
  line: number;
  perLine: number;
  width: number;
  keep: (bars: EngravedBar[]) => void;
}

function Line({ score, line, perLine, width, keep }: LineProps) {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const bars = score.bars.slice(line * perLine, (line + 1) * perLine);
    keep(engraveLine(element.current!, bars, width, line === 0 ? score.meter : null));
  }, []);
  return <div class="notation-line current" ref={element} />;
}

/** Of a long song only some lines are shown at once: the one that sounds is among them. */
function keepInSight(frame: HTMLElement, line: number): void {
  const [top, bottom] = [line * LINE_HEIGHT, (line + 1) * LINE_HEIGHT];
  if (top < frame.scrollTop || bottom > frame.scrollTop + frame.clientHeight) frame.scrollTop = top;
}
