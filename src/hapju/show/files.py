"""Files that leave Hapju: written whole, or refused in a sentence."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from hapju.errors import BadInput


def write_file(path: Path, content: bytes) -> None:
    """Write a whole file, in a folder that is made where it is missing.

    Raises:
        BadInput: if the file can't be written.
    """
    with writing_to(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


@contextmanager
def writing_to(path: Path) -> Iterator[None]:
    """What can't be written meanwhile is said in a sentence that names ``path``."""
    try:
        yield
    except OSError as trouble:
        why = (trouble.strerror or "the system refuses").lower()
        raise BadInput(
            str(path), f"it can't be written ({why})", "name a file in a folder that you may change"
        ) from trouble
