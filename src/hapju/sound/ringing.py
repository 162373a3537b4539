"""Modes that ring: sums of decaying sinusoids, and noise whose bands decay each at its own pace."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike

from hapju.strokes import FloatArray

RATE = 48_000
"""Samples a second of all that Hapju sounds."""

_BLOCK = 256
_T60_DECAYS = float(np.log(1000.0))  # 60 dB, in e-folds
_LOWEST_HZ, _HIGHEST_HZ, _BANDS_AN_OCTAVE = 40.0, 20_000.0, 3


def samples(seconds: float) -> int:
    """How many samples there are in so many seconds."""
    return max(round(seconds * RATE), 1)


def decay_rate(t60_s: ArrayLike) -> FloatArray:
    """The rate σ of exp(−σt) that falls by 60 dB in ``t60_s``."""
    return _T60_DECAYS / np.asarray(t60_s, dtype=np.float64)


def ringing(
    frequency_hz: FloatArray,
    amplitude: FloatArray,
    t60_s: FloatArray,
    phase: FloatArray,
    seconds: float,
) -> FloatArray:
    """The sum of ``amplitude``·exp(−σt)·sin(2πft + ``phase``) over any number of modes.

    Computed exactly, block by block, as a product of two matrices: exp(s·(t₀ + t)) is
    exp(s·t₀)·exp(s·t).

    Args:
        frequency_hz: shape ``(modes,)``, as are the next three.
        amplitude: at time 0.
        t60_s: the time in which it falls by 60 dB.
        phase: in radians.
        seconds: how long.
    """
    pole = (2j * np.pi * frequency_hz - decay_rate(t60_s)) / RATE
    blocks = -(-samples(seconds) // _BLOCK)
    start = np.exp(np.outer(np.arange(blocks) * float(_BLOCK), pole))
    start *= amplitude * np.exp(1j * phase)
    within = np.exp(np.outer(pole, np.arange(_BLOCK)))
    return np.ascontiguousarray((start @ within).imag.ravel()[: samples(seconds)])


def gliding(
    frequency_hz: FloatArray,
    amplitude: FloatArray,
    t60_s: FloatArray,
    seconds: float,
    glide_semitones: float,
    glide_s: float,
) -> FloatArray:
    """Modes that begin sharp by ``glide_semitones`` and fall to their frequencies.

    The pitch of all falls alike, by a factor of e in ``glide_s``: as of a head whose tension is
    raised while it swings far.
    """
    time = np.arange(samples(seconds)) / RATE
    cents = glide_semitones / 12.0 * np.log(2.0)
    # ∫ exp(cents·exp(−t/τ)) dt, to second order in cents: exact to 1 % of a glide of 6 semitones.
    fall, squared = np.exp(-time / glide_s), np.exp(-2.0 * time / glide_s)
    warped = time + cents * glide_s * (1 - fall) + 0.25 * cents**2 * glide_s * (1 - squared)
    sound = np.zeros(time.size)
    for frequency, loud, sigma in zip(frequency_hz, amplitude, decay_rate(t60_s), strict=True):
        sound += loud * np.exp(-sigma * time) * np.sin(2.0 * np.pi * frequency * warped)
    return sound


def at(points: Sequence[tuple[float, float]], frequency_hz: FloatArray) -> FloatArray:
    """A curve through (Hz, value) points, straight over the logarithm of the frequency."""
    hz, value = np.array(points, dtype=np.float64).T
    there = np.interp(np.log(np.maximum(frequency_hz, 1e-3)), np.log(hz), value)
    return np.asarray(there, dtype=np.float64)


def noise(
    level_db: Sequence[tuple[float, float]],
    t60_s: Sequence[tuple[float, float]],
    seconds: float,
    random: np.random.Generator,
) -> FloatArray:
    """Noise of a spectrum, each third of an octave decaying at a pace of its own.

    Args:
        level_db: (Hz, dB) points of the spectrum at time 0: dB a band of a third of an octave,
            against white noise of standard deviation 1 in all of them.
        t60_s: (Hz, s) points of the decay.
        seconds: how long.
        random: where the noise comes from.
    """
    length = samples(seconds)
    spectrum = np.fft.rfft(random.standard_normal(length))
    hz = np.fft.rfftfreq(length, 1 / RATE)
    octaves = np.log2(np.maximum(hz, 1e-3) / _LOWEST_HZ) * _BANDS_AN_OCTAVE
    bands = int(np.log2(_HIGHEST_HZ / _LOWEST_HZ) * _BANDS_AN_OCTAVE) + 1
    centre = _LOWEST_HZ * 2.0 ** (np.arange(bands) / _BANDS_AN_OCTAVE)
    gain = 10.0 ** (at(level_db, centre) / 20.0) / np.sqrt(centre * 0.23 / (RATE / 2))
    time = np.arange(length) / RATE
    sound = np.zeros(length)
    for band, sigma in enumerate(decay_rate(at(t60_s, centre))):
        # Neighbours overlap as cos² and sin², so that together they are flat.
        mask = np.cos(np.clip(np.abs(octaves - band), 0.0, 1.0) * np.pi / 2) ** 2
        sound += gain[band] * np.exp(-sigma * time) * np.fft.irfft(spectrum * mask, length)
    return sound


def faded(sound: FloatArray, floor_db: float = -66.0, fade_s: float = 0.02) -> FloatArray:
    """The sound up to where it stays under ``floor_db`` of its peak, faded out at its end."""
    peak = float(np.max(np.abs(sound)))
    over = np.flatnonzero(np.abs(sound) > peak * 10.0 ** (floor_db / 20.0))
    end = min((int(over[-1]) if over.size else 0) + samples(fade_s), sound.size)
    cut = sound[:end].copy()
    fade = min(samples(fade_s), end)
    cut[end - fade :] *= np.cos(np.linspace(0.0, np.pi / 2, fade)) ** 2
    return cut
