"""Onsets: the grid positions at which a player played, and when."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from hapju.strokes import FloatArray, IntArray


@dataclass(frozen=True, slots=True, eq=False)
class Onsets:
    """A player's onsets in grid order, shape ``(k,)``.

    Attributes:
        position: index of the grid position.
        asynchrony_ms: the mean of the strokes there − the position's time.
        strokes: how many strokes.
    """

    position: IntArray
    asynchrony_ms: FloatArray
    strokes: IntArray


def onsets_of(position: IntArray, asynchrony_ms: FloatArray, positions: int) -> Onsets:
    """The mean of a player's strokes at each of ``positions`` grid positions that have any.

    Args:
        position: grid position of each matched stroke, shape ``(m,)``, any order.
        asynchrony_ms: stroke − position's time, shape ``(m,)``.
        positions: how many positions the grid has.
    """
    count = np.bincount(position, minlength=positions)
    total = np.bincount(position, weights=asynchrony_ms, minlength=positions)
    played = np.flatnonzero(count)
    return Onsets(played, total[played] / count[played], count[played])


def no_onsets() -> Onsets:
    """The onsets of somebody who can't be placed on the grid."""
    nowhere = np.empty(0, dtype=np.int64)
    return Onsets(nowhere, np.empty(0), nowhere)
