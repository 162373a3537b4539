"""The voices of the backing: a plucked string, a bass, an electric piano, a pad, by pitch."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from hapju.errors import BadInput
from hapju.songs.backing import HIGHEST_PITCH, LOWEST_PITCH
from hapju.sound.ringing import RATE, faded, gliding, loudest_rms, noise, ringing, samples
from hapju.strokes import FloatArray

_SEED = 20202
_INAUDIBLE_HZ = 16_000.0
_MOST = 0.7  # the peak of tones that are too short to be loud


def tone_sound(voice: str, pitch: int) -> FloatArray:
    """One tone of a voice of the backing, held until it has died away.

    Whoever plays it shorter fades it out; a tone of a pad is as long as the longest that a song
    holds. The same arguments give the same samples, and all voices are about equally loud.

    Args:
        voice: a word of :data:`~hapju.songs.backing.VOICES`.
        pitch: as a MIDI note number; A above middle C, 69, has 440 Hz.

    Raises:
        BadInput: for a voice or a pitch that there isn't.
    """
    if voice not in _VOICES:
        raise BadInput(
            f"voice {voice[:40]!r}", "there is no such voice", f"there are {', '.join(_VOICES)}"
        )
    if not LOWEST_PITCH <= pitch <= HIGHEST_PITCH:
        raise BadInput(
            f"pitch {pitch}",
            "it is out of range",
            f"pitches go from {LOWEST_PITCH} to {HIGHEST_PITCH}",
        )
    hz = 440.0 * 2.0 ** ((pitch - 69) / 12.0)
    render, loud_db = _VOICES[voice]
    sound = render(hz, np.random.default_rng([_SEED, list(_VOICES).index(voice), pitch]))
    gain = min(
        10.0 ** (loud_db / 20.0) / loudest_rms(sound, 0.1), _MOST / float(np.max(np.abs(sound)))
    )
    return faded(sound * gain)


def _pluck(hz: float, random: np.random.Generator) -> FloatArray:
    """A silk string over a wooden body, as of a gayageum or koto, plucked near its bridge.

    Partials of a plucked string, stretched a little by its stiffness, each with a partner a trace
    out of tune (the two directions in which a string swings); it begins sharp, as strings do that
    are pulled far.
    """
    partial = np.arange(1.0, 61.0)
    frequency = hz * partial * np.sqrt(1.0 + 2.5e-4 * partial**2)
    partial, frequency = partial[frequency < _INAUDIBLE_HZ], frequency[frequency < _INAUDIBLE_HZ]
    level = np.abs(np.sin(np.pi * partial * 0.13)) / partial**0.85
    level *= 1.0 / (1.0 + (frequency / 5200.0) ** 2)
    t60_s = np.clip(3.4 * (220.0 / hz) ** 0.5, 0.6, 4.5) / (1.0 + (frequency / 2200.0) ** 1.1)
    detuned = frequency * (1.0 + 0.0009 * random.uniform(-1.0, 1.0, frequency.size))
    string = gliding(
        np.concatenate([frequency, detuned]),
        np.concatenate([level, 0.4 * level]),
        np.concatenate([t60_s, 1.6 * t60_s]),
        3.2,
        0.12,
        0.09,
    )
    body = noise(
        ((120.0, -34.0), (320.0, -26.0), (900.0, -30.0), (3000.0, -36.0), (9000.0, -54.0)),
        ((120.0, 0.12), (900.0, 0.05), (9000.0, 0.015)),
        0.4,
        random,
    )
    string[: body.size] += body
    return string


def _bass(hz: float, random: np.random.Generator) -> FloatArray:
    """A round electric bass: few partials, a soft finger, a long fundamental."""
    partial = np.arange(1.0, 33.0)
    frequency = hz * partial * np.sqrt(1.0 + 6e-5 * partial**2)
    level = np.abs(np.sin(np.pi * partial * 0.21)) / partial**0.75
    level *= 1.0 / (1.0 + (frequency / 1100.0) ** 2)
    t60_s = 4.0 / (1.0 + (frequency / 600.0) ** 1.2)
    string = gliding(frequency, level, t60_s, 3.6, 0.2, 0.03)
    finger = noise(
        ((60.0, -40.0), (600.0, -31.0), (1800.0, -31.0), (7000.0, -56.0)),
        ((60.0, 0.05), (2200.0, 0.02), (7000.0, 0.01)),
        0.2,
        random,
    )
    string[: finger.size] += finger
    return string


def _keys(hz: float, random: np.random.Generator) -> FloatArray:
    """An electric piano: a tine with its bell-like overtone over a mellow fundamental."""
    multiple = np.array([1.0, 1.0, 2.0, 3.0, 4.0, 6.27, 14.1])
    level = np.array([1.0, 0.5, 0.62, 0.34, 0.2, 0.22, 0.12])
    t60_s = np.array([4.5, 3.8, 2.8, 2.0, 1.4, 0.7, 0.22]) * np.clip((262.0 / hz) ** 0.4, 0.4, 1.6)
    frequency = hz * multiple * (1.0 + 0.0006 * random.uniform(-1.0, 1.0, multiple.size))
    audible = frequency < _INAUDIBLE_HZ
    level = level / (1.0 + (frequency / 3800.0) ** 2)
    phase = np.zeros(audible.sum())
    tine = ringing(frequency[audible], level[audible], t60_s[audible], phase, 4.0)
    hammer = noise(
        ((150.0, -40.0), (700.0, -34.0), (2500.0, -38.0), (8000.0, -58.0)),
        ((150.0, 0.06), (8000.0, 0.01)),
        0.2,
        random,
    )
    tine[: hammer.size] += hammer
    return tine


def _pad(hz: float, random: np.random.Generator) -> FloatArray:
    """Soft strings: three players a few cents apart, each with a slow vibrato of their own."""
    seconds = 8.0
    time = np.arange(samples(seconds)) / RATE
    partial = np.arange(1.0, 19.0)
    partial = partial[hz * partial < 6000.0]
    level = 1.0 / partial**1.35 / (1.0 + (hz * partial / 1400.0) ** 2)
    sound = np.zeros(time.size)
    for cents in (-6.0, 0.5, 5.5):
        own = hz * 2.0 ** (cents / 1200.0)
        rate_hz, begin = random.uniform(3.6, 5.0), random.uniform(0.0, 2 * np.pi)
        swing = 0.0018 / (2 * np.pi * rate_hz) * np.sin(2 * np.pi * rate_hz * time + begin)
        angle = 2 * np.pi * own * (time + swing)
        for number, loud in zip(partial, level, strict=True):
            sound += loud * np.sin(number * angle + random.uniform(0.0, 2 * np.pi))
    rise = 1.0 - np.exp(-time / 0.09)
    return np.asarray(sound * rise * np.exp(-time / 6.0), dtype=np.float64)


_VOICES: dict[str, tuple[Callable[[float, np.random.Generator], FloatArray], float]] = {
    "pluck": (_pluck, -17.0),
    "bass": (_bass, -17.5),
    "keys": (_keys, -16.5),
    "pad": (_pad, -20.0),
}
"""How each voice is made, and how loud (RMS of its loudest tenth of a second, dB of full scale)."""
