"""Fixtures that several rooms' tests share."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from tests.postgresql import Server, programs, running_server

# No test says how fast a machine is: what it takes elsewhere may be ten times as long here.
settings.register_profile("whatever-it-takes", deadline=None)
settings.load_profile("whatever-it-takes")

SHARED_DATA = Path(__file__).resolve().parents[2] / "shared" / "data"


@pytest.fixture(scope="session")
def shared_data() -> Path:
    if not SHARED_DATA.is_dir():
        pytest.skip("the shared data (../shared/data) is not here")
    return SHARED_DATA


@pytest.fixture(scope="session")
def postgresql() -> Iterator[Server]:
    bin_folder = programs()
    if bin_folder is None:
        pytest.skip("PostgreSQL isn't installed here (Debian: apt-get install postgresql)")
    pytest.importorskip("psycopg", reason="the extra hapju[postgresql] isn't installed")
    with running_server(bin_folder) as server:
        yield server
