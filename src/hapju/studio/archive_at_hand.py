"""The archive of a URL, opened once in each process that asks for it."""

from __future__ import annotations

from functools import lru_cache

from hapju.archive.open_archive import Archive, open_archive


@lru_cache(maxsize=1)
def archive_of(url: str) -> Archive:
    """The archive at a URL.

    Raises:
        BadInput: as :func:`~hapju.archive.open_archive.open_archive`.
    """
    return open_archive(url)
