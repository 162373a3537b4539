"""How late a stroke is, said at once: against the nearest note that it could be meant for.

The matching may later say otherwise, where two strokes lie in one window; until that is settled
this is the best that can be said.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from typing import NamedTuple

import numpy as np

from hapju.kit.families import Family, families_of
from hapju.strokes import FloatArray, Piece, PieceArray
from hapju.timing.matching import SAME_TIME_S, windows_of

_FAMILY_OF = families_of(np.arange(len(Piece), dtype=np.uint8)).tolist()


class NotesOfFamily(NamedTuple):
    """When one family has notes, ascending, and how far the window of each reaches, in seconds."""

    note_s: list[float]
    reach_s: list[float]


def notes_by_family(note_s: FloatArray, note_piece: PieceArray) -> dict[int, NotesOfFamily]:
    """A chart's notes by their families.

    Args:
        note_s: times of the notes in seconds, ascending, shape ``(notes,)``.
        note_piece: their pieces, shape ``(notes,)``.
    """
    family = families_of(note_piece)
    return {int(each): _notes(note_s[family == each]) for each in np.unique(family)}


def grid_for_every_family(grid_s: FloatArray) -> dict[int, NotesOfFamily]:
    """The same where there is no chart: every family has a note at every grid position."""
    notes = _notes(grid_s)
    return {int(family): notes for family in Family}


def late_ms(notes: Mapping[int, NotesOfFamily], time_s: float, piece: int) -> float | None:
    """How late a stroke is, in ms (negative = early); None where no note's window has it."""
    of_family = notes.get(_FAMILY_OF[piece])
    if of_family is None or not of_family.note_s:
        return None
    note_s, reach_s = of_family
    after = bisect_left(note_s, time_s)
    nearest = min(after, len(note_s) - 1)
    if after and time_s - note_s[after - 1] <= abs(note_s[nearest] - time_s):
        nearest = after - 1
    late_s = time_s - note_s[nearest]
    return 1000.0 * late_s if abs(late_s) <= reach_s[nearest] else None


def _notes(note_s: FloatArray) -> NotesOfFamily:
    is_new = np.diff(note_s, prepend=-np.inf) > SAME_TIME_S
    reach_s = windows_of(note_s) + SAME_TIME_S
    return NotesOfFamily(note_s[is_new].tolist(), reach_s[is_new].tolist())
