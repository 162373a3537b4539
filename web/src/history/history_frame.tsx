/** What the pages of players and of pairs share: waiting, nothing there, the head. */
import type { ComponentChildren } from "preact";
import type { Fetched } from "../fetched";
import { FoundPage } from "../look/found_page";
import { link } from "../routes";
import { isSpoken, say } from "./history_words";
import "./history.css";

interface Props<T> {
  found: Fetched<T> | null;
  children(story: T): ComponentChildren;
}

export function HistoryFrame<T extends object>({ found, children }: Props<T>) {
  return (
    <FoundPage found={found} isSpoken={isSpoken()} missing={(why) => <Missing why={why} />}>
      {(story) => <main class="history">{children(story)}</main>}
    </FoundPage>
  );
}

function Missing({ why }: { why: "failed" | "missing" }) {
  return (
    <>
      <h1>{say("history-missing")}</h1>
      <p role="alert">{say(why === "missing" ? "history-missing-text" : "history-failed")}</p>
      <a class="button" {...link("/")}>
        {say("history-home")}
      </a>
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
