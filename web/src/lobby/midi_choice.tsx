/** Finding one's electronic kit: which of those plugged in, heard by its snare, and its note map. */
import type { Signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { askForMidi, midiKits, midiState } from "../inputs/midi_inputs";
import type { MidiKit } from "../inputs/midi_kit";
import { NOTE_MAPS } from "../inputs/note_maps";
import { wordOf } from "../look/families";
import { PIECES } from "../protocol";
import { say } from "../words/words";
import { freeKits } from "./inputs_here";

const SNARE = 1;

export function MidiChoice({ kit }: { kit: Signal<MidiKit | null> }) {
  const state = midiState.value;
  const free = new Set(freeKits());
  const kits = midiKits.value.filter((one) => free.has(one));
  useEffect(() => {
    if (kit.peek() === null || !kits.includes(kit.peek()!)) kit.value = kits[0] ?? null;
  }, [kits.length]);
  // Whoever hits something is choosing their kit by it.
  useEffect(() => {
    const stops = kits.map((one) => one.listen(() => (kit.value = one)));
    return () => stops.forEach((stop) => stop());
  }, [kits.length]);
  return (
    <div class="midi-choice">
      {state.state !== "ready" && (
        <button type="button" class="button" disabled={state.state === "asking"} onClick={() => void askForMidi()}>
          {say(state.state === "asking" ? "studio-lobby-finding-kits" : "studio-lobby-find-kits")}
        </button>
      )}
      {state.state === "failed" && (
        <p class="notice" role="alert">
          {say(`studio-midi-${state.reason}`)}
        </p>
      )}
      {state.state === "ready" && kits.length === 0 && (
        <p class="notice" role="status">
          {say("studio-lobby-kit-none")}
        </p>
      )}
      {kits.length > 0 && (
        <>
          <label class="field">
            <span>{say("studio-lobby-kit-device")}</span>
            <select
              value={kit.value?.identity ?? ""}
              onChange={(event) =>
                (kit.value = kits.find((one) => one.identity === event.currentTarget.value) ?? null)
              }
            >
              {kits.map((one) => (
                <option key={one.identity} value={one.identity}>
                  {one.label}
                </option>
              ))}
            </select>
          </label>
          {kit.value && <SnareCheck kit={kit.value} />}
        </>
      )}
    </div>
  );
}

function SnareCheck({ kit }: { kit: MidiKit }) {
  useEffect(() => () => kit.stopLearning(), [kit]);
  const last = kit.lastNote.value;
  const isSnare = last?.piece === SNARE;
  const piece = last?.piece == null ? say("studio-lobby-kit-note", { note: last?.note ?? 0 }) : say(wordOf(PIECES[last.piece]!));
  return (
    <>
      <p role="status" class={isSnare ? "heard-good" : ""}>
        {last === null
          ? say("studio-lobby-kit-hit-snare")
          : isSnare
            ? say("studio-lobby-kit-snare-heard")
            : say("studio-lobby-kit-not-snare", { piece })}
      </p>
      {last !== null && !isSnare && (
        <button type="button" class="button" onClick={() => void kit.learn(SNARE)} disabled={kit.learning.value !== null}>
          {say(kit.learning.value === null ? "studio-lobby-kit-learn" : "studio-lobby-kit-learning")}
        </button>
      )}
      <label class="field">
        <span>{say("studio-lobby-kit-map")}</span>
        <select value={kit.map.value.noteMap.name} onChange={(event) => kit.chooseMap(event.currentTarget.value)}>
          {NOTE_MAPS.map((map) => (
            <option key={map.name} value={map.name}>
              {map.title}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}
