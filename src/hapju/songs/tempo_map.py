"""Tempo maps: from beats to seconds and back, through changes, ramps, meters and pickups.

A beat is a quarter note. Beat 0 is beat 1 of bar 1 and falls at time 0 unless the map says
otherwise; a pickup lies at negative beats, in bar 0.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np
from numpy.typing import ArrayLike

from hapju.errors import BadInput
from hapju.songs.meter import Meter
from hapju.strokes import FloatArray, IntArray

SLOWEST_BPM, FASTEST_BPM = 10.0, 1000.0


@dataclass(frozen=True, slots=True)
class TempoChange:
    """From ``beat`` on, ``tempo_bpm`` quarter notes a minute.

    With ``ramp_to_bpm`` the tempo moves there evenly over the beats up to the next change.
    """

    beat: float
    tempo_bpm: float
    ramp_to_bpm: float | None = None

    def __post_init__(self) -> None:
        for bpm in (self.tempo_bpm, self.ramp_to_bpm):
            if bpm is not None and not SLOWEST_BPM <= bpm <= FASTEST_BPM:
                raise BadInput(
                    f"tempo {bpm:g}",
                    "Hapju can't count at this tempo",
                    f"a tempo lies between {SLOWEST_BPM:g} and {FASTEST_BPM:g} BPM",
                )


@dataclass(frozen=True, slots=True)
class MeterChange:
    """From ``beat`` on, which starts a bar, bars in this meter."""

    beat: float
    meter: Meter


@dataclass(frozen=True)
class TempoMap:
    """When each beat falls, and in which bar it lies.

    Attributes:
        tempos: in beat order, the first at beat 0 (it also holds for the pickup).
        meters: in beat order, the first at beat 0, each later one on a bar line.
        start_s: the time of beat 0, in seconds.
    """

    tempos: tuple[TempoChange, ...]
    meters: tuple[MeterChange, ...] = (MeterChange(0.0, Meter()),)
    start_s: float = 0.0
    _beat: FloatArray = field(init=False, repr=False, compare=False)
    _second: FloatArray = field(init=False, repr=False, compare=False)
    _tempo: FloatArray = field(init=False, repr=False, compare=False)
    _slope: FloatArray = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        _check_order([change.beat for change in self.tempos], "tempo")
        _check_order([change.beat for change in self.meters], "meter")
        _check_bar_lines(self.meters)
        if self.tempos[-1].ramp_to_bpm is not None:
            raise BadInput(
                f"tempo at beat {self.tempos[-1].beat:g}",
                "the last tempo ramps without an end",
                "end the ramp with one more tempo",
            )
        beat = np.array([change.beat for change in self.tempos])
        tempo = np.array([change.tempo_bpm for change in self.tempos])
        goal = np.array(
            [c.tempo_bpm if c.ramp_to_bpm is None else c.ramp_to_bpm for c in self.tempos]
        )
        length = np.append(np.diff(beat), 1.0)
        slope = (goal - tempo) / length
        seconds = _ramp_seconds(length[:-1], tempo[:-1], slope[:-1])
        second = self.start_s + np.concatenate([[0.0], np.cumsum(seconds)])
        for name, column in zip(
            ("_beat", "_second", "_tempo", "_slope"), (beat, second, tempo, slope), strict=True
        ):
            object.__setattr__(self, name, column)

    @classmethod
    def steady(cls, tempo_bpm: float, meter: Meter | str = "4/4", start_s: float = 0.0) -> TempoMap:
        """One tempo and one meter throughout."""
        meter = Meter.parse(meter) if isinstance(meter, str) else meter
        return cls((TempoChange(0.0, tempo_bpm),), (MeterChange(0.0, meter),), start_s)

    @property
    def is_steady(self) -> bool:
        """True where the tempo never changes."""
        first = self.tempos[0].tempo_bpm
        return all(c.tempo_bpm == first and c.ramp_to_bpm in (None, first) for c in self.tempos)

    def seconds_at(self, beats: ArrayLike) -> FloatArray:
        """The time of each beat position, in seconds; any shape."""
        beats = np.asarray(beats, dtype=np.float64)
        row = np.maximum(np.searchsorted(self._beat, beats, side="right") - 1, 0)
        before = beats < 0.0
        slope = np.where(before, 0.0, self._slope[row])
        return self._second[row] + _ramp_seconds(beats - self._beat[row], self._tempo[row], slope)

    def beats_at(self, seconds: ArrayLike) -> FloatArray:
        """The beat position at each time in seconds: the inverse of :meth:`seconds_at`."""
        seconds = np.asarray(seconds, dtype=np.float64)
        row = np.maximum(np.searchsorted(self._second, seconds, side="right") - 1, 0)
        elapsed = seconds - self._second[row]
        tempo = self._tempo[row]
        slope = np.where(elapsed < 0.0, 0.0, self._slope[row])
        even = np.abs(slope) < 1e-12
        steep = np.where(even, 1.0, slope)
        ramped = tempo / steep * np.expm1(np.where(even, 0.0, slope * elapsed / 60.0))
        return self._beat[row] + np.where(even, elapsed * tempo / 60.0, ramped)

    def tempo_bpm_at(self, beats: ArrayLike) -> FloatArray:
        """The tempo at each beat position, in quarter notes a minute."""
        beats = np.asarray(beats, dtype=np.float64)
        row = np.maximum(np.searchsorted(self._beat, beats, side="right") - 1, 0)
        return self._tempo[row] + np.where(
            beats < 0, 0.0, self._slope[row] * (beats - self._beat[row])
        )

    def bars_at(self, beats: ArrayLike) -> tuple[IntArray, FloatArray]:
        """The bar of each beat position (1 is the first full bar) and the beats since its start.

        A position within a millionth of a beat before a bar line counts as on the line.
        """
        beats = np.asarray(beats, dtype=np.float64) + 1e-6
        start, length, first_bar = self._meter_columns()
        row = np.maximum(np.searchsorted(start, beats, side="right") - 1, 0)
        bars = np.floor((beats - start[row]) / length[row])
        within = beats - start[row] - bars * length[row]
        return (first_bar[row] + bars).astype(np.int64), np.maximum(within - 1e-6, 0.0)

    def bar_starts(self, bars: ArrayLike) -> FloatArray:
        """The beat position at which each bar (1 is the first full bar) starts."""
        bars = np.asarray(bars, dtype=np.float64)
        start, length, first_bar = self._meter_columns()
        row = np.maximum(np.searchsorted(first_bar, bars, side="right") - 1, 0)
        return start[row] + (bars - first_bar[row]) * length[row]

    def meter_at(self, beat: float) -> Meter:
        """The meter that holds at a beat position."""
        starts = [change.beat for change in self.meters]
        row = max(int(np.searchsorted(starts, beat + 1e-6, side="right")) - 1, 0)
        return self.meters[row].meter

    def _meter_columns(self) -> tuple[FloatArray, FloatArray, FloatArray]:
        start = np.array([change.beat for change in self.meters])
        length = np.array([change.meter.bar_beats for change in self.meters])
        bars = np.round(np.diff(start) / length[:-1])
        return start, length, 1.0 + np.concatenate([[0.0], np.cumsum(bars)])


def _ramp_seconds(beats: FloatArray, tempo: FloatArray, slope: FloatArray) -> FloatArray:
    """Seconds that ``beats`` take from ``tempo`` BPM on, changing by ``slope`` BPM a beat.

    The integral of 60 / (tempo + slope·b) over b: 60/slope · ln(1 + slope·beats/tempo).
    """
    even = np.abs(slope) < 1e-12
    steep = np.where(even, 1.0, slope)
    inside = np.maximum(np.where(even, 0.0, steep * beats / tempo), -0.999999)
    return np.where(even, beats * 60.0 / tempo, 60.0 / steep * np.log1p(inside))


def _check_order(beats: Sequence[float], name: str) -> None:
    if not beats or beats[0] != 0:
        raise BadInput(f"{name} map", f"it has no {name} at beat 0", f"give beat 0 a {name}")
    for earlier, later in pairwise(beats):
        if not later > earlier:
            raise BadInput(
                f"{name} at beat {later:g}",
                f"it follows beat {earlier:g}",
                "list them in beat order",
            )


def _check_bar_lines(meters: Sequence[MeterChange]) -> None:
    for earlier, later in pairwise(meters):
        bars = (later.beat - earlier.beat) / earlier.meter.bar_beats
        if abs(bars - round(bars)) > 1e-6:
            raise BadInput(
                f"meter {later.meter} at beat {later.beat:g}",
                f"it starts inside a bar of {earlier.meter}",
                "a meter changes on a bar line",
            )
