"""The notes that a live matcher looks up, family by family, in columns that take little memory.

A *moment* is a time at which one family has notes: mostly one note, more where a chart has two
pieces of a family at once. Columns are read through memoryviews: these give plain Python numbers,
which are quicker one by one than numpy's.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import inf

import numpy as np

from hapju.kit.families import Family, families_of
from hapju.strokes import FloatArray, IntArray, PieceArray
from hapju.timing.matching import SAME_TIME_S, WIDEST_WINDOW_S, windows_of

ROUNDING_S = 1e-6
"""What a moment is kept open longer, so that no rounding of times can make it close early."""

SETTLED_AFTER_S = 2 * (WIDEST_WINDOW_S + ROUNDING_S)
"""This long after a stroke, nothing that is still to come can change what it was matched to."""

Floats = memoryview
"""Of float64 values."""
Ints = memoryview
"""Of int64 values."""


@dataclass(frozen=True, slots=True)
class NoteLine:
    """The moments of one family, ascending.

    Attributes:
        moment_s: when each is.
        reach_s: how far its window reaches.
        first: where each moment's notes begin in ``note``; one entry more than moments.
        note: indices of the notes, in their order.
    """

    moment_s: Floats
    reach_s: Floats
    first: Ints
    note: Ints

    def notes(self, moment: int) -> list[int]:
        """The notes at a moment."""
        first = self.first[moment]
        if self.first[moment + 1] == first + 1:
            return [self.note[first]]
        return self.note[first : self.first[moment + 1]].tolist()

    def closes_s(self, moment: int) -> float:
        """When the window of a moment has closed for sure."""
        at_s: float = self.moment_s[moment]
        reach_s: float = self.reach_s[moment]
        return at_s + reach_s + ROUNDING_S


@dataclass(frozen=True, slots=True)
class Closings:
    """The moments of all families in the order in which their windows close."""

    at_s: Floats
    family: Ints
    moment: Ints


@dataclass(frozen=True, slots=True)
class NoteLines:
    """All notes of a chart or a grid.

    Attributes:
        by_family: family → its line.
        note_s: when each note is.
        reach_s: how far the window of each reaches.
        note_piece: its piece.
        closings: of a chart, whose notes can be missed; empty for a grid.
        can_miss: False for a grid: on it every family has a note at every position.
    """

    by_family: dict[int, NoteLine]
    note_s: Floats
    reach_s: Floats
    note_piece: Ints
    closings: Closings
    can_miss: bool

    @classmethod
    def of_chart(cls, note_s: FloatArray, note_piece: PieceArray) -> NoteLines:
        """Of times, ascending, and pieces; both of shape ``(notes,)``."""
        family = families_of(note_piece)
        reach_s = np.empty(note_s.size)
        by_family = {}
        for each in np.unique(family).tolist():
            notes = np.flatnonzero(family == each)
            reach_s[notes] = windows_of(note_s[notes]) + SAME_TIME_S
            by_family[each] = _line_of(note_s[notes], notes)
        return cls(
            by_family,
            note_s.data,
            reach_s.data,
            note_piece.astype(np.int64).data,
            _closings(by_family),
            can_miss=True,
        )

    @classmethod
    def of_grid(cls, grid_s: FloatArray) -> NoteLines:
        """Of the times of grid positions, ascending, shape ``(positions,)``."""
        line = _line_of(grid_s, np.arange(grid_s.size))
        return cls(
            {int(family): line for family in Family},
            grid_s.data,
            (windows_of(grid_s) + SAME_TIME_S).data,
            np.zeros(grid_s.size, dtype=np.int64).data,
            _closings({}),
            can_miss=False,
        )


def _line_of(note_s: FloatArray, notes: IntArray) -> NoteLine:
    """A family's notes, whose times ascend, by the moments at which they stand."""
    is_new = np.diff(note_s, prepend=-inf) > SAME_TIME_S
    reach_s = windows_of(note_s) + SAME_TIME_S
    first = np.append(np.flatnonzero(is_new), note_s.size)
    return NoteLine(
        note_s[is_new].data,
        reach_s[is_new].data,
        first.astype(np.int64).data,
        notes.astype(np.int64).data,
    )


def _closings(by_family: dict[int, NoteLine]) -> Closings:
    at_s, family, moment = [np.empty(0)], [np.empty(0, np.int64)], [np.empty(0, np.int64)]
    for each, line in by_family.items():
        moment_s = np.asarray(line.moment_s, dtype=np.float64)
        at_s.append(moment_s + np.asarray(line.reach_s, dtype=np.float64) + ROUNDING_S)
        family.append(np.full(moment_s.size, each, dtype=np.int64))
        moment.append(np.arange(moment_s.size, dtype=np.int64))
    columns = np.concatenate(at_s), np.concatenate(family), np.concatenate(moment)
    order = np.lexsort(columns[::-1])
    return Closings(*(column[order].data for column in columns))
