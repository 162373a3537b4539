/** The stage: where a take is played. Players left and right, and in the middle the two together. */
import { useEffect, useMemo } from "preact/hooks";
import { touchInputOf } from "../lobby/inputs_here";
import { useTitle } from "../look/page_title";
import type { Visit } from "../lobby/room_visit";
import type { PlayerHere } from "../protocol";
import { language } from "../words/language";
import { say } from "../words/words";
import { CountIn } from "./count_in";
import { GroupMeter } from "./group_meter";
import { PairStories } from "./pair_story";
import { PlayerLane, PlayerName } from "./player_lane";
import { SongProgress } from "./song_progress";
import { SpokenSummary } from "./spoken_summary";
import { StageControls } from "./stage_controls";
import { view } from "./stage_settings";
import { TimingMeter } from "./timing_meter";
import { TogetherMeter } from "./together_meter";
import { TouchPads } from "./touch_pads";
import { Tracks } from "./tracks";
import { keepScreenOn } from "./wake_lock";
import "./stage.css";

const MOST_HIGHWAYS = 2;
const narrow = matchMedia("(max-width: 34rem)");

export function StagePage({ visit }: { visit: Visit }) {
  const { session, sound } = visit;
  const take = session.take.value?.take;
  const tracks = useMemo(() => new Tracks(session), [session, take]);
  const stories = useMemo(() => new PairStories(), [session, take]);
  useEffect(() => {
    const stops = [tracks.follow(), stories.follow(session)];
    return () => stops.forEach((stop) => stop());
  }, [session, tracks, stories]);
  useEffect(keepScreenOn, []);
  useEffect(() => {
    const stopOnEscape = (event: KeyboardEvent) => {
      const mayStop = session.mine.peek().length > 0 && !session.room.peek()?.is_class;
      if (event.key === "Escape" && !event.defaultPrevented && mayStop) session.stop();
    };
    addEventListener("keydown", stopOnEscape);
    return () => removeEventListener("keydown", stopOnEscape);
  }, [session]);

  const players = session.room.value?.players ?? [];
  const mine = session.mine.value;
  const isMine = (player: PlayerHere) => mine.includes(player.player);
  const names = useMemo(() => new Map<number, string>(), [session, take]);
  for (const player of players) names.set(player.player, player.name);
  // Also of somebody who has left: what they played counts.
  const nameOf = (number: number) => names.get(number) ?? "";
  const [shown, others] = shareOut(players, mine);
  const titles = session.sheet.value?.title ?? {};
  const title = titles[language.value] ?? titles["en"] ?? "";
  useTitle(title);
  const touching = players.filter((player) => isMine(player) && player.input === "touch");
  return (
    <div class="stage" data-view={view.value} data-touch={touching.length > 0}>
      <header class="stage-top">
        <h1 class="stage-title">{title}</h1>
        <SongProgress session={session} stories={stories} />
        <StageControls session={session} sound={sound} />
      </header>
      <main class="stage-floor" data-lanes={shown.length}>
        {shown.map((player) => (
          <PlayerLane
            key={player.player}
            session={session}
            tracks={tracks}
            player={player}
            partners={shown.filter((other) => other !== player).map((other) => other.player)}
            isMine={isMine(player)}
          />
        ))}
        <div class="stage-middle">
          {session.room.value?.is_class ? (
            <GroupMeter session={session} />
          ) : (
            <TogetherMeter session={session} stories={stories} nameOf={nameOf} />
          )}
          {others.length > 0 && (
            <ul class="other-players">
              {others.map((player) => (
                <li key={player.player}>
                  <PlayerName player={player} isMine={isMine(player)} />
                  <TimingMeter session={session} player={player.player} name={player.name} />
                </li>
              ))}
            </ul>
          )}
        </div>
        <CountIn session={session} />
        <SpokenSummary session={session} stories={stories} />
        <p class="unseen">{say("studio-stage-keys")}</p>
      </main>
      {touching.map((player) => (
        <PadsOf key={player.player} player={player} />
      ))}
    </div>
  );
}

function PadsOf({ player }: { player: PlayerHere }) {
  const input = touchInputOf(player.player);
  return input && <TouchPads player={player.player} name={player.name} input={input} />;
}

/** Who gets a highway: players of this page first, then the others, as many as there is room for. */
function shareOut(
  players: readonly PlayerHere[],
  mine: readonly number[],
): [PlayerHere[], PlayerHere[]] {
  const byNearness = [...players].sort(
    (one, other) =>
      Number(mine.includes(other.player)) - Number(mine.includes(one.player)) || one.player - other.player,
  );
  // A telephone has room for two side by side, and only if there is nobody else.
  const isCrowded = narrow.matches && (players.length > MOST_HIGHWAYS || view.value !== "falling");
  const most = isCrowded ? Math.max(1, Math.min(mine.length, MOST_HIGHWAYS)) : MOST_HIGHWAYS;
  const shown = byNearness.slice(0, most).sort((one, other) => one.player - other.player);
  return [shown, players.filter((player) => !shown.includes(player))];
}
