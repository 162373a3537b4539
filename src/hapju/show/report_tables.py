"""The tables of the report: a row for each number, a column for each player or pair."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np

from hapju.analysis import Analysis, GroupAnalysis, PairAnalysis, PlayerAnalysis
from hapju.coach.evidence import ahead_can_be_told
from hapju.show.words import Words, plain
from hapju.strokes import Piece
from hapju.timing.correction_fit import Estimate
from hapju.timing.summary import AsynchronySummary, Interval
from hapju.together.group_ranking import Ranking

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Cell:
    """A number as it is said, and its interval."""

    said: str
    doubt: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """What a table shows: its title, its corner, its columns, and rows of a name and cells."""

    title: str
    corner: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, tuple[Cell, ...]], ...]


_SUMMARY_ROWS = (
    ("table-mean", "mean_asynchrony_ms", True),
    ("table-sd", "sd_asynchrony_ms", False),
    ("table-mean-absolute", "mean_absolute_asynchrony_ms", False),
    ("table-rms", "rms_asynchrony_ms", False),
)


def tables_of(analysis: Analysis, words: Words) -> list[Table]:
    """All tables of a take, those about everybody together first."""
    made = []
    if analysis.pairs:
        made.append(pair_table(analysis, words))
    if analysis.group is not None:
        made += [_members(analysis, analysis.group, words), _everybody(analysis.group, words)]
    return [*made, player_table(analysis, words), *_pieces(analysis, words)]


def player_table(analysis: Analysis, words: Words) -> Table:
    """Each player against the grid."""
    players = list(analysis.players.values())
    has_chart = analysis.grid.kind == "chart"
    extra = "table-extra" if not has_chart else "table-extra-chart"
    rows: list[tuple[str, tuple[Cell, ...]]] = [
        _row("table-strokes", players, lambda p: Cell(plain(len(p.strokes))), words),
        _row("table-matched", players, lambda p: Cell(plain(p.matched.size)), words),
        _row(extra, players, lambda p: Cell(plain(p.extra.size)), words),
    ]
    if has_chart:
        rows += [
            _row("table-missed", players, lambda p: Cell(plain(p.missed_beat.size)), words),
            _row("table-wrong-piece", players, lambda p: Cell(plain(p.wrong_piece.size)), words),
        ]
    rows += _summary_rows([p.asynchrony for p in players], words)
    rows += [
        _row("table-tempo", players, lambda p: _tempo(p, words), words),
        _row("table-drift", players, lambda p: _drift(p, words), words),
        _row("table-swing", players, lambda p: Cell(_number(p.swing_ratio, 2, words)), words),
        _row("table-limbs", players, lambda p: Cell(words.ms(p.limb_spread_ms, 1)), words),
        _row(
            "table-phase", players, lambda p: Cell(_number(p.phase_concentration, 3, words)), words
        ),
        _row("table-rayleigh", players, lambda p: Cell(_chance(p.rayleigh_p, words)), words),
    ]
    if analysis.tells_click:
        rows += _click_rows(players, words)
    return Table(
        words.say("report-table-players"),
        words.say("table-number"),
        tuple(player.name for player in players),
        tuple(row for row in rows if any(cell.said != words.say("none") for cell in row[1])),
    )


def pair_table(analysis: Analysis, words: Words) -> Table:
    """The players between each other."""
    pairs = analysis.pairs
    none = words.say("none")
    rows = [
        _row("table-joint-onsets", pairs, lambda p: Cell(plain(p.joint_onsets)), words),
        _row("table-together", pairs, lambda p: _together(p, words), words),
        _row(
            "table-flams", pairs, lambda p: Cell(none if p.flams is None else plain(p.flams)), words
        ),
        _row(
            "table-flams-per-minute",
            pairs,
            lambda p: Cell(_number(p.flams_per_minute, 1, words)),
            words,
        ),
        *_summary_rows([p.asynchrony for p in pairs], words),
    ]
    if analysis.tells_tuning:
        rows += _tuning_rows(pairs, words)
    return Table(
        words.say("report-table-pairs"),
        words.say("table-number"),
        tuple(" – ".join(pair.names) for pair in pairs),
        tuple(rows),
    )


def _click_rows(
    players: Sequence[PlayerAnalysis], words: Words
) -> list[tuple[str, tuple[Cell, ...]]]:
    """How much each takes back toward the click, where the model fits; and of its tempo, if any."""

    def cell(player: PlayerAnalysis, which: str) -> Cell:
        found = player.click_correction
        share: Estimate | None = None if found is None else getattr(found, which)
        if found is None or share is None or not found.fits:
            return Cell(words.say("none"))
        return Cell(words.taken_back(share.value), words.interval(share.interval, 0, 100.0))

    return [
        _row("table-click", players, lambda p: cell(p, "alpha"), words),
        _row("table-click-tempo", players, lambda p: cell(p, "beta"), words),
    ]


def _tuning_rows(pairs: Sequence[PairAnalysis], words: Words) -> list[tuple[str, tuple[Cell, ...]]]:
    """How much each takes back, how well the model fits, and who leads."""

    def share(pair: PairAnalysis, which: str) -> Cell:
        if pair.coupling is None:
            return Cell(words.say("too-few"))
        found: Estimate = getattr(pair.coupling, which)
        return Cell(words.taken_back(found.value), words.interval(found.interval, 0, 100.0))

    def fit(pair: PairAnalysis) -> Cell:
        return Cell(_chance(pair.coupling.p_value if pair.coupling else None, words))

    def leads(pair: PairAnalysis) -> Cell:
        if pair.lead.lead is None:
            return Cell(words.say("too-few"))
        name = {"a": pair.names[0], "b": pair.names[1], None: words.say("table-nobody")}
        return Cell(name[pair.leader], f"(p {_chance_beside(pair.lead.p_value, words)})")

    return [
        _row("table-corrects-first", pairs, lambda p: share(p, "alpha_a"), words),
        _row("table-corrects-second", pairs, lambda p: share(p, "alpha_b"), words),
        _row("table-coupling-fit", pairs, fit, words),
        _row("table-leads", pairs, leads, words),
    ]


def _members(analysis: Analysis, group: GroupAnalysis, words: Words) -> Table:
    """Each against the mean of the others, and their place in the order of who is ahead."""
    rows = _summary_rows([member.summary for member in group.members], words)
    if ahead_can_be_told(analysis):
        rows.append((words.say("table-place"), _places(group.onsets.ranking, words)))
    return Table(
        words.say("report-table-members"),
        words.say("table-number"),
        tuple(member.name for member in group.members),
        tuple(rows),
    )


def _places(ranking: Ranking, words: Words) -> tuple[Cell, ...]:
    columns = (each.tolist() for each in (ranking.place_ms, ranking.low_ms, ranking.high_ms))
    return tuple(
        Cell(words.say("too-few"))
        if np.isnan(place)
        else Cell(words.signed_ms(place), words.interval(Interval(low, high)))
        for place, low, high in zip(*columns, strict=True)
    )


def _everybody(group: GroupAnalysis, words: Words) -> Table:
    spread = Cell(words.ms(group.onsets.spread_ms, 1))
    order = Cell(_number(group.mean_order_parameter, 3, words))
    return Table(
        words.say("report-table-group"),
        words.say("table-number"),
        (words.say("table-everybody"),),
        ((words.say("table-spread"), (spread,)), (words.say("table-order"), (order,))),
    )


def _pieces(analysis: Analysis, words: Words) -> list[Table]:
    """A row for each piece that anybody played often enough."""
    players = list(analysis.players.values())
    by_piece = [{piece.piece: piece.summary for piece in player.by_piece} for player in players]
    rows = []
    for piece in Piece:
        summaries = [each.get(piece.label, AsynchronySummary(0)) for each in by_piece]
        if any(summary.says_something for summary in summaries):
            cells = tuple(_summary_cell(s, "mean_asynchrony_ms", True, words) for s in summaries)
            rows.append((words.piece(piece.label), cells))
    if not rows:
        return []
    return [
        Table(
            words.say("report-table-pieces"),
            words.say("table-piece"),
            tuple(player.name for player in players),
            tuple(rows),
        )
    ]


def _row(
    name: str, columns: Sequence[T], cell: Callable[[T], Cell], words: Words
) -> tuple[str, tuple[Cell, ...]]:
    return words.say(name), tuple(cell(column) for column in columns)


def _summary_rows(
    summaries: Sequence[AsynchronySummary], words: Words
) -> list[tuple[str, tuple[Cell, ...]]]:
    return [
        (words.say(name), tuple(_summary_cell(s, number, is_signed, words) for s in summaries))
        for name, number, is_signed in _SUMMARY_ROWS
    ]


def _summary_cell(summary: AsynchronySummary, number: str, is_signed: bool, words: Words) -> Cell:
    value: float | None = getattr(summary, number)
    if value is None:
        return Cell(words.say("too-few") if summary.n else words.say("none"))
    said = words.signed_ms(value) if is_signed else words.ms(value, 1)
    return Cell(said, words.interval(summary.intervals.get(number)))


def _together(pair: PairAnalysis, words: Words) -> Cell:
    if pair.together_share is None:
        return Cell(words.say("too-few"))
    return Cell(
        words.percent(pair.together_share, 1), words.interval(pair.together_interval, 1, 100.0)
    )


def _tempo(player: PlayerAnalysis, words: Words) -> Cell:
    return Cell(words.bpm(player.tempo_bpm), words.interval(player.tempo_interval))


def _drift(player: PlayerAnalysis, words: Words) -> Cell:
    drift = player.drift_bpm_per_minute
    said = words.unit("bpm-per-minute", None if drift is None else plain(drift, 1))
    return Cell(said, words.interval(player.drift_interval))


def _number(value: float | None, digits: int, words: Words) -> str:
    return words.say("none") if value is None else plain(value, digits)


def _chance_beside(p: float | None, words: Words) -> str:
    """As :func:`_chance`, to stand behind the letter p."""
    said = _chance(p, words)
    return said if said.startswith("<") else f"= {said}"


def _chance(p: float | None, words: Words) -> str:
    if p is None:
        return words.say("none")
    return "< 0.001" if p < 0.001 else plain(p, 3)
