/**
 * All that sounds on a page in a room: own strokes at once, partners' when they are due, clicks and
 * backing against the song clock as it is *heard*, so that a long output path shifts nothing.
 */
import { type ReadonlySignal, effect, signal } from "@preact/signals";
import { createAudioClock, readOutput } from "../clocks/audio_clock";
import type { Session } from "../live/session";
import { type Sounds, createSounds } from "./sounds";
import type { Heard, Sheet } from "../protocol";
import { type Agenda, createAgenda } from "./agenda";
import { type KitPlayer, createKitPlayer } from "./kit_player";
import { CLICKS, kitAddresses, toneAddress } from "./kit_sounds";
import { type Channel, type Mixer, createMixer, loudness } from "./mixer";
import { type Metronome, createMetronome } from "./metronome";
import { openContext, openOutput, outputLatencyMs } from "./output";
import { type Arrivals, barLater, createArrivals } from "./partner_timing";
import { playClick, playTone } from "./play_backing";
import { softLimit } from "./soft_limit";

export interface SoundEngine {
  /** Whether sound runs; it starts only from within a gesture. */
  readonly isOn: ReadonlySignal<boolean>;
  readonly mixer: Mixer;
  /** Call it from within a gesture; again does no harm. */
  start(): Promise<void>;
  /** For calibration; null before sound runs. */
  metronome(): Metronome | null;
  /** For a microphone, which has to know what the page sounds itself; null before sound runs. */
  outlet(): Outlet | null;
  /** A stroke of a player here, at once. */
  hit(player: number, piece: number, velocity: number): void;
  /** How late a partner's strokes sound here, ms; null before any has. */
  partnerLateMs(player: number): number | null;
  stop(): void;
}

/** All that goes out to the loudspeaker. */
export interface Outlet {
  readonly context: AudioContext;
  readonly node: AudioNode;
  /** The page time at which a context's time is heard; null until known. */
  heardMs(contextS: number): number | null;
}

const LOOK_EVERY_MS = 25;
const AHEAD_S = 0.25;
/** A hidden page is called up once a second: what is due by then is handed over before. */
const AHEAD_HIDDEN_S = 1.5;
const STAMP_EVERY_MS = 400;
const HEADROOM = 0.7;
const METRONOME = 0.5;
const FADE_S = 0.015;

interface Programme {
  take: string;
  clicks: Agenda<Sheet["clicks"][number]>;
  tones: Agenda<Sheet["tones"][number]>;
  /** Ways of its own into the channels: what was handed over can be silenced when the take is stopped. */
  outs: { click: GainNode; backing: GainNode };
  /** How much of the sheet is still to come, in seconds; negative after its end. */
  leftS: number;
}

