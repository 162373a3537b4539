/** Two recordings from anywhere, dropped or chosen: the studio makes a review of them. */
import { useSignal, useSignalEffect } from "@preact/signals";
import { useId } from "preact/hooks";
import { go } from "../routes";
import { language } from "../words/language";
import { say } from "../words/words";
import { type SongChoice, type Stage, fetchSongs, sendFiles } from "./send_files";
import "./drop_files.css";

/** Sound by its kinds, so that phones offer their recordings and videos; the rest by its endings. */
const KINDS =
  "audio/*,video/*,.wav,.flac,.ogg,.opus,.mp3,.m4a,.aac,.aif,.aiff,.caf,.mp4,.mov,.webm,.mkv," +
  ".mid,.midi,.smf,.csv,.tsv,.txt,.jsonl,text/csv";
const MOST_FILES = 30;

export function DropFiles() {
  const files = useSignal<readonly File[]>([]);
  const problem = useSignal("");
  const stage = useSignal<Stage | null>(null);
  const isOver = useSignal(false);
  const id = useId();
  const take = (given: FileList | null | undefined) => {
    if (!given?.length) return;
    const names = new Set([...given].map(({ name }) => name));
    // Chosen one after the other, they add up; the same name again takes the place of the first.
    files.value = [...files.value.filter(({ name }) => !names.has(name)), ...given].slice(0, MOST_FILES);
    problem.value = "";
  };
  const send = async (event: SubmitEvent) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    stage.value = { kind: "sending", share: 0 };
    problem.value = "";
    const answer = await sendFiles(files.value, form, language.peek(), (now) => (stage.value = now));
    stage.value = null;
    if ("take" in answer) go(`/review/${encodeURIComponent(answer.take)}`);
    else problem.value = answer.sentence;
  };
  return (
    <form
      class={isOver.value ? "drop-files is-over" : "drop-files"}
      onSubmit={(event) => void send(event)}
      onDragOver={(event) => {
        event.preventDefault();
        isOver.value = true;
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) isOver.value = false;
      }}
      onDrop={(event) => {
        event.preventDefault();
        isOver.value = false;
        take(event.dataTransfer?.files);
      }}
    >
      <label class="drop-zone" for={`${id}-files`}>
        <DropSign />
        <b>{say("studio-review-drop-title")}</b>
        <span class="muted small">{say("studio-review-drop-how")}</span>
        <input
          id={`${id}-files`}
          type="file"
          multiple
          accept={KINDS}
          onChange={(event) => {
            take(event.currentTarget.files);
            event.currentTarget.value = "";
          }}
        />
      </label>
      {files.value.length > 0 && <Chosen files={files} />}
      {files.value.length > 0 && <Options files={files} />}
      {problem.value && (
        <p class="notice poor" role="alert">
          {problem.value}
        </p>
      )}
      {files.value.length > 0 && (
        <button type="submit" class="button chief" disabled={stage.value !== null}>
          {say("studio-review-drop-send", { count: files.value.length })}
        </button>
      )}
      {stage.value && <Progress stage={stage.value} />}
    </form>
  );
}

/** How far the files are: words for everybody, a bar for the eyes. */
function Progress({ stage: { kind, share } }: { stage: Stage }) {
  const percent = Math.floor(100 * share);
  const isOut = kind === "sending" && share >= 1;
  return (
    <div class="drop-progress">
      <p role="status">{say(isOut ? "studio-review-drop-reading" : `studio-review-drop-${kind}`)}</p>
      <progress max={100} {...(kind === "waiting" || isOut ? {} : { value: percent })} aria-hidden="true" />
      {kind !== "waiting" && !isOut && <span class="figures">{say("studio-review-drop-percent", { percent: String(percent) })}</span>}
    </div>
  );
}

function Chosen({ files }: { files: { value: readonly File[] } }) {
  return (
    <ul class="drop-chosen">
      {files.value.map((file) => (
        <li key={file.name}>
          <span>{file.name}</span>
          <button
            type="button"
            class="button plain"
            aria-label={say("studio-review-drop-remove", { name: file.name })}
            onClick={() => (files.value = files.value.filter((other) => other !== file))}
          >
            ×
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Recordings of sound are lined up anyway. */
const isSound = ({ type }: File) => /^(audio|video)\/(?!midi|mid|x-midi)/.test(type);

function Options({ files }: { files: { value: readonly File[] } }) {
  const songs = useSignal<readonly SongChoice[]>([]);
  const song = useSignal("");
  useSignalEffect(() => {
    void fetchSongs(language.value).then((found) => (songs.value = found));
  });
  const levels = songs.value.find(({ name }) => name === song.value)?.levels ?? [];
  return (
    <div class="drop-options">
      <label class="field">
        <span>{say("studio-review-drop-song")}</span>
        <select name="song" value={song.value} onChange={(event) => (song.value = event.currentTarget.value)}>
          <option value="">{say("studio-review-drop-no-song")}</option>
          {songs.value.map(({ name, title }) => (
            <option key={name} value={name}>
              {title}
            </option>
          ))}
        </select>
      </label>
      {song.value && levels.length > 1 && (
        <label class="field">
          <span>{say("studio-review-drop-level")}</span>
          <select name="level">
            <option value="">{say("studio-review-drop-any-level")}</option>
            {levels.map(({ name, title }) => (
              <option key={name} value={name}>
                {title}
              </option>
            ))}
          </select>
        </label>
      )}
      {!song.value && (
        <label class="field">
          <span>{say("studio-review-drop-tempo")}</span>
          <input class="text figures" name="tempo" type="number" inputMode="decimal" min={20} max={400} step="any" />
        </label>
      )}
      <label class="field">
        <span>{say("studio-review-drop-count-in")}</span>
        <input class="text figures" name="count_in" type="number" inputMode="numeric" min={0} max={16} step={1} />
      </label>
      {!files.value.every(isSound) && (
        <label class="switch drop-align">
          <input type="checkbox" name="align" value="1" />
          <span>{say("studio-review-drop-align")}</span>
        </label>
      )}
    </div>
  );
}

/** Two sheets that fall onto one drum. */
function DropSign() {
  return (
    <svg width={56} height={40} viewBox="0 0 56 40" fill="none" stroke-width="2.4" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">
      <path d="M8 3h8l4 4v9H8z" stroke="var(--p0)" />
      <path d="M36 3h8l4 4v9H36z" stroke="var(--p1)" />
      <path d="m20 20 4 4M36 20l-4 4" stroke="var(--muted)" />
      <path d="M17 28c0-1.7 4.9-3 11-3s11 1.3 11 3-4.9 3-11 3-11-1.3-11-3Zm0 0v6c0 1.7 4.9 3 11 3s11-1.3 11-3v-6" stroke="currentColor" />
    </svg>
  );
}
