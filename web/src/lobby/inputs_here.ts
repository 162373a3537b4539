/** The inputs of the players on this page: who plays on what, and their strokes on the way to the take. */
import { effect, signal } from "@preact/signals";
import { latencyOf } from "../calibration/latency_memory";
import {
  type Half as AnyHalf,
  createKeyboardInput,
  keyLabels as askKeyLabels,
  keysOf,
} from "../inputs/keyboard_inputs";
import { askForMidi, midiKits } from "../inputs/midi_inputs";
import type { MidiKit } from "../inputs/midi_kit";
import type { Microphone } from "../inputs/microphone/microphone";
import { closeMicrophone, openMicrophoneAgain, openMicrophones } from "../inputs/microphone/microphones";
import type { PlayerInput, Struck } from "../inputs/player_input";
import { type TouchInput, createTouchInput } from "../inputs/touch_inputs";
import type { Own } from "../live/seats";
import type { Session } from "../live/session";
import type { SoundEngine } from "../sound/sound_engine";
import { type Family, familyOf } from "../look/families";
import type { PlayerHere } from "../protocol";
import type { Strokes } from "./drum_kit";
import { keepSeats, keptSeats } from "./kept_seats";
import type { Visit } from "./room_visit";

export type Half = AnyHalf;
export const HALVES: readonly Half[] = ["left", "right", "whole"];

export interface Plugged {
  input: PlayerInput;
  /** Of the keyboard, if that is what they play on. */
  half: Half | null;
}

export const inputsHere = signal<ReadonlyMap<number, Plugged>>(new Map());

const unplugs = new Map<number, () => void>();
const printed = signal<(code: string) => string>((code) => code.replace(/^Key/, ""));
void askKeyLabels().then((label) => (printed.value = label));

/** What is printed on a key here. */
export function printedOn(code: string): string {
  return printed.value(code);
}

/** The half of the keyboard that nobody plays on yet; alone, one half is a whole kit. */
export function freeHalf(): Half {
  const taken = new Set([...inputsHere.value.values()].map((plugged) => plugged.half));
  return taken.has("left") ? "right" : "left";
}

/** Kits that nobody on this page plays on. */
export function freeKits(): MidiKit[] {
  const taken = new Set([...inputsHere.value.values()].map((plugged) => plugged.input.identity));
  return midiKits.value.filter((kit) => kit.isConnected.value && !taken.has(kit.identity));
}

export function keyboardHalf(half: Half): Plugged {
  return { input: createKeyboardInput(half), half };
}

export function touchPads(): Plugged {
  return { input: createTouchInput(), half: null };
}

/** Microphones by which nobody on this page plays. */
export function freeMicrophones(): Microphone[] {
  const taken = new Set([...inputsHere.value.values()].map((plugged) => plugged.input));
  return openMicrophones.value.filter((microphone) => !taken.has(microphone));
}

export function microphoneOf(input: PlayerInput): Microphone | null {
  return openMicrophones.value.find((one) => one === input) ?? null;
}

export function touchInputOf(player: number): TouchInput | null {
  const input = inputsHere.value.get(player)?.input;
  return input?.kind === "touch" ? (input as TouchInput) : null;
}

/** A new player sits down with an input. Rejects with what the studio said if they can't. */
export async function sitDown(visit: Visit, name: string, plugged: Plugged, own: Own): Promise<void> {
  const player = await visit.session.sit(name, plugged.input.kind, own);
  plug(visit, player, plugged);
}

/** What a player here plays on reaches the take from now on. */
export function plug({ session, sound }: Visit, player: number, plugged: Plugged): void {
  unplugs.get(player)?.();
  const stops = [
    plugged.input.listen(
      (struck) => session.strike(player, struck.pageTimeMs, struck.piece, struck.velocity),
      // What a microphone hears has sounded already, and would be heard by it again.
      (struck) => plugged.input.kind === "microphone" || sound.hit(player, struck.piece, struck.velocity),
    ),
    session.onTelling(() => plugged.input.settle?.()),
  ];
  unplugs.set(player, () => stops.forEach((stop) => stop()));
  inputsHere.value = new Map([...inputsHere.peek(), [player, plugged]]);
}

