/** A strap or watch that sends its heart rate over Bluetooth, found again when it was out of reach. */
import { type ReadonlySignal, signal } from "@preact/signals";
import { waitMs } from "../live/backoff";
import type { Bluetooth, Characteristic, Device } from "./bluetooth";
import { isOfAHeart, measurementIn } from "./measurement";

export type StrapState = "connecting" | "connected" | "lost";

export interface Strap {
  readonly name: string;
  readonly state: ReadonlySignal<StrapState>;
  /** What it said last; null while it says nothing, or has no contact to the skin. */
  readonly bpm: ReadonlySignal<number | null>;
  onReading(listener: (bpm: number, pageTimeMs: number) => void): () => void;
  disconnect(): void;
}

const SERVICE = "heart_rate";
const CHARACTERISTIC = "heart_rate_measurement";
/** A heart rate older than this isn't shown any more. */
const OLD_MS = 6000;

/**
 * Lets the reader choose a strap and connects to it; must be called from within a gesture. Null where
 * they choose none.
 */
export async function chooseStrap(found: Bluetooth): Promise<Strap | null> {
  let device: Device;
  try {
    device = await found.requestDevice({ filters: [{ services: [SERVICE] }] });
  } catch (problem) {
    if (problem instanceof DOMException && problem.name === "NotFoundError") return null;
    throw problem;
  }
  return strapOf(device);
}

function strapOf(device: Device): Strap {
  const state = signal<StrapState>("connecting");
  const bpm = signal<number | null>(null);
  const listeners = new Set<(bpm: number, pageTimeMs: number) => void>();
  let isClosed = false;
  let tries = 0;
  let timer = 0;
  let growsOld = 0;
  let told: Characteristic | null = null;

  const hear = (event: Event): void => {
    const value = (event.target as Characteristic).value;
    const measured = value ? measurementIn(value) : null;
    if (measured === null) return;
    clearTimeout(growsOld);
    if (!isOfAHeart(measured)) {
      bpm.value = null;
      return;
    }
    bpm.value = measured.bpm;
    growsOld = window.setTimeout(() => (bpm.value = null), OLD_MS);
    for (const listener of listeners) listener(measured.bpm, event.timeStamp || performance.now());
  };

  const connect = async (): Promise<void> => {
    try {
      const server = await device.gatt!.connect();
      const service = await server.getPrimaryService(SERVICE);
      const characteristic = await service.getCharacteristic(CHARACTERISTIC);
      if (isClosed) return;
      told?.removeEventListener("characteristicvaluechanged", hear);
      told = characteristic;
      told.addEventListener("characteristicvaluechanged", hear);
      await told.startNotifications();
      tries = 0;
      state.value = "connected";
    } catch {
      lose();
    }
  };

  const lose = (): void => {
    if (isClosed) return;
    state.value = "lost";
    bpm.value = null;
    clearTimeout(timer);
    timer = window.setTimeout(() => void connect(), waitMs(tries, Math.random));
    tries += 1;
  };

  device.addEventListener("gattserverdisconnected", lose);
  void connect();
  return {
    name: device.name ?? "",
    state,
    bpm,
    onReading(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    disconnect() {
      isClosed = true;
      clearTimeout(timer);
      clearTimeout(growsOld);
      bpm.value = null;
      device.removeEventListener("gattserverdisconnected", lose);
      told?.removeEventListener("characteristicvaluechanged", hear);
      device.gatt?.disconnect();
    },
  };
}
