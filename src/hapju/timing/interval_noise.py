"""The noise of a player's intervals: a timekeeper's, and the motor delays at both ends.

Wing & Kristofferson (1973, *Perception & Psychophysics* 14): an interval is T(k) + M(k+1) − M(k),
T with SD σ_T and M with SD σ_M. Over n intervals in a row the noise has covariance

    σ_T²·(I + q·D),  q = (σ_M/σ_T)²,  D = 2 on the diagonal, −1 beside it.

The discrete sine transform of type I makes D diagonal whatever q is, so that a likelihood
is a weighted sum over frequencies.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from hapju.strokes import FloatArray


def eigenvalues(lengths: Sequence[int]) -> FloatArray:
    """The eigenvalues of D, stretch after stretch of ``lengths`` intervals; shape ``(sum,)``."""
    return np.concatenate(
        [2.0 - 2.0 * np.cos(np.pi * np.arange(1, n + 1) / (n + 1)) for n in lengths]
    )


def to_frequencies(columns: FloatArray, lengths: Sequence[int]) -> FloatArray:
    """The orthonormal sine transform of each stretch, along axis 0; shape as ``columns``."""
    parts = []
    for part in np.split(columns, np.cumsum(lengths)[:-1]):
        n = part.shape[0]
        odd = np.zeros((2 * n + 2, *part.shape[1:]))
        odd[1 : n + 1] = part
        odd[n + 2 :] = -part[::-1]
        parts.append(-np.fft.rfft(odd, axis=0).imag[1 : n + 1] / np.sqrt(2.0 * n + 2.0))
    return np.concatenate(parts)


def moving_average(motor_share: FloatArray) -> FloatArray:
    """θ of the same noise written as e(k) − θ·e(k−1), for q = (σ_M/σ_T)² ≥ 0.

    q = θ/(1 − θ)², and e has the SD σ_T/(1 − θ).
    """
    q = motor_share
    return np.asarray(2.0 * q / (1.0 + 2.0 * q + np.sqrt(1.0 + 4.0 * q)))


def innovations(noise: FloatArray, lengths: Sequence[int], motor_share: float) -> FloatArray:
    """What is new in each interval, given those before it in its stretch; white if q is right.

    Args:
        noise: the intervals less what explains them, shape ``(sum of lengths,)``.
        lengths: how many intervals each stretch has.
        motor_share: q.

    Returns:
        In units of σ_T, if ``noise`` is: shape as ``noise``, all of the same variance.
    """
    diagonal = 1.0 + 2.0 * motor_share
    found = np.empty_like(noise)
    for part, out in zip(
        np.split(noise, np.cumsum(lengths)[:-1]),
        np.split(found, np.cumsum(lengths)[:-1]),
        strict=True,
    ):
        variance, expected = diagonal, 0.0
        for k, value in enumerate(part.tolist()):
            new = value - expected
            out[k] = new / variance**0.5
            expected = -motor_share / variance * new
            variance = diagonal - motor_share**2 / variance
    return found
