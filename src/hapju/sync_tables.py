"""A table of onsets in, tables of synchrony out: what ``hapju sync`` and ``hapju.sync`` give."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from hapju.errors import BadInput
from hapju.hear.onset_table import OnsetTable, read_onset_table
from hapju.hear.table_text import in_short
from hapju.strokes import FloatArray, IntArray
from hapju.timing.interval_variability import npvi
from hapju.together.pairwise import (
    GridTable,
    PairTable,
    even_steps_s,
    mean_onset_s,
    pair_table,
    pair_table_by_grid,
    reference_table,
)

if TYPE_CHECKING:
    import polars as pl

Columns = Mapping[str, NDArray[Any]]
"""A table: columns of one length by their names; nan where there is nothing to say."""

_MISSING = ("", "NA")
_WHOLE = re.compile("[+-]?[0-9]{1,9}")
_MOST_ROWS = 20_000_000
"""Places times players squared: each row takes some memory."""


@dataclass(frozen=True, slots=True, eq=False)
class SyncTables:
    """How well the players of a table of onsets are together; asynchronies are A − B in ms.

    Printed, they are aligned text. What each column is: docs/measures/synchrony.md.

    Attributes:
        where: the file that was read.
        players: ``player``, ``onsets``, ``npvi``.
        pairs: ``player_a``, ``player_b``, ``joint_onsets``, ``mean_asynchrony_ms``,
            ``mean_absolute_asynchrony_ms``, ``sd_asynchrony_ms``, ``median_asynchrony_ms``,
            ``t_statistic``, ``p_value``, ``p_value_bonferroni``.
        by_grid: a row for each pair and each ``place`` of the grid; None if no grid was named.
        relative: each player against the ``reference``; None if none was named.
        grid: the name of the column whose values are the places.
        cycle: the name of the column of cycles that the reference is spaced evenly in; None where
            the reference is the mean itself.
    """

    where: str
    players: Columns
    pairs: Columns
    by_grid: Columns | None = None
    relative: Columns | None = None
    grid: str | None = None
    cycle: str | None = None

    def tables(self) -> dict[str, Columns]:
        """The tables that there are, by their names."""
        named = {
            "players": self.players,
            "pairs": self.pairs,
            "by_grid": self.by_grid,
            "relative": self.relative,
        }
        return {name: table for name, table in named.items() if table is not None}

    def to_frames(self) -> dict[str, pl.DataFrame]:
        """The tables as polars data frames; what is not known is null.

        Raises:
            BadInput: if polars, which is an extra, isn't installed.
        """
        from hapju.show.sync_files import sync_frames

        return sync_frames(self)

    def to_json(self, path: str | Path) -> None:
        """Write all tables as one JSON file.

        Raises:
            BadInput: if the file can't be written.
        """
        from hapju.show.sync_files import write_sync_json

        write_sync_json(self, Path(path))

    def __str__(self) -> str:
        from hapju.show.sync_terminal import sync_text

        return sync_text(self)


def sync(
    path: str | Path,
    players: str | Sequence[str] | None = None,
    grid: str | None = None,
    *,
    position: str | Sequence[str] | None = None,
    relative_to: str | Sequence[str] | None = None,
    cycle: str | None = None,
) -> SyncTables:
    """How well the players of a table of onsets are together, as the R package onsetsync has it.

    Args:
        path: a CSV or TSV file: a row for each position of the grid and a column of onset times
            for each player, or a row for each onset with columns ``time`` and ``player``.
        players: which, in this order; if None those whose columns hold onset times.
        grid: a column, such as the subdivision: also measure each pair at each of its values.
        position: of a table with a row for each onset, the columns that together name a position.
        relative_to: players: also measure each player against their mean.
        cycle: the column that numbers the cycles: with ``grid`` and ``relative_to``, measure
            against even steps from each cycle's start to the next one's.

    Raises:
        BadInput: for a table that can't be read, or a column or player that isn't there.
    """
    references = _listed(relative_to)
    players = None if players is None else _listed(players)
    if cycle is not None and (grid is None or not references):
        raise BadInput(
            "cycle",
            "even steps need the steps' column and the players who give the cycles' starts",
            "name a grid and whom to measure relative to as well",
        )
    labels = list(dict.fromkeys(name for name in (grid, cycle) if name is not None))
    # Who is measured may leave out who is measured against.
    extra = [name for name in references if players is not None and name not in players]
    asked = None if players is None else [*players, *extra]
    table = read_onset_table(path, asked, labels, _listed(position))
    count = len(table.players) - len(extra)
    if count < 2:
        raise BadInput(
            table.where,
            f"there are onsets of {'one player only' if count else 'no player'}",
            "name the columns of two players or more",
        )
    onset_s, names = table.onset_s[:, :count], np.array(table.players[:count])
    return SyncTables(
        table.where,
        _players(names, onset_s),
        _named(pair_table(onset_s), names),
        None if grid is None else _by_grid(onset_s, names, table.labels[grid]),
        _relative(table, count, references, asked, grid, cycle) if references else None,
        grid,
        cycle,
    )


def _listed(names: str | Sequence[str] | None) -> list[str]:
    """One name, several or none, as a list."""
    return [names] if isinstance(names, str) else list(names or ())


def _players(names: NDArray[np.str_], onset_s: FloatArray) -> Columns:
    played = [column[~np.isnan(column)] for column in onset_s.T]
    return {
        "player": names,
        "onsets": np.array([own.size for own in played]),
        "npvi": np.array([npvi(own) for own in played]),
    }


def _named(table: PairTable | GridTable, names: NDArray[np.str_]) -> dict[str, NDArray[Any]]:
    """A table's columns, with the players by their names."""
    columns = {field.name: getattr(table, field.name) for field in fields(table)}
    return columns | {key: names[columns[key]] for key in ("player_a", "player_b")}


