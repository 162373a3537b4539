"""Strokes on the synthesised kit, as sound."""

from __future__ import annotations

import numpy as np

from hapju.errors import BadInput
from hapju.sound.kit_model import STUDIO_KIT, Body, Kit
from hapju.sound.layers import head_sound, modes_sound, noise_sound, plate_sound, wires_sound
from hapju.sound.ringing import faded, loudest_rms, samples
from hapju.sound.room import in_room
from hapju.strokes import FloatArray, Piece

LAYERS = {"soft": 0.35, "medium": 0.7, "hard": 1.0}
"""The velocities at which the studio renders each piece, by name."""

_LOUDEST_S = 0.05
_STRAIGHT = 0.75


def stroke_sound(
    piece: Piece, velocity: float = 1.0, kit: Kit = STUDIO_KIT, variation: int = 0
) -> FloatArray:
    """One stroke, from the moment of the hit until it has died away.

    Softer strokes are quieter, duller, and glide less in pitch. The same arguments give the same
    samples.

    Args:
        piece: what is hit.
        velocity: how hard, above 0 and up to 1; the amplitude goes with its power
            ``kit.loudness``.
        kit: the kit's parameters.
        variation: another number, from 0 on, gives another stroke on the same piece: other noise,
            and cymbals' modes begin at other phases.

    Returns:
        Samples at :data:`~hapju.sound.ringing.RATE`, full scale being 1.

    Raises:
        BadInput: for a velocity out of range.
    """
    if not 0.0 < velocity <= 1.0:
        raise BadInput("velocity", f"it is {velocity:g}", "a velocity lies above 0 and up to 1")
    body = kit.bodies[piece]
    # Each piece has its own chance, so that changing one leaves the others as they are; so has
    # what was cast with the piece, which each stroke finds again.
    cast = np.random.default_rng([kit.seed, int(piece)])
    random = np.random.default_rng([kit.seed, int(piece), 1 + variation])
    dull_db = kit.dullness_db * (1.0 - velocity)
    sound = _pressed(_struck(body, velocity, dull_db, cast, random), body.drive * velocity)
    sound = in_room(sound, kit.room, np.random.default_rng(kit.seed))
    level = 10.0 ** (body.level_db / 20.0) * velocity**kit.loudness
    return faded(_rounded_off(sound * (level / loudest_rms(sound, _LOUDEST_S))))


def _struck(
    body: Body,
    velocity: float,
    dull_db: float,
    cast: np.random.Generator,
    random: np.random.Generator,
) -> FloatArray:
    """All layers of the piece together, without the room."""
    seconds = body.seconds
    sound = np.zeros(samples(seconds))
    if body.head is not None:
        sound += head_sound(body.head, velocity, dull_db, seconds)
    if body.wires is not None:
        sound += wires_sound(body.wires, sound, dull_db, seconds, random)
    if body.plate is not None:
        sound += plate_sound(body.plate, dull_db, seconds, cast, random)
    if body.modes:
        sound += modes_sound(body.modes, dull_db, seconds)
    for burst in body.noises:
        rustle = noise_sound(burst, dull_db, seconds, random)
        sound[: rustle.size] += rustle
    return sound


def _pressed(sound: FloatArray, drive: float) -> FloatArray:
    """The sound with its peaks rounded off: less spike, more body."""
    sound = sound / float(np.max(np.abs(sound)))
    return np.tanh(drive * sound) / np.tanh(drive) if drive > 0 else sound


def _rounded_off(sound: FloatArray) -> FloatArray:
    """The sound with what is over three quarters of full scale bent so that it stays within."""
    size = np.abs(sound)
    bent = _STRAIGHT + (1.0 - _STRAIGHT) * np.tanh((size - _STRAIGHT) / (1.0 - _STRAIGHT))
    return np.where(size > _STRAIGHT, np.copysign(bent, sound), sound)
