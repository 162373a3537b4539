/** What the class is to practise: giving it, and who has done it. */
import { useSignal } from "@preact/signals";
import { songs } from "../lobby/songs";
import type { Session } from "../live/session";
import type { AssignmentSaid, ClassPlayer } from "../protocol";
import { language } from "../words/language";
import { assignmentChoices } from "./assignment_choices";
import { whatSaid, whenSaid } from "./assignment_said";
import { giveTask, takeBackTask } from "./class_requests";
import { say } from "./class_words";
import { lessonsListed } from "./lessons_listed";
import { useClass } from "./seen";

export function AssignmentsDesk({ session }: { session: Session }) {
  const { said } = useClass();
  const isOpen = useSignal(false);
  return (
    <section class="card class-assignments" aria-labelledby="assignments-title">
      <h2 id="assignments-title">{say("class-assignments")}</h2>
      {said.assignments.length === 0 && <p class="small muted">{say("class-assignments-none")}</p>}
      <ul>
        {said.assignments.map((given) => (
          <Given key={given.number} given={given} players={said.players} session={session} />
        ))}
      </ul>
      {isOpen.value ? (
        <GiveForm close={() => (isOpen.value = false)} />
      ) : (
        <button type="button" class="button" onClick={() => (isOpen.value = true)}>
          {say("class-give")}
        </button>
      )}
    </section>
  );
}

function Given(props: { given: AssignmentSaid; players: readonly ClassPlayer[]; session: Session }) {
  const { given, players, session } = props;
  const { key, look } = useClass();
  const done = given.practised.filter((each) => each.is_done);
  const names = (isDone: boolean) =>
    given.practised
      .filter((each) => each.is_done === isDone)
      .map((each) => players.find(({ number }) => number === each.player)?.name ?? "");
  const list = new Intl.ListFormat(language.value);
  const playNow = () => {
    const choices = session.room.peek()?.choices;
    if (choices) session.choose({ ...choices, ...assignmentChoices(given) });
  };
  const takeBack = () => void takeBackTask(key, given.number).then(look);
  return (
    <li class="given" data-over={given.is_over}>
      <b>{given.title}</b>
      <span class="small muted figures">{[whatSaid(given), whenSaid(given)].filter(Boolean).join(" · ")}</span>
      {given.text && <p class="small given-text">{given.text}</p>}
      {given.practised.length > 0 && (
        <details>
          <summary class="small">
            <progress value={done.length} max={given.practised.length} aria-hidden="true" />
            {say("class-done-count", { done: done.length, count: given.practised.length })}
          </summary>
          {done.length > 0 && <p class="small">{say("class-done-by", { names: list.format(names(true)) })}</p>}
          {done.length < given.practised.length && (
            <p class="small">{say("class-not-done-by", { names: list.format(names(false)) })}</p>
          )}
        </details>
      )}
      <div class="given-buttons">
        <button type="button" class="button small" disabled={session.take.value !== null} onClick={playNow}>
          {say("class-play-now")}
        </button>
        <button type="button" class="button plain small" onClick={takeBack}>
          {say("class-take-back")}
        </button>
      </div>
    </li>
  );
}

function GiveForm({ close }: { close: () => void }) {
  const { key, look } = useClass();
  const picked = useSignal("");
  const level = useSignal("");
  const percent = useSignal(100);
  const due = useSignal("");
  const text = useSignal("");
  const problem = useSignal("");
  // The songs may come a moment after the form.
  const what = picked.value || `song:${songs.value[0]?.name ?? ""}`;
  const [kind, name] = [what.split(":", 1)[0], what.slice(what.indexOf(":") + 1)];
  const song = kind === "song" ? songs.value.find((each) => each.name === name) : undefined;
  const chosenLevel = song?.levels.find((each) => each.name === level.value) ?? song?.levels[0];
  const give = async (event: SubmitEvent) => {
    event.preventDefault();
    const sentence = await giveTask(key, {
      ...(kind === "song" ? { song: name, level: chosenLevel?.name ?? null } : { lesson: name }),
      tempo_percent: kind === "song" ? percent.value : 100,
      due: due.value || null,
      text: text.value.trim(),
    });
    problem.value = sentence;
    if (sentence !== "") return;
    await look();
    close();
  };
  return (
    <form class="give-form" onSubmit={(event) => void give(event)}>
      <label class="field">
        <span>{say("class-give-what")}</span>
        <select value={what} onChange={(event) => (picked.value = event.currentTarget.value)}>
          <optgroup label={say("class-give-songs")}>
            {songs.value.map((each) => (
              <option key={each.name} value={`song:${each.name}`}>
                {each.title}
              </option>
            ))}
          </optgroup>
          <optgroup label={say("class-give-lessons")}>
            {lessonsListed().map((lesson) => (
              <option key={lesson.name} value={`lesson:${lesson.name}`}>
                {`${lesson.number}. ${lesson.title}`}
              </option>
            ))}
          </optgroup>
        </select>
      </label>
      {song && (
        <div class="give-row">
          <label class="field">
            <span>{say("studio-lobby-level")}</span>
            <select value={chosenLevel?.name ?? ""} onChange={(event) => (level.value = event.currentTarget.value)}>
              {song.levels.map((each) => (
                <option key={each.name} value={each.name}>
                  {each.title}
                </option>
              ))}
            </select>
          </label>
          <label class="field">
            <span>{say("class-give-tempo")}</span>
            <select value={percent.value} onChange={(event) => (percent.value = Number(event.currentTarget.value))}>
              {[60, 70, 80, 90, 100, 110].map((each) => (
                <option key={each} value={each}>
                  {say("class-tempo", { percent: each })}
                </option>
              ))}
            </select>
          </label>
        </div>
      )}
      <label class="field">
        <span>{say("class-give-due")}</span>
        <input class="text" type="date" value={due.value} onChange={(event) => (due.value = event.currentTarget.value)} />
      </label>
      <label class="field">
        <span>{say("class-give-text")}</span>
        <textarea class="text" rows={2} maxLength={500} value={text.value} onInput={(event) => (text.value = event.currentTarget.value)} />
      </label>
      {problem.value && (
        <p class="notice poor" role="alert">
          {problem.value}
        </p>
      )}
      <div class="given-buttons">
        <button type="submit" class="button chief" disabled={name === ""}>
          {say("class-give")}
        </button>
        <button type="button" class="button plain" onClick={close}>
          {say("studio-lobby-cancel")}
        </button>
      </div>
    </form>
  );
}
