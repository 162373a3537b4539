"""A tempo that wanders from beat to beat, in common: found, and taken out of the intervals.

The wander is a random walk: W(k+1) = W(k) + N(0, σ_W²), added to everyone's interval. Written in
cosines its coefficients are independent, with variance σ_W²/(4·sin²(πj/2N)) for j half waves over
N intervals. Given α, σ_T, σ_M of all players, σ_W is fitted by likelihood and W has a mean and a
covariance; the players are then fitted again with both, as with missing beats.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from hapju.strokes import FloatArray, IntArray
from hapju.timing.correction_fit import CorrectionFit, IntervalRows
from hapju.timing.interval_noise import eigenvalues, to_frequencies

_MOST_WAVES = 160
_WORTH = 1.0
"""Log likelihood that a wander must gain for its one parameter, as by Akaike's criterion."""


@dataclass(frozen=True, slots=True)
class Wander:
    """The common wander of the intervals.

    Attributes:
        interval_s: its mean, shape ``(N,)``.
        doubt: its variance at each frequency, shape ``(N,)``.
        lost: for each player, the information on α that it costs, shape ``(p, p)``.
    """

    interval_s: FloatArray
    doubt: FloatArray
    lost: list[FloatArray]


def find_wander(
    rows: Sequence[IntervalRows], fits: Sequence[CorrectionFit], known_s: FloatArray, beat: IntArray
) -> Wander | None:
    """The wander that the players' intervals have in common, or None where they show none.

    Args:
        rows: of each player, without the wander found before.
        fits: of each player.
        known_s: the wander found before, shape ``(N,)``, to be put back.
        beat: the beat on which each interval starts, shape ``(N,)``, ascending.
    """
    lengths, trend = rows[0].lengths, rows[0].trend
    waves, variance = _waves(beat)
    waves = (waves - trend @ (trend.T @ waves)) * np.sqrt(variance)
    waves_at = to_frequencies(waves, lengths)
    precision, pull = np.zeros((waves.shape[1], waves.shape[1])), np.zeros(waves.shape[1])
    weighted_heard = []
    for row, fit in zip(rows, fits, strict=True):
        noise = row.interval_s + known_s - row.trend @ (fit.weight @ fit.trend)
        noise += row.heard_s @ fit.mean_alpha
        spread = fit.mean_sigma_t_s**2 * (1.0 + fit.motor_share * eigenvalues(lengths))
        weighted = waves_at / spread[:, None]
        precision += weighted.T @ waves_at
        pull += weighted.T @ to_frequencies(noise, lengths)
        heard = row.heard_s - trend @ (trend.T @ row.heard_s)
        weighted_heard.append(weighted.T @ to_frequencies(heard, lengths))
    value, vector = np.linalg.eigh(precision)
    value, along = np.maximum(value, 0.0), vector.T @ pull
    power = _likeliest_power(value, along)
    if power is None:
        return None
    kept = power / (1.0 + power * value)
    root = vector * np.sqrt(kept)
    return Wander(
        np.asarray(waves @ (vector @ (kept * along))),
        np.sum(np.square(waves_at @ root), axis=1),
        [(part.T @ root) @ (root.T @ part) for part in weighted_heard],
    )


def _waves(beat: IntArray) -> tuple[FloatArray, FloatArray]:
    """Cosines over the beats, shape ``(N, waves)``, and the variance of each for σ_W = 1."""
    span = float(beat[-1] - beat[0] + 1)
    number = np.arange(1, min(_MOST_WAVES, max(4, beat.size // 3)) + 1)
    place = (beat - beat[0] + 0.5) / span
    waves = np.sqrt(2.0 / span) * np.cos(np.pi * np.outer(place, number))
    return waves, 1.0 / np.square(2.0 * np.sin(np.pi * number / (2.0 * span)))


def _likeliest_power(value: FloatArray, along: FloatArray) -> float | None:
    """The likeliest σ_W², on a fine grid; None where none is worth its parameter."""
    scale = 1.0 / max(float(np.max(value)), 1e-300)
    grid = scale * np.logspace(-2.0, 7.0, 181)
    grown = 1.0 + grid[:, None] * value
    gain = 0.5 * np.sum(np.square(along) * grid[:, None] / grown - np.log(grown), axis=1)
    best = int(np.argmax(gain))
    return float(grid[best]) if gain[best] > _WORTH else None
