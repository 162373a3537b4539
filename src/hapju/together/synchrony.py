"""Synchrony: how well two players are together over their joint onsets."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from hapju.strokes import BoolArray, FloatArray, IntArray
from hapju.timing.intervals import inflation_of_mean
from hapju.timing.quantiles import NORMAL_POINT
from hapju.timing.summary import FEWEST_TO_SAY, Interval

FLAM_MS = 30.0
"""Two hits further apart than this are heard as two."""


@dataclass(frozen=True, slots=True)
class Flams:
    """The flams of a pair; every number is None for fewer than 8 joint onsets.

    Attributes:
        count: how many joint onsets are flams.
        per_minute: of the time from the first joint onset to the last.
        together_share: the share of joint onsets that are no flams, 0 to 1.
        together_interval: its 95 % interval.
    """

    count: int | None = None
    per_minute: float | None = None
    together_share: float | None = None
    together_interval: Interval | None = None


@dataclass(frozen=True, slots=True)
class BarSummary:
    """What happened between two players in one bar (raw: for pictures, not as an estimate)."""

    bar: int
    joint_onsets: int
    mean_asynchrony_ms: float
    mean_absolute_asynchrony_ms: float
    flams: int


def are_flams(asynchrony_ms: FloatArray) -> BoolArray:
    """Which joint onsets are flams: further apart than 30 ms."""
    return np.abs(asynchrony_ms) > FLAM_MS


def flams_of(is_flam: BoolArray, minutes: float) -> Flams:
    """How many flams there are, how often, and what share is together.

    Args:
        is_flam: one value a joint onset, in time order, shape ``(n,)``.
        minutes: from the first joint onset to the last.
    """
    n = int(is_flam.size)
    if n < FEWEST_TO_SAY:
        return Flams()
    count = int(np.count_nonzero(is_flam))
    share = 1.0 - count / n
    # Flams come in runs, which say less than as many that don't.
    alike = n / inflation_of_mean(is_flam.astype(np.float64))
    per_minute = count / minutes if minutes > 0 else None
    return Flams(count, per_minute, share, wilson_interval(share, alike))


def wilson_interval(share: float, n: float) -> Interval:
    """The 95 % score interval of a share among ``n`` (Wilson 1927, JASA 22)."""
    z2 = NORMAL_POINT**2
    centre = (share + z2 / (2 * n)) / (1 + z2 / n)
    half = NORMAL_POINT * np.sqrt(share * (1 - share) / n + z2 / (4 * n**2)) / (1 + z2 / n)
    # At a share of 0 or 1 the bound is that share; rounding must not pass it.
    return Interval(float(max(centre - half, 0.0)), float(min(centre + half, 1.0)))


def by_bar(bar: IntArray, asynchrony_ms: FloatArray, is_flam: BoolArray) -> tuple[BarSummary, ...]:
    """A row for each bar with joint onsets; all columns shape ``(n,)``, in time order."""
    starts = np.flatnonzero(np.diff(bar, prepend=bar[:1] - 1))
    if not starts.size:
        return ()
    count = np.diff(starts, append=bar.size)
    rows = zip(
        bar[starts].tolist(),
        count.tolist(),
        (np.add.reduceat(asynchrony_ms, starts) / count).tolist(),
        (np.add.reduceat(np.abs(asynchrony_ms), starts) / count).tolist(),
        np.add.reduceat(is_flam.astype(np.int64), starts).tolist(),
        strict=True,
    )
    return tuple(BarSummary(*row) for row in rows)
