"""A hint of the room in which the kit stands."""

from __future__ import annotations

import numpy as np
from scipy.signal import fftconvolve

from hapju.sound.kit_model import Room
from hapju.sound.ringing import noise, samples
from hapju.strokes import FloatArray


def response(room: Room, random: np.random.Generator) -> FloatArray:
    """What the room answers to an impulse; its energy is ``level_db``, the stroke's own is none."""
    seconds = 1.1 * room.t60_s
    tail_points = (
        (room.lowest_hz / 3, -40.0),
        (room.lowest_hz, -3.0),
        (room.highest_hz / 5, 0.0),
        (room.highest_hz, -9.0),
        (2.5 * room.highest_hz, -40.0),
    )
    decay = ((room.lowest_hz, room.t60_s), (room.highest_hz, 0.6 * room.t60_s))
    answer = noise(tail_points, decay, seconds, random)
    first = samples(room.reflections_ms[-1] / 1000)
    answer[:first] *= np.linspace(0.0, 1.0, first)  # the tail grows out of the reflections
    loud = float(np.max(np.abs(answer)))
    for number, delay_ms in enumerate(room.reflections_ms):
        answer[samples(delay_ms / 1000)] += 2.5 * loud * (-0.8) ** number
    energy = float(np.sum(answer**2))
    return np.asarray(answer * (10.0 ** (room.level_db / 20.0) / energy**0.5), dtype=np.float64)


def in_room(sound: FloatArray, room: Room, random: np.random.Generator) -> FloatArray:
    """The sound and the room's answer to it."""
    answer = fftconvolve(sound, response(room, random))
    answer[: sound.size] += sound
    return np.asarray(answer, dtype=np.float64)
