/** Making a class, and the way back to those that were made in this browser. */
import { useSignal } from "@preact/signals";
import { Topbar } from "../look/topbar";
import { go, link } from "../routes";
import { makeClass } from "./class_requests";
import { say } from "./class_words";
import { myClasses, rememberClass } from "./my_classes";

export function NewClass() {
  const name = useSignal("");
  const state = useSignal<"idle" | "making" | "failed">("idle");
  const make = async (event: SubmitEvent) => {
    event.preventDefault();
    state.value = "making";
    const called = name.value.trim() || say("class-new-example");
    const made = await makeClass(called);
    if (made === null) {
      state.value = "failed";
      return;
    }
    rememberClass({ name: called, teacherKey: made.teacher_key });
    go(`/class/${made.teacher_key}`);
  };
  return (
    <>
      <Topbar />
      <main class="quiet-page class-new">
        <h1>{say("class-new")}</h1>
        <p>{say("class-new-text")}</p>
        <form onSubmit={(event) => void make(event)}>
          <label class="field">
            <span>{say("class-new-name")}</span>
            <input
              class="text"
              maxLength={40}
              value={name.value}
              placeholder={say("class-new-example")}
              onInput={(event) => (name.value = event.currentTarget.value)}
            />
          </label>
          <button type="submit" class="button chief large" disabled={state.value === "making"}>
            {say("class-new-make")}
          </button>
        </form>
        <p role="status">{state.value === "failed" ? say("class-failed-text") : ""}</p>
        {myClasses.value.length > 0 && (
          <section aria-labelledby="mine-title">
            <h2 id="mine-title">{say("class-mine")}</h2>
            <ul class="class-mine">
              {myClasses.value.map((mine) => (
                <li key={mine.teacherKey}>
                  <a {...link(`/class/${mine.teacherKey}`)}>{mine.name}</a>
                </li>
              ))}
            </ul>
          </section>
        )}
      </main>
    </>
  );
}
