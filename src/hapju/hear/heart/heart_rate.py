"""A heart rate as a watch or a strap told it: when, and how many beats a minute."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from hapju.errors import BadInput
from hapju.strokes import FloatArray

SLOWEST_BPM, FASTEST_BPM = 25.0, 250.0
"""No heart at play beats slower or faster; sensors without contact say 0 or 255."""
DATED_FROM_S = 1e8
"""Seconds above this count from 1970 (this one is in 1973), those below from a start."""
_LATEST_S = 2.5e11
"""In the year 9892: later ones, and those before 1970, are no times of any clock."""


@dataclass(frozen=True, slots=True, eq=False)
class HeartRate:
    """One player's heart rate in time order; immutable. Make one with :meth:`of`.

    Attributes:
        time_s: when, shape ``(n,)``: seconds since 1970 (UTC) or, where ``is_dated`` is False,
            since some start that nobody dated.
        bpm: beats of the heart a minute, shape ``(n,)``.
        is_dated: whether the times are moments that a clock showed.
        source: what told it: ``fit``, ``gpx``, ``tcx``, ``csv`` or ``bluetooth``.
        left_out: how many readings said what no heart does, such as 0 without contact to the skin.
    """

    time_s: FloatArray
    bpm: NDArray[np.float32]
    is_dated: bool = True
    source: str = ""
    left_out: int = 0

    @classmethod
    def of(
        cls,
        time_s: ArrayLike,
        bpm: ArrayLike,
        *,
        is_dated: bool = True,
        source: str = "",
        where: str = "heart rate",
    ) -> HeartRate:
        """A heart rate from columns in any order; of several readings at a time the last stays.

        Args:
            time_s: seconds, shape ``(n,)``, finite.
            bpm: beats a minute, shape ``(n,)``; what no heart does is left out and counted.
            is_dated: whether the seconds count from 1970.
            source: what told it.
            where: its name in errors.

        Raises:
            BadInput: for columns of different lengths, times that are not finite or, with a date,
                before 1970, and where no reading is left.
        """
        time = np.array(time_s, dtype=np.float64, ndmin=1)
        rate = np.array(bpm, dtype=np.float64, ndmin=1)
        if time.shape != rate.shape or time.ndim != 1:
            raise BadInput(
                where, f"{rate.size} heart rates for {time.size} times", "give one for each time"
            )
        if not np.all(np.isfinite(time)):
            raise BadInput(where, "a time is no finite number", "a time is a number of seconds")
        if is_dated and not np.all((time >= 0) & (time <= _LATEST_S)):
            raise BadInput(where, "a time is before 1970, or far ahead", "see to the watch's date")
        alive = (rate >= SLOWEST_BPM) & (rate <= FASTEST_BPM)
        kept_s, kept = time[alive], rate[alive].astype(np.float32)
        if not kept.size:
            raise BadInput(
                where,
                "it holds no heart rate",
                "record with a watch or a strap that measures it, and export that activity",
            )
        order = np.argsort(kept_s, kind="stable")
        kept_s, kept = kept_s[order], kept[order]
        is_last = np.append(kept_s[1:] != kept_s[:-1], True)
        kept_s, kept = kept_s[is_last], kept[is_last]
        for column in (kept_s, kept):
            column.setflags(write=False)
        return cls(kept_s, kept, is_dated, source, int(np.count_nonzero(~alive)))

    def __len__(self) -> int:
        return int(self.time_s.size)
