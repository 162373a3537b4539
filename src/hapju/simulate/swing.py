"""Swing: where a player puts the off-beats of a chart that is written straight."""

from __future__ import annotations

import numpy as np

from hapju.songs.tempo_map import TempoMap
from hapju.strokes import FloatArray


def swung_beats(
    beats: FloatArray, tempo_map: TempoMap, eighths: float = 1.0, sixteenths: float = 1.0
) -> FloatArray:
    """Beat positions, shape ``(n,)``, with their off-beats moved to swing ratios (1 = straight).

    A ratio r makes the first of two equal notes r times as long as the second: the off-beat
    eighth moves to r/(1 + r) of its beat (Friberg & Sundström 2002). Triplets stay where they
    are written, and so does everything in meters that count in eighths, such as 6/8 or 7/8.
    """
    if eighths == 1.0 and sixteenths == 1.0:
        return beats
    _, in_bar = tempo_map.bars_at(beats)
    in_beat = np.mod(in_bar + 1e-9, 1.0) - 1e-9
    binary = np.abs(in_beat * 8 - np.round(in_beat * 8)) < 1e-6
    swings = binary & _counts_in_quarters(beats, tempo_map)
    in_eighth = np.mod(in_beat + 1e-9, 0.5) - 1e-9
    moved = in_beat - in_eighth + _moved(in_eighth * 2, sixteenths) / 2
    return np.where(swings, beats + _moved(moved, eighths) - in_beat, beats)


def _moved(share: FloatArray, ratio: float) -> FloatArray:
    """Stretch the first half of 0 to 1 to ``ratio`` times the second."""
    half = ratio / (1.0 + ratio)
    return np.where(share < 0.5, share * 2 * half, half + (share * 2 - 1) * (1 - half))


def _counts_in_quarters(beats: FloatArray, tempo_map: TempoMap) -> np.ndarray:
    quarters = np.array([change.meter.denominator <= 4 for change in tempo_map.meters])
    starts = np.array([change.beat for change in tempo_map.meters])
    row = np.searchsorted(starts, beats + 1e-6, side="right") - 1
    return np.asarray(quarters[np.maximum(row, 0)])
