/** Ready and start: always in sight at the bottom of the lobby. */
import type { ComponentChildren } from "preact";
import type { Session } from "../live/session";
import { language } from "../words/language";
import { say } from "../words/words";

export function StartBar({ session }: { session: Session }) {
  const players = session.room.value?.players ?? [];
  const mine = session.mine.value;
  if (session.welcome.value?.role === "spectator") {
    return <Bar words={say("studio-lobby-watching")} />;
  }
  const here = players.filter((player) => mine.includes(player.player));
  const waiting = players.filter((player) => !player.is_ready && player.is_connected);
  const isReady = here.length > 0 && here.every((player) => player.is_ready);
  const everyone = players.length > 0 && waiting.length === 0;
  const names = new Intl.ListFormat(language.value).format(waiting.map((player) => player.name));
  const words =
    players.length === 0 || here.length === 0
      ? say("studio-lobby-add-to-start")
      : everyone
        ? say("studio-lobby-everyone-ready")
        : say("studio-lobby-wait-for", { names });
  const setReady = (is_ready: boolean) => {
    for (const player of here) session.change({ player: player.player, is_ready });
  };
  // Alone on one device there is nobody to wait for: start is the only word needed.
  const isAlone = players.length === here.length;
  return (
    <Bar words={isAlone && here.length > 0 ? "" : words}>
      {!isAlone && here.length > 0 && (
        <button type="button" class="button large" aria-pressed={isReady} onClick={() => setReady(!isReady)}>
          {say(here.length > 1 ? "studio-lobby-we-are-ready" : "studio-lobby-i-am-ready")}
        </button>
      )}
      <button
        type="button"
        class="button chief large start"
        disabled={here.length === 0 || session.sheet.value === null}
        onClick={() => {
          setReady(true);
          session.begin();
        }}
      >
        {say(everyone || isAlone ? "studio-lobby-start" : "studio-lobby-start-anyway")}
      </button>
    </Bar>
  );
}

function Bar(props: { words: string; children?: ComponentChildren }) {
  return (
    <div class="start-bar">
      <p role="status" class="small">
        {props.words}
      </p>
      <div class="start-buttons">{props.children}</div>
    </div>
  );
}
