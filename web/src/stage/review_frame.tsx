/** The review of a take, and the way back to the room that it was played in, while that is open. */
import { useEffect } from "preact/hooks";
import type { Session } from "../live/session";
import { visit } from "../lobby/room_visit";
import { ReviewPage } from "../review/review_page";
import { go, link } from "../routes";
import { say } from "../words/words";
import "./review_frame.css";

export function ReviewFrame({ take }: { take: string }) {
  const here = visit.value;
  const isOpen = here !== null && here.session.connection.value.state !== "closed";
  const back = here ? `${pathOf(here.session)}/${here.key}` : "/";
  const isPlaying = isOpen && here.session.take.value !== null;
  const isPlayer = (here?.session.mine.value.length ?? 0) > 0;
  // When somebody in the room starts the next take, no player should miss its count-in.
  useEffect(() => {
    if (isPlaying && isPlayer) go(back);
  }, [isPlaying]);
  return (
    <>
      <ReviewPage take={take} />
      {isOpen && (
        <nav class="back-to-room" aria-label={say("studio-stage-room")}>
          <a class="button chief" {...link(back)}>
            {say(isPlaying ? "studio-stage-they-play" : "studio-stage-back-to-room")}
          </a>
        </nav>
      )}
    </>
  );
}

function pathOf(session: Session): string {
  if (session.room.value?.is_class) return "/class";
  return session.welcome.value?.role === "spectator" ? "/watch" : "/room";
}
