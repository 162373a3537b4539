"""Surrogate duos that correct toward each other equally: what lead and lag look like by chance.

The null hypothesis of leadership is not that the players ignore each other, but that each corrects
toward the other by the same share (Vorberg & Schulze 2002):

    I_A(k) = −α·d(k) + z_A(k),   I_B(k) = +α·d(k) + z_B(k),   d(k+1) = d(k) + I_A(k) − I_B(k)

I: intervals less the common tempo; d: the asynchrony A − B; z: each player's own unsteadiness, a
moving average of order 1 (timekeeper and motor noise, Wing & Kristofferson 1973). One α serves
both, but each player keeps a noise of their own: even under equal correction the errors of an
unsteady player are followed more than those of a steady one, and that is no leadership.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from hapju.strokes import FloatArray

SURROGATES = 399
"""With the observed value among 400, a 5 % test rests on 20 of them."""
_MOST_CORRECTION = 0.9
_LEAST_LAG_1 = -1.0 / 3.0
"""Of the noise's autocorrelation: its value where the motor is as noisy as the timekeeper."""


@dataclass(frozen=True, slots=True)
class EqualCorrection:
    """The mutual correction that fits a duo best where both correct by the same share.

    Attributes:
        alpha: the share of the asynchrony that each corrects.
        sd: SD of the noise z of A and of B, in the unit of the intervals.
        lag_1: autocorrelation of z at lag 1, −1/3 … 0, of A and of B.
        lag_0: correlation of the two noises in the same beat (what both answer to).
        beats: at how many beats both played: how sure all this is.
    """

    alpha: float
    sd: tuple[float, float]
    lag_1: tuple[float, float]
    lag_0: float
    beats: int


def fit_equal_correction(
    a: FloatArray, b: FloatArray, asynchrony: FloatArray, trend_beats: float
) -> EqualCorrection:
    """Fit by moments; nan where an interval or an asynchrony is missing.

    The sum of the two intervals is free of α, which gives the motor noise s_M (minus its lag-1
    covariance); the asynchrony then has γ(1) = (1 − 2α)·γ(0) − s_M.

    Args:
        a: A's intervals less a trend common to both, shape ``(n,)``.
        b: B's, shape ``(n,)``.
        asynchrony: A − B at the beat where each interval starts, shape ``(n,)``, same unit.
        trend_beats: over how many beats the trend was averaged, those missing not counted.
    """
    summed = a + b
    sum_0, sum_1 = _restored(*_moments(summed, summed), trend_beats)
    d = asynchrony - np.nanmean(asynchrony)
    d_0, d_1 = _moments(d, d)
    motor = float(np.clip(-sum_1, 0.0, -_LEAST_LAG_1 * sum_0))
    stay = (d_1 + motor) / d_0 if d_0 > 0 else 1.0
    beats = int(np.count_nonzero(np.isfinite(d)))
    stay += (1.0 + 3.0 * stay) / max(beats, 8)  # the bias of short series: Marriott & Pope 1954
    alpha = float(np.clip((1.0 - stay) / 2.0, 0.0, _MOST_CORRECTION))
    apart = a - b + 2.0 * alpha * d  # z_A − z_B: the common trend is not in it
    apart_0, apart_1 = _moments(apart, apart)
    cross_0, cross_1 = _restored(*_moments(summed, apart), trend_beats)
    variance = [max((sum_0 + apart_0 + s * 2 * cross_0) / 4, 1e-3 * sum_0, 1e-24) for s in (1, -1)]
    lag_1 = [
        float(np.clip((sum_1 + apart_1 + s * 2 * cross_1) / 4 / own, _LEAST_LAG_1, 0.0))
        for s, own in zip((1, -1), variance, strict=True)
    ]
    sd_a, sd_b = np.sqrt(variance).tolist()
    lag_0 = (sum_0 - apart_0) / 4 / (sd_a * sd_b)
    return EqualCorrection(
        alpha,
        (sd_a, sd_b),
        (lag_1[0], lag_1[1]),
        float(np.clip(lag_0, -0.95, 0.95)),
        beats,
    )


