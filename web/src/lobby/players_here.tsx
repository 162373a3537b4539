/** Everybody who plays: names, what they play on, and how well their clock is known. */
import { keyOfPlayer } from "../look/player_keys";
import { later } from "../look/later";
import { Mark, playerColour } from "../look/players";
import type { Session } from "../live/session";
import type { PlayerHere } from "../protocol";
import { say } from "../words/words";
import { calibrating } from "./calibration_dialog";
import { DraftInput } from "./draft_input";
import { sureness } from "./sureness";
import { TrafficLight } from "./traffic_light";

const HeartButton = later(() => import("../heart/heart_button").then((part) => part.HeartButton));

export function PlayersHere({ session }: { session: Session }) {
  const players = session.room.value?.players ?? [];
  const parts = session.room.value?.parts ?? [];
  const mine = session.mine.value;
  // Players who share a device see each other nod.
  const hasOthers = players.some((player) => !mine.includes(player.player));
  return (
    <ul class="players">
      {players.map((player) => (
        <PlayerCard
          key={player.player}
          session={session}
          player={player}
          parts={parts}
          isMine={mine.includes(player.player)}
          showsReady={hasOthers}
        />
      ))}
    </ul>
  );
}

function PlayerCard(props: {
  session: Session;
  player: PlayerHere;
  parts: readonly string[];
  isMine: boolean;
  showsReady: boolean;
}) {
  const { session, player, parts, isMine } = props;
  const sure = sureness(player);
  const rename = (name: string) => {
    const short = name.trim().slice(0, 40);
    if (short === "" || short === player.name) return;
    session.change({ player: player.player, name: short, key: keyOfPlayer(short) });
  };
  return (
    <li class="player-card" style={{ "--colour": playerColour(player.player) }}>
      <Mark player={player.player} size={22} />
      <div class="player-who">
        {isMine ? (
          <DraftInput
            class="player-rename"
            value={player.name}
            maxLength={40}
            label={say("studio-lobby-rename", { number: player.player })}
            done={rename}
          />
        ) : (
          <b>{player.name}</b>
        )}
        <span class="tiny muted">
          {say(`studio-lobby-input-${player.input}`)}
          {!isMine && ` · ${say("studio-lobby-elsewhere")}`}
        </span>
      </div>
      <div class="player-does">
        {props.showsReady && (
          <span class="player-ready small" data-ready={player.is_ready}>
            {say(player.is_ready ? "studio-lobby-ready" : "studio-lobby-not-ready")}
          </span>
        )}
        {parts.length > 1 && <PartChoice session={session} player={player} parts={parts} isMine={isMine} />}
        {isMine && (
          <div class="player-buttons">
            <button
              type="button"
              class="button plain small"
              aria-label={say("studio-lobby-calibrate-for", { name: player.name })}
              onClick={() => (calibrating.value = player.player)}
            >
              {say("studio-lobby-calibrate")}
            </button>
            <button
              type="button"
              class="button plain round"
              aria-label={say("studio-lobby-remove", { name: player.name })}
              onClick={() => session.rise(player.player)}
            >
              <svg width="14" height="14" viewBox="0 0 14 14" stroke="currentColor" stroke-width="2" stroke-linecap="round" aria-hidden="true">
                <path d="M2 2l10 10M12 2 2 12" />
              </svg>
            </button>
          </div>
        )}
      </div>
      <p class="tiny player-sure figures">
        <TrafficLight light={sure.light} />
        {say(sure.id, sure.args)}
      </p>
      {isMine && <HeartButton session={session} player={player} />}
    </li>
  );
}

function PartChoice(props: {
  session: Session;
  player: PlayerHere;
  parts: readonly string[];
  isMine: boolean;
}) {
  const { session, player, parts } = props;
  const words = (part: string) => say("studio-lobby-part-is", { part: part.toUpperCase() });
  if (!props.isMine) return <span class="tiny muted">{words(player.part)}</span>;
  return (
    <select
      class="small part-choice"
      aria-label={say("studio-lobby-part-of", { name: player.name })}
      value={player.part}
      onChange={(event) => session.change({ player: player.player, part: event.currentTarget.value })}
    >
      {parts.map((part) => (
        <option key={part} value={part}>
          {words(part)}
        </option>
      ))}
    </select>
  );
}
