/** A player's heart rate on the stage, small: shown on their own page and nowhere else. */
import { say } from "../words/words";
import { HeartSign } from "./heart_sign";
import { straps } from "./straps_here";
import "./heart_now.css";

export function HeartNow({ player, name }: { player: number; name: string }) {
  const strap = straps.value.get(player);
  if (!strap) return null;
  const bpm = strap.bpm.value;
  const words = bpm === null ? say("studio-heart-now-none", { name }) : say("studio-heart-now", { name, bpm: String(bpm) });
  return (
    <span class="heart-now figures" role="img" aria-label={words}>
      <HeartSign size={13} />
      <b>{bpm ?? "–"}</b>
    </span>
  );
}
