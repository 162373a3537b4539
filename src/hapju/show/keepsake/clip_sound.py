"""The sound of a clip: every player's strokes on the synthesised kit, each from a side."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from hapju.sound.kit import stroke_sound
from hapju.sound.ringing import RATE
from hapju.strokes import FloatArray, Piece, Strokes

Stereo = NDArray[np.float32]
"""Samples of two channels, shape ``(n, 2)``, full scale being 1."""

_STEPS = 5  # of velocity: a sound is rendered once for each
_VARIATIONS = 2
_WIDEST = 0.55
_PEAK = 0.84
_CHOKED_S = 0.03
_CLOSES = (Piece.HIHAT_CLOSED, Piece.HIHAT_PEDAL)


def looped_sound(players: Sequence[Strokes], start_s: float, length: int) -> Stereo:
    """The strokes of a stretch of a take as a loop: what rings beyond its end rings at its start.

    Args:
        players: the strokes of each; they are spread from left to right.
        start_s: where the stretch begins, s of the take.
        length: how many samples it has, at 48 kHz.
    """
    sound = np.zeros((length, 2))
    for place, strokes in zip(_places(len(players)), players, strict=True):
        side = np.sqrt(np.array([1.0 - place, 1.0 + place]) / 2.0)
        inside = (strokes.time_s >= start_s) & (strokes.time_s < start_s + length / RATE)
        for row in np.flatnonzero(inside).tolist():
            struck = _struck(strokes, row)
            first = round((float(strokes.time_s[row]) - start_s) * RATE)
            _add_around(sound, first % length, struck[:, None] * side)
    peak = float(np.max(np.abs(sound), initial=0.0))
    return (sound * (_PEAK / peak if peak > 0 else 0.0)).astype(np.float32)


def _add_around(loop: FloatArray, first: int, sound: FloatArray) -> None:
    """Add a sound to a loop; what goes beyond its end goes on at its beginning."""
    while sound.size:
        part = sound[: loop.shape[0] - first]
        loop[first : first + part.shape[0]] += part
        sound, first = sound[part.shape[0] :], 0


def _places(count: int) -> list[float]:
    """Where each player sits, from -1 (left) to 1 (right)."""
    places: list[float] = np.linspace(-_WIDEST, _WIDEST, count).tolist() if count > 1 else [0.0]
    return places


def _struck(strokes: Strokes, row: int) -> FloatArray:
    """The sound of a stroke; an open hi-hat rings until it is closed."""
    piece = Piece(int(strokes.piece[row]))
    step = max(1, round(float(strokes.velocity[row]) * _STEPS))
    sound = _sound(piece, step, row % _VARIATIONS)
    if piece is not Piece.HIHAT_OPEN:
        return sound
    later = np.flatnonzero(np.isin(strokes.piece[row + 1 :], _CLOSES))
    if not later.size:
        return sound
    closed_s = float(strokes.time_s[row + 1 + int(later[0])] - strokes.time_s[row])
    end = min(round((closed_s + _CHOKED_S) * RATE), sound.size)
    cut = sound[:end].copy()
    fade = min(round(_CHOKED_S * RATE), end)
    cut[end - fade :] *= np.linspace(1.0, 0.0, fade)
    return cut


@lru_cache(maxsize=130)
def _sound(piece: Piece, step: int, variation: int) -> FloatArray:
    return stroke_sound(piece, step / _STEPS, variation=variation)
