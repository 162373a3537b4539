"""The bias that short takes have: an asynchrony is made of the noise it is to explain.

A player's noise now is part of every later asynchrony, so a regression on asynchronies leans
toward too much correction by a share of 1/n, as autoregressions do (Marriott & Pope 1954; Kendall
1954: (1 + 3ρ)/n; with noise shared between equations: Stambaugh 1999). Here it is worked out for
several asynchronies, moving-average noise and any columns of trend, to first order in 1/n.
"""

from __future__ import annotations

import numpy as np

from hapju.strokes import FloatArray

_FAR_LARGER = 3.0
"""Asynchronies so much larger than the noise makes come from elsewhere, such as from a slip that
was taken back: they bring no bias."""


def correction_bias(
    step: FloatArray,
    entry: FloatArray,
    own: int,
    theta: FloatArray,
    innovation_s: FloatArray,
    trend: FloatArray,
    precision: FloatArray,
) -> FloatArray:
    """How much too large each α of one player is found on average, shape ``(p,)``.

    Args:
        step: F of d(k+1) = F·d(k) + entry·z(k), d the p asynchronies, shape ``(p, p)``.
        entry: how each player's noise enters them, shape ``(p, players)``.
        own: the index of the player whose α they are.
        theta: θ of each player's noise e(k) − θ·e(k−1), shape ``(players,)``; 1 for jitter.
        innovation_s: the SD of e, shape ``(players,)``.
        trend: the orthonormal columns that were taken out beside, shape ``(N, m)``.
        precision: of the player's α together, as found, shape ``(p, p)``.
    """
    n = trend.shape[0]
    response = _responses(_stable(step), entry, theta, float(theta[own]), n)
    size = np.square(innovation_s)
    spectrum = np.fft.rfft(response, 2 * n, axis=0)
    shared = np.fft.irfft(
        np.einsum("faj,fbj,j->fab", spectrum, np.conj(spectrum), size), 2 * n, axis=0
    )[:n]
    # shared[h] is E[d(k + h)·d(k)ᵀ] of the whitened asynchronies; later[h] is E[d(k + h)·e(k)].
    later = size[own] * response[:, :, own]
    inverse = np.linalg.pinv(shared[0], rcond=1e-8, hermitian=True)
    of_trend = np.sum(np.fft.irfft(_power(trend), 2 * n, axis=0)[:n], axis=1)
    of_size = 1.0 - np.arange(n) / n
    regressed = later @ inverse
    twice = np.einsum("hab,hb->ha", shared, regressed) + (
        np.einsum("ab,hba->h", inverse, shared)[:, None] * later
    )
    total = of_trend[1:] @ later[1:] + of_size[1:] @ twice[1:]
    expected = n * float(np.trace(shared[0])) / size[own]
    share = min(1.0, _FAR_LARGER * expected / float(np.trace(precision)))
    return np.asarray(share / n * (inverse @ total))


_LOOKED_AT, _GONE = 32, 1e-18
"""Every so many beats it is looked at whether a response has died away: the rest is nothing."""


def _power(columns: FloatArray) -> FloatArray:
    return np.square(np.abs(np.fft.rfft(columns, 2 * columns.shape[0], axis=0)))


def _stable(step: FloatArray) -> FloatArray:
    """``step``, drawn in where asynchronies would grow by it: an estimate may say so by chance."""
    radius = float(np.max(np.abs(np.linalg.eigvals(step))))
    return step if radius <= 0.99 else step * (0.99 / radius)


def _responses(
    step: FloatArray, entry: FloatArray, theta: FloatArray, theta_own: float, n: int
) -> FloatArray:
    """What an innovation of each player does to the whitened asynchronies h beats later.

    Shape ``(n, p, players)``; zero at h = 0.
    """
    response = np.zeros((n, *entry.shape))
    drive = np.ones(entry.shape[1])
    for h in range(1, n):
        if h % _LOOKED_AT == 0 and max(np.abs(response[h - 1]).max(), np.abs(drive).max()) < _GONE:
            break
        response[h] = step @ response[h - 1] + entry * drive
        drive = theta_own * drive if h > 1 else theta_own - theta
    return response
