/**
 * Hears in the audio thread, where nothing that the page does delays it: the first input is the
 * microphone, the second what the page sounds itself. Strokes carry frames of the context's own clock.
 */
import { createHearing } from "./hearing";
import { type FromWorklet, PROCESSOR, type ToWorklet } from "./worklet_words";

// The global scope of worklets, as far as it is used here.
declare const sampleRate: number;
declare const currentFrame: number;
declare class AudioWorkletProcessor {
  readonly port: MessagePort;
}
declare function registerProcessor(name: string, processor: typeof AudioWorkletProcessor): void;

const LEVELS_A_SECOND = 30;

interface Recording {
  mic: Float32Array;
  played: Float32Array;
  length: number;
}

class MicrophoneProcessor extends AudioWorkletProcessor {
  private readonly hearing = createHearing(sampleRate);
  /** The context's frame at which the stream that is heard began; what is missing is silence. */
  private startFrame: number | null = null;
  private heardFrames = 0;
  private peak = 0;
  private sinceLevel = 0;
  private recording: Recording | null = null;

  constructor() {
    super();
    this.port.onmessage = ({ data }: MessageEvent<ToWorklet>) => {
      if (data.what === "path") this.hearing.setPath(data.path);
      else this.recording = this.newRecording(data.seconds);
    };
  }

  process([microphone, own]: Float32Array[][]): boolean {
    const samples = microphone?.[0];
    if (!samples) return true;
    this.startFrame ??= currentFrame;
    // A context that was halted, or a device that was away: frames go by unheard.
    const missed = currentFrame - this.startFrame - this.heardFrames;
    if (missed > 0) this.startFrame += missed;
    const played = own?.[0] ?? null;
    for (const stroke of this.hearing.hear(samples, played)) {
      this.tell({ what: "stroke", ...stroke, frame: stroke.frame + this.startFrame });
    }
    this.heardFrames += samples.length;
    this.level(samples);
    this.record(samples, played);
    return true;
  }

  private level(samples: Float32Array): void {
    for (const sample of samples) this.peak = Math.max(this.peak, Math.abs(sample));
    this.sinceLevel += samples.length;
    if (this.sinceLevel < sampleRate / LEVELS_A_SECOND) return;
    this.tell({ what: "level", peak: this.peak });
    this.peak = this.sinceLevel = 0;
  }

  private record(samples: Float32Array, played: Float32Array | null): void {
    const to = this.recording;
    if (!to) return;
    const room = Math.min(samples.length, to.mic.length - to.length);
    to.mic.set(samples.subarray(0, room), to.length);
    if (played) to.played.set(played.subarray(0, room), to.length);
    to.length += room;
    if (to.length < to.mic.length) return;
    this.recording = null;
    this.tell({ what: "recorded", mic: to.mic, played: to.played });
  }

  private newRecording(seconds: number): Recording {
    const length = Math.round(seconds * sampleRate);
    return { mic: new Float32Array(length), played: new Float32Array(length), length: 0 };
  }

  private tell(word: FromWorklet): void {
    this.port.postMessage(word);
  }
}

registerProcessor(PROCESSOR, MicrophoneProcessor);
