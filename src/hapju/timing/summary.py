"""Summaries of asynchronies: what a set of signed time differences says, with its doubt."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from math import sqrt

from hapju.strokes import FloatArray
from hapju.timing.moments import Moments, moments_of

FEWEST_TO_SAY = 8
"""Fewer asynchronies than this give "too few to say", not a number."""


@dataclass(frozen=True, slots=True)
class Interval:
    """A 95 % confidence interval in the unit of its number."""

    low: float
    high: float


@dataclass(frozen=True, slots=True)
class AsynchronySummary:
    """What ``n`` asynchronies say; every number is None where there are fewer than 8.

    Attributes:
        n: how many asynchronies.
        mean_asynchrony_ms: the bias; negative = early (or: A first).
        sd_asynchrony_ms: the spread, divisor n − 1.
        mean_absolute_asynchrony_ms: how far off on average, whichever way.
        rms_asynchrony_ms: the root of the mean square.
        intervals: 95 % interval of a number, by its name.
    """

    n: int
    mean_asynchrony_ms: float | None = None
    sd_asynchrony_ms: float | None = None
    mean_absolute_asynchrony_ms: float | None = None
    rms_asynchrony_ms: float | None = None
    intervals: Mapping[str, Interval] = field(default_factory=dict)

    @property
    def says_something(self) -> bool:
        """False where there are too few to say."""
        return self.mean_asynchrony_ms is not None


@dataclass(frozen=True, slots=True)
class PieceSummary:
    """A player's asynchronies on one piece (its word, such as ``"snare"``)."""

    piece: str
    summary: AsynchronySummary


@dataclass(frozen=True, slots=True)
class PositionSummary:
    """Asynchronies at one position in the bar, in beats (quarter notes) since its start."""

    position_beats: float
    summary: AsynchronySummary


def summarise(asynchrony_ms: FloatArray) -> AsynchronySummary:
    """Mean, SD (divisor n − 1), mean absolute and RMS of asynchronies, shape ``(n,)``, in ms.

    The definitions equal those of ``summarise_sync`` in onsetsync (Eerola & Clayton 2024).
    """
    return summary_of(moments_of(asynchrony_ms))


def summary_of(moments: Moments) -> AsynchronySummary:
    """The summary of asynchronies in ms by their moments."""
    if moments.n < FEWEST_TO_SAY:
        return AsynchronySummary(moments.n)
    return AsynchronySummary(
        moments.n,
        moments.mean,
        sqrt(moments.squares_about_mean / (moments.n - 1)),
        moments.mean_absolute,
        sqrt(moments.mean_square),
    )
