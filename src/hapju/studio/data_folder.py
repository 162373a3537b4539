"""Where the studio keeps its rooms, takes and archive, where nobody says."""

from __future__ import annotations

import os
import sys
from pathlib import Path

VARIABLE = "HAPJU_DATA"


def data_folder(named: Path | None = None) -> Path:
    """The folder named, else that of the variable, else the platform's place for a user's data."""
    if named is not None:
        return named
    if said := os.environ.get(VARIABLE):
        return Path(said)
    return _platform_folder() / "hapju"


def _platform_folder() -> Path:
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support"
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
