"""What the beat finder hears: onsets, and the kind of each stroke."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from hapju.strokes import FloatArray, IntArray, Piece, PieceArray

KINDS = ("kick", "snare", "snare_soft", "tom", "hihat", "hihat_soft", "pedal", "crash", "ride")
"""The kinds of strokes that tell positions in a bar apart."""

_KIND_OF = {
    Piece.KICK: 0,
    Piece.SNARE: 1,
    Piece.CROSS_STICK: 1,
    Piece.TOM_HIGH: 3,
    Piece.TOM_MID: 3,
    Piece.TOM_LOW: 3,
    Piece.TOM_FLOOR: 3,
    Piece.HIHAT_CLOSED: 4,
    Piece.HIHAT_OPEN: 4,
    Piece.HIHAT_PEDAL: 6,
    Piece.CRASH: 7,
    Piece.RIDE: 8,
    Piece.RIDE_BELL: 8,
}
_KIND = np.array([_KIND_OF[piece] for piece in Piece])
_WEIGHT = np.array([1.0, 1.0, 1.0, 0.8, 0.6, 0.6, 0.6, 0.8, 0.6])
_SOFT = 0.65
"""Softer than this share of the player's loud strokes (their 85th percentile) is no accent."""
_GAP_S = 0.025
_MOST_WEIGHT = 1.3


def kinds_of(piece: PieceArray, velocity: NDArray[np.floating]) -> IntArray:
    """The index into :data:`KINDS` of each stroke; shape ``(n,)`` in and out."""
    kind = _KIND[piece]
    for loud, soft in ((1, 2), (4, 5)):
        mine = kind == loud
        if np.count_nonzero(mine) > 3:
            limit = _SOFT * np.quantile(velocity[mine], 0.85)
            kind[mine & (velocity < limit)] = soft
    return kind


def weights_of(kind: IntArray) -> FloatArray:
    """How much a stroke of each kind counts for the pulse; shape ``(n,)`` in and out."""
    return _WEIGHT[kind]


def onsets_of(
    time_s: FloatArray, kind: IntArray, velocity: NDArray[np.floating]
) -> tuple[FloatArray, FloatArray]:
    """Strokes that follow each other within 25 ms as one onset: their mean times and weights."""
    weight = _WEIGHT[kind] * (0.25 + velocity)
    group = np.cumsum(np.diff(time_s, prepend=time_s[:1]) > _GAP_S)
    total = np.bincount(group, weight)
    return np.bincount(group, weight * time_s) / total, np.minimum(total, _MOST_WEIGHT)
