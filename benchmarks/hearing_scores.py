"""How well heard strokes agree with annotated ones: pure counting, by mir_eval's matching.

Strokes are two arrays: ``time_s``, shape ``(n,)``, ascending, and ``family``, shape ``(n,)``,
whole numbers from 0 to 4 in the order of :data:`FAMILIES`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import mir_eval  # type: ignore[import-untyped]
import numpy as np
from numpy.typing import ArrayLike

from hapju.strokes import FloatArray, IntArray, Piece, PieceArray

FAMILIES = ("kick", "snare", "tom", "hihat", "cymbal")
_FAMILY_OF_PIECE = {
    Piece.KICK: 0,
    Piece.SNARE: 1,
    Piece.CROSS_STICK: 1,
    Piece.TOM_HIGH: 2,
    Piece.TOM_MID: 2,
    Piece.TOM_LOW: 2,
    Piece.TOM_FLOOR: 2,
    Piece.HIHAT_CLOSED: 3,
    Piece.HIHAT_OPEN: 3,
    Piece.HIHAT_PEDAL: 3,
    Piece.CRASH: 4,
    Piece.RIDE: 4,
    Piece.RIDE_BELL: 4,
}
_FAMILIES = np.array([_FAMILY_OF_PIECE[piece] for piece in Piece], np.int64)
NOTHING = len(FAMILIES)
"""The last row and the last column of a confusion table: no stroke."""
ONE_ONSET_S = 0.010
CONFUSION_WINDOW_S = 0.050


@dataclass(frozen=True, slots=True)
class Counts:
    """How many strokes were right, too many, and missed."""

    right: int = 0
    extra: int = 0
    missed: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(
            self.right + other.right, self.extra + other.extra, self.missed + other.missed
        )

    @property
    def precision(self) -> float:
        """The share of what was heard that is right; nan where nothing was heard."""
        return _share(self.right, self.right + self.extra)

    @property
    def recall(self) -> float:
        """The share of what was played that was heard; nan where nothing was played."""
        return _share(self.right, self.right + self.missed)

    @property
    def f(self) -> float:
        """F-measure: the harmonic mean of both; nan where there is nothing to count."""
        return _share(2 * self.right, 2 * self.right + self.extra + self.missed)


@dataclass(frozen=True, slots=True, eq=False)
class FamilyStrokes:
    """Strokes by family, in time order."""

    time_s: FloatArray
    family: IntArray

    @classmethod
    def of(cls, time_s: ArrayLike, family: ArrayLike) -> FamilyStrokes:
        """From columns in any order."""
        time, code = np.asarray(time_s, np.float64), np.asarray(family, np.int64)
        order = np.argsort(time, kind="stable")
        return cls(time[order], code[order])

    def only(self, family: int) -> FloatArray:
        """The times of one family."""
        chosen: FloatArray = self.time_s[self.family == family]
        return chosen


def families_of(piece: PieceArray) -> IntArray:
    """The family of each piece, shape ``(n,)`` in and out."""
    return _FAMILIES[piece]


def matching(truth_s: FloatArray, heard_s: FloatArray, window_s: float) -> IntArray:
    """Row numbers of as many pairs within the window as there can be, shape ``(pairs, 2)``."""
    if not truth_s.size or not heard_s.size:
        return np.zeros((0, 2), np.int64)
    pairs = mir_eval.util.match_events(truth_s, heard_s, window_s)
    return np.array(pairs, np.int64).reshape(-1, 2)


def counts(truth_s: FloatArray, heard_s: FloatArray, window_s: float) -> Counts:
    """Right, extra and missed events."""
    right = len(matching(truth_s, heard_s, window_s))
    return Counts(right, heard_s.size - right, truth_s.size - right)


def family_counts(truth: FamilyStrokes, heard: FamilyStrokes, window_s: float) -> list[Counts]:
    """The counts of each family."""
    return [
        counts(truth.only(family), heard.only(family), window_s) for family in range(len(FAMILIES))
    ]


def pooled(all_counts: Iterable[Counts]) -> Counts:
    """The sum: every stroke weighs the same, whichever its family or track."""
    return sum(all_counts, Counts())


def onsets(time_s: FloatArray) -> FloatArray:
    """Strokes no more than 10 ms after an onset's first belong to it; it is where that one is."""
    return np.array(list(_firsts(time_s.tolist())), np.float64)


def _firsts(times: list[float]) -> Iterator[float]:
    first = -np.inf
    for time in sorted(times):
        if time - first > ONE_ONSET_S + 1e-9:
            first = time
            yield time


def timing_errors_s(truth_s: FloatArray, heard_s: FloatArray, window_s: float) -> FloatArray:
    """Heard minus annotated, for events that are each other's nearest and within the window."""
    if not truth_s.size or not heard_s.size:
        return np.zeros(0)
    nearest = _nearest(truth_s, heard_s)
    back = _nearest(heard_s, truth_s)[nearest]
    error: FloatArray = heard_s[nearest] - truth_s
    kept: FloatArray = error[(back == np.arange(truth_s.size)) & (np.abs(error) <= window_s)]
    return kept


def median(values: FloatArray) -> float:
    """The median; nan of nothing."""
    return float(np.median(values)) if values.size else float("nan")


def spread(values: FloatArray) -> float:
    """The median distance from the median (MAD); nan of nothing."""
    return median(np.abs(values - median(values)))


def _nearest(times: FloatArray, others: FloatArray) -> IntArray:
    after = np.clip(np.searchsorted(others, times), 1, max(others.size - 1, 1))
    before = after - 1
    after = np.minimum(after, others.size - 1)
    is_before = times - others[before] <= others[after] - times
    return np.where(is_before, before, after)


def confusion(truth: FamilyStrokes, heard: FamilyStrokes) -> IntArray:
    """What was heard for what was played, shape ``(6, 6)``.

    Rows are the families played, columns those heard, and the last of each is nothing. Strokes
    that were heard as their own family are on the diagonal. What is left is matched across
    families: a missed stroke with an extra one within 50 ms.
    """
    table = np.zeros((len(FAMILIES) + 1, len(FAMILIES) + 1), np.int64)
    missed, extra = np.ones(truth.time_s.size, np.bool_), np.ones(heard.time_s.size, np.bool_)
    for family in range(len(FAMILIES)):
        played = np.flatnonzero(truth.family == family)
        sounded = np.flatnonzero(heard.family == family)
        pairs = matching(truth.time_s[played], heard.time_s[sounded], CONFUSION_WINDOW_S)
        table[family, family] = len(pairs)
        missed[played[pairs[:, 0]]] = False
        extra[sounded[pairs[:, 1]]] = False
    left, over = np.flatnonzero(missed), np.flatnonzero(extra)
    pairs = matching(truth.time_s[left], heard.time_s[over], CONFUSION_WINDOW_S)
    mistaken = truth.family[left[pairs[:, 0]]], heard.family[over[pairs[:, 1]]]
    np.add.at(table, mistaken, 1)
    np.add.at(table[:, NOTHING], np.delete(truth.family[left], pairs[:, 0]), 1)
    np.add.at(table[NOTHING], np.delete(heard.family[over], pairs[:, 1]), 1)
    return table


def _share(part: int, whole: int) -> float:
    return part / whole if whole else float("nan")
