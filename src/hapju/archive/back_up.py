"""A copy of the archive's database while others go on using it."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from hapju.archive.open_archive import Archive
from hapju.errors import BadInput

_PAGES = 2000
"""So many are copied at a time; others may write in between."""


def back_up(archive: Archive, path: Path) -> None:
    """Copy an archive of SQLite, as it is at one moment, into a new file that only its owner reads.

    Raises:
        BadInput: for an archive in another database, which has ways of its own; for a file that is
            there already, or can't be written.
    """
    if archive.engine.dialect.name != "sqlite":
        raise BadInput(
            "archive",
            "it isn't in SQLite",
            "back it up with pg_dump, or use hapju archive export, which is a whole copy too",
        )
    if path.exists():
        raise BadInput(str(path), "there is something already", "name a new file")
    fresh = path.with_name(f"{path.name}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        os.close(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600))
        try:
            _copy(archive, fresh)
            fresh.replace(path)
        finally:
            fresh.unlink(missing_ok=True)
    except OSError as trouble:
        reason = (trouble.strerror or "the system refuses").lower()
        raise BadInput(
            str(path), f"it can't be written ({reason})", "name a place that you may change"
        ) from None
    except sqlite3.Error as trouble:
        raise BadInput(
            str(path), f"the copy failed ({trouble})", "try again, or name another place"
        ) from None


def _copy(archive: Archive, path: Path) -> None:
    with (
        closing(archive.engine.raw_connection()) as source,
        closing(sqlite3.connect(path)) as target,
    ):
        driver = source.driver_connection
        assert isinstance(driver, sqlite3.Connection)  # noqa: S101 (its dialect says so)
        driver.backup(target, pages=_PAGES)
        # One file by itself, without another beside it that must not be forgotten.
        target.execute("PRAGMA journal_mode=DELETE")
        (found,) = target.execute("PRAGMA quick_check(1)").fetchone()
        if found != "ok":
            raise sqlite3.DatabaseError(found)
