"""Tables of onsets on one grid, wide or long, for measures of synchrony.

A wide table has a row for each position and a column of onsets for each player. A long one has a
row for each onset, with its time, its player, and the position that it belongs to; it is turned
into the wide form, and a player's onset at a position is the mean of their rows there.
"""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from hapju.errors import BadInput
from hapju.hear.file_bytes import bytes_of, is_midi
from hapju.hear.long_table import MOST_PLAYERS, is_long, time_column
from hapju.hear.sound_recording import is_sound_file
from hapju.hear.table_text import Row, TableText, in_short, open_table
from hapju.hear.wide_table import wide_table
from hapju.strokes import FloatArray

_PLAYER_COLUMNS = ("player", "instrument")
_MISSING = ("", "NA")
_MOST_CELLS = 50_000_000
"""Positions times players: what a long table is turned into has to fit the memory."""


@dataclass(frozen=True, slots=True, eq=False)
class OnsetTable:
    """Onsets of several players on one grid.

    Attributes:
        where: the file, as errors name it.
        players: their names, in the order of the columns, or in which a long table names them.
        onset_s: shape ``(positions, players)``, nan where a player doesn't play.
        labels: what each column that the caller named says at each position, by its name.
    """

    where: str
    players: tuple[str, ...]
    onset_s: FloatArray
    labels: Mapping[str, tuple[str, ...]]


def read_onset_table(
    path: str | Path,
    players: Sequence[str] | None = None,
    labels: Sequence[str] = (),
    position: Sequence[str] = (),
) -> OnsetTable:
    """Read a table of onsets.

    Args:
        path: a CSV or TSV file.
        players: which players, in this order; all of them if None.
        labels: the columns to keep that say something of a position, such as its subdivision.
        position: of a long table, the columns that together tell one position from another.

    Raises:
        BadInput: for a file that is no such table, a column or player that isn't there, a bad cell.
    """
    if is_sound_file(path):
        raise BadInput(
            str(path),
            "this is a recording of sound, which says nothing of positions",
            "give a table of onsets, or take hapju report, which finds the positions",
        )
    data = bytes_of(path)
    if is_midi(data, str(path)):
        raise BadInput(
            str(path),
            "this is a MIDI file, which says nothing of positions",
            "give a table of onsets, or take hapju report, which finds the positions",
        )
    table = open_table(data, str(path))
    if is_long(table):
        read = _long(table, players, labels, position)
    elif position:
        raise BadInput(
            str(path),
            "it has a column for each player, so that its rows are the positions",
            "name columns of positions only for a table with a row for each onset",
        )
    else:
        read = _wide(table, players, labels)
    twice = next((name for name in read.players if read.players.count(name) > 1), None)
    if twice is not None:
        raise BadInput("the players", f"{in_short(twice)} is named twice", "name each once")
    return read


def _wide(table: TableText, players: Sequence[str] | None, labels: Sequence[str]) -> OnsetTable:
    wide, problem = wide_table(table, players)
    if problem is not None:
        raise problem
    columns = {name: table.column(name) for name in labels}
    kept: dict[str, list[str]] = {name: [] for name in labels}
    if labels:
        for row in table.rows():
            for name, column in columns.items():
                kept[name].append(row.cell(column))
    said = {name: tuple(column) for name, column in kept.items()}
    return OnsetTable(table.where, wide.players, wide.onset_s, said)


