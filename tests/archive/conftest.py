"""Every test of the archive that asks for one runs in SQLite and in a real PostgreSQL."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from hapju.archive.open_archive import Archive, archive_url, open_archive
from tests.postgresql import Server, programs, running_server


@pytest.fixture(scope="session")
def postgresql() -> Iterator[Server]:
    bin_folder = programs()
    if bin_folder is None:
        pytest.skip("PostgreSQL isn't installed here (Debian: apt-get install postgresql)")
    pytest.importorskip("psycopg", reason="the extra hapju[postgresql] isn't installed")
    with running_server(bin_folder) as server:
        yield server


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
