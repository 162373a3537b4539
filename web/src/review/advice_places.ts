/** Which bars a sentence of advice is about, and what to choose in the room to practise them. */
import type { Choices, Review } from "../protocol";
import { FIRST_CHOICES } from "../protocol";
import { type Bar, playedBar, runsOf } from "./bars";
import type { Stretch } from "./itinerary";

export interface AdvicePlace {
  /** What to listen to. */
  stretches: Stretch[];
  /** Runs of bars as numbers of the song. */
  runs: [number, number][];
}

/** The bars of the n-th advice; the report names them all, not just the first and the last. */
export function adviceBars({ advice, report }: Pick<Review, "advice" | "report">, index: number, bars: readonly Bar[]): AdvicePlace {
  const suggestion = report.suggestions[index];
  const played = report.suggestions.length >= advice.length && suggestion ? suggestion.bars : [];
  if (played.length) {
    const stretches = runsOf(played).flatMap(([first, last]): Stretch[] => {
      const [from, to] = [playedBar(bars, first), playedBar(bars, last)];
      return from && to ? [{ fromS: from.startS, toS: to.endS }] : [];
    });
    const numbers = played.flatMap((bar) => playedBar(bars, bar)?.number ?? []);
    return { stretches, runs: runsOf(numbers) };
  }
  const { first_bar: first, last_bar: last } = advice[index] ?? { first_bar: null, last_bar: null };
  const from = bars.find((bar) => bar.number === first);
  const to = from && bars.find((bar) => bar.number === last && bar.startS >= from.startS);
  if (!from || !to || first === null || last === null) return { stretches: [], runs: [] };
  return { stretches: [{ fromS: from.startS, toS: to.endS }], runs: [[first, last]] };
}

/** Runs of bars as they are said: "7–8, 24". */
export function runsSaid(runs: readonly (readonly [number, number])[]): string {
  return runs.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`)).join(", ");
}

const LEAST_PERCENT = 50;
const MOST_PERCENT = 120;
const SLOWER_BY = 20;
const ROUNDS = 4;
/** Advice that praises: it is about the song, and its bars only show why. */
const OF_THE_SONG: ReadonlySet<string> = new Set([
  "coach-next-level",
  "coach-faster",
  "coach-without-click",
  "coach-trade-lead",
  "coach-few-joint-onsets",
]);

/** What was chosen for the take, or for dropped files what is known of it; null without a song. */
export function chosenFor({ choices, report }: Pick<Review, "choices" | "report">): Choices | null {
  if (choices) return choices;
  if (!report.song.name) return null;
  return { ...FIRST_CHOICES, song: report.song.name, level: report.song.level ?? FIRST_CHOICES.level };
}

export function slower(choices: Choices): Choices {
  return { ...choices, tempo_percent: Math.max(LEAST_PERCENT, choices.tempo_percent - SLOWER_BY) };
}

export function onlyBars(choices: Choices, firstBar: number, lastBar: number): Choices {
  return { ...choices, first_bar: firstBar, last_bar: lastBar, rounds: ROUNDS };
}

/** What to choose to follow the n-th advice; `bars` where it is about some of them. */
export interface Practice {
  choices: Choices;
  bars: [number, number] | null;
}

export function practiceOf(
  review: Pick<Review, "choices" | "report" | "advice">,
  index: number,
  runs: readonly [number, number][],
): Practice | null {
  const chosen = chosenFor(review);
  if (!chosen) return null;
  const suggestion = review.report.suggestions[index];
  const choices = { ...chosen, tempo_percent: advisedPercent(review, chosen, suggestion?.arguments["tempo_bpm"]) };
  if (suggestion && OF_THE_SONG.has(suggestion.message)) {
    const level = suggestion.arguments["level"];
    return {
      choices: {
        ...choices,
        level: typeof level === "string" ? level : choices.level,
        ...(suggestion.message === "coach-without-click" && { has_click: true, quiet_bars: 2 }),
      },
      bars: null,
    };
  }
  // The longest run: one bar by itself is soon played.
  const bars = [...runs].sort((one, other) => other[1] - other[0] - (one[1] - one[0]))[0];
  return bars ? { choices: onlyBars(choices, bars[0], bars[1]), bars } : null;
}

/** The advised tempo as a share of the song's own. */
function advisedPercent(
  { report }: Pick<Review, "report">,
  { tempo_percent }: Choices,
  advised: string | number | undefined,
): number {
  if (typeof advised !== "number" || !(report.song.tempo_bpm > 0)) return tempo_percent;
  const percent = Math.round((tempo_percent * advised) / report.song.tempo_bpm);
  return Math.min(Math.max(percent, LEAST_PERCENT), MOST_PERCENT);
}
