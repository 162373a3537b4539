"""Swing: how long the first eighth of a pair is beside the second."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from hapju.strokes import BoolArray, FloatArray, IntArray
from hapju.timing.summary import FEWEST_TO_SAY

_STEPS = 10_000
"""Positions are compared in steps of this part of a beat."""


@dataclass(frozen=True, slots=True)
class Swing:
    """A player's swing ratio (None where fewer than 8 pairs), and the pairs it rests on."""

    ratio: float | None
    pairs: int


def swing_of(beat: FloatArray, onset_s: FloatArray, off_beat: float = 0.5) -> Swing:
    """The swing ratio: mean long part over mean short part of the beat (Friberg & Sundström 2002).

    A pair of eighths is an onset on the beat, one on its off-beat eighth and one on the next beat.
    The off-beat eighth stands at ``off_beat``, or on the last of three triplets where neither
    ``off_beat`` nor the second triplet is played.

    Args:
        beat: where the onsets stand, in beats, ascending, shape ``(k,)``; only those in meters
            that count in quarters.
        onset_s: when they were played, shape ``(k,)``.
        off_beat: where in the beat the grid has the off-beat eighth.
    """
    step = np.round(beat * _STEPS).astype(np.int64)
    on = np.flatnonzero(step % _STEPS == 0)
    next_on, has_next = _find(step, step[on] + _STEPS)
    off, has_off = _find(step, step[on] + round(off_beat * _STEPS))
    last, has_last = _find(step, step[on] + round(2 / 3 * _STEPS))
    _, has_second = _find(step, step[on] + round(1 / 3 * _STEPS))
    by_triplet = has_last & ~has_off & ~has_second
    is_pair = has_next & (has_off | by_triplet)
    middle_s = onset_s[np.where(has_off, off, last)[is_pair]]
    long_s = middle_s - onset_s[on[is_pair]]
    short_s = onset_s[next_on[is_pair]] - middle_s
    pairs = int(long_s.size)
    total_s = float(short_s.sum())
    if pairs < FEWEST_TO_SAY or total_s <= 0:
        return Swing(None, pairs)
    return Swing(float(long_s.sum()) / total_s, pairs)


def _find(step: IntArray, wanted: IntArray) -> tuple[IntArray, BoolArray]:
    """Where each wanted step is among ascending steps, and whether it is there."""
    index = np.minimum(np.searchsorted(step, wanted), step.size - 1)
    return index, step[index] == wanted
