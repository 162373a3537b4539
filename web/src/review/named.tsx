/** A sentence in which players' names have their colours. */
import type { ComponentChildren } from "preact";
import { playerColour } from "../look/players";
import type { Review } from "../protocol";
import { parts } from "./name_parts";

/** Longer names may break at a line's end. */
const MOST_UNBROKEN = 20;

export function Named({ said, review }: { said: string; review: Review }) {
  return <>{parts(said, review.players.map(({ name }) => name)).map(({ text, player }, index) => coloured(text, player, index))}</>;
}

function coloured(text: string, player: number | null, key: number): ComponentChildren {
  if (player === null) return text;
  return (
    <span key={key} class={text.length <= MOST_UNBROKEN ? "named short" : "named"} style={{ color: playerColour(player) }}>
      {text}
    </span>
  );
}
