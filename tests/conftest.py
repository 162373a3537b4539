"""Fixtures that several rooms' tests share."""

from pathlib import Path

import pytest
from hypothesis import settings

# No test says how fast a machine is: what it takes elsewhere may be ten times as long here.
settings.register_profile("whatever-it-takes", deadline=None)
settings.load_profile("whatever-it-takes")

SHARED_DATA = Path(__file__).resolve().parents[2] / "shared" / "data"


@pytest.fixture(scope="session")
def shared_data() -> Path:
    if not SHARED_DATA.is_dir():
        pytest.skip("the shared data (../shared/data) is not here")
    return SHARED_DATA
