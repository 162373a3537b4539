"""A recording's file as bytes, and what kind of file it is by what it holds."""

from __future__ import annotations

import os
from pathlib import Path

from hapju.errors import BadInput
from hapju.hear.audio.sound_kinds import READS as READS_SOUND
from hapju.hear.audio.sound_kinds import looks_like_sound

MOST_BYTES = 128 << 20
"""The largest file that is read: forty times an hour of everything that a kit sends."""

EMPTY = "the file is empty"

_MIDI_ENDINGS = (".mid", ".midi", ".smf", ".kar", ".rmi")
_UNHEARD_ENDINGS = (".wma", ".ra", ".amr", ".ape", ".wv", ".dsf")
_UNHEARD_START = b"\x30\x26\xb2\x75"  # ASF, of Windows Media
_ARCHIVE_STARTS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"\x1f\x8b", b"PAR1", b"Rar!", b"7z\xbc\xaf")
_READS = "give a MIDI file, a table of onsets as CSV, or a recording of sound"


def bytes_of(path: str | Path) -> bytes:
    """What a file holds.

    Raises:
        BadInput: for a file that isn't there, can't be read, is empty or very large.
    """
    where = str(path)
    try:
        with Path(path).open("rb") as file:
            # A read of n bytes sets n bytes aside: so ask for what the file says that it has, and
            # for more only where that is nothing, as in a pipe.
            size = os.fstat(file.fileno()).st_size
            data = file.read(min(size or MOST_BYTES, MOST_BYTES) + 1)
    except (OSError, ValueError) as problem:  # ValueError: a path with a null in it
        raise unreadable(where, problem) from None
    if not data:
        raise BadInput(where, EMPTY, _READS)
    if len(data) > MOST_BYTES:
        raise BadInput(
            where,
            f"the file is larger than {MOST_BYTES >> 20} MiB",
            "an hour of drumming takes about 3",
        )
    return data


def unreadable(where: str, problem: OSError | ValueError) -> BadInput:
    """The sentence for a file that can't be opened or read, from what the system says of it."""
    if isinstance(problem, FileNotFoundError):
        return BadInput(where, "there is no such file", "check the path")
    # Windows calls a folder a lack of permission.
    if isinstance(problem, IsADirectoryError) or os.path.isdir(where):  # noqa: PTH112
        return BadInput(where, "this is a folder", "name one file in it")
    reason = problem.strerror if isinstance(problem, OSError) else str(problem)
    return BadInput(where, f"it can't be read ({reason})", "name a file that you can open")


def is_midi(data: bytes, where: str) -> bool:
    """Whether to read a file as MIDI; a table if not.

    What the file holds decides. Only where that is no MIDI file does the ending of its name say
    that it should be one.

    Raises:
        BadInput: for what is neither: sound, an archive or a spreadsheet, an unknown binary.
    """
    if data[:4] == b"MThd" or (data[:4] == b"RIFF" and data[8:12] == b"RMID"):
        return True
    ending = os.path.splitext(where)[1].lower()  # noqa: PTH122 (``where`` is a name, not a path)
    if data.startswith(_UNHEARD_START) or ending in _UNHEARD_ENDINGS:
        raise BadInput(where, "this is a kind of sound that Hapju can't read", READS_SOUND)
    if looks_like_sound(data[:64], where):  # a file would have been heard before it came here
        raise BadInput(
            where, "this is sound, which is heard only in a file", "save it, and name that file"
        )
    if data.startswith(_ARCHIVE_STARTS):
        raise BadInput(where, "this is a spreadsheet or an archive", "save its table as CSV")
    if ending in _MIDI_ENDINGS:
        return True
    if b"\0" in data[:1024] and data[:2] not in (b"\xff\xfe", b"\xfe\xff"):
        raise BadInput(where, "this is neither a MIDI file nor text", _READS)
    return False
