/** What the page and the part that hears in the audio thread say to each other. */
import type { HeardStroke } from "./hearing";
import type { SpeakerPath } from "./bleed";

export const PROCESSOR = "hapju-microphone";

/** A stroke, its attack in frames of the audio context. */
export type StrokeHeard = { what: "stroke" } & HeardStroke;

export type FromWorklet =
  | StrokeHeard
  /** The loudest sample since the last of these, some thirty times a second. */
  | { what: "level"; peak: number }
  | { what: "recorded"; mic: Float32Array; played: Float32Array };

export type ToWorklet =
  | { what: "path"; path: SpeakerPath | null }
  | { what: "record"; seconds: number };
