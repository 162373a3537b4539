/** A player's microphone: what it takes their strokes for, teaching it their pieces, and the loudspeakers. */
import type { Microphone } from "../inputs/microphone/microphone";
import type { PlayerHere } from "../protocol";
import { say } from "../words/words";
import { MicrophoneMeter } from "./microphone_meter";
import { MicrophonePieces } from "./microphone_pieces";
import { RawNotice } from "./raw_notice";
import type { Visit } from "./room_visit";
import { SpeakerListening } from "./speaker_listening";
import "./microphone.css";

export function MicrophoneNotes(props: { visit: Visit; player: PlayerHere; microphone: Microphone }) {
  const { visit, player, microphone } = props;
  const { onePiece } = microphone.kept.value;
  return (
    <details class="kit-notes small" open>
      <summary>{say("studio-microphone-notes")}</summary>
      <div class="kit-notes-inside">
        {!microphone.isConnected.value && (
          <p class="notice" role="alert">
            {say("studio-microphone-gone")}
          </p>
        )}
        <MicrophoneMeter microphone={microphone} />
        <MicrophonePieces microphone={microphone} />
        <SpeakerListening visit={visit} player={player} microphone={microphone} />
        <RawNotice microphone={microphone} />
        <p class="muted figures">
          {say("studio-microphone-too-soft", { count: microphone.tooSoft.value })}
          {onePiece === null && ` · ${say("studio-microphone-strange", { count: microphone.strange.value })}`}
        </p>
      </div>
    </details>
  );
}
