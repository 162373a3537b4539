/** Finding one's microphone: which of them, whether its sound is raw, and how loud one is there. */
import type { Signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { Microphone } from "../inputs/microphone/microphone";
import {
  closeMicrophone,
  microphoneDevices,
  microphoneState,
  openMicrophone,
} from "../inputs/microphone/microphones";
import type { SoundEngine } from "../sound/sound_engine";
import { say } from "../words/words";
import { freeMicrophones } from "./inputs_here";
import { MicrophoneMeter } from "./microphone_meter";
import { RawNotice } from "./raw_notice";
import "./microphone.css";

export function MicrophoneChoice(props: { sound: SoundEngine; microphone: Signal<Microphone | null> }) {
  const { sound, microphone } = props;
  const state = microphoneState.value;
  const isAsking = state.state === "asking";
  const chosen = microphone.value;
  const devices = microphoneDevices.value;
  const isListed = devices.some(({ name }) => name === chosen?.label);
  // Who goes away without coming in gives it back.
  useEffect(
    () => () => {
      const left = microphone.peek();
      if (left && freeMicrophones().includes(left)) closeMicrophone(left);
      microphone.value = null;
    },
    [],
  );
  const listen = async (id: string | null) => {
    await sound.start();
    const outlet = sound.outlet();
    if (!outlet) return;
    const before = microphone.peek();
    const opened = await openMicrophone(outlet, id);
    // Somebody on this page may play by that one already.
    if (!opened || opened === before || !freeMicrophones().includes(opened)) return;
    if (before) closeMicrophone(before);
    microphone.value = opened;
  };
  return (
    <div class="microphone-choice">
      {!chosen && (
        <button type="button" class="button" disabled={isAsking} onClick={() => void listen(null)}>
          {say(isAsking ? "studio-microphone-asking" : "studio-microphone-listen")}
        </button>
      )}
      {state.state === "failed" && (
        <p class="notice" role="alert">
          {say(`studio-microphone-${state.reason}`)}
        </p>
      )}
      {chosen && (
        <>
          <label class="field">
            <span>{say("studio-microphone-device")}</span>
            <select
              value={devices.find(({ name }) => name === chosen.label)?.id ?? ""}
              onChange={(event) => void listen(event.currentTarget.value)}
            >
              {!isListed && <option value="">{chosen.label}</option>}
              {devices.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <RawNotice microphone={chosen} />
          <MicrophoneMeter microphone={chosen} />
          <p class="small muted">{say("studio-microphone-next")}</p>
        </>
      )}
    </div>
  );
}
