import { describe, expect, it } from "vitest";
import { duet, seeded } from "../../src/home/duet";
import { BEAT_S, Performance } from "../../src/home/performance";

describe("the duet of the first page", () => {
  it("is the same at each visit, has flams, and comes back together", () => {
    const play = () => {
      const moments = duet(seeded(7));
      return Array.from({ length: 400 }, () => moments.next().value);
    };
    const played = play();
    expect(played).toEqual(play());
    const apart = played.map(({ aMs, bMs }) => Math.abs(aMs - bMs));
    const flams = apart.filter((ms) => ms > 30).length / apart.length;
    expect(flams).toBeGreaterThan(0.02);
    expect(flams).toBeLessThan(0.4);
    expect(Math.max(...played.map(({ aMs, bMs }) => Math.max(Math.abs(aMs), Math.abs(bMs))))).toBeLessThan(120);
  });
});

describe("a guest who taps along", () => {
  const started = () => {
    const played = new Performance();
    played.goTo(100);
    return played;
  };
  /** The clock's time at which the first player is seen to strike next. */
  const nextStroke = (played: Performance, clockS: number) => clockS + played.around("a").until;

  it("takes the second part: their distance is what they tapped", () => {
    const played = started();
    const blue = nextStroke(played, 100);
    played.goTo(blue + 0.02);
    played.tap(blue + 0.02);
    expect(played.guestMs).toBeCloseTo(20);
    const [newest] = played.past();
    expect(newest!.bMs! - newest!.aMs).toBeCloseTo(20);
    expect(played.around("b").since).toBeCloseTo(0);
  });

  it("strikes each beat once, and leaves out those that they let go by", () => {
    const played = started();
    const blue = nextStroke(played, 100);
    played.goTo(blue);
    played.tap(blue);
    played.tap(blue + 0.05);
    expect(played.guestMs).toBeCloseTo(0);
    played.goTo(blue + 2 * BEAT_S);
    const silent = [...played.past()].filter((moment) => moment.bMs === null);
    expect(silent.length).toBeGreaterThan(0);
  });

  it("goes again after a while, and the second player plays on", () => {
    const played = started();
    const blue = nextStroke(played, 100);
    played.goTo(blue);
    played.tap(blue);
    for (let beats = 0; beats < 12; beats++) played.goTo(blue + beats * BEAT_S);
    expect(played.guestMs).toBeNull();
    expect([...played.past()][0]!.bMs).not.toBeNull();
  });
});
