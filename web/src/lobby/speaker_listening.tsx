/** Playing without headphones: the microphone hears the page's own sounds once, and knows them from then on. */
import { useSignal } from "@preact/signals";
import { keepCalibration } from "../calibration/latency_memory";
import { hearSpeakers } from "../calibration/speaker_hearing";
import type { PathFound } from "../inputs/microphone/speaker_path";
import type { Microphone } from "../inputs/microphone/microphone";
import type { PlayerHere } from "../protocol";
import { say } from "../words/words";
import { tellLatency } from "./inputs_here";
import type { Visit } from "./room_visit";

export function SpeakerListening(props: { visit: Visit; player: PlayerHere; microphone: Microphone }) {
  const { visit, player, microphone } = props;
  const isHearing = useSignal(false);
  const found = useSignal<PathFound | null>(null);
  const path = microphone.path.value;
  const start = async () => {
    await visit.sound.start();
    const metronome = visit.sound.metronome();
    if (!metronome) return;
    isHearing.value = true;
    found.value = null;
    const { outcome, estimate } = await hearSpeakers(microphone, metronome, visit.sound.outlet()!.context.sampleRate);
    found.value = outcome;
    isHearing.value = false;
    if (estimate) keepCalibration(player.name, microphone.identity, "speakers", estimate);
    tellLatency(visit.session, player);
  };
  return (
    <fieldset class="speaker-listening">
      <legend>{say("studio-speakers-title")}</legend>
      <p class="muted">{say("studio-speakers-what")}</p>
      <button type="button" class="button" disabled={isHearing.value} onClick={() => void start()}>
        {say(isHearing.value ? "studio-speakers-hearing" : "studio-speakers-start")}
      </button>
      <div role="status">
        {found.value && found.value.is !== "known" && <p class="notice">{say(`studio-speakers-${found.value.is}`)}</p>}
        {path && (
          <>
            <p>{say("studio-speakers-known", { ms: Math.round(path.roundTripMs) })}</p>
            <p class="muted">{say("studio-speakers-backing")}</p>
            <button type="button" class="button plain small" onClick={() => microphone.setPath(null)}>
              {say("studio-speakers-headphones")}
            </button>
          </>
        )}
      </div>
    </fieldset>
  );
}
