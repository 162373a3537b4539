/** The teacher's page: all players at a glance, the class's tightness, what is played, and the rest. */
import { useEffect, useMemo } from "preact/hooks";
import { choosing } from "../lobby/choosing";
import { Closed } from "../lobby/closed";
import { Notices, useRefusal } from "../lobby/notices";
import { visitRoom } from "../lobby/room_visit";
import { SongChoice } from "../lobby/song_choice";
import { songs } from "../lobby/songs";
import { TakeChoices } from "../lobby/take_choices";
import { Topbar } from "../look/topbar";
import type { Session } from "../live/session";
import { link } from "../routes";
import { GroupSpread } from "../stage/group_meter";
import { PairStories } from "../stage/pair_story";
import { SongProgress } from "../stage/song_progress";
import { keepScreenOn } from "../stage/wake_lock";
import { AssignmentsDesk } from "./assignments_desk";
import { ClassInvite } from "./class_invite";
import { ClassTable } from "./class_table";
import { say } from "./class_words";
import { rememberClass } from "./my_classes";
import { PairsWatch } from "./pairs_watch";
import { useClass } from "./seen";
import { Tiles } from "./tiles";
import "../lobby/lobby.css";
import "../stage/stage.css";

export function TeacherPage() {
  const { key, said, look } = useClass();
  const { session } = useMemo(() => visitRoom(key), [key]);
  const refused = useRefusal(session);
  useEffect(keepScreenOn, []);
  useEffect(() => rememberClass({ name: said.name, teacherKey: key }), [key, said.name]);
  // What was played counts for what was given; who sits down may be new on the list.
  useEffect(() => session.onEnded(() => setTimeout(() => void look(), 1500)), [session]);
  const count = session.room.value?.players.length ?? 0;
  useEffect(() => {
    const timer = setTimeout(() => void look(), 1500);
    return () => clearTimeout(timer);
  }, [count]);
  const connection = session.connection.value;
  if (connection.state === "closed") {
    return (
      <Closed code={connection.code}>
        <button type="button" class="button" onClick={() => location.reload()}>
          {say("class-open-again")}
        </button>
      </Closed>
    );
  }
  return (
    <>
      <Topbar />
      <main class="class-page">
        <header class="class-head">
          <div class="class-title">
            <p class="tiny muted">{say("class-title")}</p>
            <h1>{said.name}</h1>
            <WhatIsPlayed session={session} />
          </div>
          <Together session={session} />
          <Lead session={session} />
        </header>
        <section aria-label={say("class-players")}>
          <Tiles session={session} />
        </section>
        <PairsWatch session={session} />
        <div class="class-desk">
          <section class="card class-choice" aria-labelledby="what-title">
            <h2 id="what-title">{say("class-what")}</h2>
            <Choice session={session} />
          </section>
          <AssignmentsDesk session={session} />
          <div class="class-side">
            <ClassInvite />
            <ClassTable session={session} />
          </div>
        </div>
      </main>
      <Notices session={session} refused={refused} />
    </>
  );
}

function WhatIsPlayed({ session }: { session: Session }) {
  const choices = session.room.value?.choices;
  if (!choices) return null;
  const song = songs.value.find(({ name }) => name === choices.song);
  const level = song?.levels.find(({ name }) => name === choices.level)?.title;
  return (
    <p class="small">
      {[song?.title ?? choices.song, level, say("class-tempo", { percent: choices.tempo_percent })]
        .filter(Boolean)
        .join(" · ")}
    </p>
  );
}

/** The class as one: the spread over the last four bars, large; over the whole take beside it. */
function Together({ session }: { session: Session }) {
  const group = session.meters.value?.group ?? null;
  return (
    <div class="class-together" aria-label={say("class-together")} role="group">
      <GroupSpread group={group} />
      <p class="tiny muted figures">
        {group?.spread_ms == null
          ? say("class-together-text")
          : say("class-together-whole", { ms: Math.round(group.spread_ms), order: group.order_parameter?.toFixed(2) ?? "" })}
      </p>
    </div>
  );
}

function Lead({ session }: { session: Session }) {
  const stories = useMemo(() => new PairStories(), [session]);
  const isPlaying = session.take.value !== null;
  const here = session.room.value?.players.filter((player) => player.is_connected).length ?? 0;
  return (
    <div class="class-lead">
      {isPlaying ? (
        <>
          <SongProgress session={session} stories={stories} />
          <button type="button" class="button chief large stop" onClick={() => session.stop()}>
            {say("class-stop")}
          </button>
        </>
      ) : (
        <button type="button" class="button chief large" disabled={here === 0} onClick={() => session.begin()}>
          {say("class-start")}
        </button>
      )}
      <LastTake session={session} />
    </div>
  );
}

function LastTake({ session }: { session: Session }) {
  const last = session.room.value?.takes.at(-1);
  if (last === undefined || session.take.value !== null) return null;
  return (
    <a class="small" {...link(`/review/${last}`)}>
      {say("class-look-back")}
    </a>
  );
}

function Choice({ session }: { session: Session }) {
  const room = session.room.value;
  const choose = useMemo(() => choosing(session), [session]);
  if (!room) return null;
  const isLocked = room.take !== null;
  return (
    <>
      <SongChoice choices={room.choices} isLocked={isLocked} choose={(changed) => choose({ ...changed, lesson: "" })} />
      <details class="class-how">
        <summary>{say("studio-lobby-how")}</summary>
        <TakeChoices choices={room.choices} isLocked={isLocked} choose={choose} />
      </details>
    </>
  );
}
