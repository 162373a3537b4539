"""What speaks for a reading of the lattice: where in the bar each kind of stroke falls.

A reading says which pulses are beats and which beat is the first of a bar of four. Its score is the
logarithm of how much more probable it is than others, up to a constant: a table of weights, one for
each kind of stroke and each of 24 positions in the bar, times how often that kind falls there in a
bar, plus terms for the tempo, for how many onsets a beat holds, and for the ride pattern of swing.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from hapju.strokes import FloatArray, IntArray
from hapju.timing.free_play.groove_table import GENERAL, POSITIONS
from hapju.timing.free_play.onsets import KINDS

TICKS = 12
"""Ticks in a beat: they hold sixteenths and triplets."""
BAR_TICKS = 4 * TICKS
LEVELS = (1 / 4, 1 / 3, 1 / 2, 2 / 3, 3 / 4, 1.0, 4 / 3, 3 / 2, 2.0, 3.0)
"""How many pulses of the lattice a beat may last."""
SLOWEST_BPM, FASTEST_BPM = 36.0, 320.0

FloatBlock = NDArray[np.float32]

# A beat's positions: the beat, the second sixteenth, the first triplet, the half, the second
# triplet and the fourth sixteenth; ticks between them count for the nearer one.
_PLACES = 6
_PLACE_OF_TICK = (0, 0, 1, 1, 2, 3, 3, 3, 4, 5, 5, 0)
_KIND_WEIGHT = np.array([1, 1, 0.6, 1, 0.7, 0.7, 0.7, 1, 0.7], np.float32)


def _folding() -> FloatBlock:
    fold = np.zeros((BAR_TICKS, 4 * _PLACES), np.float32)
    for tick in range(BAR_TICKS):
        beat = (tick + (tick % TICKS == TICKS - 1)) // TICKS % 4
        fold[tick, beat * _PLACES + _PLACE_OF_TICK[tick % TICKS]] = 1
    return fold


_FOLD = _folding()
_TURNED = (np.arange(BAR_TICKS)[None] + np.arange(BAR_TICKS)[:, None]) % BAR_TICKS


def bar_features(pulse: FloatArray, kind: IntArray, level: float, bars: float) -> FloatBlock:
    """How often each kind falls on each position of a bar, for every tick that may start the bar.

    Args:
        pulse: position of each stroke on the lattice, shape ``(n,)``.
        kind: index of its kind, shape ``(n,)``.
        level: pulses in a beat.
        bars: how many bars of four beats the strokes span.

    Returns:
        Strokes a bar, weighted by kind, shape ``(48, kinds, 24)``: first axis the tick
        (counted from pulse 0, modulo a bar) that is taken as beat 1.
    """
    tick = pulse * (TICKS / level)
    whole = np.floor(tick)
    part = tick - whole
    cell = kind * BAR_TICKS + whole.astype(np.int64) % BAR_TICKS
    after = kind * BAR_TICKS + (whole.astype(np.int64) + 1) % BAR_TICKS
    cells = len(KINDS) * BAR_TICKS
    flat = np.bincount(cell, 1 - part, cells) + np.bincount(after, part, cells)
    counts = flat.reshape(len(KINDS), BAR_TICKS).astype(np.float32)
    counts *= _KIND_WEIGHT[:, None] / np.float32(bars)
    return (counts[:, _TURNED] @ _FOLD).transpose(1, 0, 2)


def general_features(bar: FloatBlock, tempo_bpm: float, onsets_per_beat: float) -> FloatBlock:
    """Tempo, density and the ride pattern of swing, shape ``(48, 8)``; ``bar`` as above."""
    tempo = np.log2(tempo_bpm / 105.0)
    density = np.log2(max(onsets_per_beat, 0.1) / 3.0)
    plain = np.array([1.0, tempo, tempo**2, density, density**2], np.float32)
    return np.concatenate([np.tile(plain, (bar.shape[0], 1)), 6 * _swing(bar)], axis=1)


def _swing(bar: FloatBlock) -> FloatBlock:
    """How far the bar looks like swing (ding, ding-a, hi-hat foot on 2 and 4), shape ``(48, 3)``.

    First swing at twice the tempo, then at this one, then at this one with the foot.
    """
    beats = bar.reshape(bar.shape[0], len(KINDS), 4, _PLACES)
    ride = np.minimum(1.0, (beats[:, 4] + beats[:, 5] + beats[:, 8]) / 0.6)
    foot = np.minimum(1.0, beats[:, 6] / 0.6)
    mean, mean_foot = ride.mean(axis=1), foot.mean(axis=1)
    double = np.minimum(mean[:, 0], mean[:, 3]) * np.clip(mean[:, 4] + mean[:, 5], 0, 1)
    double *= 1 - np.clip(mean[:, 1] + mean[:, 2], 0, 1)
    skip, other = ride[:, [1, 3], 3:].sum(axis=2), ride[:, [0, 2], 1:].sum(axis=2)
    single = ride[:, :, 0].min(axis=1) * np.clip(skip.min(axis=1), 0, 1)
    single *= 1 - np.clip(other.max(axis=1), 0, 1)
    backbeat = foot[:, [1, 3], 0].mean(axis=1) * (1 - foot[:, [0, 2], 0].mean(axis=1))
    off_beat = mean_foot[:, 3] * (1 - mean_foot[:, 0])
    return np.stack([double * off_beat, single, single * backbeat], axis=1).astype(np.float32)


_GENERAL = np.array(tuple(GENERAL.values()), np.float32)
_POSITIONS = np.array([POSITIONS[kind] for kind in KINDS], np.float32) / 100


def reading_scores(
    pulse: FloatArray, kind: IntArray, onsets: int, span_s: float, pulse_hz: float
) -> FloatBlock:
    """The score of every reading of one stretch of the lattice.

    Args:
        pulse: position of each stroke on the lattice, shape ``(n,)``.
        kind: index of its kind, shape ``(n,)``.
        onsets: how many onsets the strokes make.
        span_s: the length of the stretch in seconds.
        pulse_hz: pulses in a second there.

    Returns:
        Shape ``(levels, 48)``: for each level and each tick that may be beat 1; -inf where the
        tempo is out of reach.
    """
    scores = np.full((len(LEVELS), BAR_TICKS), -np.inf, np.float32)
    for row, level in enumerate(LEVELS):
        tempo_bpm = 60.0 * pulse_hz / level
        if SLOWEST_BPM < tempo_bpm < FASTEST_BPM:
            beats = span_s * tempo_bpm / 60
            bar = bar_features(pulse, kind, level, beats / 4)
            general = general_features(bar, tempo_bpm, onsets / beats)
            scores[row] = np.einsum("okp,kp->o", bar, _POSITIONS) + general @ _GENERAL
    return scores
