"""Charts: the notes to play, at beat positions."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from hapju.errors import BadInput
from hapju.strokes import FloatArray, Piece, PieceArray


@dataclass(frozen=True, slots=True, eq=False)
class Chart:
    """The notes of one part at one level, in beat order; immutable. Make one with :meth:`of`.

    Attributes:
        beat: where, in beats (quarter notes) from beat 1 of bar 1; negative in the pickup.
        piece: what, as :class:`~hapju.strokes.Piece` codes.
        velocity: how hard it is meant, above 0 and up to 1.
    """

    beat: FloatArray
    piece: PieceArray
    velocity: NDArray[np.float32]

    @classmethod
    def of(cls, beat: ArrayLike, piece: ArrayLike, velocity: ArrayLike = 0.8) -> Chart:
        """A chart from columns in any order; sorted by beat, then piece, without repeats.

        Raises:
            BadInput: for beats that are not finite, or piece codes and velocities out of range.
        """
        beats = np.array(beat, dtype=np.float64, ndmin=1)
        pieces = np.array(np.broadcast_to(np.asarray(piece, dtype=np.int64), beats.shape))
        force = np.array(np.broadcast_to(np.asarray(velocity, dtype=np.float32), beats.shape))
        if not np.all(np.isfinite(beats)):
            raise BadInput("chart", "a beat is not a number", "beats are finite numbers")
        if np.any((pieces < 0) | (pieces >= len(Piece))):
            raise BadInput(
                "chart", "a piece code is unknown", f"codes go from 0 to {len(Piece) - 1}"
            )
        if not np.all((force > 0) & (force <= 1)):
            raise BadInput("chart", "a velocity is out of range", "it lies above 0 and up to 1")
        order = np.lexsort((pieces, beats))
        beats, pieces, force = beats[order], pieces[order], force[order]
        repeat = np.zeros(beats.size, dtype=bool)
        repeat[1:] = (np.diff(beats) < 1e-9) & (np.diff(pieces) == 0)
        columns = beats[~repeat], pieces[~repeat].astype(np.uint8), force[~repeat]
        for column in columns:
            column.setflags(write=False)
        return cls(*columns)

    def __len__(self) -> int:
        return int(self.beat.size)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Chart):
            return NotImplemented
        return (
            np.array_equal(self.beat, other.beat)
            and np.array_equal(self.piece, other.piece)
            and np.array_equal(self.velocity, other.velocity)
        )

    __hash__ = None  # type: ignore[assignment]
