"""The five drum classes that the network tells apart first, and the pieces in each.

Five classes are what drum transcription is commonly scored on (Wu et al. 2018): kick, snare, tom,
hi-hat, cymbal. Which piece of its class a stroke was is a second question to the network.
"""

from __future__ import annotations

from enum import IntEnum

import numpy as np
from numpy.typing import NDArray

from hapju.strokes import Piece, PieceArray


class DrumClass(IntEnum):
    """Kick, snare, tom, hi-hat or cymbal."""

    KICK = 0
    SNARE = 1
    TOM = 2
    HIHAT = 3
    CYMBAL = 4

    @property
    def label(self) -> str:
        """The class's word in code, files and JSON, such as ``"hihat"``."""
        return self.name.lower()


PIECES_OF: dict[DrumClass, tuple[Piece, ...]] = {
    DrumClass.KICK: (Piece.KICK,),
    DrumClass.SNARE: (Piece.SNARE, Piece.CROSS_STICK),
    DrumClass.TOM: (Piece.TOM_HIGH, Piece.TOM_MID, Piece.TOM_LOW, Piece.TOM_FLOOR),
    DrumClass.HIHAT: (Piece.HIHAT_CLOSED, Piece.HIHAT_OPEN, Piece.HIHAT_PEDAL),
    DrumClass.CYMBAL: (Piece.CRASH, Piece.RIDE, Piece.RIDE_BELL),
}
"""The pieces of each class, in the order of their codes."""

_CODES = np.array(
    [next(c for c, pieces in PIECES_OF.items() if piece in pieces) for piece in Piece],
    dtype=np.uint8,
)


def drum_classes_of(piece: PieceArray) -> NDArray[np.uint8]:
    """The :class:`DrumClass` code of each piece code; shape ``(n,)`` in and out."""
    return _CODES[piece]
