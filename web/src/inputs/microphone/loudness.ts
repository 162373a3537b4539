/** From how loud a stroke was at the microphone to how hard it was struck. */

/** How much louder twice the velocity is: the power that Hapju's own kit follows. */
const LOUDER = 1.6;
const SOFTEST = 1 / 127;
/** What the loudest stroke so far counts as: nobody has struck as hard as they can at once. */
const LOUDEST_COUNTS = 0.95;
/** The loudest is forgotten slowly, so that a cough or a dropped stick doesn't make all else soft. */
const FORGOTTEN_DB = 0.03;
const FIRST_DB = -12;

export interface Loudness {
  /** The velocity of a stroke of this level. */
  velocityOf(levelDb: number): number;
  readonly loudestDb: number;
}

export function createLoudness(loudestDb: number = FIRST_DB): Loudness {
  let loudest = loudestDb;
  return {
    velocityOf(levelDb) {
      loudest = Math.max(levelDb, loudest - FORGOTTEN_DB);
      const velocity = LOUDEST_COUNTS * 10 ** ((levelDb - loudest) / (20 * LOUDER));
      return Math.min(1, Math.max(SOFTEST, velocity));
    },
    get loudestDb() {
      return loudest;
    },
  };
}
