/**
 * Listening to a take: its strokes are events, sounded again by the audio clock, so that they can
 * be slowed down without a change of pitch, and each player heard alone.
 */
import { type ReadonlySignal, type Signal, computed, effect, signal } from "@preact/signals";
import { type Itinerary, alongOf, lengthOf, passages, timeAt, within } from "./itinerary";
import { openContext, openOutput } from "../sound/output";
import { softLimit } from "../sound/soft_limit";
import { createSounds } from "../sound/sounds";
import { type Sounding, type Source, panOf } from "./timetable";

export type Sound = "loading" | "ready" | "missing";

export interface Listening {
  readonly players: number;
  readonly isPlaying: ReadonlySignal<boolean>;
  /** `missing`: some sounds couldn't be had. */
  readonly sound: ReadonlySignal<Sound>;
  /** Where one is in the take. */
  readonly positionS: ReadonlySignal<number>;
  readonly itinerary: ReadonlySignal<Itinerary>;
  readonly speedPercent: Signal<number>;
  readonly muted: Signal<ReadonlySet<Source>>;
  /** The player who is heard alone, if any. */
  readonly alone: Signal<number | null>;
  isHeard(source: Source): boolean;
  /** Fetch the sounds before they are asked for. */
  getReady(): void;
  play(): void;
  /** Play from here on an excerpt, and stop after it. */
  playExcerpt(fromS: number, toS: number): void;
  /** Whether an excerpt is being played. */
  isExcerpt(): boolean;
  pause(): void;
  seek(timeS: number): void;
  /** Go another way; from where one is if that lies on it, else from its start. */
  follow(itinerary: Itinerary, fromS?: number): void;
  /** Sound the players' strokes in a stretch at once, as a hand that goes over them. */
  brush(fromS: number, toS: number): void;
  close(): void;
}

const TICK_MS = 40;
const AHEAD_S = 0.25;
/** A page in the background is woken once a second. */
const AHEAD_HIDDEN_S = 1.5;
const START_S = 0.06;
const MOST_LATE_S = 0.05;
const MOST_BRUSHED = 6;
const HEADROOM = 0.8;
const LOUDNESS: Record<"players" | "click" | "backing", number> = { players: 0.9, click: 0.5, backing: 0.7 };

interface Voice {
  source: AudioBufferSourceNode;
  startS: number;
}

