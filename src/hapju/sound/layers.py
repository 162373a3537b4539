"""The layers of a struck piece: heads, snares, plates, modes and noise, each as a sound."""

from __future__ import annotations

from functools import cache

import numpy as np
from scipy.special import jn_zeros, jv

from hapju.sound.kit_model import Head, Mode, Noise, Plate, Wires
from hapju.sound.ringing import at, gliding, noise, ringing
from hapju.strokes import FloatArray, IntArray

_PLATE_WAVE_M_S = 3400.0
"""√(E/ρ) of cast bronze: a longitudinal wave in it."""

_HIGHEST_HZ = 19_500.0
_DULL_FROM_HZ = 300.0


def dulled_db(frequency_hz: FloatArray, db_an_octave: float) -> FloatArray:
    """What a softer stroke lacks at each frequency, in dB (0 or less)."""
    return -db_an_octave * np.log2(np.maximum(frequency_hz / _DULL_FROM_HZ, 1.0))


@cache
def _membrane(count: int) -> tuple[IntArray, FloatArray]:
    """The nodal diameters and the zeros of the Bessel functions of the lowest modes."""
    zeros = np.array([jn_zeros(order, 12) for order in range(24)])
    order = np.argsort(zeros.ravel())[:count]
    return order // 12, zeros.ravel()[order]


def head_sound(head: Head, velocity: float, dull_db: float, seconds: float) -> FloatArray:
    """A membrane's modes: frequencies by the zeros of Bessel functions, slowed by the air.

    How strong a mode is depends on where the head is struck (the Bessel function there), on how
    long the stick touches, and on how well it radiates.
    """
    diameters, zero = _membrane(head.modes)
    speed = zero / np.sqrt(1.0 + head.air_load / zero)
    frequency = head.pitch_hz * speed / speed[0]
    amplitude = np.abs(jv(diameters, zero * head.strike_at) / jv(diameters + 1, zero))
    amplitude *= head.radiation**diameters
    t60_s = head.t60_s * (frequency / head.pitch_hz) ** -head.damping
    axial = diameters == 0
    t60_s[axial] *= head.monopole
    frequency = np.concatenate([frequency, frequency[axial] * head.partner])
    amplitude = np.concatenate([amplitude, amplitude[axial] * head.partner_level])
    t60_s = np.concatenate([t60_s, t60_s[axial] * head.partner**-head.damping])
    amplitude /= 1.0 + (frequency * head.contact_ms / 1000.0) ** 2
    amplitude *= 10.0 ** (dulled_db(frequency, dull_db) / 20.0)
    amplitude *= head.level / np.sum(amplitude)
    glide = head.glide_semitones * velocity**2
    return gliding(frequency, amplitude, t60_s, seconds, glide, head.glide_s)


def noise_sound(
    burst: Noise, dull_db: float, seconds: float, random: np.random.Generator
) -> FloatArray:
    """A burst of noise, duller where the stroke is softer."""
    hz = np.array([point[0] for point in burst.level_db])
    level = np.array([point[1] for point in burst.level_db]) + dulled_db(hz, dull_db)
    points = list(zip(hz.tolist(), level.tolist(), strict=True))
    return burst.level * noise(points, burst.t60_s, seconds, random)


def wires_sound(
    wires: Wires,
    head: FloatArray,
    dull_db: float,
    seconds: float,
    random: np.random.Generator,
) -> FloatArray:
    """Snares: noise whose strength follows the head beside them.

    Soft strokes stir the wires nearly as much as the head, so they lose half as much brightness.
    """
    rustle = np.zeros(head.size)
    burst = noise_sound(wires.noise, dull_db / 2, seconds, random)
    rustle[: burst.size] = burst
    swing = np.abs(head) / max(float(np.max(np.abs(head))), 1e-12)
    envelope = np.maximum.accumulate(swing[::-1])[::-1]  # how far it will still swing
    follows = np.divide(swing, envelope, out=np.zeros_like(swing), where=envelope > 1e-9)
    return rustle * (1.0 - wires.shaken + wires.shaken * 1.5 * follows)


def modes_sound(modes: tuple[Mode, ...], dull_db: float, seconds: float) -> FloatArray:
    """The modes that stand out, begun together by the stroke."""
    hz, level, t60_s = np.array([(mode.hz, mode.level, mode.t60_s) for mode in modes]).T
    level = level * 10.0 ** (dulled_db(hz, dull_db) / 20.0) / np.sum(level)
    return ringing(hz, level, t60_s, np.zeros(hz.size), seconds)


def plate_sound(
    plate: Plate,
    dull_db: float,
    seconds: float,
    cast: np.random.Generator,
    random: np.random.Generator,
) -> FloatArray:
    """A cymbal: as many modes as a flat plate has, by chance where and how strong.

    ``cast`` is the chance with which it was cast: its modes; ``random`` is the stroke's.

    A plate has √3·S/(h·c) modes a hertz at all frequencies (S its area, h its thickness, c the
    speed of sound in it; Fletcher & Rossing 1998, ch. 3).
    """
    area_m2 = np.pi * (plate.diameter_inch * 0.0254 / 2) ** 2
    a_hertz = np.sqrt(3.0) * area_m2 / (plate.thickness_mm / 1000.0 * _PLATE_WAVE_M_S)
    lowest = plate.level_db[0][0]
    count = int((_HIGHEST_HZ - lowest) * a_hertz)
    hz = np.sort(cast.uniform(lowest, _HIGHEST_HZ, count))
    level = 10.0 ** ((at(plate.level_db, hz) + dulled_db(hz, dull_db)) / 20.0)
    level *= cast.rayleigh(1.0, count)
    t60_s = at(plate.t60_s, hz) * cast.lognormal(0.0, 0.25, count)
    phase = random.uniform(0.0, 2 * np.pi, count)
    # A mode that blooms is a mode less one that dies at the pace of the bloom.
    late = level * at(plate.bloom, hz)
    late_t60_s = 1.0 / (1.0 / t60_s + 1.0 / (np.log(1000.0) * plate.bloom_s))
    blooms = late > 0
    sound = ringing(
        np.concatenate([hz, hz[blooms]]),
        np.concatenate([level, -late[blooms]]),
        np.concatenate([t60_s, late_t60_s[blooms]]),
        np.concatenate([phase, phase[blooms]]),
        seconds,
    )
    return np.asarray(sound * (plate.level / float(np.sum(level**2)) ** 0.5), dtype=np.float64)
