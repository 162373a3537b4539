/** The class's list and table: who is in it, the files to take away, and deleting the class. */
import { useSignal } from "@preact/signals";
import { useRef } from "preact/hooks";
import type { Session } from "../live/session";
import { go } from "../routes";
import { language } from "../words/language";
import { endClass, fileOf, removePlayer } from "./class_requests";
import { say } from "./class_words";
import { forgetClass } from "./my_classes";
import { useClass } from "./seen";

const FILES = ["takes.csv", "assignments.csv", "table.json"] as const;

export function ClassTable({ session }: { session: Session }) {
  const { key, said, look } = useClass();
  const sure = useRef<HTMLDialogElement>(null);
  const refusal = useSignal<"" | "class-end-playing" | "class-failed-text">("");
  const end = async () => {
    const ended = await endClass(key);
    if (ended !== "done") {
      refusal.value = ended === "playing" ? "class-end-playing" : "class-failed-text";
      return;
    }
    forgetClass(key);
    session.leave();
    go("/class");
  };
  return (
    <section class="card class-table" aria-labelledby="table-title">
      <h2 id="table-title">{say("class-table")}</h2>
      <p class="small muted">{say("class-table-text")}</p>
      <ul class="class-files">
        {FILES.map((file) => (
          <li key={file}>
            <a href={fileOf(key, file, language.value)} download={`hapju-class-${file}`}>
              {say(`class-file-${file.replace(".", "-")}`)}
            </a>
          </li>
        ))}
      </ul>
      <details>
        <summary class="small">{say("class-list", { count: said.players.length })}</summary>
        <ul class="class-list">
          {said.players.map((player) => (
            <li key={player.number}>
              <span>{player.name}</span>
              <button
                type="button"
                class="button plain small"
                aria-label={say("class-remove", { name: player.name })}
                onClick={() => void removePlayer(key, player.number).then(look)}
              >
                {say("class-remove-short")}
              </button>
            </li>
          ))}
        </ul>
        <button type="button" class="button plain small class-end" onClick={() => sure.current?.showModal()}>
          {say("class-end")}
        </button>
      </details>
      <dialog ref={sure}>
        <h2>{say("class-end-sure", { name: said.name })}</h2>
        <p class="small">{say("class-end-text")}</p>
        {refusal.value && (
          <p class="notice small" role="alert">
            {say(refusal.value)}
          </p>
        )}
        <div class="given-buttons">
          <button type="button" class="button chief" onClick={() => void end()}>
            {say("class-end")}
          </button>
          <button type="button" class="button plain" onClick={() => sure.current?.close()}>
            {say("studio-lobby-cancel")}
          </button>
        </div>
      </dialog>
    </section>
  );
}
