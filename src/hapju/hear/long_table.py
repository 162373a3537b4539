"""Long tables: one row a stroke, with its time, and its piece or MIDI note.

Columns are told by name, or in a table without a header by their order: time, piece or note,
velocity.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Mapping
from dataclasses import dataclass, field
from math import nan
from pathlib import Path

import numpy as np

from hapju.errors import BadInput
from hapju.hear.midi_strokes import count_notes
from hapju.hear.recording import Recording
from hapju.hear.table_text import Row, TableText, in_short, one_line
from hapju.kit.double_triggers import double_triggers
from hapju.kit.hihat_pedal import articulate
from hapju.kit.note_maps import CHOKE, NO_PIECE, GuessedMap, NoteMap, guess_note_map
from hapju.kit.piece_words import NO_PIECE_OF_THE_KIT, piece_of_word
from hapju.strokes import FloatArray, IntArray, Piece, Strokes

MOST_PLAYERS = 1000
_UNKNOWN_VELOCITY = 0.8  # as in Strokes.of

# The seconds that 1 stands for, by the name of a column of times.
_TIME_UNITS = dict.fromkeys(("time", "time_s", "onset", "onset_s", "seconds"), 1.0)
_TIME_UNITS |= dict.fromkeys(("time_ms", "onset_ms"), 1e-3)


@dataclass(frozen=True, slots=True)
class _Roles:
    """Which column is what; None where there is none."""

    time: int
    unit_s: float
    piece: int | None = None
    note: int | None = None
    velocity: int | None = None
    player: int | None = None


@dataclass(frozen=True, slots=True)
class _Columns:
    """One player's rows so far."""

    time_s: array[float] = field(default_factory=lambda: array("d"))
    what: array[int] = field(default_factory=lambda: array("h"))
    velocity: array[float] = field(default_factory=lambda: array("d"))


def is_long(table: TableText) -> bool:
    """Whether a table has one row a stroke: it has no header, or a column of times."""
    return table.header is None or any(_plain(name) in _TIME_UNITS for name in table.header)


def long_recordings(
    table: TableText, given: NoteMap | None
) -> tuple[tuple[Recording, ...], BadInput | None]:
    """The recordings of a long table up to its first bad row, and what is wrong there.

    Raises:
        BadInput: for columns that can't be told.
    """
    roles = _roles_by_name(table, table.header) if table.header else _roles_by_order(table)
    players: dict[str, _Columns] = {}
    problem = None
    try:
        for row in table.rows():
            _add(row, table, roles, players)
    except BadInput as found:
        problem = found
    if not players and roles.player is None:
        players[""] = _Columns()
    # fmax passes over nan: an unknown velocity.
    loudest = [np.fmax.reduce(np.array(c.velocity), initial=0.0) for c in players.values()]
    scale = 127.0 if max(loudest, default=0.0) > 1 else 1.0
    recordings = tuple(
        _recording(name, columns, scale, table.where, roles, given)
        for name, columns in players.items()
    )
    return recordings, problem


def _plain(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "_", name.lower()).strip("_")


def _roles_by_name(table: TableText, header: tuple[str, ...]) -> _Roles:
    names = [_plain(name) for name in header]
    time, unit_s = time_column(table, header)
    found: Mapping[str, int | None] = {
        role: names.index(role) if role in names else None
        for role in ("piece", "note", "velocity", "player")
    }
    return _Roles(time, unit_s, **found)


def time_column(table: TableText, header: tuple[str, ...]) -> tuple[int, float]:
    """The column of times in a long table, and the seconds that 1 stands for in it.

    Raises:
        BadInput: where there are two.
    """
    names = [_plain(name) for name in header]
    times = [index for index, name in enumerate(names) if name in _TIME_UNITS]
    if len(times) > 1:
        both = " and ".join(header[index] for index in times[:2])
        where = f"{table.where}, line {table.header_line}"
        raise BadInput(where, f"{both} are both times", "keep one column of times")
    return times[0], _TIME_UNITS[names[times[0]]]


def _roles_by_order(table: TableText) -> _Roles:
    if table.width > 3:
        raise BadInput(
            f"{table.where}, line 1",
            f"{table.width} columns and no header",
            "name the columns in the first line: time, piece or note, velocity, player",
        )
    if table.width == 1:
        return _Roles(0, 1.0)
    velocity = 2 if table.width == 3 else None
    second = next(table.rows()).cell(1)
    if second[:1].isdigit():
        return _Roles(0, 1.0, note=1, velocity=velocity)
    return _Roles(0, 1.0, piece=1, velocity=velocity)


