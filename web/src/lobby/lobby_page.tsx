/** The room before a take, on one page: who plays, what, how, and asking others in. */
import { useMemo } from "preact/hooks";
import { later } from "../look/later";
import { useTitle } from "../look/page_title";
import { Topbar } from "../look/topbar";
import type { Choices } from "../protocol";
import { say } from "../words/words";
import { AddPlayer } from "./add_player";
import { CalibrationDialog } from "./calibration_dialog";
import { choosing } from "./choosing";
import { ClockPanel } from "./clock_panel";
import { Invite } from "./invite";
import { KitsHere } from "./kits_here";
import { PlayersHere } from "./players_here";
import type { Visit } from "./room_visit";
import { SongChoice } from "./song_choice";
import { StartBar } from "./start_bar";
import { TakeChoices } from "./take_choices";
import { TakesHere } from "./takes_here";
import "./lobby.css";

const LessonInRoom = later(() => import("../lesson/lesson_in_room").then((part) => part.LessonInRoom));

export function LobbyPage({ visit }: { visit: Visit }) {
  const { session } = visit;
  useTitle(say("studio-lobby-page"));
  const room = session.room.value!;
  const welcome = session.welcome.value!;
  const isPlayer = welcome.role === "player";
  const choose = useMemo(() => choosing(session), [session]);
  return (
    <>
      <Topbar />
      <main class="lobby">
        <div class="lobby-people">
          <section aria-labelledby="players-title">
            <h1 id="players-title">{say("studio-lobby-title")}</h1>
            {room.players.length === 0 && isPlayer && (
              <p class="lobby-nobody muted">{say("studio-lobby-nobody")}</p>
            )}
            <PlayersHere session={session} />
            {isPlayer && <AddPlayer visit={visit} />}
            {room.spectators > 0 && (
              <p class="small muted lobby-spectators">
                {say("studio-lobby-spectators", { count: room.spectators })}
              </p>
            )}
          </section>
          <KitsHere visit={visit} />
        </div>
        <div class="lobby-song">
          {room.choices.lesson === "" ? (
            <SongAndHow choices={room.choices} isLocked={!isPlayer} choose={choose} />
          ) : (
            <>
              <LessonInRoom choices={room.choices} isLocked={!isPlayer} choose={choose} />
              <details class="lobby-other-song">
                <summary>{say("studio-lobby-other-song")}</summary>
                <SongAndHow choices={room.choices} isLocked={!isPlayer} choose={choose} />
              </details>
            </>
          )}
        </div>
        <div class="lobby-others">
          <Invite welcome={welcome} />
          <ClockPanel clocks={session.clocks.value} />
          <TakesHere takes={room.takes} title={say("studio-lobby-takes")} />
        </div>
      </main>
      <StartBar session={session} />
      <CalibrationDialog visit={visit} />
    </>
  );
}

interface ChoosingProps {
  choices: Choices;
  isLocked: boolean;
  choose: (changed: Partial<Choices>) => void;
}

function SongAndHow(props: ChoosingProps) {
  return (
    <>
      <section class="card" aria-labelledby="song-title">
        <h2 id="song-title">{say("studio-lobby-song")}</h2>
        <SongChoice {...props} />
      </section>
      <section class="card" aria-labelledby="how-title">
        <h2 id="how-title">{say("studio-lobby-how")}</h2>
        <TakeChoices {...props} />
      </section>
    </>
  );
}
