"""Intervals between the onsets of two players, less the common tempo, and their correlations.

Everything is written for many takes at once, one a column: the one that was played, or surrogates.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from hapju.errors import BadInput
from hapju.strokes import BoolArray, FloatArray, IntArray

LEAD_WEIGHTS = (1.0, 0.6, 0.36, 0.216)
"""Of lags 1 to 4: a follower makes up for an asynchrony over several beats."""
TREND_BEATS = 17
"""The common tempo is a running mean over so many beats: two bars of 4/4 to either side."""


@dataclass(frozen=True, slots=True)
class Intervals:
    """Detrended intervals of A and B, ``(n, takes)`` each, 0 where missing; ``there``: (2, n)."""

    a: FloatArray
    b: FloatArray
    there: BoolArray


@dataclass(frozen=True, slots=True)
class Correlations:
    """At lags +1, 0, −1: shape ``(windows, takes)`` each; ``pairs`` of the lags ±1: (windows,)."""

    a_follows_b: FloatArray
    together: FloatArray
    b_follows_a: FloatArray
    pairs: IntArray


def onset_columns(a: ArrayLike, b: ArrayLike, grid: ArrayLike | None) -> tuple[FloatArray, ...]:
    """Onsets of A, of B, and the times to measure them against (0 where none are given)."""
    onset_a, onset_b = np.asarray(a, dtype=np.float64), np.asarray(b, dtype=np.float64)
    grid_s = np.zeros_like(onset_a) if grid is None else np.asarray(grid, dtype=np.float64)
    if onset_a.ndim != 1 or not onset_a.shape == onset_b.shape == grid_s.shape:
        raise BadInput(
            "onset_a_s, onset_b_s, grid_s",
            f"shapes {onset_a.shape}, {onset_b.shape} and {grid_s.shape}",
            "give one row of times for the same beats, nan where a player is silent",
        )
    return onset_a, onset_b, grid_s


def intervals_between(
    onset_a: FloatArray, onset_b: FloatArray, grid: FloatArray
) -> tuple[Intervals, FloatArray]:
    """Detrended intervals, and the asynchrony A − B where each of them starts."""
    raw = np.diff(np.stack([onset_a - grid, onset_b - grid]), axis=1)
    there = np.isfinite(raw)
    raw -= np.nanmean(raw) if np.any(there) else 0.0
    raw = np.where(there, raw, 0.0)[:, :, None]
    a, b = less_common_tempo(raw[0], raw[1], there)
    return Intervals(a, b, there), (onset_a - onset_b)[:-1]


def less_common_tempo(
    a: FloatArray, b: FloatArray, there: BoolArray
) -> tuple[FloatArray, FloatArray]:
    """Both less the straight line and then the running mean through the intervals of both.

    One curve for both: what they do together (a change of tempo) goes, what they do to each
    other stays.
    """
    weight = there.sum(axis=0).astype(a.dtype)[:, None]
    n, total = weight.shape[0], max(float(weight.sum()), 1.0)
    place = np.arange(n, dtype=a.dtype)[:, None]
    place -= float((weight * place).sum()) / total
    summed = a + b
    level = summed.sum(axis=0) / total
    slope = (place * summed).sum(axis=0) / max(float((weight * place * place).sum()), 1e-30)
    curve = level + place * slope
    summed -= weight * curve
    start = np.maximum(np.arange(n) - TREND_BEATS // 2, 0)
    end = np.minimum(np.arange(n) + TREND_BEATS // 2 + 1, n)
    curve += window_sums(summed, start, end) / np.maximum(window_sums(weight, start, end), 1.0)
    return (a - curve) * there[0][:, None], (b - curve) * there[1][:, None]


def correlations_in(x: Intervals, start: IntArray, end: IntArray) -> Correlations:
    """Correlations of the intervals start … end − 1, in each window and take.

    Covariances at a lag over the pairs there are, SDs over all intervals of the window: the usual
    cross-correlation function (Box & Jenkins 1976). The trend is gone, so the mean is 0.
    """
    a, b = x.a, x.b
    in_a, in_b = x.there.astype(np.float64)[:, :, None]
    inner = np.maximum(end - 1, start)  # the last interval has no next one in its window
    a_next, b_next = (
        window_sums(both, start, inner) for both in (in_a[1:] * in_b[:-1], in_b[1:] * in_a[:-1])
    )
    scale = _scale(x, start, end)
    return Correlations(
        window_sums(a[1:] * b[:-1], start, inner) / np.maximum(a_next, 1.0) / scale,
        window_sums(a * b, start, end)
        / np.maximum(window_sums(in_a * in_b, start, end), 1.0)
        / scale,
        window_sums(b[1:] * a[:-1], start, inner) / np.maximum(b_next, 1.0) / scale,
        np.minimum(a_next, b_next)[:, 0].astype(np.int64),
    )


def lead_in(x: Intervals, start: IntArray, end: IntArray) -> FloatArray:
    """How much more B's intervals follow A's than A's follow B's, ``(windows, takes)``.

    Σ 0.6^(h−1) · (c(−h) − c(h)) over the lags h = 1 … 4 of the cross-correlation c.
    """
    follow = x.a * _what_follows(x.b)
    follow -= x.b * _what_follows(x.a)
    both = (x.there[0] & x.there[1]).astype(np.float64)[:, None]
    beats = np.maximum(window_sums(both, start, end), 1.0)
    return np.asarray(window_sums(follow, start, end) / beats / _scale(x, start, end))


def _what_follows(values: FloatArray) -> FloatArray:
    """The weighted sum of the next four values at each row; beyond the end there is nothing."""
    after = np.zeros_like(values)
    for lag, weight in enumerate(LEAD_WEIGHTS, start=1):
        after[:-lag] += values[lag:] * values.dtype.type(weight)
    return after


def _scale(x: Intervals, start: IntArray, end: IntArray) -> FloatArray:
    """The product of the SDs of A's and B's intervals, ``(windows, takes)``; inf for 0."""
    product: FloatArray = np.ones((start.size, x.a.shape[1]))
    for own, there in zip((x.a, x.b), x.there, strict=True):
        n = np.maximum(window_sums(there.astype(np.float64)[:, None], start, end), 1.0)
        product *= np.sqrt(np.maximum(window_sums(own * own, start, end), 0.0) / n)
    return np.where(product > 0, product, np.inf)


def window_sums(values: FloatArray, start: IntArray, end: IntArray) -> FloatArray:
    """Sums of the rows start … end − 1."""
    running = np.zeros((values.shape[0] + 1, values.shape[1]), dtype=values.dtype)
    np.cumsum(values, axis=0, out=running[1:])
    return np.asarray(running[end] - running[start])
