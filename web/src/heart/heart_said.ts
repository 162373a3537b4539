/** What hearts say, in the report's own words: sentences and tables. */
import type { HeartPlace, HeartsBeside } from "../protocol";
import { plain, signed, wholePercent } from "../review/plain_numbers";
import { joined, say } from "../review/report_words";
import type { Cell, Table } from "../review/table_rows";
import { type ClockDoubt, RECOVERY_AFTER_S, type Stretch, twoHearts } from "./measures";
import type { PlayerHeart } from "./player_heart";
import { type HeartRange, shareOf } from "./ranges_here";

type Ranges = Readonly<Record<string, HeartRange>>;

/** A few sentences: each player, then each two of them. */
export function heartSentences(hearts: readonly PlayerHeart[], beside: HeartsBeside): string[] {
  const speaking = hearts.filter(({ whole }) => whole !== null);
  const pairs = speaking.flatMap((a, row) => speaking.slice(row + 1).map((b) => [a, b] as const));
  const told = pairs.map(([a, b]) => ({ a, b, found: twoHearts(a.course, b.course, beside.start_s, beside.end_s) }));
  const isCompared = told.some(({ found }) => found.correlation !== null);
  return [
    ...hearts.map(playerSaid),
    ...told.map(({ a, b, found: { correlation, low, high } }) => {
      const names = { a: a.name, b: b.name };
      if (correlation === null || low === null || high === null) return say("heart-pair-few", names);
      const way = low > 0 ? "alike" : high < 0 ? "opposite" : "unclear";
      const [r, from, to] = [correlation, low, high].map((value) => signed(value, 2)) as [string, string, string];
      return say("heart-pair", { ...names, way, correlation: r, low: from, high: to });
    }),
    ...(isCompared ? [say("heart-pair-caveat")] : []),
  ];
}

/** What is to be known of how heart rates were read and placed. */
export function heartRemarks(hearts: readonly PlayerHeart[], ranges: Ranges): string[] {
  return hearts.flatMap(({ name: player, offsetS, isDated, leftOut, whole }) => {
    const range = ranges[player];
    return [
      ...(offsetS ? [say("heart-moved", { player, seconds: signed(offsetS, 1).replace(/\.0$/, "") })] : []),
      ...(isDated ? [] : [say("heart-undated", { player })]),
      ...(range && whole
        ? [say("heart-reserve", { player, resting: plain(range.restingBpm), maximum: plain(range.maximumBpm) })]
        : []),
      ...(leftOut ? [say("heart-left-out", { player, count: leftOut })] : []),
    ];
  });
}

export function heartTables(hearts: readonly PlayerHeart[], beside: HeartsBeside, ranges: Ranges): Table[] {
  const players = hearts.filter(({ whole }) => whole !== null);
  if (!players.length) return [];
  const columns = players.map(({ name }) => name);
  const none: Cell = { said: say("none") };
  const row = (name: string, cell: (player: PlayerHeart) => Cell) => ({
    name: say(`heart-row-${name}`),
    cells: players.map(cell),
  });
  const bpm = (player: PlayerHeart, value: number | null | undefined): Cell =>
    value == null ? none : { said: bpmSaid(value, ranges[player.name]) };
  const effort = (player: PlayerHeart, found: Stretch | null | undefined): Cell =>
    found ? { ...bpm(player, found.meanBpm), doubt: doubtSaid(found.doubt) } : none;
  const numbers = [
    row("mean", (player) => effort(player, player.whole)),
    row("low", (player) => bpm(player, player.whole?.lowBpm)),
    row("high", (player) => bpm(player, player.whole?.highBpm)),
    row("hardest", (player) => {
      const cell = effort(player, player.hardest?.effort);
      if (!player.hardest?.effort) return none;
      return { ...cell, said: `${say("heart-at-bar", { bar: String(player.hardest.place.bar) })}: ${cell.said}` };
    }),
    row("after", (player) => bpm(player, player.hardest?.highestAfterBpm)),
    ...RECOVERY_AFTER_S.map((afterS) =>
      row(`recovery-${afterS}`, (player) => {
        const found = player.recovery.find((each) => each.afterS === afterS);
        return found ? { said: bpmSaid(found.fallBpm), doubt: doubtSaid(found.doubt) } : none;
      }),
    ),
    row("known", (player) => ({ said: say("heart-unit-seconds", { value: plain(player.knownS) }) })),
  ];
  return [
    {
      title: say("heart-table-numbers"),
      corner: say("table-number"),
      columns,
      rows: numbers.filter(({ cells }) => cells.some(({ said }) => said !== none.said)),
    },
    {
      title: say("heart-table-sections"),
      corner: say("heart-table-section"),
      columns,
      rows: beside.sections.map((section, index) => ({
        name: sectionSaid(section),
        cells: players.map((player) => effort(player, player.sections[index])),
      })),
    },
  ];
}

function playerSaid({ name: player, whole, readings, knownS, hardest, recovery }: PlayerHeart): string {
  if (!whole) return say("heart-few", { player, readings, seconds: plain(knownS) });
  const minute = recovery.find(({ afterS }) => afterS === RECOVERY_AFTER_S[0]);
  return joined(
    say("heart-player", { player, mean: plain(whole.meanBpm), high: plain(whole.highBpm) }),
    hardestSaid(hardest),
    minute
      ? say("heart-player-recovery", {
          way: minute.fallBpm >= 0 ? "lower" : "higher",
          beats: plain(Math.abs(minute.fallBpm)),
        })
      : "",
  );
}

function hardestSaid(hardest: PlayerHeart["hardest"]): string {
  if (!hardest?.effort) return "";
  const { place, effort, highestAfterBpm: after } = hardest;
  const said = { kind: place.is_fill ? "fill" : "bar", bar: String(place.bar), mean: plain(effort.meanBpm) };
  if (after === null || after < effort.highBpm + 1) return say("heart-player-hardest", said);
  return say("heart-player-after", { ...said, after: plain(after) });
}

function bpmSaid(value: number, range?: HeartRange): string {
  const said = say("unit-heart", { value: plain(value) });
  if (!range) return said;
  const percent = plain(wholePercent(shareOf(range, value)));
  return `${said} · ${say("unit-percent", { value: percent })}`;
}

function doubtSaid({ low, high }: ClockDoubt): string {
  return say("heart-doubt", { low: plain(low), high: plain(high) });
}

function sectionSaid({ first_bar: first, last_bar: last, start_s, end_s }: HeartPlace): string {
  if (first === null || last === null) return `${clock(start_s)}–${clock(end_s)}`;
  const bars = first === last ? String(first) : `${first}–${last}`;
  return say("bars", { bars, bar_count: last - first + 1 });
}

function clock(seconds: number): string {
  const whole = Math.max(Math.round(seconds), 0);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}
