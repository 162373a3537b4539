"""Surrogate duos that correct toward each other equally: what lead and lag look like by chance.

The null hypothesis of leadership is not that the players ignore each other, but that each corrects
toward the other by the same share (Vorberg & Schulze 2002):

    I_A(k) = −α·d(k) + z_A(k),   I_B(k) = +α·d(k) + z_B(k),   d(k+1) = d(k) + I_A(k) − I_B(k)

I: intervals less the common tempo; d: the asynchrony A − B; z: each player's own unsteadiness, a
moving average of order 1 (timekeeper and motor noise, Wing & Kristofferson 1973). One α serves both,
but each player keeps a noise of their own: even under equal correction the errors of an unsteady
player are followed more than those of a steady one, and that is no leadership.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from hapju.strokes import FloatArray

SURROGATES = 399
"""With the observed value among 400, a 5 % test rests on 20 of them."""
_ALPHAS = np.linspace(0.0, 0.9, 31)
_THETAS = np.linspace(0.0, -0.38, 6)
"""−0.38: the motor as noisy as the timekeeper (autocorrelation −1/3)."""


@dataclass(frozen=True, slots=True)
class EqualCorrection:
    """The mutual correction that fits a duo best where both correct by the same share.

    Attributes:
        alpha: the share of the asynchrony that each corrects.
        theta: of A and of B: z(k) = e(k) + θ·e(k − 1), e white; −0.38 … 0.
        sd: SD of e, of A and of B, in the unit of the intervals.
        lag_0: correlation of the two e in the same beat (what both answer to).
    """

    alpha: float
    theta: tuple[float, float]
    sd: tuple[float, float]
    lag_0: float


def fit_equal_correction(a: FloatArray, b: FloatArray, asynchrony: FloatArray) -> EqualCorrection:
    """Fit by maximum likelihood on a grid of α and θ; nan where something is missing.

    The asynchrony is the sum of what came before, so the likelihood of the intervals is that of z.

    Args:
        a: A's detrended intervals, shape ``(n,)``.
        b: B's, shape ``(n,)``.
        asynchrony: A − B at the beat where each interval starts, shape ``(n,)``, same unit.
    """
    d = asynchrony - np.nanmean(asynchrony)
    played = np.stack([a, b], axis=1)
    count = np.isfinite(played + d[:, None]).sum(axis=0)
    squares = np.sum(np.square(_whitened(played, d, _ALPHAS, _THETAS)), axis=0)
    deviance = count * np.log(np.maximum(squares, 1e-30))  # (alphas, thetas, 2)
    by_alpha = deviance.min(axis=1).sum(axis=1)
    alpha, nearest = _lowest(_ALPHAS, by_alpha)
    theta = _THETAS[np.argmin(deviance[nearest], axis=0)]
    e = np.stack([_whitened(played, d, np.array([alpha]), theta[[p]])[:, 0, 0, p] for p in (0, 1)])
    sd = np.sqrt(np.sum(e * e, axis=1) / np.maximum(count, 1))
    both = np.count_nonzero(np.all(e != 0.0, axis=0))
    lag_0 = np.sum(e[0] * e[1]) / max(both * sd[0] * sd[1], 1e-30)
    return EqualCorrection(
        alpha,
        (float(theta[0]), float(theta[1])),
        (float(sd[0]), float(sd[1])),
        float(np.clip(lag_0, -0.95, 0.95)),
    )


def _whitened(
    played: FloatArray, d: FloatArray, alphas: FloatArray, thetas: FloatArray
) -> FloatArray:
    """The e of every α, θ and player, shape ``(n, alphas, thetas, 2)``; 0 where unknown."""
    z = played[:, None, :] + alphas[:, None] * np.array([1.0, -1.0]) * d[:, None, None]
    there = np.isfinite(z)
    z = np.where(there, z, 0.0)[:, :, None, :]
    e = np.zeros((len(z), alphas.size, thetas.size, 2))
    minus_theta = -thetas[:, None] * np.ones(2)
    e[0] = z[0]
    for k in range(1, len(z)):
        np.multiply(e[k - 1], minus_theta, out=e[k])
        e[k] += z[k]
        e[k] *= there[k][:, None, :]
    return e


def _lowest(at: FloatArray, value: FloatArray) -> tuple[float, int]:
    """Where the parabola through the lowest of evenly spaced values is lowest, and that value's index."""
    i = int(np.argmin(value))
    if i in (0, at.size - 1):
        return float(at[i]), i
    left, middle, right = value[i - 1 : i + 2]
    bend = left - 2.0 * middle + right
    step = 0.5 * (left - right) / bend if bend > 0 else 0.0
    return float(at[i] + step * (at[1] - at[0])), i


def equal_duos(
    null: EqualCorrection, n: int, seed: int, surrogates: int = SURROGATES
) -> tuple[FloatArray, FloatArray]:
    """Intervals of A and of B, shape ``(n, surrogates)`` each, of duos by the fitted correction."""
    rng = np.random.default_rng(seed)
    settle = 16  # beats before the first one that counts: d forgets where it started
    own, other = rng.standard_normal((2, n + settle + 1, surrogates), dtype=np.float32)
    other *= np.float32(np.sqrt(1.0 - null.lag_0**2))
    other += np.float32(null.lag_0) * own
    z_a, z_b = (
        np.float32(sd) * (e[1:] + np.float32(theta) * e[:-1])
        for e, sd, theta in zip((own, other), null.sd, null.theta, strict=True)
    )
    alpha = np.float32(null.alpha)
    push = z_a - z_b
    keep = np.float32(1.0 - 2.0 * null.alpha)
    d = np.zeros_like(push)
    for k in range(len(push) - 1):
        np.multiply(d[k], keep, out=d[k + 1])
        d[k + 1] += push[k]
    d *= alpha
    z_a -= d
    z_b += d
    return z_a[settle:], z_b[settle:]
