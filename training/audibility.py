"""Which strokes can be heard at all, beside what else sounds at their moment."""

from __future__ import annotations

import numpy as np
from scipy.fft import rfft

from hapju.hear.audio.spectrogram import RATE_HZ, Samples
from hapju.strokes import FloatArray, IntArray

WINDOW = 1024
BEFORE = 256
"""Samples of the window before the attack; the other 17 ms lie after it."""
AUDIBLE_DB = -5.0
"""A stroke is audible if in one half octave it is no softer than this beside all else there."""

_EDGES = np.round(np.geomspace(50.0, 16_000.0, 18) / RATE_HZ * WINDOW).astype(np.int64)


def over_db(own: Samples, starts: IntArray, mixed: Samples, final: Samples) -> FloatArray:
    """How loud each stroke is beside all else, in the half octave in which it stands out most.

    Args:
        own: shape ``(n, WINDOW)``: each stroke's own sound around its attack, as mixed.
        starts: the samples of the attacks, shape ``(n,)``.
        mixed: the scene before its treatment, shape ``(m,)``.
        final: the same after it, with noise and all.

    The treatment's gain in each band is taken as the ratio of mean powers.
    """
    gain = _mean_power(final) / np.maximum(_mean_power(mixed), 1e-20)
    padded = np.pad(final, WINDOW)
    windows = np.lib.stride_tricks.sliding_window_view(padded, WINDOW)
    whole = _bands(windows[np.clip(starts - BEFORE + WINDOW, 0, len(windows) - 1)])
    alone = _bands(own) * gain
    rest = np.maximum(whole - alone, 0.1 * whole) + 1e-20
    return np.asarray(10 * np.log10(np.max(alone / rest, axis=1, initial=1e-12)), dtype=np.float64)


def _bands(frames: Samples) -> FloatArray:
    power = np.abs(rfft(frames * np.hanning(WINDOW).astype(np.float32), axis=-1)) ** 2
    return np.add.reduceat(power, _EDGES, axis=-1)[..., :-1].astype(np.float64)


def _mean_power(samples: Samples) -> FloatArray:
    frames = samples[: samples.size // WINDOW * WINDOW].reshape(-1, WINDOW)
    return np.asarray(np.mean(_bands(frames), axis=0), dtype=np.float64)