def _long(
    table: TableText,
    players: Sequence[str] | None,
    labels: Sequence[str],
    position: Sequence[str],
) -> OnsetTable:
    player_at = _player_column(table)
    if not position:
        raise BadInput(
            table.where,
            "it has a row for each onset, and nothing says which onsets belong together",
            "name the column of positions, or several with commas between, such as "
            "--position Cycle,Subdivision",
        )
    time_at, unit_s = time_column(table, table.header or ())
    keys, said = ([table.column(name) for name in names] for names in (position, labels))
    found = _LongRows({}, [], {})
    for row in table.rows():
        at = _position(row, table, keys, said, found)
        name = row.cell(player_at)
        if not name:
            raise BadInput(table.place(row, player_at), "there is no player", "name the player")
        who = found.players.setdefault(name, len(found.players))
        if row.cell(time_at) not in _MISSING:
            found.position.append(at)
            found.player.append(who)
            found.time_s.append(table.number(row, time_at) * unit_s)
    chosen = tuple(found.players) if players is None else tuple(players)
    _check(table.where, chosen, found)
    columns = zip(*found.labels, strict=True) if found.labels else [()] * len(labels)
    return OnsetTable(
        table.where, chosen, _matrix(found, chosen), dict(zip(labels, columns, strict=True))
    )


@dataclass(frozen=True, slots=True)
class _LongRows:
    """A long table so far: positions and players by what names them, labels of each position."""

    positions: dict[tuple[str, ...], int]
    labels: list[tuple[str, ...]]
    players: dict[str, int]
    position: array[int] = field(default_factory=lambda: array("q"))
    player: array[int] = field(default_factory=lambda: array("q"))
    time_s: array[float] = field(default_factory=lambda: array("d"))


def _player_column(table: TableText) -> int:
    """The column that names the players."""
    if table.header is None:
        raise BadInput(
            f"{table.where}, line 1",
            "the columns have no names",
            "name a column for each player, or time, player and the position of each onset",
        )
    for at, name in enumerate(table.header):
        if name.casefold() in _PLAYER_COLUMNS:
            return at
    raise BadInput(
        f"{table.where}, line {table.header_line}",
        "it has a row for each onset, but no column says whose",
        "name the column of the players player",
    )


def _position(
    row: Row, table: TableText, keys: Sequence[int], said: Sequence[int], found: _LongRows
) -> int:
    """The number of a row's position, which is taken in where it is new."""
    key = tuple(row.cell(column) for column in keys)
    for column, text in zip(keys, key, strict=True):
        if text in _MISSING:
            raise BadInput(table.place(row, column), "there is no position", "say which it is")
    at = found.positions.setdefault(key, len(found.positions))
    labels = tuple(row.cell(column) for column in said)
    if at == len(found.labels):
        found.labels.append(labels)
    for column, label, before in zip(said, labels, found.labels[at], strict=True):
        if label != before:
            raise BadInput(
                table.place(row, column),
                f"it says {in_short(label)} where it said {in_short(before)} before of position "
                f"{' '.join(key)}",
                "name all columns that tell one position from another",
            )
    return at


def _check(where: str, players: Sequence[str], found: _LongRows) -> None:
    """Whether all that were asked for are there, and not too many."""
    for name in players:
        if name not in found.players:
            shown = ", ".join(list(found.players)[:20]) + (", …" if len(found.players) > 20 else "")
            raise BadInput(where, f"no player is named {in_short(name)}", f"take some of {shown}")
    if len(players) > MOST_PLAYERS or len(players) * len(found.positions) > _MOST_CELLS:
        raise BadInput(
            where,
            f"it has {len(players)} players at {len(found.positions)} positions",
            f"name fewer players: {MOST_PLAYERS} at most, and {_MOST_CELLS:,} cells in all",
        )


def _matrix(found: _LongRows, players: Sequence[str]) -> FloatArray:
    """Mean onsets, ``(positions, players)``, positions in the order of their first rows."""
    seat = np.full(len(found.players), -1)
    for at, name in enumerate(players):
        seat[found.players[name]] = at
    player = seat[np.array(found.player, dtype=np.int64)]
    chosen = player >= 0
    cell = np.array(found.position, dtype=np.int64)[chosen] * len(players) + player[chosen]
    cells = len(found.positions) * len(players)
    count = np.bincount(cell, minlength=cells)
    total = np.bincount(cell, np.array(found.time_s)[chosen], minlength=cells)
    onset = np.where(count > 0, total / np.maximum(count, 1), np.nan)
    return onset.reshape(len(found.positions), len(players))
