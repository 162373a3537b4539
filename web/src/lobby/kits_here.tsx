/** The kits of the players on this page, drawn; hit something and it lights up. */
import { useMemo } from "preact/hooks";
import { Mark, playerColour } from "../look/players";
import type { PlayerHere } from "../protocol";
import { isMirrored } from "../stage/stage_settings";
import { TouchPads } from "../stage/touch_pads";
import { say } from "../words/words";
import { DrumKit } from "./drum_kit";
import { KitNotes } from "./kit_notes";
import { inputsHere, keyLabels, microphoneOf, strokesOf, touchInputOf } from "./inputs_here";
import { MicrophoneNotes } from "./microphone_notes";
import type { Visit } from "./room_visit";

export function KitsHere({ visit }: { visit: Visit }) {
  const { session } = visit;
  const players = session.room.value?.players ?? [];
  const here = players.filter((player) => inputsHere.value.has(player.player));
  if (here.length === 0) return null;
  return (
    <section aria-label={say("studio-lobby-try")}>
      <div class="kits">
        {here.map((player) => (
          <KitOf key={player.player} visit={visit} player={player} />
        ))}
      </div>
      <div class="kits-foot small muted">
        <p>{say("studio-lobby-try")}</p>
        <label class="switch">
          <input
            type="checkbox"
            role="switch"
            checked={isMirrored.value}
            onChange={(event) => (isMirrored.value = event.currentTarget.checked)}
          />
          <span>{say("studio-stage-left-handed")}</span>
        </label>
      </div>
    </section>
  );
}

function KitOf({ visit, player }: { visit: Visit; player: PlayerHere }) {
  const { input, half } = inputsHere.value.get(player.player)!;
  const strokes = useMemo(() => strokesOf(input), [input]);
  const touch = touchInputOf(player.player);
  const microphone = microphoneOf(input);
  return (
    <figure class="kit-of">
      <DrumKit
        strokes={strokes}
        isMirrored={isMirrored.value}
        colour={playerColour(player.player)}
        labels={keyLabels(half)}
      />
      {touch && <TouchPads player={player.player} name={player.name} input={touch} />}
      <figcaption>
        <Mark player={player.player} />
        {say("studio-lobby-kit-of", { name: player.name })}
      </figcaption>
      <KitNotes input={input} name={player.name} />
      {microphone && <MicrophoneNotes visit={visit} player={player} microphone={microphone} />}
    </figure>
  );
}
