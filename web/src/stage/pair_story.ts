/** The joint onsets of two players in the order settled, kept for the drawing and the words. */
import type { Session } from "../live/session";
import type { JointHeard } from "../protocol";
import { FLAM_MS } from "./readings";

export interface Joint {
  time: number;
  ms: number;
  isFlam: boolean;
  /** Page time at which it was settled: its entrance on the stage. */
  shownAtMs: number;
}

export class PairStory {
  readonly joint: Joint[] = [];

  constructor(
    readonly a: number,
    readonly b: number,
  ) {}

  add(heard: readonly JointHeard[]): void {
    for (const [time, ms] of heard) {
      this.joint.push({ time, ms, isFlam: Math.abs(ms) > FLAM_MS, shownAtMs: performance.now() });
    }
  }

  /** As the messages have them. */
  pairs(): JointHeard[] {
    return this.joint.map(({ time, ms }) => [time, ms]);
  }
}

/** The stories of all pairs, kept true by the session's meters. */
export class PairStories {
  private readonly stories = new Map<string, PairStory>();
  /** Places in the take at which some two had a flam: each once, however many pairs there are. */
  readonly flamTimes = new Set<number>();

  follow(session: Session): () => void {
    return session.onMeters((meters) => {
      for (const pair of meters.pairs) {
        this.of(pair.a, pair.b).add(pair.new);
        for (const [time, ms] of pair.new) if (Math.abs(ms) > FLAM_MS) this.flamTimes.add(time);
      }
    });
  }

  of(a: number, b: number): PairStory {
    const name = `${a} ${b}`;
    let story = this.stories.get(name);
    if (!story) this.stories.set(name, (story = new PairStory(a, b)));
    return story;
  }
}
