/**
 * Two players who listen to each other, for the pattern on the first page: linear phase correction
 * (Vorberg & Schulze 2002) toward a common beat, a little more human than it is scientific.
 */

export interface Moment {
  /** The beat's number; its time is this many beats after the start. */
  beat: number;
  /** How far each player is from the beat, ms; negative = early. */
  aMs: number;
  bMs: number;
  aVelocity: number;
  bVelocity: number;
}

const COUPLING = 0.22;
const PULL_TO_BEAT = 0.24;
const KEEPER_SD_MS = 11;
const SURPRISE_EVERY = 23;

/** A small generator with a seed (mulberry32), so that the page looks the same at each visit. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Moment after moment, for ever. */
export function* duet(random: () => number): Generator<Moment, never> {
  const normal = () =>
    Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  let aMs = -26;
  let bMs = 24;
  for (let beat = 0; ; beat++) {
    yield {
      beat,
      aMs,
      bMs,
      aVelocity: Math.min(1, Math.max(0.3, (beat % 4 === 0 ? 0.9 : 0.62) + 0.1 * normal())),
      bVelocity: Math.min(1, Math.max(0.3, (beat % 4 === 0 ? 0.85 : 0.58) + 0.1 * normal())),
    };
    const apart = aMs - bMs;
    aMs += -COUPLING * apart - PULL_TO_BEAT * aMs + KEEPER_SD_MS * normal();
    bMs += COUPLING * apart - PULL_TO_BEAT * bMs + KEEPER_SD_MS * normal();
    if (beat % SURPRISE_EVERY === SURPRISE_EVERY - 4) bMs += 58; // a fill comes late now and then
  }
}
