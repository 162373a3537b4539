"""The tables of an analysis as columns: the one source of its CSV files and data frames.

Tables are in the order of the players, then of time. Where two players have one name, their
keys are added in brackets, so that rows can be told apart.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from hapju.analysis import Analysis, PairAnalysis, PlayerAnalysis
from hapju.songs.tempo_map import TempoMap
from hapju.strokes import BoolArray, FloatArray, IntArray, Piece
from hapju.timing.summary import AsynchronySummary, Interval

MATCHED, EXTRA, WRONG_PIECE, UNDATED = STATUSES = ("matched", "extra", "wrong_piece", "undated")
_PIECES = tuple(piece.label for piece in Piece)


@dataclass(frozen=True, slots=True)
class Words:
    """A column of words of which there are few: row ``i`` says ``words[code[i]]``."""

    words: tuple[str, ...]
    code: IntArray


@dataclass(frozen=True, slots=True)
class Whole:
    """A column of whole numbers, some of which may not be known."""

    value: IntArray
    known: BoolArray


Column = Words | Whole | FloatArray | BoolArray
"""Shape ``(rows,)``; in columns of fractions nan = nothing to say."""

Table = Mapping[str, Column]


def tables_of(analysis: Analysis) -> dict[str, Table]:
    """All tables by their names: strokes, joint_onsets, players, pairs, missed_notes."""
    names = _telling_names(analysis)
    players, pairs = list(analysis.players.values()), list(analysis.pairs)
    tempo_map = analysis.song.tempo_map
    return {
        "strokes": _strokes(players, names, tempo_map),
        "joint_onsets": _joint_onsets(pairs, names, tempo_map),
        "players": _players(players, names),
        "pairs": _pairs(pairs, names),
        "missed_notes": _missed_notes(players, names, tempo_map),
    }


def rows_of(table: Table) -> int:
    """How many rows a table has."""
    first = next(iter(table.values()))
    if isinstance(first, Words):
        return int(first.code.size)
    return int((first.value if isinstance(first, Whole) else first).size)


def _telling_names(analysis: Analysis) -> dict[str, str]:
    """Each player's name by their key; with the key where others have the same name."""
    count = Counter(player.name for player in analysis.players.values())
    return {
        key: player.name if count[player.name] == 1 else f"{player.name} ({key})"
        for key, player in analysis.players.items()
    }


def _strokes(
    players: Sequence[PlayerAnalysis], names: Mapping[str, str], tempo_map: TempoMap
) -> Table:
    time_s = _joined([player.strokes.time_s for player in players])
    status = _joined_whole([_status(player) for player in players])
    beat = _joined([_at_matched(player, player.matched_beat) for player in players])
    bar, position = _bars(tempo_map, np.where(np.isnan(beat), tempo_map.beats_at(time_s), beat))
    return {
        "player": _player_column(players, names, [len(player.strokes) for player in players]),
        "time_s": time_s,
        "piece": Words(_PIECES, _joined_whole([player.strokes.piece for player in players])),
        "velocity": _as_written([player.strokes.velocity for player in players]),
        "status": Words(STATUSES, status),
        "beat": beat,
        # A stroke that matches no note has the bar of its own time; an undated one has no time.
        "bar": Whole(bar, (status != STATUSES.index(UNDATED)) | ~np.isnan(beat)),
        "position_beats": np.where(np.isnan(beat), np.nan, position),
        "asynchrony_ms": _joined([_at_matched(player, player.asynchrony_ms) for player in players]),
    }


def _status(player: PlayerAnalysis) -> IntArray:
    status = np.full(len(player.strokes), STATUSES.index(EXTRA), dtype=np.int64)
    status[player.matched] = STATUSES.index(MATCHED)
    status[player.wrong_piece] = STATUSES.index(WRONG_PIECE)
    status[: player.strokes.undated] = STATUSES.index(UNDATED)
    return status


def _at_matched(player: PlayerAnalysis, value: FloatArray) -> FloatArray:
    """One value a stroke from one value a matched stroke."""
    column = np.full(len(player.strokes), np.nan)
    column[player.matched] = value
    return column


def _joint_onsets(
    pairs: Sequence[PairAnalysis], names: Mapping[str, str], tempo_map: TempoMap
) -> Table:
    beat = _joined([pair.beat for pair in pairs])
    bar, position = _bars(tempo_map, beat)
    sizes = [pair.joint_onsets for pair in pairs]
    return {
        "player_a": _words([names[pair.keys[0]] for pair in pairs], sizes),
        "player_b": _words([names[pair.keys[1]] for pair in pairs], sizes),
        "bar": _whole(bar),
        "position_beats": position,
        "beat": beat,
        "time_a_s": _joined([pair.time_a_s for pair in pairs]),
        "time_b_s": _joined([pair.time_b_s for pair in pairs]),
        "asynchrony_ms": _joined([pair.asynchrony_ms for pair in pairs]),
        "is_flam": np.concatenate([np.zeros(0, dtype=np.bool_), *(p.is_flam for p in pairs)]),
    }


