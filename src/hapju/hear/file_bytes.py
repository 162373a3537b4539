"""A recording's file as bytes, and what kind of file it is by what it holds."""

from __future__ import annotations

import os
from pathlib import Path

from hapju.errors import BadInput

MOST_BYTES = 128 << 20
"""The largest file that is read: forty times an hour of everything that a kit sends."""

_MIDI_ENDINGS = (".mid", ".midi", ".smf", ".kar", ".rmi")
_AUDIO_ENDINGS = (".wav", ".mp3", ".flac", ".ogg", ".opus", ".m4a", ".aac", ".aif", ".aiff", ".wma")
_AUDIO_STARTS = (
    b"fLaC",
    b"OggS",
    b"ID3\x02",
    b"ID3\x03",
    b"ID3\x04",
    b"caff\0",
    b"\x30\x26\xb2\x75",
)
_ARCHIVE_STARTS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"\x1f\x8b", b"PAR1", b"Rar!", b"7z\xbc\xaf")
_READS = "give a MIDI file or a table of onsets as CSV"


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
        raise BadInput(where, "the file is empty", _READS)
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
        BadInput: for what is neither: audio, an archive or a spreadsheet, an unknown binary.
    """
    if data[:4] == b"MThd" or (data[:4] == b"RIFF" and data[8:12] == b"RMID"):
        return True
    ending = os.path.splitext(where)[1].lower()  # noqa: PTH122 (``where`` is a name, not a path)
    if _is_audio(data) or ending in _AUDIO_ENDINGS:
        raise BadInput(where, "this is audio, which Hapju can't read yet", _READS)
    if data.startswith(_ARCHIVE_STARTS):
        raise BadInput(where, "this is a spreadsheet or an archive", "save its table as CSV")
    if ending in _MIDI_ENDINGS:
        return True
    if b"\0" in data[:1024] and data[:2] not in (b"\xff\xfe", b"\xfe\xff"):
        raise BadInput(where, "this is neither a MIDI file nor text", _READS)
    return False


def _is_audio(data: bytes) -> bool:
    in_chunks = data[:4] in (b"RIFF", b"RF64", b"FORM") and data[8:11] in (b"WAV", b"AIF")
    mpeg_frame = data[0] == 0xFF and data[1:2] >= b"\xe0" and data[:2] != b"\xff\xfe"
    return in_chunks or mpeg_frame or data[4:8] == b"ftyp" or data.startswith(_AUDIO_STARTS)
