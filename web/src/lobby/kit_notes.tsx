/** What an electronic kit sends, pad by pad: hit one, see what it is taken for, and put it right. */
import { midiKits } from "../inputs/midi_inputs";
import type { LastNote, MidiKit } from "../inputs/midi_kit";
import { NOTE_MAPS } from "../inputs/note_maps";
import type { PlayerInput } from "../inputs/player_input";
import { wordOf } from "../look/families";
import { PIECES } from "../protocol";
import { say } from "../words/words";
import { PadForces } from "./pad_forces";
import "./kit_notes.css";

export function KitNotes({ input, name }: { input: PlayerInput; name: string }) {
  const kit = midiKits.value.find((one) => one === input);
  if (!kit) return null;
  const last = kit.lastNote.value;
  const doubled = kit.doubled.value.count;
  const hasLearnt = Object.keys(kit.map.value.learnt).length > 0;
  return (
    <details class="kit-notes small">
      <summary>{say("studio-kit-notes")}</summary>
      <div class="kit-notes-inside">
        {!kit.isConnected.value && <p class="notice">{say("studio-kit-unplugged")}</p>}
        {last === null ? <p class="muted">{say("studio-kit-hit")}</p> : <Pad kit={kit} last={last} />}
        <label class="field">
          <span>{say("studio-lobby-kit-map")}</span>
          <select
            aria-label={say("studio-kit-map-of", { name })}
            value={kit.map.value.noteMap.name}
            onChange={(event) => kit.chooseMap(event.currentTarget.value)}
          >
            {NOTE_MAPS.map((map) => (
              <option key={map.name} value={map.name}>
                {map.title}
              </option>
            ))}
          </select>
        </label>
        <PadForces kit={kit} />
        {hasLearnt && (
          <button type="button" class="button plain small" onClick={() => kit.forgetLearnt()}>
            {say("studio-kit-forget")}
          </button>
        )}
        <p class="muted figures">{say("studio-doubled", { count: doubled })}</p>
      </div>
    </details>
  );
}

function Pad({ kit, last }: { kit: MidiKit; last: LastNote }) {
  const { note, piece, velocity } = last;
  const pedal = kit.pedal.value;
  return (
    <>
      <label class="field">
        <span>{say("studio-kit-pad-is", { note })}</span>
        <select
          value={piece ?? ""}
          onChange={(event) => kit.teach(note, Number(event.currentTarget.value))}
        >
          {piece === null && <option value="">{say("studio-kit-unknown")}</option>}
          {PIECES.map((word, code) => (
            <option key={word} value={code}>
              {say(wordOf(word))}
            </option>
          ))}
        </select>
      </label>
      <Gauge word="studio-kit-force" value={Math.round(velocity * 127)} />
      {pedal !== null && <Gauge word="studio-kit-pedal" value={pedal} />}
    </>
  );
}

/** A number as MIDI has it, 0 to 127. */
function Gauge({ word, value }: { word: string; value: number }) {
  return (
    <label class="kit-gauge">
      <span>{say(word)}</span>
      <meter min={0} max={127} value={value} />
      <span class="figures">{value}</span>
    </label>
  );
}