def _add(row: Row, table: TableText, roles: _Roles, players: dict[str, _Columns]) -> None:
    """Take a row in; nothing of it where any of its cells is bad."""
    time_s = table.number(row, roles.time) * roles.unit_s
    what = int(Piece.SNARE)
    if roles.piece is not None:
        what = _piece(row, table, roles.piece)
    elif roles.note is not None:
        what = _note(row, table, roles.note)
    velocity = nan if roles.velocity is None else _velocity(row, table, roles.velocity)
    name = "" if roles.player is None else _player(row, table, roles.player, players)
    columns = players.setdefault(name, _Columns())
    columns.time_s.append(time_s)
    columns.what.append(what)
    columns.velocity.append(velocity)


def _piece(row: Row, table: TableText, column: int) -> int:
    code = piece_of_word(row.cell(column))
    if code is None:
        raise BadInput(
            table.place(row, column),
            f"{in_short(row.cell(column))} is no piece",
            f"take one of {', '.join(piece.label for piece in Piece)}",
        )
    return code


def _note(row: Row, table: TableText, column: int) -> int:
    value = table.number(row, column)
    if not (0 <= value <= 127 and value == int(value)):
        raise BadInput(
            table.place(row, column),
            f"{in_short(row.cell(column))} is no MIDI note",
            "a note is a whole number from 0 to 127",
        )
    return int(value)


def _velocity(row: Row, table: TableText, column: int) -> float:
    if not row.cell(column):
        return nan
    value = table.number(row, column)
    if not 0 < value <= 127:
        raise BadInput(
            table.place(row, column),
            f"the velocity is {in_short(row.cell(column))}",
            "a velocity is above 0 and up to 1, or from 1 to 127",
        )
    return value


def _player(row: Row, table: TableText, column: int, players: Mapping[str, _Columns]) -> str:
    name = one_line(row.cell(column))
    if not name:
        raise BadInput(table.place(row, column), "there is no player", "name the player")
    if name not in players and len(players) == MOST_PLAYERS:
        raise BadInput(
            table.place(row, column),
            f"there are more than {MOST_PLAYERS} players",
            "give each player one name throughout",
        )
    return name


def _recording(
    player: str,
    columns: _Columns,
    scale: float,
    where: str,
    roles: _Roles,
    given: NoteMap | None,
) -> Recording:
    time_s = np.array(columns.time_s, dtype=np.float64)
    what = np.array(columns.what, dtype=np.int64)
    velocity = np.array(columns.velocity, dtype=np.float64) / scale
    velocity[np.isnan(velocity)] = _UNKNOWN_VELOCITY
    place = f"{where}, player {player}" if player else where
    name = player or Path(where).stem
    if roles.piece is None and roles.note is not None:
        return _from_notes(time_s, what, velocity, place, name, given)
    is_piece = what != NO_PIECE_OF_THE_KIT
    strokes = Strokes.of(time_s[is_piece], what[is_piece], velocity[is_piece])
    other = int(np.count_nonzero(~is_piece))
    return Recording(strokes, place, name, None, 0, {}, 0, None, None, other)


def _from_notes(
    time_s: FloatArray,
    note: IntArray,
    velocity: FloatArray,
    where: str,
    name: str,
    given: NoteMap | None,
) -> Recording:
    """A module's notes, which may hold its double triggers; of a pedal a table says nothing."""
    counts = count_notes(note)
    known = guess_note_map(counts) if given is None else GuessedMap(given, "given")
    nowhere = np.empty(0, dtype=np.int64)
    piece = articulate(
        known.note_map.piece[note],
        np.arange(note.size),
        nowhere,
        nowhere.astype(np.uint8),
        known.note_map.hihat_closed_from,
    )
    is_stroke = piece < len(Piece)
    strokes = Strokes.of(time_s[is_stroke], piece[is_stroke], velocity[is_stroke])
    doubled = double_triggers(strokes)
    return Recording(
        strokes=strokes.where(~doubled),
        where=where,
        name=name,
        note_map=known,
        double_triggers=int(np.count_nonzero(doubled)),
        unmapped=count_notes(note[piece == NO_PIECE]),
        chokes=int(np.count_nonzero(piece == CHOKE)),
        tempo_bpm=None,
        meter=None,
    )
