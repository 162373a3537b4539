import type { Session } from "../live/session";
import { say } from "../words/words";
export function StageControls({ session }: { session: Session }) {
  return <div class="stage-controls"><button type="button" class="button" onClick={() => session.stop()}>{say("studio-stage-stop")}</button></div>;
}
