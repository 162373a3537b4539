/** What a player of a class sees before a take: who they are, what is played, what to practise. */
import { useSignal, useSignalEffect } from "@preact/signals";
import { makeRoom } from "../home/make_room";
import { AddPlayer } from "../lobby/add_player";
import { CalibrationDialog } from "../lobby/calibration_dialog";
import { KitsHere } from "../lobby/kits_here";
import { PlayersHere } from "../lobby/players_here";
import { takeAlong } from "../lobby/called";
import { goWithChoices } from "../lobby/room_memory";
import type { Visit } from "../lobby/room_visit";
import { songs } from "../lobby/songs";
import { TakesHere } from "../lobby/takes_here";
import { keyOfPlayer } from "../look/player_keys";
import { Topbar } from "../look/topbar";
import type { AssignmentSaid, ClassSaid, Practised } from "../protocol";
import { link } from "../routes";
import { language } from "../words/language";
import { assignmentChoices } from "./assignment_choices";
import { whatSaid, whenSaid } from "./assignment_said";
import { joinClass } from "./class_requests";
import { say } from "./class_words";
import { useClass } from "./seen";
import "../lobby/lobby.css";

export function ClassLobby({ visit }: { visit: Visit }) {
  const { session } = visit;
  const { said } = useClass();
  const room = session.room.value!;
  const joined = useJoining(visit);
  return (
    <>
      <Topbar />
      <main class="lobby class-lobby">
        <div class="lobby-people">
          <section aria-labelledby="players-title">
            <p class="small muted">{say("class-title")}</p>
            <h1 id="players-title">{said.name}</h1>
            <p class="small muted">{say("class-how-many", { count: room.seats })}</p>
            <PlayersHere session={session} />
            <AddPlayer visit={visit} />
            {joined.problem && (
              <p class="notice poor" role="alert">
                {joined.problem}
              </p>
            )}
          </section>
          <KitsHere visit={visit} />
        </div>
        <div class="lobby-song">
          <section class="card" aria-labelledby="what-title">
            <h2 id="what-title">{say("class-played")}</h2>
            <Played visit={visit} />
          </section>
          <Assignments visit={visit} given={joined.assignments ?? said.assignments} />
        </div>
        <div class="lobby-others">
          <section class="card" aria-labelledby="privacy-title">
            <h2 id="privacy-title">{say("class-privacy")}</h2>
            <p class="small">{say("class-privacy-text")}</p>
          </section>
          <TakesHere takes={room.takes} title={say("class-own-takes")} />
        </div>
      </main>
      <ReadyBar visit={visit} />
      <CalibrationDialog visit={visit} />
    </>
  );
}

/** Whoever sits here joins the class's list; says how they stand with what was given. */
function useJoining({ session }: Visit): { assignments: readonly AssignmentSaid[] | null; problem: string } {
  const { key, said } = useClass();
  const found = useSignal<ReadonlyMap<string, ClassSaid>>(new Map());
  const problem = useSignal("");
  useSignalEffect(() => {
    const mine = session.mine.value;
    const names = (session.room.value?.players ?? [])
      .filter(({ player }) => mine.includes(player))
      .map(({ name }) => name);
    const code = language.value;
    for (const name of names) {
      if (found.peek().has(`${code} ${name}`)) continue;
      found.value = new Map([...found.peek(), [`${code} ${name}`, said]]); // once is enough
      void joinClass(key, { key: keyOfPlayer(name), name, language: code }, code).then((answer) => {
        if (typeof answer === "string") problem.value = answer;
        else found.value = new Map([...found.peek(), [`${code} ${name}`, answer]]);
      });
    }
  });
  const own = [...found.value].filter(([id]) => id.startsWith(language.value)).map(([, answer]) => answer);
  const last = own.at(-1);
  const assignments = last?.assignments.map((given) => ({
    ...given,
    practised: own.flatMap((each) => each.assignments.find(({ number }) => number === given.number)?.practised ?? []),
  }));
  return { assignments: assignments ?? null, problem: problem.value };
}

function Played({ visit }: { visit: Visit }) {
  const { choices } = visit.session.room.value!;
  const song = songs.value.find(({ name }) => name === choices.song);
  const title = visit.session.sheet.value?.title ?? {};
  const level = song?.levels.find(({ name }) => name === choices.level)?.title;
  return (
    <>
      <p class="class-song">{song?.title ?? title[language.value] ?? title["en"] ?? ""}</p>
      <p class="small muted figures">
        {[level, say("class-tempo", { percent: choices.tempo_percent })].filter(Boolean).join(" · ")}
      </p>
    </>
  );
}

function Assignments({ visit, given }: { visit: Visit; given: readonly AssignmentSaid[] }) {
  if (given.length === 0) return null;
  return (
    <section class="card class-assignments" aria-labelledby="assignments-title">
      <h2 id="assignments-title">{say("class-assignments")}</h2>
      <ul>
        {given.map((each) => (
          <Given key={each.number} visit={visit} given={each} />
        ))}
      </ul>
    </section>
  );
}

function Given({ visit, given }: { visit: Visit; given: AssignmentSaid }) {
  const failed = useSignal(false);
  const practise = async () => {
    const room = await makeRoom();
    failed.value = room === null;
    if (room === null) return;
    takeAlong(visit, room);
    goWithChoices(room, assignmentChoices(given));
  };
  return (
    <li class="given" data-over={given.is_over}>
      <b>{given.title}</b>
      <span class="small muted figures">{[whatSaid(given), whenSaid(given)].filter(Boolean).join(" · ")}</span>
      {given.text && <p class="small given-text">{given.text}</p>}
      {given.practised.map((own) => (
        <p class="small" key={own.player} data-done={own.is_done}>
          {ownSaid(own)}
        </p>
      ))}
      <div class="given-buttons">
        <button type="button" class="button small" onClick={() => void practise()}>
          {say("class-practise")}
        </button>
        {given.lesson !== null && (
          <a class="button plain small" {...link(`/lessons/${given.lesson}`)}>
            {say("class-to-lesson")}
          </a>
        )}
      </div>
      {failed.value && <p class="notice poor">{say("studio-home-no-room")}</p>}
    </li>
  );
}

function ownSaid(own: Practised): string {
  if (own.is_done) return say(own.is_late ? "class-own-late" : "class-own-done");
  return own.takes > 0 ? say("class-own-tried", { count: own.takes }) : say("class-own-not-yet");
}

function ReadyBar({ visit: { session } }: { visit: Visit }) {
  const mine = session.mine.value;
  const here = session.room.value!.players.filter(({ player }) => mine.includes(player));
  const isReady = here.length > 0 && here.every((player) => player.is_ready);
  const setReady = (is_ready: boolean) => {
    for (const { player } of here) session.change({ player, is_ready });
  };
  return (
    <div class="start-bar">
      <p role="status" class="small">
        {say(here.length === 0 ? "class-say-name" : isReady ? "class-teacher-starts" : "class-say-ready")}
      </p>
      {here.length > 0 && (
        <div class="start-buttons">
          <button type="button" class="button large" aria-pressed={isReady} onClick={() => setReady(!isReady)}>
            {say(here.length > 1 ? "studio-lobby-we-are-ready" : "studio-lobby-i-am-ready")}
          </button>
        </div>
      )}
    </div>
  );
}
