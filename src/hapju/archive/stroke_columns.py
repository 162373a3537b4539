"""A player's strokes as bytes: the columns one after the other, packed by zlib, exact."""

from __future__ import annotations

import zlib

import numpy as np

from hapju.errors import BadInput
from hapju.strokes import Strokes

_TIME, _VELOCITY, _PIECE = np.dtype("<f8"), np.dtype("<f4"), np.dtype("u1")
_STROKE_BYTES = _TIME.itemsize + _VELOCITY.itemsize + _PIECE.itemsize


def packed(strokes: Strokes) -> bytes:
    """All times as little-endian doubles, then velocities as floats, then pieces as bytes."""
    columns = (
        strokes.time_s.astype(_TIME),
        strokes.velocity.astype(_VELOCITY),
        strokes.piece.astype(_PIECE),
    )
    return zlib.compress(b"".join(column.tobytes() for column in columns))


def unpacked(data: bytes, undated: int = 0) -> Strokes:
    """The strokes again.

    Raises:
        BadInput: for bytes that :func:`packed` didn't make.
    """
    right = "restore the archive from a backup"
    try:
        columns = zlib.decompress(data)
    except zlib.error:
        raise BadInput("strokes in the archive", "they are damaged", right) from None
    count, rest = divmod(len(columns), _STROKE_BYTES)
    if rest:
        raise BadInput("strokes in the archive", "they are cut off", right)
    time_s = np.frombuffer(columns, _TIME, count)
    velocity = np.frombuffer(columns, _VELOCITY, count, count * _TIME.itemsize)
    piece = np.frombuffer(columns, _PIECE, count, count * (_TIME.itemsize + _VELOCITY.itemsize))
    return Strokes.of(time_s, piece, velocity, undated)
