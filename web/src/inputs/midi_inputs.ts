/** The e-kits at this page, over Web MIDI: asked for by a gesture, plugged in and out as they are. */
import { type ReadonlySignal, signal } from "@preact/signals";
import { type MidiKit, type MidiKitRim, createMidiKit } from "./midi_kit";

/** `reason` names a text: studio-midi-<reason>. */
export type MidiState =
  | { state: "unasked" }
  | { state: "asking" }
  | { state: "ready" }
  | { state: "failed"; reason: "denied" | "unsupported" | "insecure" | "platform" };

const state = signal<MidiState>({ state: "unasked" });
const kits = signal<readonly MidiKitRim[]>([]);
/** By port: its id holds only as long as the page, so it names nothing that is remembered. */
const kitOfPort = new Map<string, MidiKitRim>();
/** Loopback ports of the system: nobody plays on them. */
const NO_KIT = /\bmidi through\b/i;

export const midiState: ReadonlySignal<MidiState> = state;
/** Every kit that was seen since the page was opened, also those plugged out. */
export const midiKits: ReadonlySignal<readonly MidiKit[]> = kits;

/** Ask for the kits: only from within a gesture, as browsers want it. */
export async function askForMidi(): Promise<void> {
  if (state.peek().state === "asking" || state.peek().state === "ready") return;
  if (!isSecureContext) {
    state.value = { state: "failed", reason: "insecure" };
    return;
  }
  if (typeof navigator.requestMIDIAccess !== "function") {
    state.value = { state: "failed", reason: "unsupported" };
    return;
  }
  state.value = { state: "asking" };
  try {
    const access = await navigator.requestMIDIAccess({ sysex: false });
    access.onstatechange = () => see(access);
    see(access);
    state.value = { state: "ready" };
  } catch (problem) {
    const name = problem instanceof DOMException ? problem.name : "";
    const isDenied = name === "NotAllowedError" || name === "SecurityError";
    state.value = { state: "failed", reason: isDenied ? "denied" : "platform" };
  }
}

function see(access: MIDIAccess): void {
  const here = [...access.inputs.values()].filter(
    (port) => port.state === "connected" && !NO_KIT.test(port.name ?? ""),
  );
  const present = new Set(here.map((port) => port.id));
  for (const [id, kit] of kitOfPort) {
    if (present.has(id)) continue;
    kit.isConnected.value = false;
    kitOfPort.delete(id);
  }
  for (const port of here) {
    if (!kitOfPort.has(port.id)) plug(port);
  }
}

function plug(port: MIDIInput): void {
  const taken = new Set([...kitOfPort.values()].map((kit) => kit.identity));
  const identity = identityOf(port, taken);
  let kit = kits.peek().find((each) => each.identity === identity);
  if (!kit) {
    kit = createMidiKit(identity, port.name?.trim() || port.manufacturer?.trim() || "MIDI");
    kits.value = [...kits.peek(), kit];
  }
  const plugged = kit;
  plugged.isConnected.value = true;
  kitOfPort.set(port.id, plugged);
  port.onmidimessage = (event) => {
    if (event.data) plugged.hear(event.data, event.timeStamp);
  };
}

/** The same after plugging in again and after a restart: maker, name, and the how-manieth of them. */
export function identityOf(
  port: { manufacturer: string | null; name: string | null },
  taken: ReadonlySet<string>,
): string {
  const name = withoutPorts(`${port.manufacturer ?? ""} ${port.name ?? ""}`);
  for (let ordinal = 1; ; ordinal += 1) {
    const identity = `midi ${name} ${ordinal}`;
    if (!taken.has(identity)) return identity;
  }
}

/** Systems put numbers of ports into names ("TD-17:TD-17 MIDI 1 24:0"), which change. */
function withoutPorts(name: string): string {
  return name
    .replace(/\s*\b\d+:\d+\s*$/, "")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();
}
