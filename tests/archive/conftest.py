"""Every test of the archive that asks for one runs in SQLite and in a real PostgreSQL."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from hapju.archive.open_archive import Archive, archive_url, open_archive
from tests.postgresql import Server


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The URL of a database in which there is nothing yet."""
    if request.param == "sqlite":
        yield archive_url(tmp_path)
        return
    server: Server = request.getfixturevalue("postgresql")
    made = server.new_database()
    yield made
    server.drop(made)


@pytest.fixture
def archive(url: str) -> Iterator[Archive]:
    opened = open_archive(url)
    yield opened
    opened.close()
