"""Where in the bar each kind of stroke falls, for every tick that may be beat 1."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from hapju.strokes import FloatArray, IntArray
from hapju.timing.free_play.onsets import KINDS

TICKS = 12
"""Ticks in a beat: they hold sixteenths and triplets."""
BAR_TICKS = 4 * TICKS
PLACES = 6
"""A beat's places: around the beat, the second sixteenth, the first triplet, the half, the second
triplet and the fourth sixteenth."""

FloatBlock = NDArray[np.float32]

# First tick of each place, counted from the beat, and how many ticks it holds.
_FIRST_TICK, _WIDTH = (-1, 2, 4, 5, 8, 9), (3, 2, 1, 3, 1, 2)
_SEEN_SELDOM = [KINDS.index(kind) for kind in ("tom", "crash")]


def _gathering() -> IntArray:
    """For each tick of beat 1, kind and place, where its sum lies in a flat row of sums."""
    tick = np.arange(BAR_TICKS)[:, None, None]
    kind = np.arange(len(KINDS))[None, :, None]
    beat, place = np.divmod(np.arange(4 * PLACES), PLACES)
    at = (tick + beat * TICKS + np.array(_FIRST_TICK)[place]) % BAR_TICKS
    width = np.array(_WIDTH)[place] - 1
    place = (kind * 3 + width) * BAR_TICKS + at
    return np.asarray(place.reshape(BAR_TICKS, -1), np.int64)


_GATHERING = _gathering()
_IS_SELDOM = np.repeat(np.isin(np.arange(len(KINDS)), _SEEN_SELDOM), 4 * PLACES)


def strokes_a_bar(pulse: FloatArray, kind: IntArray, level: float, bars: float) -> FloatBlock:
    """How many strokes of each kind fall on each tick of a bar, counted from pulse 0.

    Args:
        pulse: position of each stroke on the lattice, shape ``(n,)``.
        kind: index of its kind, shape ``(n,)``.
        level: pulses in a beat.
        bars: how many bars of four beats the strokes span.

    Returns:
        Strokes a bar, shape ``(kinds, 48)``; a stroke between two ticks is shared by them.
    """
    tick = pulse * (TICKS / level)
    whole = np.floor(tick)
    part = tick - whole
    row = whole.astype(np.int64)
    cells = len(KINDS) * BAR_TICKS
    counts = np.bincount(kind * BAR_TICKS + row % BAR_TICKS, 1 - part, cells)
    counts += np.bincount(kind * BAR_TICKS + (row + 1) % BAR_TICKS, part, cells)
    return np.asarray(counts.reshape(len(KINDS), BAR_TICKS) / bars, np.float32)


def place_sums(counts: FloatBlock) -> FloatBlock:
    """Sums over one, two and three ticks on, flat: shape ``(..., kinds · 3 · 48)``."""
    two = counts + np.roll(counts, -1, -1)
    three = two + np.roll(counts, -2, -1)
    stacked = np.stack([counts, two, three], axis=-2)
    return stacked.reshape(*counts.shape[:-2], len(KINDS) * 3 * BAR_TICKS)


def bar_features(sums: FloatBlock, tick: IntArray) -> FloatBlock:
    """Strokes a bar at the 24 places of a bar that begins at each of the ticks.

    Args:
        sums: the rows of :func:`place_sums`, shape ``(n, kinds · 3 · 48)``.
        tick: the ticks that are taken as beat 1, shape ``(n, m)``.

    Returns:
        Shape ``(n, m, kinds · 24)``; of toms and crashes the square root, since a few say much.
    """
    row = np.arange(sums.shape[0])[:, None, None]
    bar = sums[row, _GATHERING[tick]]
    bar[..., _IS_SELDOM] = np.sqrt(np.maximum(bar[..., _IS_SELDOM], 0))
    return np.asarray(bar, np.float32)
