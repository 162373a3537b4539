/** The microphones at this page: asked for by a gesture, chosen, plugged out and in again. */
import { type ReadonlySignal, signal } from "@preact/signals";
import type { Outlet } from "../../sound/sound_engine";
import { outputLatencyMs } from "../../sound/output";
import { createCaptureClock } from "./capture_clock";
import { type Microphone, type MicrophoneRim, type Stream, createMicrophone } from "./microphone";
import workletAddress from "./microphone_worklet?worker&url";
import { type Failure, RAW, failureOf, rawnessOf } from "./raw_sound";
import { type FromWorklet, PROCESSOR, type ToWorklet } from "./worklet_words";

export type MicrophoneState =
  | { state: "unasked" }
  | { state: "asking" }
  | { state: "ready" }
  | { state: "failed"; reason: Failure };

export interface Device {
  readonly id: string;
  readonly name: string;
}

const state = signal<MicrophoneState>({ state: "unasked" });
const devices = signal<readonly Device[]>([]);
const open = signal<readonly MicrophoneRim[]>([]);
const LOOK_EVERY_MS = 400;
/** Names that stand for whichever device the system prefers. */
const PREFERRED = /^(default|communications)\b[\s-]*/i;

export const microphoneState: ReadonlySignal<MicrophoneState> = state;
/** Those that could be chosen; their names are known only once one was allowed. */
export const microphoneDevices: ReadonlySignal<readonly Device[]> = devices;
export const openMicrophones: ReadonlySignal<readonly Microphone[]> = open;

/** Opens a microphone, the preferred one without a device's id; null where that fails, and `microphoneState` says why. */
export async function openMicrophone(outlet: Outlet, id: string | null = null): Promise<Microphone | null> {
  if (state.peek().state === "asking") return null;
  outletNow = outlet;
  const problem = !isSecureContext ? "insecure" : !navigator.mediaDevices?.getUserMedia ? "unsupported" : null;
  if (problem) {
    state.value = { state: "failed", reason: problem };
    return null;
  }
  state.value = { state: "asking" };
  try {
    const microphone = await joined(outlet, id, null);
    state.value = { state: "ready" };
    await seeDevices();
    watchDevices();
    return microphone;
  } catch (trouble) {
    state.value = { state: "failed", reason: failureOf(trouble) };
    return null;
  }
}

/** Opens the microphone of an identity after the page was loaded anew, where the browser still allows it. */
export async function openMicrophoneAgain(outlet: Outlet, identity: string): Promise<void> {
  if (!isSecureContext || !navigator.mediaDevices) return;
  await seeDevices();
  const device = devices.peek().find(({ name }) => identity.startsWith(`microphone ${name.toLowerCase()} `));
  await openMicrophone(outlet, device?.id ?? null);
}

/** Nobody plays on it any more: it is given back to the system. */
export function closeMicrophone(microphone: Microphone): void {
  microphone.close();
  open.value = open.peek().filter((one) => one !== microphone);
}

/** Opens the device for a microphone, known already or new. */
async function joined(outlet: Outlet, id: string | null, known: MicrophoneRim | null): Promise<MicrophoneRim> {
  const audio = id === null ? RAW : { ...RAW, deviceId: { exact: id } };
  const media = await navigator.mediaDevices.getUserMedia({ audio });
  const track = media.getAudioTracks()[0]!;
  const settings = track.getSettings();
  const deviceId = settings.deviceId ?? id ?? "";
  const name = nameOf(track.label);
  const same = open.peek().find((one) => one.deviceId.peek() === deviceId && one.isConnected.peek());
  if (same) {
    track.stop();
    return same;
  }
  const microphone = known ?? createMicrophone(identityOf(name), name);
  try {
    microphone.join(await streamOf(outlet, media, { deviceId, settings }, (word) => microphone.hear(word)));
  } catch (trouble) {
    track.stop();
    throw trouble;
  }
  track.addEventListener("ended", () => (microphone.isConnected.value = false));
  if (!open.peek().includes(microphone)) open.value = [...open.peek(), microphone];
  return microphone;
}

async function streamOf(
  outlet: Outlet,
  media: MediaStream,
  { deviceId, settings }: { deviceId: string; settings: MediaTrackSettings },
  onWord: (word: FromWorklet) => void,
): Promise<Stream> {
  const { context } = outlet;
  await context.audioWorklet.addModule(workletAddress);
  const source = new MediaStreamAudioSourceNode(context, { mediaStream: media });
  const node = new AudioWorkletNode(context, PROCESSOR, {
    numberOfInputs: 2,
    channelCount: 1,
    channelCountMode: "explicit",
  });
  source.connect(node, 0, 0);
  outlet.node.connect(node, 0, 1);
  // It stays silent, but what leads nowhere isn't run.
  node.connect(context.destination);
  node.port.onmessage = ({ data }: MessageEvent<FromWorklet>) => onWord(data);
  const inputLatencyS = (settings as { latency?: number }).latency ?? 0;
  const clock = createCaptureClock(inputLatencyS * 1000);
  const look = (): void => {
    const latencyMs = outputLatencyMs();
    if (latencyMs !== null) clock.look(latencyMs);
  };
  look();
  const looking = setInterval(look, LOOK_EVERY_MS);
  return {
    deviceId,
    rawness: rawnessOf(settings),
    send: (word: ToWorklet) => node.port.postMessage(word),
    pageTimeMs(frame) {
      const heardMs = outlet.heardMs(frame / context.sampleRate);
      return heardMs === null ? null : clock.pageTimeMs(heardMs);
    },
    takenOffMs: () => -clock.pageTimeMs(0),
    stop() {
      clearInterval(looking);
      for (const track of media.getTracks()) track.stop();
      source.disconnect();
      outlet.node.disconnect(node);
      node.disconnect();
      node.port.close();
    },
  };
}

async function seeDevices(): Promise<void> {
  const all = await navigator.mediaDevices.enumerateDevices();
  const own = all.filter(({ kind, deviceId }) => kind === "audioinput" && deviceId !== "");
  const plain = own.filter(({ deviceId }) => deviceId !== "default" && deviceId !== "communications");
  devices.value = (plain.length > 0 ? plain : own).map(({ deviceId, label }) => ({ id: deviceId, name: nameOf(label) }));
}

let outletNow: Outlet | null = null;
let isWatching = false;

function watchDevices(): void {
  if (isWatching) return;
  isWatching = true;
  navigator.mediaDevices.addEventListener("devicechange", () => void seeAgain());
}

/** A microphone that is plugged in again goes on with its player. */
async function seeAgain(): Promise<void> {
  await seeDevices();
  const outlet = outletNow;
  if (outlet === null) return;
  for (const microphone of open.peek()) {
    const device = devices.peek().find(({ name }) => name === microphone.label);
    if (microphone.isConnected.peek() || !device) continue;
    await joined(outlet, device.id, microphone).catch(() => null);
  }
}

const nameOf = (label: string): string => label.replace(PREFERRED, "").trim();

/** Known again by its name, and the how-manieth of that name it is. */
function identityOf(name: string): string {
  const taken = new Set(open.peek().map((one) => one.identity));
  for (let ordinal = 1; ; ordinal += 1) {
    const identity = `microphone ${name.toLowerCase()} ${ordinal}`;
    if (!taken.has(identity)) return identity;
  }
}
