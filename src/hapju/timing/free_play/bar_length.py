"""How many beats a bar has: the number of beats after which the playing repeats itself best."""

from __future__ import annotations

import numpy as np

from hapju.strokes import FloatArray, IntArray
from hapju.timing.free_play.onsets import KINDS

BAR_LENGTHS = (3, 5, 7)
"""Beats in a bar that are considered beside 4."""
_MARGIN = 0.06
_SPEAKS_FOR_ONE = {
    "kick": 2.1,
    "snare": -2.3,
    "tom": -0.9,
    "hihat": 0.4,
    "pedal": 0.9,
    "crash": 1.6,
    "ride": 0.6,
    "bell": 0.6,
}
"""How much a stroke on a beat speaks for its being beat 1."""
_FEWEST_BARS = 6


def beat_vectors(beat_s: FloatArray, time_s: FloatArray, kind: IntArray) -> FloatArray:
    """What is played in each beat: strokes of each kind in each of six parts of it.

    Shape ``(k, kinds, 6)`` for beats of shape ``(k,)``; the first part is around the beat itself.
    """
    k = beat_s.size
    position = np.interp(time_s, beat_s, np.arange(k), left=np.nan, right=np.nan)
    good = np.isfinite(position)
    part = np.round(position[good] * 6).astype(np.int64)
    beat = np.minimum(part // 6, k - 1)
    cell = (beat * len(KINDS) + kind[good]) * 6 + part % 6
    counts = np.bincount(cell, minlength=k * len(KINDS) * 6).reshape(k, len(KINDS), 6)
    return np.minimum(counts, 1.0)


def find_bar_length(vectors: FloatArray) -> int:
    """3, 5 or 7 where the playing repeats clearly better after as many beats, else 4."""
    flat = vectors.reshape(vectors.shape[0], -1)
    flat = flat - flat.mean(axis=0)
    power = float(np.mean(np.sum(flat**2, axis=1))) + 1e-9

    def likeness(lag: int) -> float:
        if flat.shape[0] <= lag:
            return -1.0
        return float(np.mean(np.sum(flat[lag:] * flat[:-lag], axis=1))) / power

    lengths = [n for n in BAR_LENGTHS if vectors.shape[0] >= _FEWEST_BARS * n]
    of = {n: min(likeness(n), likeness(2 * n)) for n in lengths}
    if not of:
        return 4
    best = max(of, key=lambda n: of[n])
    four = max(likeness(2), likeness(4), likeness(8))
    return best if of[best] > four + _MARGIN else 4


def first_beat_of_bar(vectors: FloatArray, beats: int) -> tuple[int, float]:
    """Which of the first beats starts a bar of ``beats`` beats, and how sure that is (0 to 1)."""
    weight = np.array([_SPEAKS_FOR_ONE.get(kind, 0.0) for kind in KINDS])
    own = vectors[:, :, 0] @ weight
    score = np.array([own[first::beats].mean() for first in range(beats)]) * 4
    share = np.exp(score - score.max())
    return int(score.argmax()), float(1.0 / share.sum())
