"""Measures of many pairs at once, from the matrix of their onsets.

The asynchronies of a pair are the differences of two columns where both have an onset. Those of
many pairs are laid one after another in one array, so that a measure takes a step for all of them
and not for each.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from hapju.strokes import BoolArray, FloatArray, IntArray

_AT_ONCE = 64_000
"""How many differences are taken at once, joint or not: they stay in the processor's cache."""

Measure = Callable[[FloatArray, IntArray], FloatArray]
"""From values, group after group, and how many each group has, to a number for each group."""


def over_all(onset: FloatArray, a: IntArray, b: IntArray, measures: Sequence[Measure]) -> list[Any]:
    """How many joint onsets each pair of columns has, and measures of their asynchronies in ms.

    Args:
        onset: onsets in seconds, ``(positions, columns)``, nan where there is none.
        a: A's column in each pair; asynchronies are A − B.
        b: B's.
        measures: such as :func:`mean_of`.

    Returns:
        The counts, then each measure; all ``(pairs,)``.
    """
    found = by_place(onset, a, b, np.zeros(1, dtype=np.int64), measures)
    return [column[:, 0] for column in found]


def by_place(
    onset: FloatArray, a: IntArray, b: IntArray, starts: IntArray, measures: Sequence[Measure]
) -> list[Any]:
    """The same for each run of rows that begins at ``starts``; all ``(pairs, runs)``."""
    found: list[list[NDArray[Any]]] = [[] for _ in range(len(measures) + 1)]
    for apart_ms, count in _parts(np.ascontiguousarray(onset.T), a, b, starts):
        found[0].append(count)
        for column, measure in zip(found[1:], measures, strict=True):
            column.append(measure(apart_ms, count.ravel()).reshape(count.shape))
    return [np.concatenate(parts) for parts in found]


def _parts(
    columns: FloatArray, a: IntArray, b: IntArray, starts: IntArray
) -> Iterator[tuple[FloatArray, IntArray]]:
    """The asynchronies in ms of some pairs after the others, and their number in each run."""
    apart_s: list[FloatArray] = []
    count: list[IntArray] = []
    for first, last in _of_one_a(a, max(1, _AT_ONCE // max(columns.shape[1], 1))):
        differences = columns[a[first]] - columns[b[first:last]]
        is_joint = ~np.isnan(differences)
        apart_s.append(differences[is_joint])
        count.append(_counts(is_joint, starts))
        if last == a.size or sum(part.size for part in apart_s) >= _AT_ONCE:
            yield 1000.0 * np.concatenate(apart_s), np.concatenate(count)
            apart_s, count = [], []


def _of_one_a(a: IntArray, most: int) -> Iterator[tuple[int, int]]:
    """Where pairs in a row that share their A start and end, with at most so many pairs each."""
    starts = np.flatnonzero(np.diff(a, prepend=-1)).tolist()
    for start, end in pairwise([*starts, a.size]):
        for first in range(start, end, most):
            yield first, min(first + most, end)


def _counts(is_joint: BoolArray, starts: IntArray) -> IntArray:
    if not is_joint.shape[1]:
        return np.zeros((len(is_joint), starts.size), dtype=np.int64)
    return np.add.reduceat(is_joint, starts, axis=1, dtype=np.int64)


def _sums(values: FloatArray, count: IntArray) -> FloatArray:
    """The sum of each group; 0 for one without values."""
    sums = np.zeros(count.size)
    filled = count > 0
    if values.size:
        sums[filled] = np.add.reduceat(values, (np.cumsum(count) - count)[filled])
    return sums


def mean_of(values: FloatArray, count: IntArray) -> FloatArray:
    """The mean of each group; nan for one without values."""
    return np.where(count > 0, _sums(values, count) / np.maximum(count, 1), np.nan)


def mean_absolute_of(values: FloatArray, count: IntArray) -> FloatArray:
    """The mean of the sizes in each group; nan for one without values."""
    return mean_of(np.abs(values), count)


def sd_of(values: FloatArray, count: IntArray) -> FloatArray:
    """The standard deviation of each group, divisor n − 1; nan for fewer than two values."""
    about = values - np.repeat(mean_of(values, count), count)
    variance = _sums(np.square(about), count) / np.maximum(count - 1, 1)
    return np.where(count > 1, np.sqrt(variance), np.nan)


def median_of(values: FloatArray, count: IntArray) -> FloatArray:
    """The median of each group; nan for one without values."""
    in_order = values.copy()
    starts = np.cumsum(count) - count
    for start, n in zip(starts.tolist(), count.tolist(), strict=True):
        in_order[start : start + n].sort()
    median = np.full(count.size, np.nan)
    filled = count > 0
    start, n = starts[filled], count[filled]
    median[filled] = (in_order[start + (n - 1) // 2] + in_order[start + n // 2]) / 2
    return median
