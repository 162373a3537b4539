/**
 * The duet of the first page as it is played: what has been struck and what comes next. Who taps
 * along takes the second player's part for as long as they tap.
 */
import { type Moment, duet, seeded } from "./duet";

export const BEAT_S = 0.66;
/** Asynchronies are shown this many times longer than they are, or nobody would see them. */
const SLOWED = 2.2;
const KEPT_MOMENTS = 90;
const SEED = 7;
const BEATS_BEFORE = 46.2;
/** After so many beats without a tap the second player plays on by themselves. */
const GUEST_STAYS_BEATS = 4;

export interface Played {
  beat: number;
  aMs: number;
  aVelocity: number;
  bVelocity: number;
  /** Null where a guest let a beat go by. */
  bMs: number | null;
  /** When a guest struck it, s; else null. */
  tappedAt: number | null;
}

export class Performance {
  /** Seconds since the music began; the picture starts in the middle of it. */
  now = 0;
  /** How far the guest's last stroke was from the first player's, ms; null without a guest. */
  guestMs: number | null = null;
  private readonly source = duet(seeded(SEED));
  private readonly moments: Played[] = [];
  private startedAt: number | null = null;
  private lastTap = -Infinity;

  goTo(clockS: number): void {
    this.startedAt ??= clockS - BEATS_BEFORE * BEAT_S;
    // A page that slept goes on where it was, instead of hurrying through what it missed.
    if (clockS - this.startedAt - this.now > 2 && this.now > 0) {
      this.startedAt = clockS - this.now;
    }
    this.now = clockS - this.startedAt;
    if (!this.hasGuest()) this.guestMs = null;
    while ((this.moments.at(-1)?.beat ?? -1) < this.now / BEAT_S + 3) this.compose();
    while (this.moments.length > KEPT_MOMENTS) this.moments.shift();
  }

  /** A guest strikes at a time of the clock: on the nearest beat that they haven't struck yet. */
  tap(clockS: number): void {
    if (this.startedAt === null) return;
    const at = clockS - this.startedAt;
    this.lastTap = at;
    for (const moment of this.moments) {
      if (moment.beat * BEAT_S > at - BEAT_S / 2 && moment.tappedAt === null) moment.bMs = null;
    }
    const nearest = this.moments.find((moment) => Math.abs(moment.beat * BEAT_S - at) <= BEAT_S / 2);
    if (!nearest || nearest.tappedAt !== null) return;
    nearest.tappedAt = at;
    this.guestMs = (at - this.timeOf(nearest, "a")!) * 1000;
    nearest.bMs = nearest.aMs + this.guestMs;
  }

  /** Moments that are over, newest first. */
  *past(): Generator<Played> {
    for (let index = this.moments.length - 1; index >= 0; index--) {
      const moment = this.moments[index]!;
      const last = Math.max(this.timeOf(moment, "a")!, this.timeOf(moment, "b") ?? -Infinity);
      if (last <= this.now) yield moment;
    }
  }

  timeOf(moment: Played, who: "a" | "b"): number | null {
    if (who === "b" && moment.tappedAt !== null) return moment.tappedAt;
    const offMs = who === "a" ? moment.aMs : moment.bMs;
    return offMs === null ? null : moment.beat * BEAT_S + (SLOWED * offMs) / 1000;
  }

  /** Seconds since this player's last stroke and until their next, and the last moment. */
  around(who: "a" | "b"): { since: number; until: number; last: Played | undefined } {
    let last: Played | undefined;
    let lastTime = -Infinity;
    for (const moment of this.moments) {
      const time = this.timeOf(moment, who);
      if (time === null) continue;
      if (time > this.now) return { since: this.now - lastTime, until: time - this.now, last };
      [last, lastTime] = [moment, time];
    }
    return { since: this.now - lastTime, until: Infinity, last };
  }

  private hasGuest(): boolean {
    return this.now - this.lastTap < GUEST_STAYS_BEATS * BEAT_S;
  }

  private compose(): void {
    const next: Moment = this.source.next().value;
    this.moments.push({ ...next, bMs: this.hasGuest() ? null : next.bMs, tappedAt: null });
  }
}
