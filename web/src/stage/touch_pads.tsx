/** Pads for fingers, below the stage or in the lobby: as a kit lies, large enough to be hit blind. */
import { useEffect, useRef } from "preact/hooks";
import { isStill } from "../look/motion";
import { playerColour } from "../look/players";
import type { TouchInput } from "../inputs/touch_inputs";
import { wordOf } from "../look/families";
import { PIECES } from "../protocol";
import { isSaid, say } from "../words/words";
import { isMirrored } from "./stage_settings";
import "./touch_pads.css";

/** Two rows as the kit lies, and the kick below: piece codes. */
const ROWS: readonly (readonly number[])[] = [
  [10, 3, 4, 5, 11],
  [8, 7, 1, 6],
];
const KICK = 0;

export function TouchPads({ player, name, input }: { player: number; name: string; input: TouchInput }) {
  const rows = isMirrored.value ? ROWS.map((row) => [...row].reverse()) : ROWS;
  return (
    <section class="pads" aria-label={say("studio-stage-pads", { name })} style={{ "--colour": playerColour(player) }}>
      {rows.map((row) => (
        <div class="pad-row" key={row.length}>
          {row.map((piece) => (
            <Pad key={piece} piece={piece} input={input} />
          ))}
        </div>
      ))}
      <Pad key={KICK} piece={KICK} input={input} />
    </section>
  );
}

function Pad({ piece, input }: { piece: number; input: TouchInput }) {
  const element = useRef<HTMLButtonElement>(null);
  const word = PIECES[piece]!;
  // A pad is narrow: some names are written so that they break well.
  const short = `studio-stage-pad-${word.replaceAll("_", "-")}`;
  useEffect(() => {
    const pad = element.current!;
    const stopPad = input.pad(pad, piece);
    const stopLight = input.listen((struck) => {
      if (struck.piece !== piece) return;
      const glow = pad.querySelector(".pad-glow")!;
      glow.animate([{ opacity: 0.3 + 0.7 * struck.velocity }, { opacity: 0 }], { duration: 300, easing: "ease-out" });
      if (isStill.peek()) return;
      pad.animate([{ transform: "scale(0.95)" }, { transform: "scale(1)" }], { duration: 120 });
    });
    return () => {
      stopPad();
      stopLight();
    };
  }, [input, piece]);
  return (
    <button type="button" class={`pad ${word.split("_")[0]!}`} ref={element}>
      <i class="pad-glow" />
      <span>{say(isSaid(short) ? short : wordOf(word))}</span>
    </button>
  );
}
