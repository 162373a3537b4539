"""Joint onsets: the grid positions at which two players both played."""

from __future__ import annotations

import numpy as np

from hapju.strokes import FloatArray, IntArray


def joint_onsets(position_a: IntArray, position_b: IntArray) -> tuple[IntArray, IntArray]:
    """Where two players' onsets share a position.

    Args:
        position_a: grid positions of A's onsets, ascending, each once.
        position_b: grid positions of B's onsets, likewise.

    Returns:
        Indices into ``position_a`` and into ``position_b``, both in grid order, one a joint onset.
    """
    if not position_b.size:
        nothing = np.empty(0, dtype=np.int64)
        return nothing, nothing
    there = np.minimum(np.searchsorted(position_b, position_a), position_b.size - 1)
    shared = position_b[there] == position_a
    return np.flatnonzero(shared), there[shared]


def asynchronies_ms(onset_a_s: FloatArray, onset_b_s: FloatArray) -> FloatArray:
    """A − B in milliseconds at each row where both columns have an onset (nan: none there).

    With :func:`~hapju.timing.summary.summarise` these are the definitions of onsetsync (Eerola &
    Clayton): the rows of its tables are what grid positions are here.

    Args:
        onset_a_s: A's onsets in seconds, a row for each position, shape ``(n,)``.
        onset_b_s: B's onsets, in the same rows.
    """
    apart: FloatArray = 1000.0 * (onset_a_s - onset_b_s)
    return apart[~np.isnan(apart)]