def _moments(x: FloatArray, y: FloatArray) -> tuple[float, float]:
    """Covariances at lag 0 and, the mean of both ways, at lag 1."""
    return _mean_product(x, y), (_mean_product(x[1:], y[:-1]) + _mean_product(y[1:], x[:-1])) / 2


def _restored(lag_0: float, lag_1: float, trend_beats: float) -> tuple[float, float]:
    """Covariances as they were before a running mean over so many beats was taken away.

    It takes (γ(0) + 2γ(1)) / beats from both, where lags above 1 hold nothing.
    """
    taken = (lag_0 + 2 * lag_1) / max(trend_beats - 3.0, 3.0)
    return lag_0 + taken, lag_1 + taken


def equal_duos(
    null: EqualCorrection, n: int, seed: int, surrogates: int = SURROGATES
) -> tuple[FloatArray, FloatArray]:
    """Intervals of A and of B, shape ``(n, surrogates)`` each, of duos by the fitted correction.

    No two duos have quite the same α and SDs: they scatter by the standard errors of the fit, so
    that what a short take can't tell isn't taken for known.
    """
    rng = np.random.default_rng(seed)
    alpha, sd_a, sd_b = _as_unsure_as_the_fit(null, surrogates, rng)
    settle = 16  # beats before the first one that counts: d forgets where it started
    own, other = rng.standard_normal((2, n + settle + 1, surrogates), dtype=np.float32)
    other *= np.float32(np.sqrt(1.0 - null.lag_0**2))
    other += np.float32(null.lag_0) * own
    z_a = _moving_average(own, sd_a, null.lag_1[0])
    z_b = _moving_average(other, sd_b, null.lag_1[1])
    push = z_a - z_b
    keep = 1.0 - 2.0 * alpha
    d = np.zeros_like(push)
    for k in range(len(push) - 1):
        np.multiply(d[k], keep, out=d[k + 1])
        d[k + 1] += push[k]
    d *= alpha
    z_a -= d
    z_b += d
    return z_a[settle:], z_b[settle:]


def _as_unsure_as_the_fit(
    null: EqualCorrection, surrogates: int, rng: np.random.Generator
) -> FloatArray:
    """α, the SD of A and the SD of B of each surrogate, shape ``(3, surrogates)``."""
    draw = rng.standard_normal((3, surrogates))
    beats = max(null.beats, 2)
    stay = 1.0 - 2.0 * null.alpha
    # Of an autoregression's 1 − 2α: √((1 − ρ²) / n), and about 3.2 / n where ρ is near 1.
    error = 0.5 * np.sqrt(max(1.0 - stay**2, 10.0 / beats) / beats)
    alpha = np.clip(null.alpha + error * draw[0], 0.0, _MOST_CORRECTION)
    sd = np.array(null.sd)[:, None] * np.exp(draw[1:] / np.sqrt(2.0 * beats))
    return np.concatenate([alpha[None], sd]).astype(np.float32)


def _moving_average(white: FloatArray, sd: FloatArray, lag_1: float) -> FloatArray:
    """Noise of these SDs and this lag-1 autocorrelation from white noise, one row shorter."""
    theta = 0.0 if lag_1 == 0.0 else (1.0 - np.sqrt(1.0 - 4.0 * lag_1**2)) / (2.0 * lag_1)
    scale = sd / np.float32(np.sqrt(1.0 + theta**2))
    mixed = white[1:] * scale
    mixed += white[:-1] * (scale * np.float32(theta))
    return np.asarray(mixed)


def _mean_product(x: FloatArray, y: FloatArray) -> float:
    """Mean of x·y where both are there; 0 where they never are."""
    product = x * y
    there = np.isfinite(product)
    return float(product[there].mean()) if np.any(there) else 0.0
