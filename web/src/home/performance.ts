/** The duet of the first page as it is played: what has been struck and what comes next. */
import { type Moment, duet, seeded } from "./duet";

export const BEAT_S = 0.66;
/** Asynchronies are shown this many times longer than they are, or nobody would see them. */
const SLOWED = 2.2;
const KEPT_MOMENTS = 90;
const SEED = 7;

export class Performance {
  /** Seconds since the music began; the picture starts in the middle of it. */
  now = 0;
  private readonly source = duet(seeded(SEED));
  private readonly moments: Moment[] = [];
  private startedAt: number | null = null;

  goTo(clockS: number): void {
    this.startedAt ??= clockS - 46.2 * BEAT_S;
    // A page that slept goes on where it was, instead of hurrying through what it missed.
    if (clockS - this.startedAt - this.now > 2 && this.now > 0) {
      this.startedAt = clockS - this.now;
    }
    this.now = clockS - this.startedAt;
    while ((this.moments.at(-1)?.beat ?? -1) < this.now / BEAT_S + 3) {
      this.moments.push(this.source.next().value);
    }
    while (this.moments.length > KEPT_MOMENTS) this.moments.shift();
  }

  /** Moments that both have played, newest first. */
  *past(): Generator<Moment> {
    for (let index = this.moments.length - 1; index >= 0; index--) {
      const moment = this.moments[index]!;
      if (Math.max(this.timeOf(moment, "a"), this.timeOf(moment, "b")) <= this.now) yield moment;
    }
  }

  timeOf(moment: Moment, who: "a" | "b"): number {
    const offMs = who === "a" ? moment.aMs : moment.bMs;
    return moment.beat * BEAT_S + (SLOWED * offMs) / 1000;
  }

  /** Seconds since this player's last stroke and until their next, and the last moment. */
  around(who: "a" | "b"): { since: number; until: number; last: Moment | undefined } {
    let last: Moment | undefined;
    for (const moment of this.moments) {
      const time = this.timeOf(moment, who);
      if (time > this.now) {
        const since = last ? this.now - this.timeOf(last, who) : Infinity;
        return { since, until: time - this.now, last };
      }
      last = moment;
    }
    return { since: Infinity, until: Infinity, last };
  }
}
