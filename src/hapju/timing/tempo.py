"""Tempo: how fast a player is over the whole take, whether it moves, and the local curve.

How sure tempo and drift are: a player's lateness wanders, so onsets that follow each other say the
same thing again. The take is cut into 24 parts; the mean lateness of each, once the line or the
parabola is taken out, is a first-order autoregression, and the interval is that of generalised
least squares under it (Prais & Winsten 1954, Cowles Commission 383). Means over parts, because
what scatters from stroke to stroke hides how slowly the rest wanders.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from hapju.strokes import FloatArray
from hapju.timing.polynomial import fit_polynomial
from hapju.timing.quantiles import students_t_point
from hapju.timing.summary import FEWEST_TO_SAY, Interval

FEWEST_ONSETS_LOCALLY = 4
"""A local fit through fewer onsets than this is no tempo."""
WIDEST_DRIFT = 10.0
"""A drift that may be this many BPM a minute more or less says nothing."""
_PARTS = 24
_MOST_RHO = 0.995
_CHUNK = 2_000
"""Beats at a time: what they need of the onsets stays in the processor's cache."""


@dataclass(frozen=True, slots=True)
class Tempo:
    """A player's tempo over the whole take, and the 95 % intervals of both numbers."""

    tempo_bpm: float
    drift_bpm_per_minute: float
    tempo_interval: Interval
    drift_interval: Interval


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
    lean = fit_polynomial(x, late_s, 1)[1] / half_s
    _, slope, bend = fit_polynomial(x, late_s, 2)
    stretch, local = 1.0 + lean, 1.0 + slope / half_s
    if min(stretch, local) <= 0:
        return None
    tempo_bpm = float(song_bpm / stretch)
    bent = float(-120.0 * song_bpm / half_s**2 / local**3)
    tempo_doubt = tempo_bpm / stretch * _half_width(x, late_s, 1) / half_s
    drift_doubt = abs(bent) * _half_width(x, late_s, 2)
    return Tempo(
        tempo_bpm,
        float(bent * bend),
        _around(tempo_bpm, tempo_doubt),
        _around(float(bent * bend), drift_doubt),
    )


def _around(value: float, half_width: float) -> Interval:
    return Interval(float(value - half_width), float(value + half_width))


def _half_width(x: FloatArray, y: FloatArray, degree: int) -> float:
    """Half the 95 % interval of the highest coefficient of a polynomial fit."""
    x, y = _means_of_parts(x), _means_of_parts(y)
    residual = y - np.polynomial.polynomial.polyval(x, fit_polynomial(x, y, degree))
    n, fitted = x.size, degree + 1
    power = float(np.sum(residual**2))
    if power <= 0.0:
        return 0.0
    rho = float(np.sum(residual[1:] * residual[:-1])) / power
    rho += (fitted + (fitted + 2) * rho) / n  # fitting bends the residuals toward no memory
    rho += np.sqrt(max(1.0 - rho**2, 0.0) / n)  # caution: one standard error
    rho = float(np.clip(rho, 0.0, _MOST_RHO))
    columns = _whitened(np.vander(x, fitted, increasing=True), rho)
    variance = float(np.sum(_whitened(residual, rho) ** 2)) / (n - fitted)
    spread = np.sqrt(variance * np.linalg.inv(columns.T @ columns)[degree, degree])
    freedom = n * (1.0 - rho) / (1.0 + rho) - fitted
    return float(students_t_point(max(freedom, 3.0)) * spread)


def _means_of_parts(values: FloatArray) -> FloatArray:
    """The means of at most 24 parts of equal size; what is left over at the end stays out."""
    length = -(-values.size // _PARTS)
    count = values.size // length
    return np.asarray(values[: count * length].reshape(count, length).mean(axis=1))


def _whitened(rows: FloatArray, rho: float) -> FloatArray:
    """Rows of a first-order autoregression, made independent of each other."""
    return np.concatenate([np.sqrt(1.0 - rho**2) * rows[:1], rows[1:] - rho * rows[:-1]])


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
