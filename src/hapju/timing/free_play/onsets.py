"""What the beat finder hears: onsets, and the kind of each stroke."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from hapju.strokes import FloatArray, IntArray, Piece, PieceArray

KINDS = (
    "kick",
    "snare",
    "snare_soft",
    "cross_stick",
    "tom",
    "hihat",
    "hihat_soft",
    "hihat_open",
    "pedal",
    "crash",
    "ride",
    "ride_soft",
    "bell",
)
"""The kinds of strokes that tell positions in a bar apart."""

_KIND_OF = {
    Piece.KICK: "kick",
    Piece.SNARE: "snare",
    Piece.CROSS_STICK: "cross_stick",
    Piece.TOM_HIGH: "tom",
    Piece.TOM_MID: "tom",
    Piece.TOM_LOW: "tom",
    Piece.TOM_FLOOR: "tom",
    Piece.HIHAT_CLOSED: "hihat",
    Piece.HIHAT_OPEN: "hihat_open",
    Piece.HIHAT_PEDAL: "pedal",
    Piece.CRASH: "crash",
    Piece.RIDE: "ride",
    Piece.RIDE_BELL: "bell",
}
_KIND = np.array([KINDS.index(_KIND_OF[piece]) for piece in Piece])
_SOFT_FORMS = tuple(
    (KINDS.index(kind), KINDS.index(f"{kind}_soft")) for kind in ("snare", "hihat", "ride")
)
_WEIGHT = np.array([1.0, 1.0, 1.0, 1.0, 0.8, 0.6, 0.6, 0.6, 0.6, 0.8, 0.6, 0.6, 0.6])
_SOFT = 0.65
"""Softer than this share of the player's loud strokes (their 85th percentile) is no accent."""
_GAP_S = 0.025
_MOST_WEIGHT = 1.3


def kinds_of(piece: PieceArray, velocity: NDArray[np.floating]) -> IntArray:
    """The index into :data:`KINDS` of each stroke; shape ``(n,)`` in and out."""
    kind = _KIND[piece]
    for loud, soft in _SOFT_FORMS:
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