function unplug(player: number): void {
  unplugs.get(player)?.();
  unplugs.delete(player);
  const microphone = openMicrophones.peek().find((one) => one === inputsHere.peek().get(player)?.input);
  if (microphone) closeMicrophone(microphone);
  inputsHere.value = new Map([...inputsHere.peek()].filter(([other]) => other !== player));
}

/**
 * As long as the page is in the room: who has left is unplugged, and after the page was loaded anew
 * its players have their inputs back. Returns how to stop, which unplugs all.
 */
export function keepPlugged(visit: Visit): () => void {
  const { key, session, sound } = visit;
  const before = keptSeats(key);
  if (before.some((seat) => seat.kind === "midi")) void askForMidi();
  // A microphone shares the clock of the page's sound, which starts with the first gesture.
  const listened = before.find((seat) => seat.kind === "microphone");
  const stopWaiting = listened ? listenAgain(sound, listened.identity) : () => {};
  const stop = effect(() => {
    const mine = session.mine.value;
    const known = session.room.value?.players ?? [];
    for (const player of inputsHere.peek().keys()) {
      // A seat that was just given may not have been told to everybody yet.
      if (!mine.includes(player) && known.length > 0) unplug(player);
    }
    for (const player of mine) {
      if (inputsHere.peek().has(player)) continue;
      const seat = before.find((one) => one.player === player);
      const plugged = seat && pluggedAgain(seat);
      if (plugged) plug(visit, player, plugged);
    }
    keepSeats(key, [...inputsHere.value].map(([player, { input, half }]) => ({
      player,
      kind: input.kind,
      identity: input.identity,
      half,
    })));
  });
  const stopTelling = effect(() => {
    // What the browser says of its output is true only after a while, and changes with headphones.
    void session.clocks.value.outputLatencyMs;
    if (session.take.value !== null) return;
    for (const player of session.room.value?.players ?? []) tellLatency(session, player);
  });
  return () => {
    stop();
    stopWaiting();
    stopTelling();
    for (const player of [...unplugs.keys()]) unplug(player);
  };
}

function listenAgain(sound: SoundEngine, identity: string): () => void {
  let isAsked = false;
  return effect(() => {
    const outlet = sound.isOn.value ? sound.outlet() : null;
    if (outlet === null || isAsked) return;
    isAsked = true;
    void openMicrophoneAgain(outlet, identity);
  });
}

/** Tells the studio what is taken off a player's times, where that isn't what it knows. */
export function tellLatency(session: Session, player: PlayerHere): void {
  const input = inputsHere.value.get(player.player)?.input;
  if (!input) return;
  const latency = latencyOf(player.name, input.identity);
  const isKnown =
    Math.abs(latency.latency_ms - player.latency_ms) < 0.01 && latency.latency_from === player.latency_from;
  if (!isKnown) session.change({ player: player.player, ...latency });
}

export function pluggedAgain(seat: { kind: string; identity: string; half: Half | null }): Plugged | null {
  if (seat.kind === "keys") return keyboardHalf(seat.half ?? "left");
  if (seat.kind === "touch") return touchPads();
  if (seat.kind === "microphone") {
    const microphone = openMicrophones.value.find((one) => one.identity === seat.identity);
    return microphone ? { input: microphone, half: null } : null;
  }
  const kit = midiKits.value.find((one) => one.identity === seat.identity);
  return kit ? { input: kit, half: null } : null;
}

/** For the drawn kit: every hit of a player's input, in or out of a take. */
export function strokesOf(input: PlayerInput): Strokes {
  const onHit = (light: (piece: number, velocity: number) => void) => (struck: Struck) =>
    light(struck.piece, struck.velocity);
  return (light) => input.listen(() => {}, onHit(light));
}

/** What is printed on the keys of a half, by the family that they play. */
export function keyLabels(half: Half | null): Partial<Record<Family, string[]>> {
  if (half === null) return {};
  const labels: Partial<Record<Family, string[]>> = {};
  // Letters first: what other keys are called is harder to say across a sofa.
  const keys = [...keysOf(half)].sort(([one], [other]) => Number(other.startsWith("Key")) - Number(one.startsWith("Key")));
  for (const [code, piece] of keys) {
    const family = familyOf(piece);
    const shown = (labels[family] ??= []);
    if (shown.length < 2) shown.push(printed.value(code));
  }
  return labels;
}
