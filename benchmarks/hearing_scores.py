"""How well heard strokes agree with annotated ones: pure counting, by mir_eval's matching.

Strokes are two arrays: ``time_s``, shape ``(n,)``, ascending, and ``drum_class``, shape ``(n,)``,
codes of :class:`hapju.hear.audio.drum_class.DrumClass`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import mir_eval  # type: ignore[import-untyped]
import numpy as np
from numpy.typing import ArrayLike

from hapju.hear.audio.drum_class import DrumClass
from hapju.strokes import FloatArray, IntArray

NOTHING, LEFT_OUT = len(DrumClass), len(DrumClass) + 1
"""In a confusion table after the classes: no stroke; and strokes that the scores leave out."""
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
class ClassStrokes:
    """Strokes by drum class, in time order."""

    time_s: FloatArray
    drum_class: IntArray

    @classmethod
    def of(cls, time_s: ArrayLike, drum_class: ArrayLike) -> ClassStrokes:
        """From columns in any order."""
        time, code = np.asarray(time_s, np.float64), np.asarray(drum_class, np.int64)
        order = np.argsort(time, kind="stable")
        return cls(time[order], code[order])

    def only(self, drum_class: int) -> FloatArray:
        """The times of one class."""
        chosen: FloatArray = self.time_s[self.drum_class == drum_class]
        return chosen


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


def class_counts(truth: ClassStrokes, heard: ClassStrokes, window_s: float) -> list[Counts]:
    """The counts of each class."""
    return [
        counts(truth.only(drum_class), heard.only(drum_class), window_s) for drum_class in DrumClass
    ]


def pooled(all_counts: Iterable[Counts]) -> Counts:
    """The sum: every stroke weighs the same, whichever its class or track."""
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


def confusion(truth: ClassStrokes, heard: ClassStrokes, left_out_s: FloatArray) -> IntArray:
    """What was heard for what was played, shape ``(7, 6)``.

    Rows are the drum classes played, then nothing, then what the scores leave out; columns are the
    classes heard, then nothing. Strokes that were heard as their own class are on the diagonal.
    What is left is matched across classes: a missed stroke with an extra one within 50 ms. Extra
    ones that are left then are matched with what was played and is left out, at ``left_out_s``.
    """
    table = np.zeros((LEFT_OUT + 1, NOTHING + 1), np.int64)
    missed, extra = np.ones(truth.time_s.size, np.bool_), np.ones(heard.time_s.size, np.bool_)
    for drum_class in DrumClass:
        played = np.flatnonzero(truth.drum_class == drum_class)
        sounded = np.flatnonzero(heard.drum_class == drum_class)
        pairs = matching(truth.time_s[played], heard.time_s[sounded], CONFUSION_WINDOW_S)
        table[drum_class, drum_class] = len(pairs)
        missed[played[pairs[:, 0]]] = False
        extra[sounded[pairs[:, 1]]] = False
    left, over = np.flatnonzero(missed), np.flatnonzero(extra)
    pairs = matching(truth.time_s[left], heard.time_s[over], CONFUSION_WINDOW_S)
    mistaken = truth.drum_class[left[pairs[:, 0]]], heard.drum_class[over[pairs[:, 1]]]
    np.add.at(table, mistaken, 1)
    np.add.at(table[:, NOTHING], np.delete(truth.drum_class[left], pairs[:, 0]), 1)
    over = np.delete(over, pairs[:, 1])
    pairs = matching(left_out_s, heard.time_s[over], CONFUSION_WINDOW_S)
    np.add.at(table[LEFT_OUT], heard.drum_class[over[pairs[:, 1]]], 1)
    table[LEFT_OUT, NOTHING] = left_out_s.size - len(pairs)
    np.add.at(table[NOTHING], np.delete(heard.drum_class[over], pairs[:, 1]), 1)
    return table


def _share(part: int, whole: int) -> float:
    return part / whole if whole else float("nan")
