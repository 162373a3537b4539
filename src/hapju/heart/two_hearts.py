"""Two hearts together: how alike they rise and fall over a take.

Pearson's correlation of the two heart rates every 5 s, each without its straight trend (both warm
up in any take). Neighbouring readings of a heart are alike, so they count for fewer: with r the
correlation of each series with itself one step later, n(1 − r_A r_B)/(1 + r_A r_B) of them are
independent (Bretherton et al. 1999), r being made up for what a short series loses of it (Marriott
& Pope 1954). Fisher's z gives the 95 % interval from that number.

Two who play the same song work at the same places: hearts that go together show shared effort, and
by themselves nothing about liking or coupling. (Shared heart rhythms of ensembles were reported by
Müller & Lindenberger 2011 for singing; nothing here measures what they measured.)
"""

from __future__ import annotations

from dataclasses import dataclass
from math import atanh, sqrt, tanh

import numpy as np

from hapju.heart.course import HeartCourse, bpm_at
from hapju.strokes import FloatArray
from hapju.timing.summary import FEWEST_TO_SAY, Interval

STEP_S = 5.0
LEAST_COMMON_S = 120.0
_Z_95 = 1.959964
_MOST_ALIKE = 0.99
_FLAT_BPM = 0.5
"""A heart that moves less than this says nothing but the watch's rounding."""


@dataclass(frozen=True, slots=True)
class TwoHearts:
    """Two players' hearts, by their keys.

    Attributes:
        keys: whose.
        common_s: for how long both are known.
        correlation: −1 to 1; None where there is too little to say.
        interval: its 95 % interval; None with it.
        effective_n: how many independent pairs of readings that rests on.
    """

    keys: tuple[str, str]
    common_s: float
    correlation: float | None
    interval: Interval | None
    effective_n: float


def two_hearts(
    keys: tuple[str, str], a: HeartCourse, b: HeartCourse, start_s: float, end_s: float
) -> TwoHearts:
    """How alike two hearts rise and fall between two times of a take."""
    grid_s = np.arange(start_s, end_s + STEP_S / 2, STEP_S)
    heart_a, heart_b = bpm_at(a, grid_s), bpm_at(b, grid_s)
    common = np.isfinite(heart_a) & np.isfinite(heart_b)
    common_s = STEP_S * float(np.count_nonzero(common))
    if common_s < LEAST_COMMON_S:
        return TwoHearts(keys, common_s, None, None, 0.0)
    rest_a, rest_b = (_without_trend(grid_s[common], each[common]) for each in (heart_a, heart_b))
    if min(rest_a.std(), rest_b.std()) < _FLAT_BPM:
        return TwoHearts(keys, common_s, None, None, 0.0)
    effective_n = _effective_n(rest_a, rest_b)
    correlation = float(np.corrcoef(rest_a, rest_b)[0, 1])
    if effective_n < FEWEST_TO_SAY:
        return TwoHearts(keys, common_s, None, None, effective_n)
    z, half = atanh(np.clip(correlation, -0.999999, 0.999999)), _Z_95 / sqrt(effective_n - 3.0)
    interval = Interval(tanh(z - half), tanh(z + half))
    return TwoHearts(keys, common_s, correlation, interval, effective_n)


def _without_trend(time_s: FloatArray, bpm: FloatArray) -> FloatArray:
    slope, level = np.polyfit(time_s - time_s[0], bpm, 1)
    rest: FloatArray = bpm - level - slope * (time_s - time_s[0])
    return rest


def _effective_n(a: FloatArray, b: FloatArray) -> float:
    """How many independent pairs two series are worth."""
    alike = max(_alike(a) * _alike(b), 0.0)
    return a.size * (1.0 - alike) / (1.0 + alike)


def _alike(series: FloatArray) -> float:
    """The correlation of a series with itself one step later, without the bias of short series."""
    found = float(np.dot(series[1:], series[:-1]) / np.dot(series, series))
    return min(found + (2.0 + 4.0 * found) / series.size, _MOST_ALIKE)
