/** Whether the browser gives the microphone's sound as it is, and why it gives none. */

/** What is asked of a browser: by itself it treats all sound as a telephone call. */
export const RAW: MediaTrackConstraints = {
  echoCancellation: false,
  noiseSuppression: false,
  autoGainControl: false,
  channelCount: { ideal: 1 },
};

export const TREATMENTS = ["echoCancellation", "noiseSuppression", "autoGainControl"] as const;
export type Treatment = (typeof TREATMENTS)[number];

export interface Rawness {
  /** What the browser does to the sound, though it was asked not to. */
  readonly treated: readonly Treatment[];
  /** What it doesn't say anything of: it may do that, or not. */
  readonly unknown: readonly Treatment[];
}

export function rawnessOf(settings: MediaTrackSettings): Rawness {
  return {
    // Newer browsers name the kind of echo cancellation instead of saying yes.
    treated: TREATMENTS.filter((one) => Boolean(settings[one])),
    unknown: TREATMENTS.filter((one) => settings[one] === undefined),
  };
}

/** `reason` names a text: studio-microphone-<reason>. */
export type Failure = "denied" | "none" | "busy" | "insecure" | "unsupported" | "rates" | "platform";

export function failureOf(problem: unknown): Failure {
  const name = problem instanceof DOMException ? problem.name : "";
  if (name === "NotAllowedError" || name === "SecurityError") return "denied";
  if (name === "NotFoundError" || name === "OverconstrainedError") return "none";
  if (name === "NotReadableError" || name === "AbortError") return "busy";
  // Firefox joins no microphone to an output of another sample rate.
  if (name === "NotSupportedError") return "rates";
  return "platform";
}
