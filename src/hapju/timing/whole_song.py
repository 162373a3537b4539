"""Whether somebody who isn't on the chart played all of it, at another tempo.

Strokes at four fifths of a tempo recur at quarters of its beat, as well as at those of their own;
those at seven tenths fit seven fifths. A chart knows better: its first note and its last, put on
the first stroke and the last, say which tempo it was, and all notes between say whether that is so.
"""

from __future__ import annotations

from itertools import product

import numpy as np

from hapju.strokes import BoolArray, FloatArray
from hapju.timing.grid_following import GridFollowing
from hapju.timing.phase_course import PhaseCourse
from hapju.timing.polynomial import fit_polynomial

FEWEST_NOTES = 24
_ENDS = 3
"""So many notes at either end may be left out, and strokes added."""
_NEAR_BEATS, _NEAR_SHARE = 0.15, 0.4
"""A stroke meets a note within so many beats, and within that share of the gap to its neighbour."""
_MOST = 0.8
"""The share of the notes, and of the strokes, that must meet."""
_LOOKED_AT = 2_000
"""Which notes and strokes are the ends is judged by no more strokes than about this."""
_PASSES = 3
_SAME_TEMPO = 0.02
_PARTS = 24
"""Notes stand at multiples of a twenty-fourth of a beat, or so near that it makes no tempo."""


def whole_song_at_another_tempo(
    stroke_beat: FloatArray, note_beat: FloatArray
) -> GridFollowing | None:
    """How a player follows who played the whole chart at a tempo that isn't the one given.

    Args:
        stroke_beat: where the strokes fall by the given tempo, in beats, ascending, shape ``(n,)``.
        note_beat: where the chart's notes stand, in beats, ascending, shape ``(m,)``.

    Returns:
        None where this is not what was played: fewer than 24 notes or strokes, fewer than 80 % of
        either that meet, or a tempo within 2 % of the given one.
    """
    notes = np.unique(note_beat)
    if min(notes.size, stroke_beat.size) < FEWEST_NOTES:
        return None
    some = slice(None, None, 1 + stroke_beat.size // _LOOKED_AT)
    fits = (_line(stroke_beat, notes, *ends) for ends in product(range(_ENDS), repeat=4))
    slope, start = max(
        fits, key=lambda line: np.mean(_are_near(line[1] + line[0] * stroke_beat[some], notes))
    )
    place = (stroke_beat - stroke_beat[0]) / max(float(np.ptp(stroke_beat)), 1e-9)
    own = start + slope * stroke_beat
    for _ in range(_PASSES):  # the ends alone may be early or late
        near = _are_near(own, notes)
        stands_at = notes[_nearest(own[near], notes)]
        if np.unique(stands_at).size < FEWEST_NOTES:
            return None
        own = np.polynomial.polynomial.polyval(place, fit_polynomial(place[near], stands_at, 1))
    # Among sixteenths many meet by chance: more than half of what then doesn't meet has to.
    enough = max(_MOST, (1.0 + _meeting(stroke_beat, notes)) / 2.0)
    slope = float((own[-1] - own[0]) / max(float(np.ptp(stroke_beat)), 1e-9))
    if _meeting(own, notes) < enough or abs(slope - 1.0) < _SAME_TEMPO:
        return None
    stands_for = np.round(notes[_nearest(own, notes)] * _PARTS) / _PARTS
    is_near = _are_near(own, notes)
    return GridFollowing(False, PhaseCourse(_PARTS, stands_for, stroke_beat - own, is_near))


def _line(
    stroke_beat: FloatArray, notes: FloatArray, first: int, last: int, added: int, after: int
) -> tuple[float, float]:
    """Slope and start of own beat against stroke beat, if so many notes and strokes don't count."""
    start, end = float(stroke_beat[added]), float(stroke_beat[-1 - after])
    slope = float(notes[-1 - last] - notes[first]) / max(end - start, 1e-9)
    return slope, float(notes[first]) - slope * start


def _meeting(beat: FloatArray, notes: FloatArray) -> float:
    """The share of the strokes that stand at a note, or of the notes that have one: the less."""
    near = _are_near(beat, notes)
    played = np.unique(_nearest(beat[near], notes)).size
    return min(float(np.mean(near)), played / notes.size)


def _are_near(beat: FloatArray, notes: FloatArray) -> BoolArray:
    gap = np.diff(notes, prepend=-np.inf, append=np.inf)
    within = np.minimum(_NEAR_BEATS, _NEAR_SHARE * np.minimum(gap[:-1], gap[1:]))
    nearest = _nearest(beat, notes)
    return np.asarray(np.abs(beat - notes[nearest]) < within[nearest])


def _nearest(beat: FloatArray, notes: FloatArray) -> np.ndarray:
    """Which note is nearest to each stroke."""
    after = np.clip(np.searchsorted(notes, beat), 1, notes.size - 1)
    return after - (beat - notes[after - 1] < notes[after] - beat)
