/** What is heard how loud: a channel for each player, the click and the backing. */
import { type ReadonlySignal, signal } from "@preact/signals";
import { remember, remembered } from "../inputs/memory";

export type Channel = "click" | "backing" | `player-${number}`;

export interface Fader {
  /** 0 to 1. */
  readonly volume: number;
  readonly isMuted: boolean;
  readonly isSolo: boolean;
}

export interface Mixer {
  readonly faders: ReadonlySignal<ReadonlyMap<Channel, Fader>>;
  faderOf(channel: Channel): Fader;
  set(channel: Channel, change: Partial<Fader>): void;
}

const KEY = "hapju.mix";
const FIRST: Record<"click" | "backing" | "player", number> = { click: 0.7, backing: 0.6, player: 0.85 };

export function createMixer(): Mixer {
  const volumes = remembered<Record<string, number>>(KEY) ?? {};
  const faders = signal<ReadonlyMap<Channel, Fader>>(new Map());
  const faderOf = (channel: Channel): Fader =>
    faders.value.get(channel) ?? {
      volume: volumes[channel] ?? FIRST[channel.startsWith("player") ? "player" : (channel as "click")],
      isMuted: false,
      isSolo: false,
    };
  return {
    faders,
    faderOf,
    set(channel, change) {
      const fader = { ...faderOf(channel), ...change };
      faders.value = new Map(faders.peek()).set(channel, fader);
      volumes[channel] = fader.volume;
      remember(KEY, volumes);
    },
  };
}

/** How loud a channel is, the others' solos considered. A fader's way is felt as even when squared. */
export function loudness(faders: ReadonlyMap<Channel, Fader>, fader: Fader): number {
  const isAnySolo = [...faders.values()].some(({ isSolo }) => isSolo);
  const isHeard = fader.isSolo || (!isAnySolo && !fader.isMuted);
  return isHeard ? fader.volume ** 2 : 0;
}
