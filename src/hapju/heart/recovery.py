"""How fast a heart comes down after a take, where the watch went on.

The fall from the mean of the last 10 s played to the mean around one and two minutes later (the
heart-rate recovery of sports physiology; Cole et al. 1999). It depends on what one does then:
sitting down or carrying the kit to the car.
"""

from __future__ import annotations

from dataclasses import dataclass

from hapju.heart.course import SHIFT_S, ClockDoubt, HeartCourse, stretch_of

AFTER_S = (60.0, 120.0)
_AT_THE_END_S, _AROUND_S = 10.0, 5.0


@dataclass(frozen=True, slots=True)
class Recovery:
    """By how much the heart rate had fallen so long after the last stroke; less than 0 = it rose.

    ``doubt`` is what it is with the course moved by up to 5 s.
    """

    after_s: float
    fall_bpm: float
    doubt: ClockDoubt


def recovery_of(course: HeartCourse, end_s: float) -> tuple[Recovery, ...]:
    """The recovery after one and two minutes from the last stroke on, as far as data go."""
    found = []
    for after_s in AFTER_S:
        falls = {
            shift: fall
            for shift in (0.0, -SHIFT_S, SHIFT_S)
            if (fall := _fall(course, end_s - shift, after_s)) is not None
        }
        if 0.0 in falls:
            doubt = ClockDoubt(min(falls.values()), max(falls.values()))
            found.append(Recovery(after_s, falls[0.0], doubt))
    return tuple(found)


def _fall(course: HeartCourse, end_s: float, after_s: float) -> float | None:
    played = stretch_of(course, end_s - _AT_THE_END_S, end_s)
    later = stretch_of(course, end_s + after_s - _AROUND_S, end_s + after_s + _AROUND_S)
    return None if played is None or later is None else played.mean_bpm - later.mean_bpm
