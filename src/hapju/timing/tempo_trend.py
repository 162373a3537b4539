"""A tempo that wanders or jumps: columns that take it out of a player's intervals.

Players may change their tempo together. What they do in common isn't correction of each other, so
it is taken out: a constant, a line where it pays, and jumps of tempo where they stand out beside
whatever smooth course explains the intervals best (corrected information criterion, Hurvich &
Tsai 1989). Finer wander is left to :mod:`hapju.timing.tempo_wander`.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from hapju.strokes import FloatArray, IntArray
from hapju.timing.interval_noise import eigenvalues, to_frequencies

_USUAL_MOTOR_SHARE = 0.1
"""(σ_M/σ_T)² to weigh by while the columns are chosen: a ratio of a third."""
_MOST_WAVES = 40
_MOST_JUMPS = 12


def constant(n: int) -> FloatArray:
    """The column of a tempo that stays, shape ``(n, 1)``."""
    return np.full((n, 1), n**-0.5)


def trend_columns(
    interval_s: FloatArray, heard_s: FloatArray, beat: IntArray, lengths: Sequence[int]
) -> FloatArray:
    """A constant, a line and jumps, as the intervals ask for: orthonormal, shape ``(N, m)``.

    Args:
        interval_s: the players' mean intervals, shape ``(N,)``.
        heard_s: asynchronies that act on them too, shape ``(N, p)``.
        beat: the beat on which each interval starts, shape ``(N,)``, ascending.
        lengths: how many intervals each stretch without a gap has.
    """
    smooth, jumps = _chosen(interval_s, heard_s, beat, lengths)
    return np.asarray(np.linalg.qr(np.column_stack([smooth[:, :2], jumps]))[0])


def slow_course(interval_s: FloatArray) -> FloatArray:
    """The course of a click's intervals, without the jitter from beat to beat; ``(N,)``."""
    n = interval_s.size
    smooth, jumps = _chosen(interval_s, np.zeros((n, 0)), np.arange(n), (n,))
    columns = np.linalg.qr(np.column_stack([smooth, jumps]))[0]
    return np.asarray(columns @ (columns.T @ interval_s))


def _chosen(
    interval_s: FloatArray, heard_s: FloatArray, beat: IntArray, lengths: Sequence[int]
) -> tuple[FloatArray, FloatArray]:
    """The smooth columns, ever finer, and the jumps that explain the intervals best."""
    n = interval_s.size
    smooth = _smooth_columns(beat, min(max(1, n // 8), _MOST_WAVES))
    jumps = np.zeros((n, 0))
    best, chosen = np.inf, (smooth[:, :1], jumps)
    few = smooth[:, : 2 + min(n // 20, _MOST_JUMPS)]
    for _ in range(2 + min(n // 20, _MOST_JUMPS)):
        criterion, count = _how_smooth(interval_s, heard_s, smooth, jumps, lengths)
        criterion += jumps.shape[1] * (2.0 * np.log(n) + 4.0)
        if criterion < best:
            best, chosen = criterion, (smooth[:, :count], jumps)
        fixed = np.linalg.qr(np.column_stack([few, heard_s, jumps]))[0]
        at, gain = _largest_jump(interval_s, fixed)
        if gain < 2.0 * np.log(n):
            break
        jumps = np.column_stack([jumps, np.arange(n) >= at])
    return chosen


def _smooth_columns(beat: IntArray, count: int) -> FloatArray:
    """A constant, a line, then cosines of two, three, … half waves: ``count + 1`` columns."""
    place = (beat - beat[0] + 0.5) / (beat[-1] - beat[0] + 1.0)
    waves = np.cos(np.pi * np.outer(place, np.arange(2, count + 1)))
    return np.column_stack([np.ones_like(place), place - 0.5, waves])[:, : count + 1]


def _how_smooth(
    interval_s: FloatArray,
    heard_s: FloatArray,
    smooth: FloatArray,
    jumps: FloatArray,
    lengths: Sequence[int],
) -> tuple[float, int]:
    """The least criterion over the number of smooth columns, and that number."""
    n = interval_s.size
    columns = np.column_stack([smooth[:, :1], heard_s, jumps, smooth[:, 1:], interval_s])
    weight = (1.0 + _USUAL_MOTOR_SHARE * eigenvalues(lengths)) ** -0.5
    at = to_frequencies(columns, lengths) * weight[:, None]
    basis = np.linalg.qr(at[:, :-1])[0]
    taken = np.cumsum(np.square(basis.T @ at[:, -1]))
    first = heard_s.shape[1] + jumps.shape[1]
    whole = float(np.sum(np.square(at[:, -1])))
    left = np.maximum(whole - taken[first:], 1e-20 * whole + 1e-300)
    parameters = np.arange(left.size) + first + 2.0
    criterion = n * np.log(left) + 2.0 * parameters * n / np.maximum(n - parameters - 1.0, 1.0)
    count = int(np.argmin(criterion))
    return float(criterion[count]), count + 1


def _largest_jump(interval_s: FloatArray, fixed: FloatArray) -> tuple[int, float]:
    """Where a jump of tempo explains most beside the orthonormal columns ``fixed``, and its worth.

    Returns:
        The index of the first interval after it, and how much n·log(residual) it saves.
    """
    n = interval_s.size
    residual = interval_s - fixed @ (fixed.T @ interval_s)
    after = np.cumsum(residual[::-1])[::-1]
    of_fixed = np.cumsum(fixed[::-1], axis=0)[::-1]
    room = np.arange(n, 0, -1) - np.sum(np.square(of_fixed), axis=1)
    worth = np.where(room > 0.5, np.square(after) / np.maximum(room, 0.5), 0.0)
    at = int(np.argmax(worth[2:-2])) + 2
    whole = float(residual @ residual)
    if whole <= 0.0:
        return at, 0.0
    return at, -n * float(np.log(max(1.0 - worth[at] / whole, 1e-12)))