export function createListening(timetable: readonly Sounding[], players: number, endS: number): Listening {
  const isPlaying = signal(false);
  const sound = signal<Sound>("loading");
  const positionS = signal(0);
  const itinerary = signal<Itinerary>({ stretches: [{ fromS: 0, toS: endS }], isEndless: false });
  const speedPercent = signal(100);
  const muted = signal<ReadonlySet<Source>>(new Set());
  const alone = signal<number | null>(null);
  const heard = computed(() => {
    const [silent, only] = [muted.value, alone.value];
    return (source: Source) => {
      const isPlayer = typeof source === "number";
      if (isPlayer && only !== null) return source === only;
      return !silent.has(source);
    };
  });
  const rate = () => speedPercent.peek() / 100;

  let context: AudioContext | null = null;
  const sounds = createSounds();
  let loading: Promise<void> | null = null;
  let master: GainNode | null = null;
  const buses = new Map<Source, GainNode>();
  const voices = new Set<Voice>();
  const openHats = new Map<Source, GainNode>();
  /** At this moment of the audio clock one is so far along; up to there all is scheduled. */
  let anchor = { atS: 0, alongS: 0 };
  let scheduledS = 0;
  let excerptToS: number | null = null;
  let stopAlongS = Infinity;
  let timer: ReturnType<typeof setInterval> | undefined;
  let frame = 0;

  /** From within a gesture: browsers start no sound without one. */
  function wake(): void {
    void openOutput();
    if (context) return;
    context = openContext()!;
    master = softLimit(context, context.destination, HEADROOM);
    for (let player = 1; player <= players; player++) addBus(player, LOUDNESS.players, panOf(player, players));
    addBus("click", LOUDNESS.click, 0);
    addBus("backing", LOUDNESS.backing, 0);
    setBuses();
  }

  function addBus(source: Source, loudness: number, pan: number): void {
    const gate = new GainNode(context!);
    const level = new GainNode(context!, { gain: loudness });
    gate.connect(level).connect(new StereoPannerNode(context!, { pan })).connect(master!);
    buses.set(source, gate);
  }

  function setBuses(): void {
    for (const [source, gate] of buses) {
      gate.gain.setTargetAtTime(heard.peek()(source) ? 1 : 0, context!.currentTime, 0.008);
    }
  }

  /** Kit and click first; the backing's tones may come while one listens already. */
  function load(): Promise<void> {
    loading ??= loadAll();
    return loading;
  }

  async function loadAll(): Promise<void> {
    sound.value = "loading";
    const addresses = (isTone: boolean) =>
      timetable.filter(({ source }) => (source === "backing") === isTone).map(({ address }) => address);
    const missing = await sounds.load(addresses(false));
    sound.value = missing ? "missing" : "ready";
    const alsoMissing = await sounds.load(addresses(true));
    if (missing || alsoMissing) {
      sound.value = "missing";
      loading = null; // to try again when asked to play
    }
  }

  function alongNow(): number {
    const passed = Math.max(context!.currentTime - anchor.atS, 0);
    return anchor.alongS + passed * rate();
  }

  /** What is heard now was scheduled a moment ago: the way from here to the ears takes time. */
  function shownAlong(): number {
    const late = (context!.outputLatency || 0) * rate();
    return Math.max(alongNow() - late, anchor.alongS);
  }

  function soundAt(each: Sounding, atS: number, loudness = each.loudness): void {
    const buffer = sounds.at(each.address);
    const bus = buses.get(each.source);
    if (!buffer || !bus) return;
    const source = new AudioBufferSourceNode(context!, { buffer });
    const gain = new GainNode(context!, { gain: loudness });
    source.connect(gain).connect(bus);
    if (each.hihat) {
      openHats.get(each.source)?.gain.setTargetAtTime(0, atS, 0.025);
      openHats.delete(each.source);
      if (each.hihat === "rings") openHats.set(each.source, gain);
    }
    if (each.lengthS !== null) gain.gain.setTargetAtTime(0, atS + each.lengthS / rate(), 0.06);
    source.start(atS);
    if (each.lengthS !== null) source.stop(atS + each.lengthS / rate() + 0.5);
    const voice = { source, startS: atS };
    voices.add(voice);
    source.onended = () => voices.delete(voice);
  }

  function schedule(): void {
    const ahead = document.hidden ? AHEAD_HIDDEN_S : AHEAD_S;
    const untilS = Math.min(alongNow() + ahead * rate(), stopAlongS);
    for (const passage of passages(itinerary.peek(), scheduledS, untilS)) {
      for (const each of within(timetable, passage)) {
        const alongS = passage.alongS + each.timeS - passage.fromS;
        const atS = anchor.atS + (alongS - anchor.alongS) / rate();
        // After a stall what was missed stays missed: a salvo of strokes would be worse.
        if (atS > context!.currentTime - MOST_LATE_S) soundAt(each, Math.max(atS, context!.currentTime));
      }
    }
    scheduledS = Math.max(scheduledS, untilS);
    const { stretches, isEndless } = itinerary.peek();
    const endS = Math.min(isEndless ? Infinity : lengthOf(stretches), stopAlongS);
    if (shownAlong() >= endS) finish(endS);
  }

  function finish(alongS: number): void {
    stop();
    positionS.value = timeAt(itinerary.peek(), alongS);
  }

  function silence(): void {
    for (const { source, startS } of voices) {
      try {
        source.stop(Math.max(startS, context!.currentTime + 0.03));
      } catch {
        // it has stopped by itself
      }
    }
    voices.clear();
    openHats.clear();
  }

  /** From here and now on, whatever was scheduled before. */
  function anew(timeS: number): void {
    silence();
    const alongS = alongOf(itinerary.peek().stretches, timeS);
    anchor = { atS: context!.currentTime + START_S, alongS };
    scheduledS = alongS;
    stopAlongS = excerptToS === null ? Infinity : alongOf(itinerary.peek().stretches, excerptToS);
    // On an endless way the excerpt's end may lie in the next lap.
    if (stopAlongS <= alongS) stopAlongS += lengthOf(itinerary.peek().stretches);
    positionS.value = timeAt(itinerary.peek(), alongS);
    schedule();
  }

  function show(): void {
    if (!isPlaying.peek()) return;
    positionS.value = timeAt(itinerary.peek(), shownAlong());
    frame = requestAnimationFrame(show);
  }

  function stop(): void {
    clearInterval(timer);
    cancelAnimationFrame(frame);
    document.removeEventListener("visibilitychange", schedule);
    isPlaying.value = false;
    excerptToS = null;
  }

  function play(): void {
    wake();
    if (isPlaying.peek()) return;
    isPlaying.value = true;
    void load();
    if (sound.peek() !== "loading") return begin();
    const stopWaiting = effect(() => {
      if (sound.value === "loading") return;
      queueMicrotask(() => {
        stopWaiting();
        if (isPlaying.peek()) begin();
      });
    });
  }

  function begin(): void {
    clearInterval(timer);
    cancelAnimationFrame(frame);
    anew(positionS.peek());
    timer = setInterval(schedule, TICK_MS);
    frame = requestAnimationFrame(show);
    document.addEventListener("visibilitychange", schedule); // the next tick may be a second away
  }

  function playExcerpt(fromS: number, toS: number): void {
    pause();
    seek(fromS);
    excerptToS = toS;
    play();
  }

  function pause(): void {
    if (!isPlaying.peek()) return;
    const at = timeAt(itinerary.peek(), shownAlong());
    stop();
    silence();
    positionS.value = at;
  }

  function seek(timeS: number): void {
    const within = Math.min(Math.max(timeS, 0), endS);
    excerptToS = null;
    if (isPlaying.peek()) anew(within);
    else positionS.value = within;
  }

  function follow(next: Itinerary, fromS = positionS.peek()): void {
    itinerary.value = next;
    const isOnIt = next.stretches.some((each) => fromS >= each.fromS && fromS < each.toS);
    seek(isOnIt ? fromS : (next.stretches[0]?.fromS ?? 0));
  }

  function brush(fromS: number, toS: number): void {
    wake();
    const passed = within(timetable, { fromS: Math.min(fromS, toS), toS: Math.max(fromS, toS) });
    for (const each of passed.filter(({ source }) => typeof source === "number").slice(-MOST_BRUSHED)) {
      soundAt(each, context!.currentTime, 0.6 * each.loudness);
    }
  }

  const stopMixing = effect(() => {
    heard.value;
    if (context) setBuses();
  });
  let lastSpeed = speedPercent.peek();
  const stopSpeeding = effect(() => {
    const speed = speedPercent.value;
    if (speed === lastSpeed) return;
    lastSpeed = speed;
    if (isPlaying.peek()) anew(positionS.peek());
  });

  return {
    players,
    isPlaying,
    sound,
    positionS,
    itinerary,
    speedPercent,
    muted,
    alone,
    isHeard: (source) => heard.value(source),
    getReady: () => void load(),
    play,
    playExcerpt,
    isExcerpt: () => excerptToS !== null,
    pause,
    seek,
    follow,
    brush,
    close() {
      stop();
      if (context) silence();
      stopMixing();
      stopSpeeding();
      master?.disconnect();
    },
  };
}
