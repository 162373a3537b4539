import { useMemo } from "preact/hooks";
import { createSession } from "../live/create_session";
import { StagePage } from "../stage/stage_page";
export function RoomPage({ roomKey }: { roomKey: string }) {
  const session = useMemo(() => createSession(roomKey), [roomKey]);
  return session.take.value ? <StagePage session={session} /> : <main>lobby</main>;
}
