"""Piece families: the pieces that share one drum or one cymbal.

Matching compares strokes and notes of one family, so that a hi-hat played a little
open where the chart says closed still counts as the hi-hat.
"""

from __future__ import annotations

from enum import IntEnum

import numpy as np
from numpy.typing import NDArray

from hapju.strokes import Piece, PieceArray


class Family(IntEnum):
    """One drum or one cymbal of the kit."""

    KICK = 0
    SNARE = 1
    TOM_HIGH = 2
    TOM_MID = 3
    TOM_LOW = 4
    TOM_FLOOR = 5
    HIHAT = 6
    CRASH = 7
    RIDE = 8

    @property
    def label(self) -> str:
        """The family's word in code, files and JSON, such as ``"hihat"``."""
        return self.name.lower()


_FAMILY_OF = {
    Piece.KICK: Family.KICK,
    Piece.SNARE: Family.SNARE,
    Piece.CROSS_STICK: Family.SNARE,
    Piece.TOM_HIGH: Family.TOM_HIGH,
    Piece.TOM_MID: Family.TOM_MID,
    Piece.TOM_LOW: Family.TOM_LOW,
    Piece.TOM_FLOOR: Family.TOM_FLOOR,
    Piece.HIHAT_CLOSED: Family.HIHAT,
    Piece.HIHAT_OPEN: Family.HIHAT,
    Piece.HIHAT_PEDAL: Family.HIHAT,
    Piece.CRASH: Family.CRASH,
    Piece.RIDE: Family.RIDE,
    Piece.RIDE_BELL: Family.RIDE,
}
_CODES = np.array([_FAMILY_OF[piece] for piece in Piece], dtype=np.uint8)


def families_of(piece: PieceArray) -> NDArray[np.uint8]:
    """The :class:`Family` code of each piece code; shape ``(n,)`` in and out."""
    return _CODES[piece]
