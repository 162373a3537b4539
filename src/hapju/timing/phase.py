"""Phase concentration: whether strokes stay at one place of the beat at all."""

from __future__ import annotations

from math import exp, sqrt

import numpy as np

from hapju.strokes import FloatArray
from hapju.timing.summary import FEWEST_TO_SAY


def phase_concentration(asynchrony_ms: FloatArray, beat_ms: FloatArray) -> float | None:
    """R = |mean exp(2πi · asynchrony / beat)|, the mean resultant length (Fisher 1993).

    Args:
        asynchrony_ms: stroke − note, shape ``(m,)``.
        beat_ms: the length of a beat there, broadcast to ``(m,)``.

    Returns:
        0 to 1; None for fewer than 8 strokes.
    """
    if asynchrony_ms.size < FEWEST_TO_SAY:
        return None
    phase = 2 * np.pi * (asynchrony_ms / beat_ms)
    # Rounding must not lift a perfect player above 1.
    return min(float(np.hypot(np.mean(np.cos(phase)), np.mean(np.sin(phase)))), 1.0)


def rayleigh_p(concentration: float, n: int) -> float:
    """The probability of a mean resultant length this large from ``n`` uniform phases.

    p = exp(√(1 + 4n + 4(n² − (nR)²)) − (1 + 2n)): Zar 1999, Biostatistical Analysis, eq. 27.4.
    """
    resultant = n * concentration
    # √a − b with a ≈ b² loses all digits for large n: the same as (a − b²) / (√a + b).
    root = sqrt(1 + 4 * n + 4 * (n**2 - resultant**2))
    return min(exp(-4 * resultant**2 / (root + 1 + 2 * n)), 1.0)