def _by_grid(onset_s: FloatArray, names: NDArray[np.str_], said: Sequence[str]) -> Columns:
    """Each pair at each place; positions of which the column says nothing are left out."""
    words = np.array(said, dtype=np.str_)
    known = ~np.isin(words, _MISSING)
    places, code = _places(words[known])
    if places.size * names.size**2 > _MOST_ROWS:
        raise BadInput(
            "grid",
            f"the column has {places.size} different values, for every pair of {names.size}",
            "name a column that tells the place in the bar or cycle",
        )
    columns = _named(pair_table_by_grid(onset_s[known], code), names)
    return columns | {"place": places[columns["place"]]}


def _places(words: NDArray[np.str_]) -> tuple[NDArray[Any], IntArray]:
    """The places in order, and which of them each word is: by number if all are whole numbers."""
    whole = _whole(words.tolist())
    if whole is not None:
        places, code = np.unique(whole, return_inverse=True)
        return places, code
    _, first, code = np.unique(words, return_index=True, return_inverse=True)
    order = np.argsort(first)  # else in the order in which the table names them
    return words[first[order]], np.argsort(order)[code]


def _whole(words: Sequence[str]) -> IntArray | None:
    """Whole numbers, or None where any word is something else."""
    if not all(_WHOLE.fullmatch(word) for word in words):
        return None
    return np.array([int(word) for word in words], dtype=np.int64)


def _relative(
    table: OnsetTable,
    count: int,
    references: Sequence[str],
    asked: Sequence[str] | None,
    grid: str | None,
    cycle: str | None,
) -> Columns:
    """The first ``count`` players against the mean of some, or against even steps of that mean."""
    seats = list(asked or table.players)
    for name in references:
        if name not in seats:
            raise BadInput(
                "relative to",
                f"there are no onsets of {in_short(name)}",
                f"take some of {', '.join(seats[:20])}",
            )
    reference_s = mean_onset_s(table.onset_s, [seats.index(name) for name in references])
    if grid is not None and cycle is not None:
        step = _numbered(table, grid)
        first = step.min() if step.size else 0
        reference_s = even_steps_s(reference_s, _numbered(table, cycle), step - first)
    measured = reference_table(table.onset_s[:, :count], reference_s)
    return {
        "player": np.array(table.players[:count]),
        "reference": np.array(["+".join(references)] * count),
        **{field.name: getattr(measured, field.name) for field in fields(measured)},
    }


def _numbered(table: OnsetTable, column: str) -> IntArray:
    """A column of whole numbers."""
    words = table.labels[column]
    numbers = _whole(words)
    if numbers is None:
        wrong = next(word for word in words if _whole([word]) is None)
        raise BadInput(
            f"{table.where}, column {column}",
            f"{in_short(wrong)} is no whole number" if wrong else "a cell is empty",
            "number cycles, and steps in the cycle, 1, 2, 3, …",
        )
    return numbers
