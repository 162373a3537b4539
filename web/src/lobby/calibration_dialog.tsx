/** Tapping along, to sound and to light: what the device adds to a player's times. */
import { signal, useSignal } from "@preact/signals";
import { useEffect, useMemo, useRef } from "preact/hooks";
import {
  calibrationOf,
  forgetCalibration,
  keepCalibration,
  pictureLateMs,
} from "../calibration/latency_memory";
import type { Outcome } from "../calibration/tap_estimate";
import { type Sense, type Tapping, createTapping } from "../calibration/tapping";
import type { PlayerInput } from "../inputs/player_input";
import { eachFrame } from "../look/frame_loop";
import { playerColour } from "../look/players";
import type { SoundEngine } from "../sound/sound_engine";
import type { PlayerHere } from "../protocol";
import { TouchPads } from "../stage/touch_pads";
import { say } from "../words/words";
import { inputsHere, tellLatency, touchInputOf } from "./inputs_here";
import type { Visit } from "./room_visit";
import "./calibration.css";

/** The player whose latency is being measured. */
export const calibrating = signal<number | null>(null);

export function CalibrationDialog({ visit }: { visit: Visit }) {
  const number = calibrating.value;
  const player = visit.session.room.value?.players.find((one) => one.player === number);
  const input = number === null ? undefined : inputsHere.value.get(number)?.input;
  if (!player || !input) return null;
  return <Dialog visit={visit} player={player} input={input} />;
}

function Dialog({ visit, player, input }: { visit: Visit; player: PlayerHere; input: PlayerInput }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const sense = useSignal<Sense>("sound");
  useEffect(() => {
    dialog.current?.showModal();
    // A take that somebody begins takes the dialog away: it isn't to come back after it.
    return () => {
      calibrating.value = null;
    };
  }, []);
  const touch = touchInputOf(player.player);
  return (
    <dialog
      ref={dialog}
      class="calibration"
      aria-labelledby="calibration-title"
      style={{ "--colour": playerColour(player.player) }}
      onClose={() => (calibrating.value = null)}
    >
      <h2 id="calibration-title">{say("studio-calibration-title", { name: player.name })}</h2>
      <p class="muted">{say("studio-calibration-why")}</p>
      {input.kind === "microphone" && <p class="small muted">{say("studio-microphone-tapping")}</p>}
      <div class="choice">
        {(["sound", "light"] as const).map((one) => (
          <label key={one}>
            <input type="radio" name="sense" checked={sense.value === one} onChange={() => (sense.value = one)} />
            {say(`studio-calibration-${one}`)}
          </label>
        ))}
      </div>
      <TapAlong
        key={sense.value}
        sense={sense.value}
        sound={visit.sound}
        player={player}
        input={input}
        tell={() => tellLatency(visit.session, player)}
      />
      {touch && <TouchPads player={player.player} name={player.name} input={touch} />}
      <p class="tiny muted">{say("studio-calibration-honest")}</p>
      <div class="calibration-ends">
        <button
          type="button"
          class="button plain"
          onClick={() => {
            forgetCalibration(player.name, input.identity);
            tellLatency(visit.session, player);
          }}
        >
          {say("studio-calibration-forget")}
        </button>
        <button type="button" class="button" onClick={() => dialog.current?.close()}>
          {say("studio-calibration-close")}
        </button>
      </div>
    </dialog>
  );
}

interface TapAlongProps {
  sense: Sense;
  sound: SoundEngine;
  player: PlayerHere;
  input: PlayerInput;
  tell: () => void;
}

function TapAlong({ sense, sound, player, input, tell }: TapAlongProps) {
  const tapping = useSignal<Tapping | null>(null);
  useEffect(() => () => tapping.peek()?.stop(), []);
  const start = async () => {
    await sound.start();
    const metronome = sound.metronome();
    if (!metronome) return;
    tapping.value?.stop();
    tapping.value = createTapping(input, sense, metronome);
    tapping.value.start();
  };
  const running = tapping.value?.isRunning.value ?? false;
  const outcome = tapping.value?.outcome.value ?? null;
  useEffect(() => {
    if (outcome?.is !== "known") return;
    keepCalibration(player.name, input.identity, sense, outcome.estimate);
    tell();
  }, [outcome]);
  return (
    <div class="tap-along">
      <p>{say(`studio-calibration-how-${sense}`)}</p>
      <Lamp tapping={tapping.value} hasLight={sense === "light"} />
      <p class="figures" role="status">
        {running && tapping.value
          ? say("studio-calibration-taps", { taps: tapping.value.taps.value, beats: tapping.value.beats })
          : say("studio-calibration-takes", { seconds: Math.round(tapping.value?.lengthS ?? 20) })}
      </p>
      <button
        type="button"
        class="button chief large"
        onClick={() => (running ? tapping.value?.stop() : void start())}
      >
        {say(
          running
            ? "studio-calibration-stop"
            : outcome
              ? "studio-calibration-again"
              : "studio-calibration-start",
        )}
      </button>
      {!running && <Found outcome={outcome} name={player.name} identity={input.identity} sense={sense} />}
    </div>
  );
}

/** Lights up with the beats to tap to, and shows each tap. To sound it only counts. */
function Lamp({ tapping, hasLight }: { tapping: Tapping | null; hasLight: boolean }) {
  const lamp = useRef<HTMLDivElement>(null);
  const beat = useSignal(0);
  useEffect(
    () =>
      eachFrame((nowMs) => {
        if (!lamp.current) return;
        lamp.current.dataset["lit"] = String(hasLight && (tapping?.isLit(nowMs) ?? false));
        const at = tapping?.isRunning.peek() ? tapping.beatAt(nowMs) : 0;
        if (at !== beat.peek()) beat.value = at;
      }),
    [tapping, hasLight],
  );
  const total = tapping ? tapping.beats + 4 : 28;
  const dots = useMemo(() => Array.from({ length: total }, (_, index) => index), [total]);
  return (
    <div class="lamp" ref={lamp} aria-hidden="true">
      <div class="lamp-light" />
      <div class="lamp-beats">
        {dots.map((dot) => (
          <i key={dot} class={`${dot < 4 ? "lead-in" : ""} ${dot < beat.value ? "gone" : ""}`} />
        ))}
      </div>
    </div>
  );
}

function Found(props: { outcome: Outcome | null; name: string; identity: string; sense: Sense }) {
  const { outcome } = props;
  if (outcome?.is === "refused") {
    return (
      <p class="notice" role="alert">
        {say(`studio-calibration-${outcome.reason}`)}
      </p>
    );
  }
  const found = calibrationOf(props.name, props.identity, props.sense);
  if (!found) return null;
  const error = Math.max(1, Math.round((found.highMs - found.lowMs) / 2));
  const late = Math.round(found.latencyMs);
  const picture = pictureLateMs(props.name, props.identity);
  return (
    <div class="found" role="status">
      <p>
        <b>
          {say(late >= 0 ? "studio-calibration-known" : "studio-calibration-known-ahead", {
            ms: Math.abs(late),
            error,
          })}
        </b>
      </p>
      <p class="small muted">
        {say("studio-calibration-scatter", { ms: Math.round(found.scatterMs), taps: found.taps })}
      </p>
      {picture !== null && (
        <p class="small muted">
          {say(picture >= 0 ? "studio-calibration-picture-late" : "studio-calibration-picture-early", {
            ms: Math.round(Math.abs(picture)),
          })}
        </p>
      )}
    </div>
  );
}
