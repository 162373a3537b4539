/** What the parts of a review share: the take in order, where one is in it, and what is in view. */
import { type ReadonlySignal, type Signal, computed, signal } from "@preact/signals";
import type { Review } from "../protocol";
import { type Bar, barAt, barsOf, clicksOf, subdivided, usualLengthS } from "./bars";
import { type Flam, flamAfter, flamBefore, flamsOf, middleOf, usualBeatS } from "./flams";
import { type Itinerary, type Stretch, around } from "./itinerary";
import type { Family } from "./kit_rows";
import { type Listening, createListening } from "./listening";
import { type Mark, marksOf, rowsUsed } from "./take_marks";
import { timetableOf } from "./timetable";

/** How many bars the strip can show at once. */
const ZOOMS = [0.25, 0.5, 1, 2, 4, 8, 16, 32] as const;
const NARROW_PX = 560;
/** Flams are listened to with this many beats before and after. */
const BEATS_BEFORE = 1;
const BEATS_AFTER = 1;

export type Way = "all" | "bars" | "flams";

export interface Looking {
  readonly review: Review;
  readonly bars: readonly Bar[];
  readonly clicks: readonly number[];
  /** Where notes are meant, in rows of times: those of the charts, or of the grid found. */
  readonly places: readonly (readonly number[])[];
  readonly marks: readonly Mark[];
  readonly rows: readonly Family[];
  readonly flams: readonly Flam[];
  readonly endS: number;
  readonly barS: number;
  readonly listening: Listening;
  readonly barsShown: Signal<number>;
  /** The time at the left edge of the strip. */
  readonly viewFromS: Signal<number>;
  readonly way: ReadonlySignal<Way>;
  /** The stretches that are listened to, where not all is. */
  readonly chosen: ReadonlySignal<readonly Stretch[]>;
  /** Which flam one is at. */
  readonly flam: Signal<number | null>;
  lookAt(timeS: number): void;
  goTo(timeS: number): void;
  goToBar(step: -1 | 1): void;
  goToFlam(step: -1 | 1): void;
  zoom(step: -1 | 1): void;
  /** Show so many bars; the moment at `pivotS` stays where it is. */
  zoomTo(bars: number, pivotS: number): void;
  /** Listen to all, or to these stretches over and over, or from flam to flam. */
  listenToAll(): void;
  listenTo(stretches: readonly Stretch[]): void;
  /** Listen to the bars in view, over and over. */
  listenToView(): void;
  listenToFlams(): void;
}

