"""What speaks for a reading of the lattice, and how much.

A reading says which pulses are beats and which beat is the first of a bar of four. What it is
scored by: where in its bar each kind of stroke falls, its tempo, how many onsets and strokes of
each kind its beats hold, and after how many of its beats the playing repeats itself.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from hapju.strokes import BoolArray, FloatArray, IntArray
from hapju.timing.free_play.bar_features import (
    BAR_TICKS,
    FloatBlock,
    bar_features,
    place_sums,
    strokes_a_bar,
)
from hapju.timing.free_play.onsets import KINDS
from hapju.timing.free_play.reading_nets import Nets, scores_of
from hapju.timing.free_play.repetition import repetition

LEVELS = (1 / 4, 1 / 3, 1 / 2, 2 / 3, 3 / 4, 1.0, 4 / 3, 3 / 2, 2.0, 3.0)
"""How many pulses of the lattice a beat may last."""
SLOWEST_BPM, FASTEST_BPM = 36.0, 320.0

_TEMPOS = np.arange(np.log2(40.0), np.log2(330.0), 0.3)
"""Centres of the bells that a tempo is told by, in octaves, each of SD 0.25."""
_COUNTED_TOGETHER = (
    ("kick",),
    ("snare", "cross_stick"),
    ("snare_soft",),
    ("tom",),
    ("hihat", "hihat_soft", "hihat_open"),
    ("pedal",),
    ("crash",),
    ("ride", "ride_soft", "bell"),
)
_ROWS = [[KINDS.index(kind) for kind in kinds] for kinds in _COUNTED_TOGETHER]
_USUAL_DENSITY = 3.0


@dataclass(frozen=True, slots=True, eq=False)
class Stretch:
    """What is heard in a stretch, level by level.

    Attributes:
        counts: strokes a bar at each tick, shape ``(levels, kinds, 48)``.
        tempo_bpm: shape ``(levels,)``.
        density: onsets a beat, shape ``(levels,)``.
        repetition: shape ``(levels, groups · lags)``.
        in_reach: whether the tempo is one that a beat may have, shape ``(levels,)``.
    """

    counts: FloatBlock
    tempo_bpm: FloatArray
    density: FloatArray
    repetition: FloatArray
    in_reach: BoolArray


def hear_stretch(
    pulse: FloatArray, kind: IntArray, onsets: int, span_s: float, pulse_hz: float
) -> Stretch:
    """Hear a stretch of strokes in all its levels.

    Args:
        pulse: position of each stroke on the lattice, shape ``(n,)``.
        kind: index of its kind, shape ``(n,)``.
        onsets: how many onsets the strokes make.
        span_s: the length of the stretch in seconds.
        pulse_hz: pulses in a second there.
    """
    levels = np.array(LEVELS)
    tempo_bpm = 60.0 * pulse_hz / levels
    beats = span_s * tempo_bpm / 60
    counts = [
        strokes_a_bar(pulse, kind, level, n / 4) for level, n in zip(LEVELS, beats, strict=True)
    ]
    in_reach = (tempo_bpm > SLOWEST_BPM) & (tempo_bpm < FASTEST_BPM) & bool(pulse.size)
    alike = repetition(pulse, kind, levels) if pulse.size else np.zeros((levels.size, 0))
    return Stretch(np.array(counts), tempo_bpm, onsets / beats, alike, in_reach)


def level_features(
    counts: FloatBlock, tempo: FloatArray, density: FloatArray, alike: FloatArray
) -> FloatBlock:
    """What does not depend on where the bar begins; axes before the last are free.

    Args:
        counts: strokes a bar, shape ``(..., kinds, 48)``.
        tempo: in octaves (log2 of BPM), shape ``(...)``.
        density: onsets a beat, shape ``(...)``.
        alike: repetition, shape ``(..., groups · lags)``.
    """
    bells = np.exp(-0.5 * ((tempo[..., None] - _TEMPOS) / 0.25) ** 2)
    dense = np.log2(np.maximum(density, 0.1) / _USUAL_DENSITY)[..., None]
    a_beat = np.stack([counts[..., rows, :].sum((-1, -2)) for rows in _ROWS], -1) / 4
    parts = [bells, dense, dense**2, np.log2(a_beat + 0.1) / 2, alike]
    return np.concatenate(parts, axis=-1).astype(np.float32)


def reading_scores(stretch: Stretch, nets: Nets) -> NDArray[np.float32]:
    """The score of every reading: log odds against the others, up to a constant.

    Returns:
        Shape ``(levels, 48)``: for each level and each tick that may be beat 1; -inf where the
        tempo is out of reach.
    """
    scores = np.full((len(LEVELS), BAR_TICKS), -np.inf, np.float32)
    use = np.flatnonzero(stretch.in_reach)
    if not use.size:
        return scores
    general = level_features(
        stretch.counts[use],
        np.log2(stretch.tempo_bpm[use]),
        stretch.density[use],
        stretch.repetition[use],
    )
    ticks = np.broadcast_to(np.arange(BAR_TICKS), (use.size, BAR_TICKS))
    bar = bar_features(place_sums(stretch.counts[use]), ticks)
    scores[use] = scores_of(bar, general, nets)
    return scores