def _players(players: Sequence[PlayerAnalysis], names: Mapping[str, str]) -> Table:
    ones = [1] * len(players)

    def count(number: Callable[[PlayerAnalysis], int]) -> Whole:
        return _whole(np.array([number(player) for player in players], dtype=np.int64))

    def fractions(number: Callable[[PlayerAnalysis], float | None]) -> FloatArray:
        return _fractions([number(player) for player in players])

    return {
        "player": _player_column(players, names, ones),
        "key": _words([player.key for player in players], ones),
        "strokes": count(lambda p: len(p.strokes)),
        "matched": count(lambda p: p.matched.size),
        "extra": count(lambda p: p.extra.size),
        "wrong_piece": count(lambda p: p.wrong_piece.size),
        "undated": count(lambda p: p.strokes.undated),
        "missed": count(lambda p: p.missed_beat.size),
        "onsets": count(lambda p: p.onset_beat.size),
        **_summary_columns([player.asynchrony for player in players]),
        "tempo_bpm": fractions(lambda p: p.tempo_bpm),
        **_interval_columns("tempo_bpm", [p.tempo_interval for p in players]),
        "drift_bpm_per_minute": fractions(lambda p: p.drift_bpm_per_minute),
        **_interval_columns("drift_bpm_per_minute", [p.drift_interval for p in players]),
        "follows_grid": np.array([p.follows_grid for p in players], dtype=np.bool_),
        "phase_concentration": fractions(lambda p: p.phase_concentration),
        "rayleigh_p": fractions(lambda p: p.rayleigh_p),
        "swing_ratio": fractions(lambda p: p.swing_ratio),
        "swing_eighths": count(lambda p: p.swing_eighths),
        "limb_spread_ms": fractions(lambda p: p.limb_spread_ms),
    }


def _pairs(pairs: Sequence[PairAnalysis], names: Mapping[str, str]) -> Table:
    ones = [1] * len(pairs)
    flams = [pair.flams for pair in pairs]
    return {
        "player_a": _words([names[pair.keys[0]] for pair in pairs], ones),
        "player_b": _words([names[pair.keys[1]] for pair in pairs], ones),
        "joint_onsets": _whole(np.array([p.joint_onsets for p in pairs], dtype=np.int64)),
        **_summary_columns([pair.asynchrony for pair in pairs]),
        "flams": Whole(
            np.array([f or 0 for f in flams], dtype=np.int64),
            np.array([f is not None for f in flams], dtype=np.bool_),
        ),
        "flams_per_minute": _fractions([pair.flams_per_minute for pair in pairs]),
        "together_share": _fractions([pair.together_share for pair in pairs]),
        **_interval_columns("together_share", [pair.together_interval for pair in pairs]),
    }


def _missed_notes(
    players: Sequence[PlayerAnalysis], names: Mapping[str, str], tempo_map: TempoMap
) -> Table:
    beat = _joined([player.missed_beat for player in players])
    bar, position = _bars(tempo_map, beat)
    return {
        "player": _player_column(players, names, [p.missed_beat.size for p in players]),
        "piece": Words(_PIECES, _joined_whole([player.missed_piece for player in players])),
        "time_s": tempo_map.seconds_at(beat),
        "beat": beat,
        "bar": _whole(bar),
        "position_beats": position,
    }


def _summary_columns(summaries: Sequence[AsynchronySummary]) -> dict[str, Column]:
    """Four numbers, each followed by the low and the high end of its interval."""
    columns: dict[str, Column] = {}
    for number in (
        "mean_asynchrony_ms",
        "sd_asynchrony_ms",
        "mean_absolute_asynchrony_ms",
        "rms_asynchrony_ms",
    ):
        columns[number] = _fractions([getattr(summary, number) for summary in summaries])
        columns |= _interval_columns(number, [s.intervals.get(number) for s in summaries])
    return columns


def _interval_columns(number: str, found: Sequence[Interval | None]) -> dict[str, Column]:
    return {
        f"{number}_low": _fractions([None if i is None else i.low for i in found]),
        f"{number}_high": _fractions([None if i is None else i.high for i in found]),
    }


def _bars(tempo_map: TempoMap, beat: FloatArray) -> tuple[IntArray, FloatArray]:
    bar, position = tempo_map.bars_at(beat)
    # What floating point leaves of a whole position is no part of it.
    return bar, np.round(position, 9)


def _as_written(velocities: Sequence[NDArray[np.float32]]) -> FloatArray:
    """Velocities, which are kept in 32 bits, as the shortest decimals that stand for them."""
    joined = np.concatenate([np.zeros(0, dtype=np.float32), *velocities])
    each, code = np.unique(joined, return_inverse=True)
    return np.array([float(str(value)) for value in each], dtype=np.float64)[code]


def _player_column(
    players: Sequence[PlayerAnalysis], names: Mapping[str, str], rows: Sequence[int]
) -> Words:
    return _words([names[player.key] for player in players], rows)


def _words(words: Sequence[str], rows: Sequence[int]) -> Words:
    """Each word in as many rows as said."""
    return Words(tuple(words), np.repeat(np.arange(len(words), dtype=np.int64), rows))


def _whole(value: IntArray) -> Whole:
    return Whole(value, np.ones(value.shape, dtype=np.bool_))


def _fractions(values: Sequence[float | None]) -> FloatArray:
    return np.array([np.nan if value is None else value for value in values], dtype=np.float64)


def _joined(columns: Sequence[FloatArray]) -> FloatArray:
    return np.concatenate([np.zeros(0), *columns])


def _joined_whole(columns: Sequence[np.ndarray]) -> IntArray:
    return np.concatenate([np.zeros(0, dtype=np.int64), *columns]).astype(np.int64)
