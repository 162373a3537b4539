"""A duet of the player model as two phones would record it, on the synthesised kit."""

from __future__ import annotations

from functools import cache

import numpy as np

from hapju.simulate import PRESETS, simulate
from hapju.songs.load import load_song
from hapju.sound.kit import stroke_sound
from hapju.sound.ringing import RATE
from hapju.sound.wave_file import wav_bytes
from hapju.strokes import FloatArray, Piece, Strokes

SONG = load_song("dynamite-practice")
STARTS_S = {"Ji-woo": 1.5, "Haruka": 4.7}
"""How long each phone had been recording at beat 1."""
_LASTS_S = 28.0
_NOISE = 0.0005
_STEPS = 12  # of velocity: sounds are made once for each


@cache
def played() -> dict[str, Strokes]:
    """What each of the two plays in the first half of the song, on one clock."""
    players = {"Ji-woo": PRESETS["steady"], "Haruka": PRESETS["professional"]}
    whole = simulate(SONG, players, seed=8)
    return {name: each.where(each.time_s < _LASTS_S) for name, each in whole.items()}


@cache
def recorded(name: str) -> bytes:
    """The WAV file that a player's phone made."""
    strokes = played()[name].shifted(STARTS_S[name])
    sound = np.random.default_rng(len(name)).normal(
        0.0, _NOISE, round((_LASTS_S + STARTS_S[name] + 2.0) * RATE)
    )
    for time_s, piece, velocity in strokes:
        struck = _sound(piece, max(1, round(velocity * _STEPS)))
        first = round(time_s * RATE)
        last = min(first + struck.size, sound.size)
        sound[first:last] += struck[: last - first]
    return wav_bytes(0.5 * sound / np.max(np.abs(sound)))


@cache
def _sound(piece: Piece, step: int) -> FloatArray:
    return stroke_sound(piece, step / _STEPS)
