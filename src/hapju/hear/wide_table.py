"""Wide tables: one row a grid position, one column of onset times for each player.

That is how corpora of ensemble recordings are laid out (Clayton et al. 2021), among columns that
count bars or annotate. Players' columns are told from those by rules, or named by the caller:

1. The name is none of an annotation's (``cycle``, ``beat``, ``isochronous...``).
2. Half or more of the cells that are filled are numbers, some of them with a decimal point.
3. They ascend: nine of ten steps from one filled cell to the next go up.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from math import inf, isfinite, nan
from pathlib import Path

import numpy as np

from hapju.errors import BadInput
from hapju.hear.file_bytes import bytes_of
from hapju.hear.long_table import MOST_PLAYERS
from hapju.hear.recording import Recording
from hapju.hear.table_text import TableText, number_of, open_table
from hapju.strokes import FloatArray, Strokes

_ANNOTATIONS = re.compile(
    r"(sd|label|piece|song|section|cycle|bar|measure|beat|position|subdivision|index|row|id|frame"
    r"|tick|tempo|bpm|duration|cycle_?(time|start|onset)|(bar|beat)_?(time|start|onset))s?"
    r"|isochronous.*|(.*_)?(density|peak)",
)
MOST_CELLS = 50_000_000
"""Rows times players: rows that are nearly empty could ask for far more than the file's size."""
_MISSING = ("", "NA")
_UP_SHARE = 0.9


@dataclass(frozen=True, slots=True, eq=False)
class WideTable:
    """Onset times of several players on one grid.

    Attributes:
        players: their columns' names, in order.
        onset_s: shape ``(rows, players)``, nan where a player doesn't play.
        grid: what the column that the caller named says of each row, shape ``(rows,)``.
    """

    where: str
    players: tuple[str, ...]
    onset_s: FloatArray
    grid: tuple[str, ...] | None


def read_wide_table(
    path: str | Path, players: Sequence[str] | None = None, grid: str | None = None
) -> WideTable:
    """Read a wide table.

    Args:
        path: a CSV or TSV file.
        players: the names of the players' columns, where the rules would not find them.
        grid: the name of the column that tells a row's position in the bar or cycle.

    Raises:
        BadInput: for a file that is no such table, a column that isn't there, a bad cell.
    """
    table = open_table(bytes_of(path), str(path))
    wide, problem = wide_table(table, players, grid)
    if problem is not None:
        raise problem
    return wide


def wide_table(
    table: TableText, players: Sequence[str] | None = None, grid: str | None = None
) -> tuple[WideTable, BadInput | None]:
    """A wide table up to its first bad row, and what is wrong there.

    Raises:
        BadInput: for a table without players, or a column that isn't there.
    """
    if table.header is None:
        raise BadInput(f"{table.where}, line 1", "the columns have no names", "name each player")
    chosen = (
        _found_players(table, table.header)
        if players is None
        else [table.column(name) for name in players]
    )
    if not 1 <= len(chosen) <= MOST_PLAYERS:
        raise BadInput(
            table.where,
            f"{len(chosen) or 'no'} columns hold a player's onset times",
            "give a column named time and one named piece or note, or a column of onset times in "
            f"seconds for each player, {MOST_PLAYERS} at most",
        )
    labelled = None if grid is None else table.column(grid)
    cells, labels, problem = _cells(table, chosen, labelled)
    unit_s = [1e-3 if table.header[column].lower().endswith("_ms") else 1.0 for column in chosen]
    onset_s = np.array(cells, dtype=np.float64).reshape(-1, len(chosen)) * np.array(unit_s)
    names = tuple(table.header[column] for column in chosen)
    return (
        WideTable(table.where, names, onset_s, None if labelled is None else tuple(labels)),
        problem,
    )


def wide_recordings(table: TableText) -> tuple[tuple[Recording, ...], BadInput | None]:
    """Each player's recording, in the order of the columns; which piece a table doesn't say."""
    wide, problem = wide_table(table)
    recordings = tuple(
        Recording(
            Strokes.of(onsets[~np.isnan(onsets)]),
            f"{table.where}, column {name}",
            name,
            None,
            0,
            {},
            0,
            None,
            None,
        )
        for name, onsets in zip(wide.players, wide.onset_s.T, strict=True)
    )
    return recordings, problem


@dataclass(slots=True)
class _Seen:
    """What a column has shown so far."""

    filled: int = 0
    numbers: int = 0
    decimals: int = 0
    steps: int = 0
    steps_up: int = 0
    last: float = -inf

    def add(self, text: str, delimiter: str) -> None:
        self.filled += 1
        value = number_of(text, delimiter)
        if value is None:
            return
        self.numbers += 1
        self.decimals += not value.is_integer() or "." in text or "," in text
        if isfinite(value):  # what isn't is an error, but not here
            self.steps += 1
            self.steps_up += value >= self.last
            self.last = value

    @property
    def is_onsets(self) -> bool:
        return (
            self.decimals > 0
            and self.numbers >= self.filled / 2
            # The first number is no step.
            and self.steps_up - 1 >= _UP_SHARE * (self.steps - 1)
        )


def _found_players(table: TableText, header: tuple[str, ...]) -> list[int]:
    seen = {
        column: _Seen()
        for column, name in enumerate(header)
        if not _ANNOTATIONS.fullmatch(re.sub(r"[^a-z0-9]+", "_", name.lower()).strip("_"))
    }
    try:
        for row in table.rows():
            for column, text in enumerate(row.cells):
                if text not in _MISSING and column in seen:
                    seen[column].add(text, table.delimiter)
    except BadInput:  # the rows before this one decide; it is met again where they are read
        pass
    return [column for column, so_far in seen.items() if so_far.is_onsets]


def _cells(
    table: TableText, chosen: Sequence[int], labelled: int | None
) -> tuple[array[float], list[str], BadInput | None]:
    """The players' cells row by row, and the label of each row."""
    cells = array("d")
    labels: list[str] = []
    try:
        for row in table.rows():
            if len(cells) > MOST_CELLS:
                wrong = f"it has more than {MOST_CELLS} cells up to line {row.line}"
                raise BadInput(table.where, wrong, "give rows in which somebody plays")
            cells.extend(
                [
                    nan if row.cell(column) in _MISSING else table.number(row, column)
                    for column in chosen
                ]
            )
            if labelled is not None:
                labels.append(row.cell(labelled))
    except BadInput as problem:
        return cells, labels, problem
    return cells, labels, None
