/** The listening desk: play, from flam to flam, slower, who is heard. It stays at the foot of the page. */
import { signal, useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { Mark, playerColour } from "../look/players";
import type { Flam } from "./flams";
import type { Looking } from "./looking";
import { Mixer } from "./mixer";
import { flamSaid, placeSaid } from "./places_said";
import { clockSaid } from "./counted_places";
import { say } from "./report_words";
import { placeOf } from "./sorted";
import { Glyph } from "./glyphs";

const DESK_PX = 900;
/** More players than these have a row of their own. */
const MOST_BESIDE = 2;
const MOST_OPEN = 4;
const LINGER_S = 1;
const phone = matchMedia("(max-width: 48rem)");
const isNarrow = signal(phone.matches);
phone.addEventListener("change", ({ matches }) => (isNarrow.value = matches));

export function Transport({ looking }: { looking: Looking }) {
  const isOpen = useSignal(innerWidth >= DESK_PX && looking.review.players.length <= MOST_OPEN);
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    // Whatever the desk covers can be scrolled clear of it.
    const watching = new ResizeObserver(() => {
      const tall = place.current?.offsetHeight ?? 0;
      document.documentElement.style.setProperty("--desk", `${tall}px`);
    });
    if (place.current) watching.observe(place.current);
    return () => {
      watching.disconnect();
      document.documentElement.style.removeProperty("--desk");
    };
  }, []);
  return (
    <section ref={place} class="desk" aria-label={say("studio-review-listening")}>
      <div class={looking.review.players.length > MOST_BESIDE ? "desk-inside many" : "desk-inside"}>
        <div class="desk-main">
          <Buttons looking={looking} />
          <Where looking={looking} />
          {!isNarrow.value && <Speed looking={looking} />}
          <button
            type="button"
            class="button plain round desk-more"
            aria-expanded={isOpen.value}
            aria-controls="desk-more"
            aria-label={say("studio-review-more")}
            title={say("studio-review-more")}
            onClick={() => (isOpen.value = !isOpen.value)}
          >
            <Glyph name={isOpen.value ? "down" : "sliders"} />
          </button>
        </div>
        <div class="desk-rest" id="desk-more" hidden={!isOpen.value}>
          {isNarrow.value && <Speed looking={looking} />}
          <Mixer looking={looking} />
        </div>
      </div>
      <Told looking={looking} />
    </section>
  );
}

function Buttons({ looking }: { looking: Looking }) {
  const { listening, flams } = looking;
  const isPlaying = listening.isPlaying.value;
  return (
    <div class="desk-buttons">
      <button
        type="button"
        class="button plain round flam-step"
        disabled={!flams.length}
        aria-label={say("report-previous-flam")}
        title={`${say("report-previous-flam")} (P)`}
        onClick={() => looking.goToFlam(-1)}
      >
        <Glyph name="previous" />
      </button>
      <button
        type="button"
        class="button chief round desk-play"
        aria-busy={isPlaying && listening.sound.value === "loading"}
        aria-label={say(isPlaying ? "studio-review-pause" : "studio-review-play")}
        onClick={() => toggle(looking)}
      >
        <Glyph name={isPlaying ? "pause" : "play"} />
      </button>
      <button
        type="button"
        class="button plain round flam-step"
        disabled={!flams.length}
        aria-label={say("report-next-flam")}
        title={`${say("report-next-flam")} (N)`}
        onClick={() => looking.goToFlam(1)}
      >
        <Glyph name="next" />
      </button>
    </div>
  );
}

/** Play or pause; after the end, from the start again. */
export function toggle({ listening, endS }: Looking): void {
  if (listening.isPlaying.peek()) return listening.pause();
  if (listening.positionS.peek() >= endS - 0.05) listening.seek(0);
  listening.play();
}

function Where({ looking }: { looking: Looking }) {
  const { listening, bars } = looking;
  const now = listening.positionS.value;
  return (
    <div class="desk-where">
      <b>{placeSaid(bars, now)}</b>
      <span class="figures muted">{clockSaid(now)}</span>
    </div>
  );
}

function Speed({ looking }: { looking: Looking }) {
  const { speedPercent } = looking.listening;
  return (
    <label class="desk-speed">
      <span>{say("studio-review-speed")}</span>
      <input
        type="range"
        min={50}
        max={100}
        step={5}
        value={speedPercent.value}
        aria-valuetext={say("unit-percent", { value: String(speedPercent.value) })}
        onInput={(event) => (speedPercent.value = Number(event.currentTarget.value))}
      />
      <output class="figures">{say("unit-percent", { value: String(speedPercent.value) })}</output>
    </label>
  );
}

/** Which flam one has come to, and whether sounds are missing. */
function Told({ looking }: { looking: Looking }) {
  const { flams, listening } = looking;
  const chosen = flams[looking.flam.value ?? -1];
  const flam = chosen ?? passing(looking);
  const isMissing = listening.sound.value === "missing";
  return (
    <>
      <p class="unseen" role="status">
        {isMissing && say("studio-review-no-sound")} {chosen && flamSaid(looking, chosen)}
      </p>
      {(flam || isMissing) && (
        <p class="desk-told" aria-hidden="true">
          {isMissing && <span class="muted">{say("studio-review-no-sound")}</span>}
          {flam && (
            <>
              <Mark player={flam.first} size={12} />
              <span style={{ color: playerColour(flam.first) }}>{flamSaid(looking, flam)}</span>
            </>
          )}
        </p>
      )}
    </>
  );
}

/** On the way from flam to flam: the one that sounds or sounded last. Eyes follow it, ears hear it. */
function passing({ way, flams, listening }: Looking): Flam | undefined {
  if (way.value !== "flams" || !listening.isPlaying.value) return undefined;
  const now = listening.positionS.value;
  const last = flams[placeOf(flams, now, (flam) => flam.fromS) - 1];
  return last && now - last.fromS < LINGER_S ? last : undefined;
}
