/** How loud it is at the microphone, the last strokes, and from which loudness on they count. */
import type { Microphone } from "../inputs/microphone/microphone";
import { QUIETEST_DB } from "../inputs/microphone/microphone_memory";
import { say } from "../words/words";
import "./pad_forces.css";

const said = (levelDb: number): string => String(Math.round(levelDb)).replace("-", "−");
const percent = (levelDb: number): number => 100 * Math.min(1, Math.max(0, 1 - levelDb / QUIETEST_DB));

export function MicrophoneMeter({ microphone }: { microphone: Microphone }) {
  const { leastDb } = microphone.kept.value;
  const levels = microphone.levels.value;
  const last = levels.at(-1);
  const least = said(leastDb);
  return (
    <div class="microphone-meter">
      <label class="pad-force">
        <span>{say("studio-microphone-least")}</span>
        <span class="pad-hits" aria-hidden="true">
          <Now microphone={microphone} />
          {levels.map(({ levelDb, isTooSoft }, index) => (
            <i
              key={index}
              class={isTooSoft ? "cut" : index === levels.length - 1 ? "last" : ""}
              style={{ left: `${percent(levelDb)}%` }}
            />
          ))}
        </span>
        <input
          type="range"
          min={QUIETEST_DB}
          max={0}
          value={leastDb}
          aria-valuetext={
            last
              ? say("studio-microphone-least-is", { least, last: said(last.levelDb) })
              : say("studio-microphone-level", { level: least })
          }
          onInput={(event) => microphone.setLeast(event.currentTarget.valueAsNumber)}
        />
        <output class="figures">{say("studio-microphone-level", { level: least })}</output>
      </label>
      <p class="small muted">{say("studio-microphone-least-what")}</p>
      {microphone.isClipped.value && (
        <p class="notice" role="alert">
          {say("studio-microphone-clipped")}
        </p>
      )}
    </div>
  );
}

/** Moves thirty times a second: drawn for itself. */
function Now({ microphone }: { microphone: Microphone }) {
  return <b style={{ width: `${percent(microphone.nowDb.value)}%` }} />;
}
