"""A player's own tempo, where it is not the one that was given."""

from __future__ import annotations

import numpy as np

from hapju.strokes import FloatArray

PARTS = (1, 2, 3, 4, 6)
"""Parts of a beat in which strokes may recur: quarters to sixteenths, and the triplets."""
MOST_BEATS = 64.0
"""How much of a take is looked at: at another tempo it shows at once."""
MOST_STROKES = 600
"""No more strokes than the first of these are looked at."""
_FEWEST_STROKES = 16
_IN_TIME, _CLEARLY = 0.35, 0.45
"""How well strokes recur: less than the first is no following, more than the second is a tempo."""
_SLOWEST, _FASTEST = 0.69, 1.45
_SAME_SHARE = 0.004
"""A tempo nearer to the given one than this share is the same."""


def own_tempo_ratio(stroke_beat: FloatArray, most_beats: float = MOST_BEATS) -> float | None:
    """The player's tempo over the given one, if the strokes clearly follow another; else None.

    Strokes that follow a tempo recur at parts of its beat: |mean exp(2πi · parts · beat)| is large
    for some number of parts (a periodogram of point events: Bartlett 1963, Journal of the Royal
    Statistical Society B 25). The ratio is sought within half an octave where no number of parts is
    large at the given tempo.

    Args:
        stroke_beat: where the strokes fall by the given tempo, in beats, ascending, shape ``(n,)``.
        most_beats: how much of the take is looked at.
    """
    if stroke_beat.size < _FEWEST_STROKES:
        return None
    beat = stroke_beat[stroke_beat <= stroke_beat[0] + most_beats][:MOST_STROKES]
    if beat.size < _FEWEST_STROKES or np.max(_recurrence(beat, np.ones(1))) >= _IN_TIME:
        return None
    beats = beat - beat[0]
    step = 1.0 / (8 * PARTS[-1] * max(beats[-1], 4.0))
    ratios = np.arange(_SLOWEST, _FASTEST, step)
    recurrence = _recurrence(beats, ratios)
    # The quarters and their halves belong to one tempo; a ratio that fits more of them is the one.
    best = int(np.argmax(np.sum(recurrence**2, axis=0)))
    ratio = float(ratios[best])
    if np.max(recurrence[:, best]) < _CLEARLY or abs(ratio - 1) < _SAME_SHARE:
        return None
    return ratio


def _recurrence(beat: FloatArray, ratios: FloatArray) -> FloatArray:
    """How well strokes recur in each number of parts at each ratio, shape ``(parts, ratios)``."""
    turn = np.exp(2j * np.pi * np.outer(ratios, beat))
    power = turn.copy()
    rows = []
    for parts in range(1, PARTS[-1] + 1):
        if parts in PARTS:
            rows.append(np.abs(np.mean(power, axis=1)))
        power *= turn
    return np.array(rows)
