/** Connecting a strap or a watch to a player on this page; where that can't be, why. */
import { useSignal } from "@preact/signals";
import type { Session } from "../live/session";
import type { PlayerHere } from "../protocol";
import { say } from "../words/words";
import { readiness } from "./bluetooth";
import { HeartSign } from "./heart_sign";
import { connectFor, disconnectFor, straps } from "./straps_here";
import type { Strap } from "./strap";
import "./heart_button.css";

export function HeartButton({ session, player }: { session: Session; player: PlayerHere }) {
  const problem = useSignal("");
  const strap = straps.value.get(player.player);
  if (strap) return <Connected strap={strap} player={player} />;
  const connect = async () => {
    const ready = readiness();
    problem.value = ready === "ready" ? "" : say(`studio-heart-${ready}`);
    if (ready !== "ready") return;
    if ((await connectFor(session, player.player)) === false) problem.value = say("studio-heart-failed");
  };
  return (
    <div class="player-heart small">
      <button
        type="button"
        class="button plain small"
        aria-label={say("studio-heart-connect-for", { name: player.name })}
        onClick={() => void connect()}
      >
        <HeartSign />
        {say("studio-heart-connect")}
      </button>
      <p class="tiny muted" role="status">
        {problem.value}
      </p>
    </div>
  );
}

function Connected({ strap, player }: { strap: Strap; player: PlayerHere }) {
  const device = strap.name || say("studio-heart-unnamed");
  const bpm = strap.bpm.value;
  const state = strap.state.value === "connected" && bpm === null ? "silent" : strap.state.value;
  return (
    <div class="player-heart small">
      {bpm !== null && (
        <b class="figures heart-bpm">
          <HeartSign />
          {say("studio-heart-unit", { value: String(bpm) })}
        </b>
      )}
      <p class="tiny muted" role="status">
        {say(`studio-heart-${state}`, { device })}
      </p>
      <button
        type="button"
        class="button plain small"
        aria-label={say("studio-heart-disconnect-for", { name: player.name })}
        onClick={() => disconnectFor(player.player)}
      >
        {say("studio-heart-disconnect")}
      </button>
    </div>
  );
}
