/** A room: the lobby before a take, the stage during it, and on to the review after it. */
import type { ComponentType } from "preact";
import { useEffect, useMemo } from "preact/hooks";
import { useSignal } from "@preact/signals";
import { isStill } from "../look/motion";
import { Topbar } from "../look/topbar";
import { Sign } from "../look/wordmark";
import type { Session } from "../live/session";
import { go, link } from "../routes";
import { StagePage } from "../stage/stage_page";
import { say } from "../words/words";
import { Closed } from "./closed";
import { LobbyPage } from "./lobby_page";
import { NewRoom } from "./new_room";
import { Notices, useRefusal } from "./notices";
import { type Visit, visitRoom } from "./room_visit";

/** How long the last note may ring before the review comes. */
const RINGS_MS = 1400;

/** `Lobby` is what is there before a take; a class has one of its own. */
export function RoomPage(props: {
  roomKey: string;
  Lobby?: ComponentType<{ visit: Visit }>;
}) {
  const { roomKey, Lobby = LobbyPage } = props;
  const visit = useMemo(() => visitRoom(roomKey), [roomKey]);
  const { session } = visit;
  const ended = useSignal<string | null>(null);
  const refused = useRefusal(session);
  useEffect(
    () =>
      session.onEnded(({ take }) => {
        ended.value = take;
      }),
    [session],
  );
  useEffect(() => {
    const take = ended.value;
    if (take === null) return;
    const timer = setTimeout(() => turnTo(`/review/${take}`), RINGS_MS);
    return () => clearTimeout(timer);
  }, [ended.value]);

  const connection = session.connection.value;
  if (connection.state === "closed") {
    return (
      <Closed code={connection.code}>
        <NewRoom />
        <a class="button plain" {...link("/")}>
          {say("studio-nowhere-home")}
        </a>
      </Closed>
    );
  }
  if (session.welcome.value === null || session.room.value === null) return <Connecting />;
  return (
    <>
      {ended.value !== null ? (
        <Finished session={session} />
      ) : session.take.value !== null ? (
        <StagePage visit={visit} />
      ) : (
        <Lobby visit={visit} />
      )}
      <Notices session={session} refused={refused} />
    </>
  );
}

/** One page turns into the other, where the browser and the reader like that. */
function turnTo(path: string): void {
  if (isStill.peek() || !document.startViewTransition) go(path);
  else document.startViewTransition(() => go(path));
}

function Connecting() {
  return (
    <>
      <Topbar />
      <main class="quiet-page">
        <p class="muted" role="status">
          {say("studio-room-connecting")}
        </p>
      </main>
    </>
  );
}

function Finished({ session }: { session: Session }) {
  const pair = session.meters.value?.pairs[0];
  const isClass = session.room.value?.is_class ?? false;
  const spread = isClass ? (session.meters.value?.group?.spread_ms ?? null) : null;
  return (
    <main class="finished">
      <div class="finished-sign">
        <Sign size={132} />
      </div>
      <p class="finished-word" role="status">
        {say("studio-stage-finished")}
      </p>
      {pair?.together_share != null && (
        <p class="finished-numbers">
          {say("studio-stage-finished-numbers", {
            percent: Math.round(100 * pair.together_share),
            flams: pair.flams,
          })}
        </p>
      )}
      {spread !== null && (
        <p class="finished-numbers">{say("studio-stage-finished-class", { ms: Math.round(spread) })}</p>
      )}
      <p class="muted">{say("studio-stage-finished-next")}</p>
    </main>
  );
}
