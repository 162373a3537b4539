"""Stretches of a take in which the players can be compared beat by beat, and their intervals."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from hapju.strokes import BoolArray, FloatArray, IntArray

LONGEST_HOLE = 2
"""A player who misses more beats than this in a row ends a stretch."""
SHORTEST_STRETCH = 6
"""Stretches of fewer beats say too little for their start."""
_LONGEST_STRETCH = 128
"""Longer stretches with missing beats are cut, so that filling in stays linear in the beats."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Beats ``start`` to ``stop`` − 1; every player plays the first and the last of them."""

    start: int
    stop: int

    @property
    def intervals(self) -> int:
        """How many intervals it has."""
        return self.stop - self.start - 1


def stretches_of(onset_s: FloatArray) -> list[Stretch]:
    """The stretches of onsets, shape ``(beats, players)``, nan where a player missed a beat."""
    played = ~np.isnan(onset_s)
    found = []
    for start, stop in _runs(~_in_long_hole(played)):
        whole = start + np.flatnonzero(np.all(played[start:stop], axis=1))
        has_holes = whole.size < stop - start
        for first, last in _cut(whole) if has_holes else [(start, stop - 1)]:
            if last - first + 1 >= SHORTEST_STRETCH:
                found.append(Stretch(first, last + 1))
    return found


def _in_long_hole(played: BoolArray) -> BoolArray:
    inside = np.zeros(played.shape[0], dtype=bool)
    for player in range(played.shape[1]):
        for start, stop in _runs(~played[:, player]):
            if stop - start > LONGEST_HOLE:
                inside[start:stop] = True
    return inside


def _runs(marked: BoolArray) -> list[tuple[int, int]]:
    """Where runs of True start and stop."""
    edges = np.flatnonzero(np.diff(np.concatenate([[False], marked, [False]]).astype(np.int8)))
    return [(int(start), int(stop)) for start, stop in edges.reshape(-1, 2)]


def _cut(whole: IntArray) -> list[tuple[int, int]]:
    """First and last beats of pieces that start and end on beats that all played."""
    pieces = []
    first = 0
    while first < whole.size - 1:
        last = int(np.searchsorted(whole, whole[first] + _LONGEST_STRETCH, side="right")) - 1
        last = max(last, first + 1)
        if whole[-1] - whole[last] < _LONGEST_STRETCH // 4:
            last = whole.size - 1
        pieces.append((int(whole[first]), int(whole[last])))
        first = last
    return pieces


def starts_in(stretches: Sequence[Stretch]) -> IntArray:
    """The beats on which intervals start, stretch after stretch, shape ``(N,)``."""
    return np.concatenate([np.arange(one.start, one.stop - 1) for one in stretches])


def lengths_of(stretches: Sequence[Stretch]) -> tuple[int, ...]:
    """How many intervals each has."""
    return tuple(one.intervals for one in stretches)


def toward_others(columns: FloatArray, player: int) -> FloatArray:
    """A player's column less that of each other player: axis 1 is one shorter."""
    return np.delete(columns[:, [player]] - columns, player, axis=1)
