"""The course of a heart rate in take time: a line through readings, broken where they are lacking.

Between two readings the heart rate is taken to go straight from one to the other; where they lie
further apart than 20 s nothing is known. Watches that record only changes write every few seconds.

How far a watch lags behind, and how well its clock was set, nobody knows: every number comes with
what it would be if the whole course were moved by up to 5 s either way.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from hapju.errors import BadInput
from hapju.hear.heart.heart_rate import HeartRate
from hapju.strokes import FloatArray

WIDEST_GAP_S = 20.0
SHIFT_S = 5.0
"""Optical watches smooth over some seconds, and clocks set by hand are off by some."""
LEAST_KNOWN = 0.5
"""Of less than half of a stretch nothing is said."""
_SHIFTS_S = np.arange(-SHIFT_S, SHIFT_S + 0.5)


@dataclass(frozen=True, slots=True, eq=False)
class HeartCourse:
    """A heart rate in take time; see :func:`on_take_clock`. Shapes ``(n,)``, times ascend."""

    time_s: FloatArray
    bpm: FloatArray
    source: str = ""
    offset_s: float = 0.0
    left_out: int = 0
    is_dated: bool = True

    @classmethod
    def of(cls, time_s: ArrayLike, bpm: ArrayLike, source: str = "") -> HeartCourse:
        """A course from readings in take time, in any order.

        Raises:
            BadInput: for what :meth:`~hapju.hear.heart.heart_rate.HeartRate.of` refuses.
        """
        heart = HeartRate.of(time_s, bpm, is_dated=False, source=source)
        return on_take_clock(heart, None)

    def __len__(self) -> int:
        return int(self.time_s.size)


@dataclass(frozen=True, slots=True)
class ClockDoubt:
    """What a number would be at the least and the most with the course moved by up to 5 s."""

    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Stretch:
    """A heart rate over a stretch of time. Beats of the heart a minute.

    Attributes:
        mean_bpm: the mean over time.
        doubt: which means there are if the course is moved by up to 5 s either way.
        low_bpm: the lowest.
        high_bpm: the highest.
    """

    mean_bpm: float
    doubt: ClockDoubt
    low_bpm: float
    high_bpm: float


def on_take_clock(
    heart: HeartRate, take_start_s: float | None, offset_s: float = 0.0
) -> HeartCourse:
    """A heart rate on the clock of a take.

    Args:
        heart: as the watch told it. Without a date its time 0 is taken for the take's.
        take_start_s: take time 0 in seconds since 1970; None where nobody knows it.
        offset_s: moved later by this; a watch that lags, or whose clock is late, needs less than 0.

    Raises:
        BadInput: for a dated heart rate where the take has no date.
    """
    if heart.is_dated and take_start_s is None:
        raise BadInput(
            "heart rate",
            "it has dates, and when the take was played isn't known",
            "say when it was played",
        )
    start_s = (take_start_s or 0.0) if heart.is_dated else 0.0
    time_s = heart.time_s - start_s + offset_s
    bpm = heart.bpm.astype(np.float64)
    time_s.setflags(write=False)
    bpm.setflags(write=False)
    return HeartCourse(time_s, bpm, heart.source, offset_s, heart.left_out, heart.is_dated)


def stretch_of(course: HeartCourse, start_s: float, end_s: float) -> Stretch | None:
    """The heart rate from one time to a later one; None where less than half of it is known."""
    plain = _over(course, start_s, end_s)
    if plain is None:
        return None
    moved = [_over(course, start_s - shift, end_s - shift) for shift in _SHIFTS_S]
    means = [each[0] for each in moved if each is not None]
    return Stretch(plain[0], ClockDoubt(min(means), max(means)), plain[1], plain[2])


def known_s(course: HeartCourse, start_s: float, end_s: float) -> float:
    """How many seconds between two times the course is known for."""
    begin, end, _, _ = _parts(course, start_s, end_s)
    return float(np.sum(end - begin))


def bpm_at(course: HeartCourse, time_s: ArrayLike) -> FloatArray:
    """The heart rate at times, any shape; NaN where it isn't known."""
    at = np.asarray(time_s, dtype=np.float64)
    if len(course) < 2:
        return np.full(at.shape, np.nan)
    after = np.clip(np.searchsorted(course.time_s, at, side="left"), 1, len(course) - 1)
    gap_s = course.time_s[after] - course.time_s[after - 1]
    is_known = (at >= course.time_s[0]) & (at <= course.time_s[-1]) & (gap_s <= WIDEST_GAP_S)
    return np.where(is_known, np.interp(at, course.time_s, course.bpm), np.nan)


def _over(course: HeartCourse, start_s: float, end_s: float) -> tuple[float, float, float] | None:
    """Mean, lowest and highest; None where too little is known."""
    begin, end, first, last = _parts(course, start_s, end_s)
    length = end - begin
    if not length.size or np.sum(length) < LEAST_KNOWN * (end_s - start_s):
        return None
    mean = float(np.sum(length * (first + last)) / (2.0 * np.sum(length)))
    return mean, float(min(first.min(), last.min())), float(max(first.max(), last.max()))


def _parts(
    course: HeartCourse, start_s: float, end_s: float
) -> tuple[FloatArray, FloatArray, FloatArray, FloatArray]:
    """The straight parts of the course within a stretch: begins, ends, and the heart rates there.

    Those of no length are left out.
    """
    before, after = course.time_s[:-1], course.time_s[1:]
    begin, end = np.maximum(before, start_s), np.minimum(after, end_s)
    kept = (end > begin) & (after - before <= WIDEST_GAP_S)
    begin, end = begin[kept], end[kept]
    slope = (course.bpm[1:] - course.bpm[:-1])[kept] / (after - before)[kept]
    first = course.bpm[:-1][kept] + slope * (begin - before[kept])
    return begin, end, first, first + slope * (end - begin)
