/** What the pages of players and of pairs share: waiting, nothing there, the head. */
import type { ComponentChildren } from "preact";
import { Topbar } from "../look/topbar";
import { link } from "../routes";
import { say as sayOnPages } from "../words/words";
import type { Fetched } from "./fetch_history";
import { isSpoken, say } from "./history_words";
import "./history.css";

interface Props<T> {
  found: Fetched<T> | null;
  children(story: T): ComponentChildren;
}

export function HistoryFrame<T extends object>({ found, children }: Props<T>) {
  return (
    <>
      <Topbar />
      {found === null || !isSpoken() ? (
        <p class="quiet-page muted" role="status">
          {sayOnPages("studio-loading")}
        </p>
      ) : typeof found === "string" ? (
        <main class="quiet-page">
          <h1>{say("history-missing")}</h1>
          <p role="alert">{say(found === "missing" ? "history-missing-text" : "history-failed")}</p>
          <a class="button" {...link("/")}>
            {say("history-home")}
          </a>
        </main>
      ) : (
        <main class="history">{children(found)}</main>
      )}
    </>
  );
}

export function Head({ title, standfirst, waiting }: { title: ComponentChildren; standfirst: string; waiting: number }) {
  return (
    <header class="history-head">
      <h1>{title}</h1>
      <p class="history-standfirst">{standfirst}</p>
      {waiting > 0 && (
        <p class="notice" role="status">
          {say("history-waiting", { count: waiting })}
        </p>
      )}
    </header>
  );
}
