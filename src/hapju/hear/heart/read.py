"""Read a heart rate: the file of a watch or a strap, whatever its form."""

from __future__ import annotations

from pathlib import Path

from hapju.errors import BadInput
from hapju.hear.file_bytes import EMPTY, bytes_of
from hapju.hear.heart.activity_xml import activity_of
from hapju.hear.heart.fit_file import heart_rate_of_fit, is_fit
from hapju.hear.heart.heart_rate import HeartRate
from hapju.hear.heart.heart_table import heart_rate_of_table

MOST_BYTES = 32 << 20
"""The largest file that is read: a whole day, second by second, takes less."""
READS = "give a FIT, TCX or GPX file, or a table with columns time and bpm as CSV"


def read_heart_rate(path: str | Path) -> HeartRate:
    """The heart rate in a file: FIT, TCX, GPX, or a table with times and beats a minute.

    What the file holds decides, not its name.

    Raises:
        BadInput: for a file that can't be read, or that holds no heart rate.
    """
    try:
        data = bytes_of(path)
    except BadInput as problem:
        if problem.wrong == EMPTY:
            raise BadInput(problem.where, EMPTY, READS) from None
        raise
    return heart_rate_of(data, str(path))


def heart_rate_of(data: bytes, where: str) -> HeartRate:
    """The heart rate in the bytes of a file; ``where`` names it in errors.

    Raises:
        BadInput: for what can't be read, or holds no heart rate.
    """
    if len(data) > MOST_BYTES:
        raise BadInput(
            where, f"the file is larger than {MOST_BYTES >> 20} MiB", "export one activity alone"
        )
    if is_fit(data):
        return heart_rate_of_fit(data, where)
    if data.startswith((b"PK\x03\x04", b"\x1f\x8b")):
        raise BadInput(where, "this is an archive", "unpack it, and give the file in it")
    start = data[:256].removeprefix(b"\xef\xbb\xbf").lstrip()
    if start.startswith(b"<") or data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        activity = activity_of(data, where)
        if activity is not None:
            return activity
    if b"\0" in data[:1024] and data[:2] not in (b"\xff\xfe", b"\xfe\xff"):
        raise BadInput(where, "this is no file of a watch that Hapju knows", READS)
    return heart_rate_of_table(data, where)
