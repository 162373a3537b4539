"""Where the studio keeps its rooms, takes and archive, where nobody says."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from hapju.errors import BadInput

VARIABLE = "HAPJU_DATA"
LOCK = "studio.lock"


def data_folder(named: Path | None = None) -> Path:
    """The folder named, else that of the variable, else the platform's place for a user's data."""
    if named is not None:
        return named
    if said := os.environ.get(VARIABLE):
        return Path(said)
    return _platform_folder() / "hapju"


@contextmanager
def opened_alone(folder: Path) -> Iterator[None]:
    """Make a data folder where there is none, and keep other studios out of it meanwhile.

    Raises:
        BadInput: for a folder that can't be made, or in which another studio is open.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        # The system unlocks it when this process is gone, however it went.
        file = (folder / LOCK).open("wb")
    except OSError as trouble:
        reason = (trouble.strerror or "the system refuses").lower()
        raise BadInput(
            f"--data {folder}", f"it can't be used ({reason})", "name another folder"
        ) from None
    with file:
        try:
            _lock(file.fileno())
        except OSError:
            raise BadInput(
                f"--data {folder}",
                "another studio is open with this folder",
                "use that one, or name another folder",
            ) from None
        yield


def _lock(descriptor: int) -> None:
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _platform_folder() -> Path:
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support"
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
