"""What a drum sets off beside itself: the click of beater or stick, the rattle of snare wires.

Sampled drums are often clean of both, so that whatever sounds high at a kick's moment would seem to
be a hi-hat. On a real kit it seldom is: a beater clicks, and a kick or a tom makes the snare's
wires answer.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.signal import butter, sosfilt

from hapju.hear.audio.drum_class import DrumClass, drum_classes_of
from hapju.hear.audio.spectrogram import RATE_HZ, Samples
from hapju.strokes import Strokes
from training.audibility import BEFORE, WINDOW

Random = np.random.Generator

_DRUMS = (DrumClass.KICK, DrumClass.SNARE, DrumClass.TOM)
_VARIANTS = 4


@dataclass(frozen=True, slots=True, eq=False)
class Rattle:
    """What strokes of a class bring with them: ``sounds`` of peak 1, ``loud`` as amplitude."""

    drum_class: DrumClass
    sounds: tuple[Samples, ...]
    loud: float


def rattles(random: Random) -> list[Rattle]:
    """Those of one kit and its microphones: clicks of each kind of drum, wires under two."""
    found = []
    for drum_class in _DRUMS:
        if random.random() < 0.5:
            lowest = np.exp(random.uniform(np.log(1500.0), np.log(7000.0)))
            fall_s = np.exp(random.uniform(np.log(0.001), np.log(0.010)))
            sounds = tuple(_noise(lowest, 20_000.0, fall_s, 0.0, random) for _ in range(_VARIANTS))
            found.append(Rattle(drum_class, sounds, _amplitude(random.uniform(-34.0, -6.0))))
    if random.random() < 0.5:
        lowest = np.exp(random.uniform(np.log(800.0), np.log(3000.0)))
        highest = np.exp(random.uniform(np.log(5000.0), np.log(16_000.0)))
        fall_s = np.exp(random.uniform(np.log(0.020), np.log(0.130)))
        sounds = tuple(_noise(lowest, highest, fall_s, 0.002, random) for _ in range(_VARIANTS))
        found += [
            Rattle(drum_class, sounds, _amplitude(random.uniform(-44.0, -16.0)))
            for drum_class in (DrumClass.KICK, DrumClass.TOM)
        ]
    return found


def add_rattles(
    some: list[Rattle],
    strokes: Strokes,
    starts: np.ndarray,
    peaks: np.ndarray,
    buses: np.ndarray,
    own: np.ndarray,
    random: Random,
) -> None:
    """Adds to each stroke what it sets off, in its class's bus and in its own first moment."""
    classes = drum_classes_of(strokes.piece)
    for rattle in some:
        for index in np.flatnonzero(classes == rattle.drum_class):
            sound = rattle.sounds[int(random.integers(len(rattle.sounds)))]
            part = sound * np.float32(
                rattle.loud * peaks[index] * _amplitude(random.normal(0.0, 2.0))
            )
            begin = int(starts[index])
            room = max(0, buses.shape[1] - begin)
            buses[classes[index], begin : begin + part.size] += part[:room]
            moment = part[: WINDOW - BEFORE]
            own[index, BEFORE : BEFORE + moment.size] += moment


def _noise(
    lowest_hz: float, highest_hz: float, fall_s: float, rise_s: float, random: Random
) -> Samples:
    """Noise of a band that falls away; of peak 1."""
    size = int(min(0.5, 7 * fall_s + 4 * rise_s) * RATE_HZ)
    band = butter(1, [lowest_hz, highest_hz], "bandpass", fs=RATE_HZ, output="sos")
    time_s = np.arange(size) / RATE_HZ
    course = np.exp(-time_s / fall_s) * (1 - np.exp(-time_s / rise_s) if rise_s else 1.0)
    sound = sosfilt(band, random.normal(size=size) * course)
    return np.asarray(sound / np.max(np.abs(sound)), dtype=np.float32)


def _amplitude(decibels: float) -> float:
    return float(10 ** (decibels / 20))
