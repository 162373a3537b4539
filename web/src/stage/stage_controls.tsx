/** What one can do on the stage: stop, and choose how it looks and sounds here. */
import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { Mark } from "../look/players";
import type { Session } from "../live/session";
import type { Channel } from "../sound/mixer";
import type { SoundEngine } from "../sound/sound_engine";
import { say } from "../words/words";
import { VIEWS, isMirrored, view } from "./stage_settings";
import "./stage_controls.css";

export function StageControls({ session, sound }: { session: Session; sound: SoundEngine }) {
  const isPlaying = session.mine.value.length > 0 && !session.room.value?.is_class;
  return (
    <div class="stage-controls">
      <Popover label={say("studio-stage-view")} icon="M2 9s3.2-5.5 8-5.5S18 9 18 9s-3.2 5.5-8 5.5S2 9 2 9Zm8 2.4a2.4 2.4 0 1 0 0-4.8 2.4 2.4 0 0 0 0 4.8Z">
        <ViewChoice />
      </Popover>
      <Popover label={say("studio-stage-sound")} icon="M3 7v4.5h3L10 15V3.5L6 7H3Zm10.5-.8a4.5 4.5 0 0 1 0 6.1M15.8 4a7.6 7.6 0 0 1 0 10.5">
        <SoundDesk session={session} sound={sound} />
      </Popover>
      {isPlaying && (
        <button type="button" class="button stop" onClick={() => session.stop()}>
          <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
            <rect width="12" height="12" rx="2" fill="currentColor" />
          </svg>
          {say("studio-stage-stop")}
        </button>
      )}
    </div>
  );
}

function Popover(props: { label: string; icon: string; children: ComponentChildren }) {
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const close = (event: Event) => {
      const box = details.current;
      if (!box?.open) return;
      if (event instanceof KeyboardEvent) {
        if (event.key !== "Escape") return;
        // This closes the popover, and doesn't end the take.
        event.preventDefault();
        box.querySelector("summary")?.focus();
      } else if (box.contains(event.target as Node)) return;
      box.open = false;
    };
    addEventListener("pointerdown", close);
    addEventListener("keydown", close, true);
    return () => {
      removeEventListener("pointerdown", close);
      removeEventListener("keydown", close, true);
    };
  }, []);
  return (
    <details class="popover" ref={details}>
      <summary class="button plain round" aria-label={props.label} title={props.label}>
        <svg width="20" height="18" viewBox="0 0 20 18" fill="none" stroke="currentColor" stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">
          <path d={props.icon} />
        </svg>
      </summary>
      <div class="popover-box">{props.children}</div>
    </details>
  );
}

function ViewChoice() {
  return (
    <>
      <fieldset>
        <legend>{say("studio-stage-view")}</legend>
        <div class="choice">
          {VIEWS.map((one) => (
            <label key={one}>
              <input type="radio" name="view" checked={view.value === one} onChange={() => (view.value = one)} />
              {say(`studio-stage-view-${one}`)}
            </label>
          ))}
        </div>
      </fieldset>
      <label class="switch">
        <input
          type="checkbox"
          role="switch"
          checked={isMirrored.value}
          onChange={(event) => (isMirrored.value = event.currentTarget.checked)}
        />
        <span>{say("studio-stage-left-handed")}</span>
      </label>
    </>
  );
}

function SoundDesk({ session, sound }: { session: Session; sound: SoundEngine }) {
  const players = session.room.value?.players ?? [];
  return (
    <ul class="sound-desk">
      <FaderRow sound={sound} channel="click" name={say("studio-lobby-click")} />
      <FaderRow sound={sound} channel="backing" name={say("studio-lobby-backing")} />
      {players.map((player) => (
        <FaderRow
          key={player.player}
          sound={sound}
          channel={`player-${player.player}`}
          name={player.name}
          player={player.player}
          lateMs={sound.partnerLateMs(player.player)}
        />
      ))}
    </ul>
  );
}

function FaderRow(props: {
  sound: SoundEngine;
  channel: Channel;
  name: string;
  player?: number;
  /** How much later a partner's strokes are heard here; null for all else. */
  lateMs?: number | null;
}) {
  const { mixer } = props.sound;
  const fader = mixer.faderOf(props.channel);
  const { name } = props;
  return (
    <li class="fader">
      <span class="fader-name small">
        {props.player !== undefined && <Mark player={props.player} />}
        {name}
      </span>
      <input
        type="range"
        min={0}
        max={100}
        value={Math.round(100 * fader.volume)}
        aria-label={say("studio-stage-volume-of", { name })}
        onInput={(event) => mixer.set(props.channel, { volume: event.currentTarget.valueAsNumber / 100 })}
      />
      <button
        type="button"
        class="button tiny"
        aria-pressed={fader.isMuted}
        aria-label={say("studio-stage-mute-of", { name })}
        onClick={() => mixer.set(props.channel, { isMuted: !fader.isMuted })}
      >
        {say("studio-stage-mute")}
      </button>
      <button
        type="button"
        class="button tiny"
        aria-pressed={fader.isSolo}
        aria-label={say("studio-stage-solo-of", { name })}
        onClick={() => mixer.set(props.channel, { isSolo: !fader.isSolo })}
      >
        {say("studio-stage-solo")}
      </button>
      {props.lateMs != null && (
        <span class="fader-late tiny muted figures">
          {say("studio-partner-late", { ms: Math.round(props.lateMs) })}
        </span>
      )}
    </li>
  );
}
