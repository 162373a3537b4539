"""Strokes from the network's probabilities: where each drum class peaks over its threshold."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import maximum_filter1d

from hapju.strokes import FloatArray, IntArray

APART = 2
"""Columns to each side over which a peak must be the highest: no two strokes of a class lie
closer than 30 ms."""


@dataclass(frozen=True, slots=True, eq=False)
class Peaks:
    """Where drum classes peak; all columns of shape ``(n,)``, in order of the moments.

    Attributes:
        column: the picture's column at which the class is likeliest.
        moment: the same, to a fraction of a column.
        drum_class: the class's code.
        probability: the network's, at the peak.
    """

    column: IntArray
    moment: FloatArray
    drum_class: IntArray
    probability: FloatArray


def peaks_of(probability: NDArray[np.float32], thresholds: FloatArray) -> Peaks:
    """The peaks of each class.

    Args:
        probability: shape ``(columns, classes)``.
        thresholds: shape ``(classes,)``: a peak must reach its class's.

    Between columns the moment comes from a parabola through the peak and its neighbours.
    """
    highest = maximum_filter1d(probability, 2 * APART + 1, axis=0, mode="constant")
    is_peak = (probability == highest) & (probability >= thresholds)
    # On a plateau only the first column counts.
    is_peak[1:] &= ~is_peak[:-1] | (probability[1:] != probability[:-1])
    column, drum_class = np.nonzero(is_peak)
    at = probability[column, drum_class].astype(np.float64)
    before = probability[np.maximum(column - 1, 0), drum_class]
    after = probability[np.minimum(column + 1, probability.shape[0] - 1), drum_class]
    bend = np.maximum(2.0 * at - before - after, 1e-9)
    moment = column + np.clip((after - before) / (2.0 * bend), -0.5, 0.5)
    order = np.argsort(moment, kind="stable")
    return Peaks(column[order], moment[order], drum_class[order], at[order])
