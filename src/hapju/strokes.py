"""The currency of Hapju: one player's strokes in time order.

A stroke is one hit: when (seconds), on which piece, how hard. :class:`Strokes` holds
a player's strokes as three parallel numpy columns that can't be changed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from hapju.errors import BadInput

FloatArray = NDArray[np.float64]
IntArray = NDArray[np.int64]
BoolArray = NDArray[np.bool_]
PieceArray = NDArray[np.uint8]


class Piece(IntEnum):
    """What was hit. The numbers are storage codes; the names are the words."""

    KICK = 0
    SNARE = 1
    CROSS_STICK = 2
    TOM_HIGH = 3
    TOM_MID = 4
    TOM_LOW = 5
    TOM_FLOOR = 6
    HIHAT_CLOSED = 7
    HIHAT_OPEN = 8
    HIHAT_PEDAL = 9
    CRASH = 10
    RIDE = 11
    RIDE_BELL = 12

    @property
    def label(self) -> str:
        """The piece's word in code, files and JSON, such as ``"hihat_closed"``."""
        return self.name.lower()

    @classmethod
    def from_label(cls, label: str) -> Piece:
        """The piece with this word; raises ``KeyError`` for any other."""
        return cls[label.strip().upper()]


@dataclass(frozen=True, slots=True, eq=False)
class Strokes:
    """One player's strokes in time order; immutable.

    Make one with :meth:`of`, which sorts and checks. All columns have shape ``(n,)``.

    Attributes:
        time_s: when, in seconds on the take's clock; may be negative.
        piece: what, as :class:`Piece` codes.
        velocity: how hard, above 0 and up to 1.
        undated: how many of the first strokes sit at the recorder's very first tick. A recorder
            can't write a stroke played before its start, so an early first stroke lands there:
            these strokes count as played, but their times say nothing.
    """

    time_s: FloatArray
    piece: PieceArray
    velocity: NDArray[np.float32]
    undated: int = 0

    @classmethod
    def of(
        cls,
        time_s: ArrayLike,
        piece: ArrayLike = Piece.SNARE,
        velocity: ArrayLike = 0.8,
        undated: int = 0,
    ) -> Strokes:
        """Strokes from columns in any order; a single value fills its column.

        Strokes at one time keep the order in which they came.

        Raises:
            BadInput: for a time that is not finite, an unknown piece code, a velocity
                outside (0, 1], or columns of different lengths; says which row.
        """
        time = np.array(time_s, dtype=np.float64, ndmin=1)  # a copy: the caller may reuse theirs
        if time.ndim != 1:
            raise BadInput("time_s", f"shape {time.shape}", "times are one row of numbers")
        codes = _column(piece, "piece", time.size, np.dtype(np.int64))
        force = _column(velocity, "velocity", time.size, np.dtype(np.float32))
        _refuse(~np.isfinite(time), time, "time", "a time is a finite number of seconds")
        _refuse(
            (codes < 0) | (codes >= len(Piece)),
            codes,
            "piece",
            f"a piece code is a whole number from 0 to {len(Piece) - 1}",
        )
        _refuse(
            ~((force > 0) & (force <= 1)), force, "velocity", "a velocity is above 0 and up to 1"
        )
        if time.size > 1 and np.any(time[1:] < time[:-1]):
            order = np.argsort(time, kind="stable")
            time, codes, force = time[order], codes[order], force[order]
        return cls(_frozen(time), _frozen(codes.astype(np.uint8)), _frozen(force), undated)

    def __len__(self) -> int:
        return int(self.time_s.size)

    def __iter__(self) -> Iterator[tuple[float, Piece, float]]:
        for time, code, velocity in zip(
            self.time_s.tolist(), self.piece.tolist(), self.velocity.tolist(), strict=True
        ):
            yield time, Piece(code), velocity

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Strokes):
            return NotImplemented
        return (
            np.array_equal(self.time_s, other.time_s)
            and np.array_equal(self.piece, other.piece)
            and np.array_equal(self.velocity, other.velocity)
            and self.undated == other.undated
        )

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        if not len(self):
            return "Strokes(none)"
        return f"Strokes({len(self)}, {self.time_s[0]:.3f} s to {self.time_s[-1]:.3f} s)"

    def where(self, mask: BoolArray) -> Strokes:
        """The strokes at which ``mask``, shape ``(n,)``, is true."""
        return Strokes(
            _frozen(self.time_s[mask]),
            _frozen(self.piece[mask]),
            _frozen(self.velocity[mask]),
            int(np.count_nonzero(mask[: self.undated])),
        )

    def shifted(self, seconds: float) -> Strokes:
        """The same strokes, all later by ``seconds``."""
        return Strokes(_frozen(self.time_s + seconds), self.piece, self.velocity, self.undated)


def _column(values: ArrayLike, name: str, size: int, dtype: np.dtype[Any]) -> NDArray[Any]:
    column = np.asarray(values)
    if column.ndim == 0:
        return np.full(size, column, dtype=dtype)
    if column.shape != (size,):
        raise BadInput(name, f"{column.size} values for {size} times", "give one value a stroke")
    if dtype.kind == "i" and column.dtype.kind == "f":
        _refuse(column != np.floor(column), column, name, "a piece code is a whole number")
    return column.astype(dtype)


def _refuse(wrong: BoolArray, values: NDArray[Any], name: str, right: str) -> None:
    if np.any(wrong):
        row = int(np.argmax(wrong))
        raise BadInput(f"stroke {row}", f"{name} is {values[row]}", right)


def _frozen(array: NDArray[Any]) -> NDArray[Any]:
    array.setflags(write=False)
    return array
