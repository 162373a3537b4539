"""Alignment: how far apart two recordings were started, found from what was played.

Two recorders that are started by hand share no clock. What the players played is much the same,
though: of all differences between strokes of one family, those of strokes that belong together pile
up at one value, and all others spread out. Nor do two clocks run exactly alike: over a long take,
where that value goes says how much faster one of them is.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from hapju.kit.families import families_of
from hapju.strokes import FloatArray, PieceArray

WIDEST_S = 30.0
"""Recordings started further apart than this are not aligned, if nothing else is said."""
CLOCKS_DIFFER = 2e-5
"""How much the clocks of two recorders differ in speed: the SD to expect (20 in a million)."""

_BIN_S = 0.020
_NEAR_S = 0.060
_MOST_STROKES = 3000
_FEWEST_PAIRS = 16
_STANDS_OUT, _STANDS_OUT_SD = 1.6, 12.0
"""The peak is so many times the mean within 4 s, and so many roots of that mean above it.

Takes of the Groove MIDI Dataset at different tempos come to 2.4 and 15, but never to both; takes of
one groove by two drummers, or of one performance with its strokes moved by 12 ms and 8 % left out,
to 2.7 and 20 at least.
"""
_AROUND_BINS = 200
_BLOCK_STROKES = 64
_FEWEST_IN_BLOCK = 8
_LEAST_SPREAD_S = 0.001
_ALIKE = 4.0
"""Players wander slowly: so many neighbouring blocks say as much as one that stands by itself."""


@dataclass(frozen=True, slots=True)
class ClockFit:
    """How the clock of recording B stands to that of A: a time on B is moved to A by :meth:`moved`.

    Attributes:
        offset_s: what a time in the middle of B is moved by.
        rate: by how much A's clock counts more than B's; 2e-5 = 20 in a million.
        middle_s: that middle, on B's clock.
    """

    offset_s: float
    rate: float
    middle_s: float

    def moved(self, time_s: FloatArray) -> FloatArray:
        """Times on B's clock as times on A's, shape ``(n,)``."""
        return np.asarray(time_s + self.offset_s + self.rate * (time_s - self.middle_s))


def offset_s(
    time_a_s: FloatArray,
    piece_a: PieceArray,
    time_b_s: FloatArray,
    piece_b: PieceArray,
    widest_s: float = WIDEST_S,
) -> float | None:
    """By how many seconds B has to be moved to fit A; shapes ``(n,)`` and ``(m,)``.

    The peak of the histogram of all A − B within one family, smoothed over 60 ms, then the median
    of the differences around it. None where no peak stands out: fewer than 16 strokes fit there,
    fewer than half of the shorter recording, or hardly more than anywhere else.
    """
    a, b = (time[:_MOST_STROKES] for time in (time_a_s, time_b_s))
    family_a, family_b = (families_of(piece[:_MOST_STROKES]) for piece in (piece_a, piece_b))
    found = [
        _differences(a[family_a == family], b[family_b == family], widest_s)
        for family in np.intersect1d(family_a, family_b)
    ]
    difference_s = np.concatenate(found) if found else np.empty(0)
    if difference_s.size < _FEWEST_PAIRS:
        return None
    edges = np.arange(-widest_s - _BIN_S, widest_s + 2 * _BIN_S, _BIN_S)
    count = np.histogram(difference_s, edges)[0]
    smooth = np.convolve(count, [1.0, 2.0, 1.0], mode="same")
    # Of equal peaks (a groove fits itself a bar later too) the one nearest to no offset.
    middle = edges[:-1] + _BIN_S / 2
    peak = int(np.lexsort((np.abs(middle), -smooth))[0])
    near = difference_s[np.abs(difference_s - middle[peak]) <= _NEAR_S]
    if near.size < max(_FEWEST_PAIRS, min(a.size, b.size) / 2) or not _stands_out(smooth, peak):
        return None
    return float(np.median(near))


def clock_fit(
    time_a_s: FloatArray,
    piece_a: PieceArray,
    time_b_s: FloatArray,
    piece_b: PieceArray,
    widest_s: float = WIDEST_S,
) -> ClockFit | None:
    """How B's clock stands to A's, for two people who played together; None as for the offset.

    From the offset on, strokes of one family that lie within 60 ms belong together. Their
    differences' medians, 64 strokes at a time, follow a line; its slope is drawn toward zero by
    what is known of clocks beforehand (an SD of 20 in a million; ridge regression), so that a short
    take, whose players wander more than its clocks, is hardly stretched.
    """
    offset = offset_s(time_a_s, piece_a, time_b_s, piece_b, widest_s)
    if offset is None:
        return None
    at_s, late_s = _blocks(time_a_s, piece_a, time_b_s, piece_b, offset)
    middle_s = float(time_b_s[0] + time_b_s[-1]) / 2
    if at_s.size < 3:
        return ClockFit(offset, 0.0, middle_s)
    from_middle_s = at_s - middle_s
    centred_s, late_from_mean_s = at_s - at_s.mean(), late_s - late_s.mean()
    slope = float(centred_s @ late_from_mean_s / (centred_s @ centred_s))
    spread_s = max(float(np.std(late_from_mean_s - slope * centred_s)), _LEAST_SPREAD_S)
    held = _ALIKE * (spread_s / CLOCKS_DIFFER) ** 2
    rate = float(centred_s @ late_from_mean_s / (centred_s @ centred_s + held))
    return ClockFit(float(np.median(late_s - rate * from_middle_s)), rate, middle_s)


def pairs_within(
    time_a_s: FloatArray,
    piece_a: PieceArray,
    time_b_s: FloatArray,
    piece_b: PieceArray,
    near_s: float = _NEAR_S,
) -> FloatArray:
    """A − B of each stroke of B and the nearest of its family in A, where that is near enough."""
    family_a, family_b = families_of(piece_a), families_of(piece_b)
    found_s = np.full(time_b_s.size, np.nan)
    for family in np.intersect1d(family_a, family_b):
        a, own = time_a_s[family_a == family], np.flatnonzero(family_b == family)
        found_s[own] = _nearest(a, time_b_s[own]) - time_b_s[own]
    return np.asarray(found_s[np.abs(found_s) <= near_s])


def _stands_out(smooth: FloatArray, peak: int) -> bool:
    around = float(np.mean(smooth[max(0, peak - _AROUND_BINS) : peak + _AROUND_BINS + 1]))
    above = float(smooth[peak]) - around
    return above >= (_STANDS_OUT - 1) * around and above >= _STANDS_OUT_SD * np.sqrt(around)


def _blocks(
    time_a_s: FloatArray,
    piece_a: PieceArray,
    time_b_s: FloatArray,
    piece_b: PieceArray,
    offset: float,
) -> tuple[FloatArray, FloatArray]:
    """When each block of B's strokes is, on B's clock, and the median A − B of its pairs.

    A block is looked for where the one before it was: over hours, clocks drift apart by more than
    strokes that belong together do.
    """
    at_s, late_s = [], []
    expected_s = offset
    for start in range(0, time_b_s.size, _BLOCK_STROKES):
        block = slice(start, start + _BLOCK_STROKES)
        moved_s = time_b_s[block] + expected_s
        late = pairs_within(time_a_s, piece_a, moved_s, piece_b[block])
        if late.size >= _FEWEST_IN_BLOCK:
            expected_s += float(np.median(late))
            at_s.append(float(np.mean(time_b_s[block])))
            late_s.append(expected_s)
    return np.array(at_s), np.array(late_s)


def _nearest(sorted_s: FloatArray, time_s: FloatArray) -> FloatArray:
    after = np.searchsorted(sorted_s, time_s).clip(1, max(sorted_s.size - 1, 1))
    before_s, after_s = sorted_s[after - 1], sorted_s[after.clip(max=sorted_s.size - 1)]
    return np.asarray(np.where(time_s - before_s <= after_s - time_s, before_s, after_s))


def _differences(a: FloatArray, b: FloatArray, widest_s: float) -> FloatArray:
    """All a − b no wider than the widest offset."""
    first = np.searchsorted(b, a - widest_s)
    last = np.searchsorted(b, a + widest_s, side="right")
    count = last - first
    row = np.repeat(np.arange(a.size), count)
    column = np.arange(row.size) - np.repeat(np.cumsum(count) - count, count) + first[row]
    return np.asarray(a[row] - b[column])
