/** One player on the stage: their name, what they have to play, and their timing. */
import { wordOf } from "../look/families";
import { later } from "../look/later";
import { isStill } from "../look/motion";
import { MovingCanvas } from "../look/moving_canvas";
import { palette } from "../look/palette";
import { Mark, playerColour } from "../look/players";
import type { Session } from "../live/session";
import { inputsHere, keyLabels } from "../lobby/inputs_here";
import type { PlayerHere } from "../protocol";
import { say } from "../words/words";
import { drawHighway } from "./highway_drawing";
import { layOut } from "./highway_layout";
import { isMirrored, view } from "./stage_settings";
import { TimingMeter } from "./timing_meter";
import type { Tracks } from "./tracks";

const HeartNow = later(() => import("../heart/heart_now").then((part) => part.HeartNow));
const Notation = later(
  () => import("./notation").then((part) => part.Notation),
  <div class="highway" />,
);

export function PlayerLane(props: {
  session: Session;
  tracks: Tracks;
  player: PlayerHere;
  partners: readonly number[];
  isMine: boolean;
}) {
  const { session, player } = props;
  return (
    <section class="player-lane" style={{ "--colour": playerColour(player.player) }} aria-label={player.name}>
      <div class="lane-head">
        <PlayerName player={player} isMine={props.isMine} />
        {props.isMine && <HeartNow player={player.player} name={player.name} />}
      </div>
      {view.value === "notation" ? (
        <Notation session={session} player={player} />
      ) : (
        <HighwayView {...props} />
      )}
      <TimingMeter session={session} player={player.player} name={player.name} />
    </section>
  );
}

export function PlayerName({ player, isMine }: { player: PlayerHere; isMine: boolean }) {
  return (
    <h2 class="player-name">
      <Mark player={player.player} size={18} />
      <span>{player.name}</span>
      {isMine && <small class="muted">{say("studio-stage-here")}</small>}
      {!player.is_connected && <small class="lost">{say("studio-stage-away")}</small>}
    </h2>
  );
}

function HighwayView(props: {
  session: Session;
  tracks: Tracks;
  player: PlayerHere;
  partners: readonly number[];
}) {
  const { session, tracks, player } = props;
  const direction = view.value === "running" ? "running" : "falling";
  const track = tracks.of(player.player);
  const lanes = track.lanes(isMirrored.value && direction === "falling");
  const room = direction === "running" ? 72 : inputsHere.value.get(player.player)?.half ? 44 : 26;
  const names = lanes.map((family) => say(wordOf(family)));
  const labels = keyLabels(inputsHere.value.get(player.player)?.half ?? null);
  const hasKeys = Object.keys(labels).length > 0;
  const keys = hasKeys ? lanes.map((family) => (labels[family] ?? []).join(" ")) : [];
  const kick = [say(wordOf("kick")), ...(labels.kick ?? [])].join(" ");
  return (
    <MovingCanvas
      class={`highway ${direction}`}
      label={say("studio-stage-highway-alt", { name: player.name })}
      draw={(canvas, width, height, nowMs) => {
        const sheet = session.sheet.peek();
        const now = session.takeTimeAt(nowMs);
        if (!sheet || now === null) return;
        drawHighway(
          canvas,
          {
            way: layOut(direction, width, height, lanes.length, sheet.beat_s, room),
            lanes,
            names,
            keys,
            kick,
            player: player.player,
            track,
            partners: props.partners.map((partner) => ({ player: partner, track: tracks.of(partner) })),
            clicks: sheet.clicks,
            bars: sheet.bars,
            now,
            isStill: isStill.peek(),
          },
          palette.peek(),
        );
      }}
    />
  );
}
