"""Tempo: how fast a player is over the whole take, whether it moves, and the local curve."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from hapju.strokes import FloatArray
from hapju.timing.summary import FEWEST_TO_SAY

FEWEST_ONSETS_LOCALLY = 4
"""A local fit through fewer onsets than this is no tempo."""
_CHUNK = 2_000
"""Beats at a time: what they need of the onsets stays in the processor's cache."""


@dataclass(frozen=True, slots=True)
class Tempo:
    """A player's tempo over the whole take."""

    tempo_bpm: float
    drift_bpm_per_minute: float


@dataclass(frozen=True, slots=True)
class TempoCurve:
    """Local tempo, one value a beat; all columns shape ``(n,)``, nan where too few onsets."""

    beat: FloatArray
    time_s: FloatArray
    tempo_bpm: FloatArray


def tempo_of(beat: FloatArray, song_s: FloatArray, onset_s: FloatArray) -> Tempo | None:
    """Tempo and drift from least squares of a player's onsets on the song's time.

    The tempo is the song's mean tempo over the onsets, divided by the slope of the straight line
    (1.01 where a player takes 1 % longer). The drift is how the tempo of the parabola changes with
    time, at the middle of the take; what the song's own tempo does is not in it.

    Args:
        beat: where the onsets stand, in beats, ascending, shape ``(k,)``.
        song_s: when the song has them, shape ``(k,)``.
        onset_s: when the player played them, shape ``(k,)``.

    Returns:
        None for fewer than 8 onsets, or where they don't go forward in time.
    """
    if beat.size < FEWEST_TO_SAY:
        return None
    song_bpm = 60.0 * (beat[-1] - beat[0]) / (song_s[-1] - song_s[0])
    half_s = (song_s[-1] - song_s[0]) / 2
    x = (song_s - (song_s[0] + half_s)) / half_s
    # The player's lateness is small beside the times themselves: fitting it keeps all digits.
    late_s = onset_s - song_s
    lean = _polynomial(x, late_s, 1)[1] / half_s
    _, slope, bend = _polynomial(x, late_s, 2)
    stretch, local = 1.0 + lean, 1.0 + slope / half_s
    if min(stretch, local) <= 0:
        return None
    drift = -2.0 * song_bpm * (bend / half_s**2) / local**3
    return Tempo(float(song_bpm / stretch), float(60.0 * drift))


def _polynomial(x: FloatArray, y: FloatArray, degree: int) -> FloatArray:
    """Coefficients, lowest first, of the least squares fit through the normal equations."""
    columns = [np.ones_like(x), x, x * x][: degree + 1]
    products = [[float(np.sum(one * other)) for other in columns] for one in columns]
    sums = [float(np.sum(one * y)) for one in columns]
    return np.asarray(np.linalg.solve(products, sums), dtype=np.float64)


def tempo_curve(
    curve_beat: FloatArray,
    curve_s: FloatArray,
    half_width_beats: FloatArray,
    beat: FloatArray,
    onset_s: FloatArray,
) -> TempoCurve:
    """The local tempo: at each beat, the weighted linear fit of onset time against beat.

    Weights are tricube, (1 − |d|³)³, with d = 1 at ``half_width_beats`` to either side (Cleveland
    1979, Journal of the American Statistical Association 74).

    Args:
        curve_beat: where to say the tempo, shape ``(n,)``, ascending.
        curve_s: when the song has these beats, shape ``(n,)``.
        half_width_beats: how far the fit reaches, one bar to either side, shape ``(n,)``.
        beat: where the onsets stand, in beats, ascending, shape ``(k,)``.
        onset_s: when the player played them, shape ``(k,)``.
    """
    parts = [slice(at, at + _CHUNK) for at in range(0, curve_beat.size, _CHUNK)]
    bpm = [
        _local_bpm(curve_beat[part], curve_s[part], half_width_beats[part], beat, onset_s)
        for part in parts
    ]
    return TempoCurve(curve_beat, curve_s, np.concatenate(bpm or [np.empty(0)]))


def _local_bpm(
    curve_beat: FloatArray,
    curve_s: FloatArray,
    half_width_beats: FloatArray,
    beat: FloatArray,
    onset_s: FloatArray,
) -> FloatArray:
    first = np.searchsorted(beat, curve_beat - half_width_beats, side="right")
    count = np.searchsorted(beat, curve_beat + half_width_beats, side="left") - first
    row = np.repeat(np.arange(curve_beat.size), count)
    onset = np.arange(row.size) - np.repeat(np.cumsum(count) - count - first, count)
    x = beat[onset] - curve_beat[row]
    y = onset_s[onset] - curve_s[row]
    weight = (1.0 - np.abs(x / half_width_beats[row]) ** 3) ** 3
    w, wx, wy, wxx, wxy = (
        np.bincount(row, weights=values, minlength=curve_beat.size)
        for values in (weight, weight * x, weight * y, weight * x * x, weight * x * y)
    )
    with np.errstate(divide="ignore", invalid="ignore"):
        beat_s = (w * wxy - wx * wy) / (w * wxx - wx * wx)
        bpm = 60.0 / beat_s
    bpm[(count < FEWEST_ONSETS_LOCALLY) | ~(beat_s > 0)] = np.nan
    return bpm
