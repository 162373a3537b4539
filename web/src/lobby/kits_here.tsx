/** The kits of the players on this page, drawn; hit something and it lights up. */
import { useMemo } from "preact/hooks";
import { Mark, playerColour } from "../look/players";
import type { Session } from "../live/session";
import type { PlayerHere } from "../protocol";
import { isMirrored } from "../stage/stage_settings";
import { TouchPads } from "../stage/touch_pads";
import { say } from "../words/words";
import { DrumKit } from "./drum_kit";
import { KitNotes } from "./kit_notes";
import { inputsHere, keyLabels, strokesOf, touchInputOf } from "./inputs_here";

export function KitsHere({ session }: { session: Session }) {
  const players = session.room.value?.players ?? [];
  const here = players.filter((player) => inputsHere.value.has(player.player));
  if (here.length === 0) return null;
  return (
    <section aria-label={say("studio-lobby-try")}>
      <div class="kits">
        {here.map((player) => (
          <KitOf key={player.player} player={player} />
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

function KitOf({ player }: { player: PlayerHere }) {
  const { input, half } = inputsHere.value.get(player.player)!;
  const strokes = useMemo(() => strokesOf(input), [input]);
  const touch = touchInputOf(player.player);
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
    </figure>
  );
}
