"""A chart as sound: the kit's strokes, and a click on each beat."""

from __future__ import annotations

from functools import cache

import numpy as np

from hapju.sound.clicks import click_sound
from hapju.sound.kit import stroke_sound
from hapju.sound.ringing import RATE
from hapju.strokes import FloatArray, Piece, Strokes

_STEPS = 20
"""Velocities are rendered in twentieths: what lies between nobody tells apart."""
_PEAK = 0.9


def strokes_sound(
    strokes: Strokes, click_s: FloatArray, is_first: np.ndarray, tail_s: float = 2.0
) -> FloatArray:
    """Strokes on the synthesised kit over the click of a metronome, one channel at ``RATE``.

    Args:
        strokes: what is played; times from 0 on.
        click_s: when it clicks, in seconds, shape ``(n,)``; empty for no click.
        is_first: which of the clicks are the first of their bar, shape ``(n,)``.
        tail_s: how long the last sound may ring.
    """
    ends = [each[-1] for each in (strokes.time_s, click_s) if each.size]
    out = np.zeros(round((max(ends, default=0.0) + tail_s) * RATE))
    hits = zip(strokes.time_s, strokes.piece, strokes.velocity, strict=True)
    for row, (time_s, piece, velocity) in enumerate(hits):
        step = max(1, round(float(velocity) * _STEPS))
        _add(out, _stroke(Piece(int(piece)), step, row % 3), float(time_s))
    for time_s, first in zip(click_s.tolist(), is_first.tolist(), strict=True):
        _add(out, click_sound("high" if first else "low"), time_s)
    loudest = float(np.max(np.abs(out), initial=0.0))
    return out if loudest <= _PEAK else out * (_PEAK / loudest)


@cache
def _stroke(piece: Piece, step: int, variation: int) -> FloatArray:
    return stroke_sound(piece, step / _STEPS, variation=variation)


def _add(out: FloatArray, sound: FloatArray, time_s: float) -> None:
    start = round(time_s * RATE)
    end = min(start + sound.size, out.size)
    if 0 <= start < end:
        out[start:end] += sound[: end - start]