export function lookAtTake(review: Review): Looking {
  const bars = barsOf(review.sheet);
  const marks = marksOf(review);
  const flams = flamsOf(review);
  const barS = usualLengthS(bars);
  const endS = Math.max(bars.at(-1)?.endS ?? 0, (marks.at(-1)?.timeS ?? 0) + 1);
  const listening = createListening(timetableOf(review), review.players.length, endS);
  const first = bars.find((bar) => bar.number > 0)?.startS ?? 0;
  const barsShown = signal<number>(innerWidth < NARROW_PX ? 1 : 2);
  const viewFromS = signal(first - 0.06 * barS);
  const way = signal<Way>("all");
  const flam = signal<number | null>(null);
  listening.seek(first);

  const shownS = () => barsShown.peek() * barS;
  const whole: Itinerary = { stretches: [{ fromS: 0, toS: endS }], isEndless: false };

  function look(fromS: number): void {
    const last = Math.max(endS - shownS(), 0);
    viewFromS.value = Math.min(Math.max(fromS, -0.06 * barS), last);
  }

  function lookAt(timeS: number): void {
    const left = viewFromS.peek();
    if (timeS < left + 0.05 * shownS() || timeS > left + 0.85 * shownS()) look(timeS - 0.3 * shownS());
  }

  function zoomTo(wanted: number, pivotS: number): void {
    const share = (pivotS - viewFromS.peek()) / shownS();
    barsShown.value = Math.min(Math.max(wanted, ZOOMS[0]), ZOOMS.at(-1)!);
    look(pivotS - share * shownS());
  }

  function goTo(timeS: number): void {
    listening.seek(timeS);
    lookAt(timeS);
  }

  return {
    review,
    bars,
    clicks: clicksOf(bars),
    places: placesOf(review, bars),
    marks,
    rows: rowsUsed(marks),
    flams,
    endS,
    barS,
    listening,
    barsShown,
    viewFromS,
    way,
    chosen: computed(() => (way.value === "all" ? [] : listening.itinerary.value.stretches)),
    flam,
    lookAt,
    goTo,
    goToBar(step) {
      const now = listening.positionS.peek();
      const at = barAt(bars, now);
      const isInside = now > (bars[at]?.startS ?? 0) + 0.25;
      const next = step > 0 ? at + 1 : isInside ? at : at - 1;
      goTo(bars[Math.min(Math.max(next, 0), bars.length - 1)]?.startS ?? 0);
      look((listening.positionS.peek()) - 0.06 * barS);
    },
    goToFlam(step) {
      const now = flams[flam.peek() ?? -1]?.fromS ?? listening.positionS.peek();
      const next = step > 0 ? flamAfter(flams, now) : flamBefore(flams, now);
      const found = next === null ? undefined : flams[next];
      if (!found) return;
      flam.value = next;
      const beatS = usualBeatS(bars);
      const before = Math.max(found.fromS - BEATS_BEFORE * beatS, 0);
      look(middleOf(found) - 0.45 * shownS());
      // Who listens goes on listening from there; who doesn't hears this one flam.
      if (listening.isPlaying.peek() && !listening.isExcerpt()) listening.seek(before);
      else listening.playExcerpt(before, Math.min(found.toS + BEATS_AFTER * beatS, endS));
    },
    zoom(step) {
      const wider = ZOOMS.find((each) => each > barsShown.peek() + 0.01) ?? ZOOMS.at(-1)!;
      const closer = [...ZOOMS].reverse().find((each) => each < barsShown.peek() - 0.01) ?? ZOOMS[0];
      const now = listening.positionS.peek();
      const isInView = now >= viewFromS.peek() && now <= viewFromS.peek() + shownS();
      zoomTo(step > 0 ? closer : wider, isInView ? now : viewFromS.peek() + shownS() / 2);
    },
    zoomTo,
    listenToAll() {
      way.value = "all";
      listening.follow(whole);
    },
    listenTo(stretches) {
      way.value = "bars";
      flam.value = null;
      listening.follow({ stretches, isEndless: true }, stretches[0]?.fromS);
      look((stretches[0]?.fromS ?? 0) - 0.06 * barS);
    },
    listenToView() {
      const fromS = viewFromS.peek() + 0.1 * barS;
      const from = Math.max(barAt(bars, fromS), barAt(bars, first));
      const to = Math.max(barAt(bars, viewFromS.peek() + shownS() - 0.1 * barS), from);
      const [start, end] = [bars[from], bars[to]];
      if (start && end) this.listenTo([{ fromS: start.startS, toS: end.endS }]);
    },
    listenToFlams() {
      const beat = usualBeatS(bars);
      const stretches = around(flams.map(middleOf), BEATS_BEFORE * beat, BEATS_AFTER * beat, endS);
      way.value = "flams";
      listening.follow({ stretches, isEndless: true });
      lookAt(listening.positionS.peek());
    },
  };
}

function placesOf({ sheet, report }: Review, bars: readonly Bar[]): number[][] {
  const charts = Object.values(sheet.charts).filter((notes) => notes.length);
  if (charts.length) return charts.map((notes) => notes.map(([timeS]) => timeS));
  const { positions_per_pulse: fineness, swing_ratio: swing } = report.grid;
  if (!fineness || swing !== null) return [];
  return [subdivided(bars, fineness)];
}
