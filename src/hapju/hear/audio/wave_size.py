"""How much sound a WAV file says that it has, against what is there."""

from __future__ import annotations

import os
from typing import BinaryIO

_UNKNOWN = 0x7FFF0000
"""A recorder that was cut off, or that writes into a pipe, leaves the size at 0 or at the most that
fits into 31 or 32 bits, or a little under it."""

_MOST_CHUNKS = 1000


def wave_bytes_missing(file: BinaryIO) -> int:
    """How many bytes of sound a WAV file promises beyond its own end.

    Zero where nothing is missing, where the size was never filled in, and for files of another form
    (among them RF64, whose size lies elsewhere). The file's position moves.
    """
    file.seek(0)
    if file.read(4) != b"RIFF":
        return 0
    size = os.fstat(file.fileno()).st_size
    position = 12
    for _ in range(_MOST_CHUNKS):
        file.seek(position)
        head = file.read(8)
        if len(head) < 8:
            return 0
        stated = int.from_bytes(head[4:], "little")
        position += 8
        if head[:4] == b"data":
            return 0 if stated >= _UNKNOWN else max(0, stated - (size - position))
        position += stated + stated % 2
    return 0
