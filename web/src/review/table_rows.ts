/** The tables of the review: a row for each number, a column for each player or pair, as in the report. */
import type { Estimate, Intervals, Pair, Player, Range, Report } from "../protocol";
import { PIECES } from "../protocol";
import { wordOf } from "./kit_rows";
import { saidBpm, saidChance, saidInterval, saidMs, saidPercent, saidSignedMs, saidTakenBack } from "./numbers_said";
import { plain } from "./plain_numbers";
import { say } from "./report_words";

export interface Cell {
  said: string;
  /** The interval. */
  doubt?: string;
}

export interface Table {
  title: string;
  corner: string;
  columns: string[];
  rows: { name: string; cells: Cell[] }[];
}

/** What every summary of asynchronies has. */
interface Summary {
  mean_asynchrony_ms: number | null;
  sd_asynchrony_ms: number | null;
  mean_absolute_asynchrony_ms: number | null;
  rms_asynchrony_ms: number | null;
  intervals: Intervals;
}

const SUMMARY_ROWS = [
  ["table-mean", "mean_asynchrony_ms"],
  ["table-sd", "sd_asynchrony_ms"],
  ["table-mean-absolute", "mean_absolute_asynchrony_ms"],
  ["table-rms", "rms_asynchrony_ms"],
] as const;

/** All tables of a take, those about everybody together first. */
export function tablesOf(report: Report): Table[] {
  return [
    ...(report.pairs.length ? [pairTable(report.pairs)] : []),
    ...groupTables(report),
    playerTable(report),
    ...pieceTable(report.players),
  ];
}

function pairTable(pairs: Pair[]): Table {
  const row = rowOver(pairs);
  const hasTuning = pairs.some(({ lead }) => lead !== null);
  return {
    title: say("report-table-pairs"),
    corner: say("table-number"),
    columns: pairs.map(({ players }) => players.join(" – ")),
    rows: [
      row("table-joint-onsets", ({ joint_onsets }) => ({ said: plain(joint_onsets) })),
      row("table-together", togetherCell),
      row("table-flams", ({ flams }) => ({ said: flams === null ? say("none") : plain(flams) })),
      row("table-flams-per-minute", (pair) => ({ said: numberSaid(pair.flams_per_minute, 1) })),
      ...summaryRows(pairs, ({ joint_onsets }) => joint_onsets),
      ...(hasTuning ? tuningRows(pairs) : []),
    ],
  };
}

function togetherCell({ together_share, together_interval }: Pair): Cell {
  if (together_share === null) return { said: say("too-few") };
  return { said: saidPercent(together_share, 1), doubt: saidInterval(together_interval, 1, 100) };
}

function tuningRows(pairs: Pair[]): Table["rows"] {
  const row = rowOver(pairs);
  const share = (found: Estimate | undefined): Cell =>
    found
      ? { said: saidTakenBack(found.value), doubt: saidInterval(found, 0, 100) }
      : { said: say("too-few") };
  return [
    row("table-corrects-first", ({ coupling }) => share(coupling?.alpha_a)),
    row("table-corrects-second", ({ coupling }) => share(coupling?.alpha_b)),
    row("table-coupling-fit", ({ coupling }) => ({ said: saidChance(coupling?.p_value ?? null) })),
    row("table-leads", ({ lead, keys, players }) => {
      if (lead?.lead == null) return { said: say("too-few") };
      const name = lead.leader === null ? say("table-nobody") : players[lead.leader === keys[0] ? 0 : 1];
      const p = saidChance(lead.p_value);
      return { said: name, doubt: `(p ${p.startsWith("<") ? p : `= ${p}`})` };
    }),
  ];
}

