"""Single recorded strokes in sound files."""

from __future__ import annotations

from math import gcd
from pathlib import Path

import numpy as np
import soundfile
from scipy.signal import resample_poly

from hapju.strokes import FloatArray
from training.one_shots import RATE_HZ


def read_samples(path: Path) -> FloatArray:
    """The sound of a file, mono at 44.1 kHz."""
    sound, rate_hz = soundfile.read(path, always_2d=True)
    return at_our_rate(np.mean(sound, axis=1), rate_hz)


def at_our_rate(sound: FloatArray, rate_hz: int) -> FloatArray:
    """The sound at 44.1 kHz; its first sample stays the first."""
    if rate_hz == RATE_HZ:
        return np.asarray(sound, dtype=np.float64)
    shared = gcd(rate_hz, RATE_HZ)
    return np.asarray(resample_poly(sound, RATE_HZ // shared, rate_hz // shared), dtype=np.float64)
