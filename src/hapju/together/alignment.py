"""Alignment: how far apart two recordings were started, found from what was played.

Two modules that are started by hand share no clock. What the players played is much the same,
though: of all differences between strokes of one family, those of strokes that belong together pile
up at one value, and all others spread out.
"""

from __future__ import annotations

import numpy as np

from hapju.kit.families import families_of
from hapju.strokes import FloatArray, PieceArray

WIDEST_S = 30.0
"""Recordings started further apart than this are not aligned."""

_BIN_S = 0.020
_NEAR_S = 0.060
_MOST_STROKES = 3000
_FEWEST_PAIRS = 16


def offset_s(
    time_a_s: FloatArray, piece_a: PieceArray, time_b_s: FloatArray, piece_b: PieceArray
) -> float | None:
    """By how many seconds B has to be moved to fit A; shapes ``(n,)`` and ``(m,)``.

    The peak of the histogram of all A − B within one family, smoothed over 60 ms, then the median
    of the differences around it. None where no peak stands out: fewer than 16 strokes fit there,
    or fewer than half of the shorter recording.
    """
    a, b = (time[:_MOST_STROKES] for time in (time_a_s, time_b_s))
    family_a, family_b = (families_of(piece[:_MOST_STROKES]) for piece in (piece_a, piece_b))
    found = [
        _differences(a[family_a == family], b[family_b == family])
        for family in np.intersect1d(family_a, family_b)
    ]
    difference_s = np.concatenate(found) if found else np.empty(0)
    if difference_s.size < _FEWEST_PAIRS:
        return None
    edges = np.arange(-WIDEST_S - _BIN_S, WIDEST_S + 2 * _BIN_S, _BIN_S)
    count = np.histogram(difference_s, edges)[0]
    smooth = np.convolve(count, [1.0, 2.0, 1.0], mode="same")
    # Of equal peaks (a groove fits itself a bar later too) the one nearest to no offset.
    middle = edges[:-1] + _BIN_S / 2
    peak_s = middle[np.lexsort((np.abs(middle), -smooth))[0]]
    near = difference_s[np.abs(difference_s - peak_s) <= _NEAR_S]
    if near.size < max(_FEWEST_PAIRS, min(a.size, b.size) / 2):
        return None
    return float(np.median(near))


def _differences(a: FloatArray, b: FloatArray) -> FloatArray:
    """All a − b no wider than the widest offset."""
    first = np.searchsorted(b, a - WIDEST_S)
    last = np.searchsorted(b, a + WIDEST_S, side="right")
    count = last - first
    row = np.repeat(np.arange(a.size), count)
    column = np.arange(row.size) - np.repeat(np.cumsum(count) - count, count) + first[row]
    return np.asarray(a[row] - b[column])
