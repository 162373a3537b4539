"""Modes that ring: sums of decaying sinusoids, and noise whose bands decay each at its own pace."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike
from scipy.fft import irfft, next_fast_len, rfft, rfftfreq

from hapju.strokes import FloatArray

RATE = 48_000
"""Samples a second of all that Hapju sounds."""

# Products of 16 × (2 × 64) × 128 are so small that no linear algebra library sets threads on them:
# with those, a rendering would take the cores from the players, and longer.
_BLOCK, _MODES, _BLOCKS = 128, 64, 16
_SILENT = 1e-6  # of the loudest mode: far under the last bit of a 16-bit file
_T60_DECAYS = float(np.log(1000.0))  # 60 dB, in e-folds
_BEYOND_DB = 18.0
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

    Computed without recursion, block by block, as a product of two matrices: exp(s·(t₀ + t)) is
    exp(s·t₀)·exp(s·t). Modes 120 dB under the loudest are dropped on the way.

    Args:
        frequency_hz: shape ``(modes,)``, as are the next three.
        amplitude: at time 0.
        t60_s: the time in which it falls by 60 dB.
        phase: in radians.
        seconds: how long.
    """
    pole = (2j * np.pi * frequency_hz - decay_rate(t60_s)) / RATE
    level = amplitude * np.exp(1j * phase)
    silent = _SILENT * float(np.max(np.abs(amplitude), initial=0.0))
    length = samples(seconds)
    sound = np.zeros(length + _BLOCK * _BLOCKS)
    heard = np.flatnonzero(np.abs(level) > silent)
    by_decay = heard[np.argsort(t60_s[heard])]  # so that those of a product end together
    for first in range(0, by_decay.size, _MODES):
        some = by_decay[first : first + _MODES]
        lasts = np.max(np.log(np.abs(level[some]) / silent) / -pole[some].real)
        blocks = int(min(lasts, length - 1)) // _BLOCK + 1
        start = np.exp(np.outer(np.arange(blocks) * float(_BLOCK), pole[some])) * level[some]
        within = np.exp(np.outer(pole[some], np.arange(_BLOCK)))
        # Im(start · within) as one real product; 24 bits are enough for the 16 of a file.
        left = np.concatenate([start.imag, start.real], axis=1).astype(np.float32)
        right = np.concatenate([within.real, within.imag]).astype(np.float32)
        for begin in range(0, blocks, _BLOCKS):
            part = (left[begin : begin + _BLOCKS] @ right).ravel()
            sound[begin * _BLOCK : begin * _BLOCK + part.size] += part
    return sound[:length]


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
    for frequency, loud, own_t60_s in zip(frequency_hz, amplitude, t60_s, strict=True):
        lasts = slice(min(samples(2.0 * own_t60_s), time.size))  # up to 120 dB under its start
        decay = np.exp(-float(decay_rate(own_t60_s)) * time[lasts])
        sound[lasts] += loud * decay * np.sin(2.0 * np.pi * frequency * warped[lasts])
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
            against white noise of standard deviation 1 in all of them. Beyond the first and the
            last it falls by 18 dB an octave.
        t60_s: (Hz, s) points of the decay.
        seconds: how long at most; it ends sooner where nothing is left of it.
        random: where the noise comes from.
    """
    lasts_s = 1.7 * max(value for _, value in t60_s)  # to 100 dB under its start
    length = next_fast_len(samples(min(seconds, lasts_s)), real=True)
    spectrum = rfft(random.standard_normal(length))
    hz = rfftfreq(length, 1 / RATE)
    octaves = np.log2(np.maximum(hz, 1e-3) / _LOWEST_HZ) * _BANDS_AN_OCTAVE
    bands = int(np.log2(_HIGHEST_HZ / _LOWEST_HZ) * _BANDS_AN_OCTAVE) + 1
    centre = _LOWEST_HZ * 2.0 ** (np.arange(bands) / _BANDS_AN_OCTAVE)
    beyond = np.maximum(np.log2(level_db[0][0] / centre), np.log2(centre / level_db[-1][0]))
    level = at(level_db, centre) - _BEYOND_DB * np.maximum(beyond, 0.0)
    gain = 10.0 ** (level / 20.0) / np.sqrt(centre * 0.23 / (RATE / 2))
    time = np.arange(length) / RATE
    sound = np.zeros(length)
    for band, sigma in enumerate(decay_rate(at(t60_s, centre))):
        # Neighbours overlap as cos² and sin², so that together they are flat.
        mask = np.cos(np.clip(np.abs(octaves - band), 0.0, 1.0) * np.pi / 2) ** 2
        sound += gain[band] * np.exp(-sigma * time) * irfft(spectrum * mask, length)
    return sound[: samples(seconds)]


def loudest_rms(sound: FloatArray, seconds: float) -> float:
    """The greatest root mean square that so long a stretch of the first second has."""
    energy = np.concatenate([[0.0], np.cumsum(sound[: samples(1.0)] ** 2)])
    length = min(samples(seconds), energy.size - 1)
    return float(np.sqrt(np.max(energy[length:] - energy[:-length]) / length))


def faded(sound: FloatArray, floor_db: float = -66.0, fade_s: float = 0.02) -> FloatArray:
    """The sound up to where it stays under ``floor_db`` of its peak, faded out at its end."""
    peak = float(np.max(np.abs(sound)))
    over = np.flatnonzero(np.abs(sound) > peak * 10.0 ** (floor_db / 20.0))
    end = min((int(over[-1]) if over.size else 0) + samples(fade_s), sound.size)
    cut = sound[:end].copy()
    fade = min(samples(fade_s), end)
    cut[end - fade :] *= np.cos(np.linspace(0.0, np.pi / 2, fade)) ** 2
    return cut
