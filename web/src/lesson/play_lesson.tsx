/** Listening to a lesson at a step of its ladder, and playing it. */
import { type Signal, useSignal } from "@preact/signals";
import { say } from "../path/path_words";
import type { LessonShown } from "../protocol";
import { Glyph } from "../review/glyphs";
import type { Listening } from "../review/listening";
import { Steps } from "./steps";
import { playInRoom } from "./play_in_room";

interface Props {
  lesson: LessonShown;
  percent: Signal<number>;
  listening: Listening;
}

export function PlayLesson({ lesson, percent, listening }: Props) {
  const state = useSignal<"idle" | "making" | "failed">("idle");
  const play = async () => {
    state.value = "making";
    listening.pause();
    const isThere = await playInRoom({ ...lesson.choices, tempo_percent: percent.value });
    state.value = isThere ? "idle" : "failed";
  };
  return (
    <aside class="lesson-play card" aria-labelledby="play-title">
      <h2 id="play-title">{say("path-play-title")}</h2>
      <Steps lesson={lesson} percent={percent.value} choose={(step) => (percent.value = step)} />
      <div class="lesson-buttons">
        <Listen listening={listening} />
        <button
          type="button"
          class="button chief large"
          disabled={state.value === "making"}
          onClick={() => void play()}
        >
          <Glyph name="drum" size={20} />
          {say(lesson.kind === "duet" ? "path-play-duet" : "path-play")}
        </button>
      </div>
      <p role="status" class="small">
        {state.value === "failed" ? say("studio-home-no-room") : ""}
      </p>
      {lesson.kind === "duet" && <p class="small muted">{say("path-duet-text")}</p>}
      <h3>{say("path-rule")}</h3>
      <ul class="lesson-rule small">
        {lesson.rule.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </aside>
  );
}

function Listen({ listening }: { listening: Listening }) {
  const isPlaying = listening.isPlaying.value;
  const hasClick = !listening.muted.value.has("click");
  return (
    <div class="lesson-listen">
      <button
        type="button"
        class="button large"
        aria-pressed={isPlaying}
        onClick={() => (isPlaying ? listening.pause() : listening.play())}
      >
        <Glyph name={isPlaying ? "pause" : "play"} size={20} />
        {say(isPlaying ? "path-stop" : "path-listen")}
      </button>
      <label class="switch small">
        <input
          type="checkbox"
          role="switch"
          checked={hasClick}
          onChange={() => (listening.muted.value = new Set(hasClick ? ["click"] : []))}
        />
        <span>{say("path-click")}</span>
      </label>
      {listening.isPlaying.value && listening.sound.value === "missing" && (
        <p class="small" role="alert">
          {say("path-no-sound")}
        </p>
      )}
    </div>
  );
}
