"""How loud a sound is, and its pictures as the network is shown them: the same at any level."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

RANGE = 2000.0
"""Magnitudes under this part of the loudness hardly count: 66 dB."""


def loudness_of(magnitudes: NDArray[np.float32]) -> float:
    """What strokes reach: the 98th percentile over columns of the loudest band.

    Args:
        magnitudes: the long window's, shape ``(columns, bands)``.
    """
    return float(np.percentile(magnitudes.max(axis=1), 98.0)) + 1e-6


def heard_pictures(magnitudes: NDArray[np.float32], loudness: float) -> NDArray[np.float32]:
    """Magnitudes on a logarithmic scale on which silence is 0 and ``loudness`` is 1."""
    scaled = np.log1p(magnitudes * np.float32(RANGE / loudness))
    return np.asarray(scaled / np.float32(np.log1p(RANGE)), dtype=np.float32)
