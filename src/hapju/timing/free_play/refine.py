"""Beat times to the millisecond: local fits through the strokes near the beats.

A beat is not the stroke on it, or no asynchrony could be measured against it: it is a smooth curve
through many of them (weighted local quadratic fit, Cleveland 1979, here with normal weights).
"""

from __future__ import annotations

import numpy as np

from hapju.strokes import FloatArray

_REACH_BEATS = 12
_BANDWIDTH_BEATS = 4.0
_NEAR = 0.12
"""Strokes within this share of a beat around a beat speak for its time."""
_NEAR_S = 0.05
_LATTICE_WEIGHT = 0.02
"""What the lattice itself says of each beat: it leads where no strokes do."""
_ROUNDS = 2


def refine_beats(beat_s: FloatArray, time_s: FloatArray, weight: FloatArray) -> FloatArray:
    """The beats moved onto a smooth curve through the strokes near them.

    Args:
        beat_s: ascending beat times, shape ``(k,)``.
        time_s: ascending stroke times, shape ``(n,)``.
        weight: how much each stroke counts, shape ``(n,)``.

    Returns:
        Beat times, shape ``(k,)``, ascending; where no strokes are near, the smoothed lattice.
    """
    if beat_s.size < 4:
        return beat_s
    for _ in range(_ROUNDS):
        beat_s = _moved(beat_s, time_s, weight)
    return beat_s


def _moved(beat_s: FloatArray, time_s: FloatArray, weight: FloatArray) -> FloatArray:
    gap = np.gradient(beat_s)
    nearest = np.clip(np.searchsorted(beat_s, time_s), 1, beat_s.size - 1)
    nearest -= time_s - beat_s[nearest - 1] < beat_s[nearest] - time_s
    residual = time_s - beat_s[nearest]
    near = np.abs(residual) < np.minimum(_NEAR * gap[nearest], _NEAR_S)
    mass, pull = np.zeros(beat_s.size), np.zeros(beat_s.size)
    np.add.at(mass, nearest[near], weight[near])
    np.add.at(pull, nearest[near], weight[near] * residual[near])
    mass += _LATTICE_WEIGHT
    pull += mass * beat_s
    lag = np.arange(-_REACH_BEATS, _REACH_BEATS + 1, dtype=np.float64)
    kernel = np.exp(-0.5 * (lag / _BANDWIDTH_BEATS) ** 2)
    moments = [_local_sum(mass, kernel * lag**p) for p in range(5)]
    pulls = np.stack([_local_sum(pull, kernel * lag**p) for p in range(3)], -1)
    matrix = np.stack([np.stack([moments[i + j] for j in range(3)], -1) for i in range(3)], -2)
    moved = np.linalg.solve(matrix, pulls[..., None])[:, 0, 0]
    return np.asarray(moved if np.all(np.diff(moved) > 0) else beat_s, np.float64)


def _local_sum(values: FloatArray, kernel: FloatArray) -> FloatArray:
    """Sum over neighbours j of values[i + j] · kernel[j]."""
    padded = np.pad(values, _REACH_BEATS)
    return np.convolve(padded, kernel[::-1], mode="valid")
