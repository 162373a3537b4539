"""How the playing repeats itself: autocorrelation of the strokes along the lattice."""

from __future__ import annotations

import numpy as np

from hapju.strokes import FloatArray, IntArray
from hapju.timing.free_play.onsets import KINDS

LAGS = (0.5, 1.0, 1.5, 2.0, 3.0, 4.0, 6.0, 8.0)
"""Beats after which repetition is looked for."""
HEARD_TOGETHER = (
    ("kick",),
    ("snare", "snare_soft", "cross_stick"),
    ("hihat", "hihat_soft", "hihat_open", "ride", "ride_soft", "bell"),
    ("tom", "pedal", "crash"),
)
"""Groups of kinds whose repetition is looked at by itself."""

_STEPS = 24
"""Steps in a pulse of the lattice: every lag of every level is a whole number of them."""
_NEIGHBOUR = 0.7
_LEAST_OVERLAP, _FURTHEST = 0.15, 0.8
_GROUP_OF = np.array(
    [next(g for g, kinds in enumerate(HEARD_TOGETHER) if kind in kinds) for kind in KINDS]
)


def repetition(pulse: FloatArray, kind: IntArray, levels: FloatArray) -> FloatArray:
    """How alike the strokes are to those some beats later, for each level.

    Args:
        pulse: position of each stroke on the lattice, shape ``(n,)``, n ≥ 1.
        kind: index of its kind, shape ``(n,)``.
        levels: pulses in a beat, shape ``(l,)``.

    Returns:
        Autocorrelation (about 1 where all repeats) of each group at each lag, shape
        ``(l, groups · lags)``; 0 for lags near the length of the stretch or beyond.
    """
    step = (pulse - np.floor(pulse.min())) * _STEPS
    whole = np.floor(step).astype(np.int64)
    part, length = step - whole, int(whole.max()) + 2
    size = 1 << int(2 * length - 1).bit_length()
    lag = np.round(levels[:, None] * np.array(LAGS) * _STEPS).astype(np.int64)
    held = np.minimum(lag, length - 1)
    overlap = np.maximum(1 - np.arange(length) / length, _LEAST_OVERLAP)
    found = np.zeros((len(levels), len(HEARD_TOGETHER), len(LAGS)))
    for group in range(len(HEARD_TOGETHER)):
        mine = _GROUP_OF[kind] == group
        if not mine.any():
            continue
        heard = np.bincount(whole[mine], 1 - part[mine], size)
        heard += np.bincount(whole[mine] + 1, part[mine], size)
        heard[:length] -= heard[:length].mean()
        alike = np.fft.irfft(np.abs(np.fft.rfft(heard)) ** 2, size)
        alike = alike + _NEIGHBOUR * (np.roll(alike, 1) + np.roll(alike, -1))
        found[:, group] = (alike[:length] / max(alike[0], 1e-9) / overlap)[held]
    return np.where((lag < _FURTHEST * length)[:, None], found, 0.0).reshape(len(levels), -1)
