"""Whether a player follows the grid: whether the tempo that was given is the one they play at.

Somebody at another tempo, or whose tempo moves away, leaves the windows around the grid's positions
and comes back into those of the neighbours: asynchronies against it then mean nothing. Somebody who
is loose stays with it however far the strokes scatter. What parts the two is the course of the
phase: smoothed to a parabola over the whole take it lies outside the windows, and strokes recur
clearly better along it than along the grid.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from hapju.strokes import FloatArray, IntArray
from hapju.timing.grid import Grid
from hapju.timing.matching import windows_of
from hapju.timing.own_tempo import own_tempo_ratio
from hapju.timing.phase_course import PhaseCourse, phase_course, turns_of
from hapju.timing.polynomial import fit_polynomial

_FEWEST_STROKES = 24
_SLIPPED = 0.1
"""More than this share of the strokes past half a gap, so at a neighbour's place: no following."""
_OUTSIDE = 0.2
"""Nor is more than this share outside the windows, where strokes count as missed and extra."""
_TOUCHES = 0.01
"""From this share on, windows cut off so much that they bend the tempo."""
_BETTER = 1.4
"""How many times better the strokes recur along their own course than along the grid."""
_LOST = 0.3
"""So little of the recurrence left on the grid is no following, whatever the course."""

_NOWHERE = 0.2
"""Strokes that recur less than this at all parts of the beat fall anywhere."""


@dataclass(frozen=True, slots=True, eq=False)
class GridFollowing:
    """Whether a player follows the grid.

    Attributes:
        follows_grid: False where asynchronies against the grid mean nothing.
        course: the phase's course, where the player's tempo has to be read from it; else None.
    """

    follows_grid: bool
    course: PhaseCourse | None = None


def following_of(stroke_beat: FloatArray, grid: Grid) -> GridFollowing:
    """Whether strokes, by their positions in beats, ascending, shape ``(n,)``, follow a grid."""
    if stroke_beat.size < _FEWEST_STROKES or not grid.beat.size:
        return GridFollowing(True)
    course = phase_course(stroke_beat)
    if course is None:
        return GridFollowing(_recurs_on_grid(stroke_beat))
    late, at = course.late_beats, _positions(course.own_beat, grid)
    smooth = _parabola(stroke_beat, late)
    window = (1000.0 * windows_of(grid.time_s) / grid.beat_ms)[at]
    half_gap = _half_gaps(grid.beat)[at]
    outside = float(np.mean(np.abs(smooth) > window))
    leaves, wanders = (_leaves(np.abs(path), window, half_gap) for path in (smooth, late))
    if outside <= _TOUCHES and not wanders:
        return GridFollowing(True)
    on_grid, on_parabola, on_course = (
        _recurrence(stroke_beat - path, course.parts) for path in (np.zeros(1), smooth, late)
    )
    is_elsewhere = on_parabola > _BETTER * on_grid
    is_lost = wanders and on_grid < _LOST * on_course
    follows = not is_lost and not (is_elsewhere and leaves)
    needs_course = not follows or (is_elsewhere and outside > _TOUCHES)
    return GridFollowing(follows, course if needs_course else None)


def _recurs_on_grid(stroke_beat: FloatArray) -> bool:
    """Whether strokes without a course of their own recur at any parts of the grid's beat."""
    most = max(float(abs(np.mean(turn))) for _, turn in turns_of(stroke_beat))
    return most > _NOWHERE and own_tempo_ratio(stroke_beat) is None


def _parabola(stroke_beat: FloatArray, late: FloatArray) -> FloatArray:
    """The parabola through how late the strokes are, at each stroke."""
    place = 2.0 * (stroke_beat - stroke_beat[0]) / max(float(np.ptp(stroke_beat)), 1.0) - 1.0
    return np.asarray(np.polynomial.polynomial.polyval(place, fit_polynomial(place, late, 2)))


def _leaves(away: FloatArray, window: FloatArray, half_gap: FloatArray) -> bool:
    """Whether so many strokes are so far away that their positions say little; all in beats."""
    slipped = float(np.mean(away > half_gap))
    return slipped > _SLIPPED or float(np.mean(away > window)) > _OUTSIDE


def _positions(beat: FloatArray, grid: Grid) -> IntArray:
    """The grid position at or after each beat position, or the last."""
    return np.minimum(np.searchsorted(grid.beat, beat), grid.beat.size - 1)


def _half_gaps(beat: FloatArray) -> FloatArray:
    """Half the distance of each position of a grid to its nearer neighbour, in beats."""
    gap = np.concatenate([[np.inf], np.diff(beat), [np.inf]])
    half: FloatArray = np.minimum(gap[:-1], gap[1:]) / 2.0
    return half


def _recurrence(beat: FloatArray, parts: int) -> float:
    """|mean exp(2πi · parts · beat)|: 1 where all strokes stand at the same place in their part."""
    turn = 2.0 * np.pi * parts * np.mod(beat, 1.0)
    return float(np.hypot(np.mean(np.cos(turn)), np.mean(np.sin(turn))))