function groupTables({ group }: Report): Table[] {
  if (!group) return [];
  const members: Table = {
    title: say("report-table-members"),
    corner: say("table-number"),
    columns: group.members.map(({ name }) => name),
    rows: summaryRows(group.members, ({ n }) => n),
  };
  const everybody: Table = {
    title: say("report-table-group"),
    corner: say("table-number"),
    columns: [say("table-everybody")],
    rows: [{ name: say("table-order"), cells: [{ said: numberSaid(group.mean_order_parameter, 3) }] }],
  };
  return [members, everybody];
}

function playerTable({ players, grid }: Report): Table {
  const row = rowOver(players);
  const count = (id: string, of: (player: Player) => number) => row(id, (player) => ({ said: plain(of(player)) }));
  const hasChart = grid.kind === "chart";
  const rows = [
    count("table-strokes", ({ strokes }) => strokes),
    count("table-matched", ({ matched }) => matched),
    count(hasChart ? "table-extra-chart" : "table-extra", ({ extra }) => extra),
    ...(hasChart
      ? [count("table-missed", ({ missed }) => missed), count("table-wrong-piece", (player) => player.wrong_piece)]
      : []),
    ...summaryRows(players, ({ matched, follows_grid }) => (follows_grid ? matched : 0)),
    row("table-tempo", (player) => ({ said: saidBpm(player.tempo_bpm), doubt: saidInterval(player.tempo_interval) })),
    row("table-drift", driftCell),
    row("table-swing", ({ swing_ratio }) => ({ said: numberSaid(swing_ratio, 2) })),
    row("table-limbs", ({ limb_spread_ms }) => ({ said: saidMs(limb_spread_ms) })),
    row("table-phase", ({ phase_concentration }) => ({ said: numberSaid(phase_concentration, 3) })),
    row("table-rayleigh", ({ rayleigh_p }) => ({ said: saidChance(rayleigh_p) })),
  ];
  return {
    title: say("report-table-players"),
    corner: say("table-number"),
    columns: players.map(({ name }) => name),
    rows: rows.filter(({ cells }) => cells.some(({ said }) => said !== say("none"))),
  };
}

function driftCell({ drift_bpm_per_minute: drift, drift_interval }: Player): Cell {
  if (drift === null) return { said: say("none") };
  return { said: say("unit-bpm-per-minute", { value: plain(drift, 1) }), doubt: saidInterval(drift_interval) };
}

/** A row for each piece that anybody played often enough. */
function pieceTable(players: Player[]): Table[] {
  const rows = PIECES.flatMap((piece) => {
    const found = players.map(({ by_piece }) => by_piece.find((row) => row.piece === piece));
    if (!found.some((row) => row && row.mean_asynchrony_ms !== null)) return [];
    const cells = found.map((row) => (row ? summaryCell(row, "mean_asynchrony_ms", row.n) : { said: say("none") }));
    return [{ name: say(wordOf(piece)), cells }];
  });
  if (!rows.length) return [];
  return [
    { title: say("report-table-pieces"), corner: say("table-piece"), columns: players.map(({ name }) => name), rows },
  ];
}

function rowOver<T>(columns: readonly T[]) {
  return (id: string, cell: (column: T) => Cell) => ({ name: say(id), cells: columns.map(cell) });
}

function summaryRows<T extends Summary>(columns: readonly T[], n: (column: T) => number): Table["rows"] {
  return SUMMARY_ROWS.map(([id, number]) => ({
    name: say(id),
    cells: columns.map((column) => summaryCell(column, number, n(column))),
  }));
}

/** A number of a summary with its interval, "too few to say", or a dash where there is nothing. */
function summaryCell(summary: Summary, number: (typeof SUMMARY_ROWS)[number][1], n: number): Cell {
  const value = summary[number];
  if (value === null) return { said: say(n ? "too-few" : "none") };
  const range: Range | null = summary.intervals[number];
  const said = number === "mean_asynchrony_ms" ? saidSignedMs(value) : saidMs(value);
  return { said, doubt: saidInterval(range) };
}

function numberSaid(value: number | null, digits: number): string {
  return value === null ? say("none") : plain(value, digits);
}
