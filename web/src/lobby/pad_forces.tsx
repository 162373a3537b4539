/** How hard each pad was hit last, and from which force on its hits count. */
import type { MidiKit } from "../inputs/midi_kit";
import { HARDEST, type PadForce, SOFTEST, leastOf } from "../inputs/pad_thresholds";
import { wordOf } from "../look/families";
import { PIECES } from "../protocol";
import { say } from "../words/words";
import "./pad_forces.css";

export function PadForces({ kit }: { kit: MidiKit }) {
  const pads = [...kit.pads.value].sort((one, other) => one.piece - other.piece || one.note - other.note);
  const tooSoft = kit.tooSoft.value.count;
  if (pads.length === 0) return null;
  return (
    <fieldset class="pad-forces">
      <legend>{say("studio-pads-softest")}</legend>
      <p class="muted">{say("studio-pads-softest-what")}</p>
      {pads.map((pad) => (
        <PadRow key={pad.note} kit={kit} pad={pad} />
      ))}
      <p class="muted figures">{say("studio-pads-too-soft", { count: tooSoft })}</p>
    </fieldset>
  );
}

function PadRow({ kit, pad }: { kit: MidiKit; pad: PadForce }) {
  const { note, piece, velocities } = pad;
  const least = leastOf(kit.thresholds.value, note);
  const last = velocities.at(-1) ?? 0;
  return (
    <label class="pad-force">
      <span>{say("studio-pads-pad", { piece: say(wordOf(PIECES[piece]!)), note })}</span>
      <span class="pad-hits" aria-hidden="true">
        {velocities.map((velocity, index) => (
          <i
            key={index}
            class={velocity < least ? "cut" : index === velocities.length - 1 ? "last" : ""}
            style={{ left: `${(100 * (velocity - SOFTEST)) / (HARDEST - SOFTEST)}%` }}
          />
        ))}
      </span>
      <input
        type="range"
        min={SOFTEST}
        max={HARDEST}
        value={least}
        aria-valuetext={say("studio-pads-least", { least, last })}
        onInput={(event) => kit.setThreshold(note, event.currentTarget.valueAsNumber)}
      />
      <output class="figures">{least}</output>
    </label>
  );
}