export function createSoundEngine(session: Session): SoundEngine {
  const isOn = signal(false);
  const mixer = createMixer();
  const clock = createAudioClock();
  const arrivals = new Map<number, Arrivals>();
  const outs = new Map<Channel, GainNode>();
  const kits = new Map<number, KitPlayer>();
  let sounds: Sounds | null = null;
  let master: GainNode | null = null;
  let out: GainNode | null = null;
  let programme: Programme | null = null;
  let stampedMs = -Infinity;

  const running = (): AudioContext | null => (isOn.peek() ? openContext() : null);

  const outOf = (context: AudioContext, channel: Channel): GainNode => {
    const known = outs.get(channel);
    if (known) return known;
    const gain = loudness(mixer.faders.peek(), mixer.faderOf(channel));
    const node = new GainNode(context, { gain });
    node.connect(master!);
    outs.set(channel, node);
    return node;
  };

  const kitOf = (context: AudioContext, player: number): KitPlayer => {
    const known = kits.get(player);
    if (known) return known;
    const kit = createKitPlayer(context, sounds!, outOf(context, `player-${player}`));
    kits.set(player, kit);
    return kit;
  };

  /** The context's time at which a take time is heard. */
  const contextTimeOf = (takeS: number): number | null => {
    const pageMs = session.pageTimeAt(takeS);
    return pageMs === null ? null : clock.contextTimeAt(pageMs);
  };

  const open = (context: AudioContext, sheet: Sheet, take: string): Programme => {
    const outs = { click: new GainNode(context), backing: new GainNode(context) };
    outs.click.connect(outOf(context, "click"));
    outs.backing.connect(outOf(context, "backing"));
    return {
      take,
      clicks: createAgenda(sheet.clicks),
      tones: createAgenda([...sheet.tones].sort((a, b) => a[0] - b[0])),
      outs,
      leftS: sheet.length_s,
    };
  };

  const close = (context: AudioContext): void => {
    for (const out of Object.values(programme?.outs ?? {})) {
      out.gain.setTargetAtTime(0, context.currentTime, FADE_S);
    }
    // A take that was stopped is silent; of one played to its end, the last bar is still heard.
    if (programme && programme.leftS > 0) for (const kit of kits.values()) kit.leaveOutLater();
    programme = null;
  };

  const schedule = (context: AudioContext): void => {
    const starts = session.take.peek();
    const sheet = session.sheet.peek();
    const choices = session.room.peek()?.choices;
    if (programme && programme.take !== starts?.take) close(context);
    if (!starts || !sheet || sheet.number !== starts.sheet) return;
    programme ??= open(context, sheet, starts.take);
    const { clicks, tones, outs: ways } = programme;
    // What is handed over now is heard one output latency later at the soonest.
    const heardMs = clock.pageTimeAt(context.currentTime);
    const fromS = heardMs === null ? null : session.takeTimeAt(heardMs);
    if (fromS === null) return;
    programme.leftS = sheet.length_s - fromS;
    const untilS = fromS + (document.hidden ? AHEAD_HIDDEN_S : AHEAD_S);
    for (const [timeS, isDownbeat, isCountIn, isSilent] of clicks.due(fromS, untilS)) {
      if (isSilent || (!isCountIn && choices?.has_click === false)) continue;
      const buffer = sounds?.at(isDownbeat ? CLICKS.high : CLICKS.low);
      const atS = contextTimeOf(timeS);
      if (buffer && atS !== null) playClick(context, ways.click, buffer, atS);
    }
    for (const tone of tones.due(fromS, untilS)) {
      const [timeS, lengthS, voice, pitch, velocity] = tone;
      if (choices?.has_backing === false) continue;
      const buffer = sounds?.at(toneAddress(voice, pitch));
      const atS = contextTimeOf(timeS);
      if (buffer && atS !== null) playTone(context, ways.backing, buffer, atS, lengthS, velocity);
    }
  };

  const hearPartner = (heard: Heard): void => {
    const context = running();
    const choices = session.room.peek()?.choices;
    const sheet = session.sheet.peek();
    if (!context || !sheet || !choices || choices.partner_sounds === "off") return;
    if (session.mine.peek().includes(heard.player)) return;
    const nowS = session.takeTimeAt(performance.now());
    if (nowS === null) return;
    for (const [timeS, piece, velocity] of heard.strokes) {
      if (choices.partner_sounds === "arrival") {
        let late = arrivals.get(heard.player);
        if (!late) arrivals.set(heard.player, (late = createArrivals()));
        const takeS = late.soundsAt(timeS, nowS);
        // It goes the same way out as an own stroke: at the soonest now, not when it is heard.
        if (takeS === null) continue;
        kitOf(context, heard.player).strike(piece, velocity, context.currentTime + takeS - nowS);
      } else {
        const atS = contextTimeOf(barLater(sheet.bars, timeS, sheet.length_s));
        if (atS !== null && atS > context.currentTime) {
          kitOf(context, heard.player).strike(piece, velocity, atS);
        }
      }
    }
  };

  const look = (): void => {
    const context = running();
    if (!context) return;
    const nowMs = performance.now();
    if (nowMs - stampedMs >= STAMP_EVERY_MS) {
      stampedMs = nowMs;
      const stamp = readOutput(context, nowMs);
      if (stamp) clock.look(stamp);
    }
    schedule(context);
  };

  const stops = [
    session.onHeard(hearPartner),
    effect(() => {
      const faders = mixer.faders.value;
      const context = running();
      if (!context) return;
      for (const [channel, node] of outs) {
        const gain = loudness(faders, mixer.faderOf(channel));
        node.gain.setTargetAtTime(gain, context.currentTime, FADE_S);
      }
    }),
    effect(() => {
      const sheet = session.sheet.value;
      if (!isOn.value || !sheet || !sounds) return;
      void sounds.load(sheet.tones.map(([, , voice, pitch]) => toneAddress(voice, pitch)));
    }),
  ];
  const looking = setInterval(look, LOOK_EVERY_MS);

  return {
    isOn,
    mixer,
    async start() {
      const context = await openOutput();
      if (!sounds) {
        sounds = createSounds();
        out = new GainNode(context);
        out.connect(context.destination);
        master = softLimit(context, out, HEADROOM);
        const { first, then } = kitAddresses();
        void sounds.load(first).then(() => sounds!.load(then));
        await sounds.load(Object.values(CLICKS));
      }
      isOn.value = context.state === "running";
    },
    metronome() {
      const context = running();
      if (!context || !sounds) return null;
      // Not by the click's fader: nobody taps along to what they have muted.
      const out = new GainNode(context, { gain: METRONOME });
      out.connect(master!);
      return createMetronome(context, sounds, out, clock);
    },
    outlet() {
      const context = running();
      return context && out && { context, node: out, heardMs: (contextS) => clock.pageTimeAt(contextS) };
    },
    hit(player, piece, velocity) {
      const context = running();
      if (context) kitOf(context, player).strike(piece, velocity);
    },
    partnerLateMs(player) {
      const late = arrivals.get(player)?.lateS;
      return late === undefined ? null : late * 1000 + (outputLatencyMs() ?? 0);
    },
    stop() {
      clearInterval(looking);
      stops.forEach((stop) => stop());
      master?.disconnect();
      out?.disconnect();
      isOn.value = false;
    },
  };
}
