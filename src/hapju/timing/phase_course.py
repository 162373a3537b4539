"""The course of a player's phase: which beat each stroke stands for, wherever the grid has gone.

A stroke counts for the grid position nearest to it. Somebody at another tempo slips past half a gap
sooner or later, and from there on every stroke counts for the neighbour. So the phase is followed:
strokes recur at parts of the player's own beat, and the direction of Σ exp(2πi · parts · beat) over
a few beats says how late they are, up to a whole part. From one window to the next that moves
little, so it can be unwrapped (Oppenheim & Schafer 1989, Discrete-Time Signal Processing).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from hapju.strokes import BoolArray, FloatArray, IntArray
from hapju.timing.own_tempo import PARTS, own_tempo_ratio
from hapju.timing.polynomial import fit_polynomial

ComplexArray = NDArray[np.complex128]

_CELL_BEATS = 2.0
_FEWEST_STROKES = 16
_FEWEST_IN_WINDOW = 3.0
_COHERENT = 0.5
"""A window whose strokes recur less well than this says nothing of the phase."""
_MOST_LOST = 0.3
"""Where more of the strokes than this lie in such windows, there is no course to follow."""
_NEAR = 0.25
"""A stroke within this share of a part stands for its position."""
_FIRST_BEATS = 32.0
"""How much of a take is followed first where its tempo moves too much for one look."""


@dataclass(frozen=True, slots=True, eq=False)
class PhaseCourse:
    """Where a player's strokes stand by their own beat; all columns shape ``(n,)``.

    Attributes:
        parts: in how many parts of a beat the strokes recur.
        own_beat: the position each stroke stands for, in beats, a multiple of 1 / ``parts``.
        late_beats: how late the player is by then, smoothed over a few beats, in beats.
        is_near: False for strokes that lie between the positions (ornaments, slips).
    """

    parts: int
    own_beat: FloatArray
    late_beats: FloatArray
    is_near: BoolArray


def phase_course(stroke_beat: FloatArray) -> PhaseCourse | None:
    """Follow a player's phase against the tempo given.

    Args:
        stroke_beat: where the strokes fall by the given tempo, in beats, ascending, shape ``(n,)``.

    Returns:
        None for fewer than 16 strokes, or where they don't recur at parts of any beat.
    """
    if stroke_beat.size < _FEWEST_STROKES:
        return None
    beat = stroke_beat - stroke_beat[0]
    course = _follow(stroke_beat, (own_tempo_ratio(stroke_beat) or 1.0) * beat)
    if course is not None:
        return course
    # From the start on: what has been followed says how fast the player is a little later.
    expected = (own_tempo_ratio(stroke_beat, _FIRST_BEATS) or 1.0) * beat
    reach = _FIRST_BEATS
    while True:
        inside = int(np.searchsorted(beat, reach, side="right"))
        course = _follow(stroke_beat[:inside], expected[:inside])
        if course is None or inside == beat.size:
            return course
        done = course.own_beat - course.own_beat[0]
        bend = fit_polynomial(beat[:inside] / reach, done, 2)
        expected = np.polynomial.polynomial.polyval(beat / reach, bend)
        reach *= 1.5


def turns_of(beat: FloatArray) -> Iterator[tuple[int, ComplexArray]]:
    """For each number of parts: where in a part each stroke falls, exp(2πi · parts · beat).

    Strokes recur at parts of a beat where these point the same way.
    """
    phase = 2.0 * np.pi * np.mod(beat, 1.0)
    turn = np.cos(phase) + 1j * np.sin(phase)
    power = turn.copy()
    for parts in range(1, PARTS[-1] + 1):
        if parts in PARTS:
            yield parts, power
        power = power * turn


def _follow(stroke_beat: FloatArray, expected: FloatArray) -> PhaseCourse | None:
    """The course beside the own beats that are expected, counted from the first stroke."""
    if stroke_beat.size < _FEWEST_STROKES:
        return None
    own = stroke_beat[0] + expected
    window = _Windows.of(stroke_beat)
    sums = {parts: window.directions(turn) for parts, turn in turns_of(own)}
    parts = max(PARTS, key=lambda number: float(np.sum(np.abs(sums[number]))))
    count = window.sums(np.ones(own.size))
    says = (count >= _FEWEST_IN_WINDOW) & (np.abs(sums[parts]) >= _COHERENT * count)
    if np.count_nonzero(says) < 2 or np.mean(~says[window.row]) > _MOST_LOST:
        return None
    since = stroke_beat - stroke_beat[0]
    middle = window.sums(since)[says] / count[says]
    late = np.unwrap(np.angle(sums[parts][says])) / (2.0 * np.pi * parts)
    exact = own - np.interp(since, middle, late)
    own_beat = np.round(exact * parts) / parts
    return PhaseCourse(
        parts, own_beat, stroke_beat - exact, np.abs(exact - own_beat) < _NEAR / parts
    )


@dataclass(frozen=True, slots=True, eq=False)
class _Windows:
    """Windows of three cells of two beats, the middle one weighing double, around every cell.

    ``row`` is the cell of each stroke, shape ``(n,)``: only cells with strokes count. ``adjoins``,
    shape ``(cells − 1,)``, tells whether a cell adjoins the next.
    """

    row: IntArray
    adjoins: BoolArray

    @classmethod
    def of(cls, beat: FloatArray) -> _Windows:
        step = np.diff(np.floor((beat - beat[0]) / _CELL_BEATS))
        return cls(np.concatenate([[0], np.cumsum(step > 0)]), step[step > 0] == 1)

    def sums(self, values: FloatArray) -> FloatArray:
        """The weighted sum of a column of the strokes over each window, shape ``(cells,)``."""
        cell = np.bincount(self.row, weights=values)
        window = np.asarray(2.0 * cell, dtype=np.float64)
        window[1:] += cell[:-1] * self.adjoins
        window[:-1] += cell[1:] * self.adjoins
        return window

    def directions(self, turns: ComplexArray) -> ComplexArray:
        """The same of complex numbers."""
        return np.asarray(self.sums(turns.real) + 1j * self.sums(turns.imag))
