"""Takes that the tests of the report share."""

import pytest

from hapju.analysis import Analysis, Remark
from hapju.songs.chart import Chart
from tests.show.made_takes import take

REMARKS = (
    Remark("remark-double-triggers", {"player": "Haruka", "count": 3}),
    Remark("remark-undated", {"player": "Ji-woo", "count": 1}),
)


@pytest.fixture(scope="session")
def duet() -> Analysis:
    """Haruka is 12 ms behind Ji-woo, with flams, and leaves out the last five notes."""
    return take({"Ji-woo": (-4, 9), "Haruka": (8, 14)}, bars=16, remarks=REMARKS, missed=5)


@pytest.fixture(scope="session")
def solo() -> Analysis:
    return take({"Ji-woo": (-6, 9)}, bars=8)


@pytest.fixture(scope="session")
def trio() -> Analysis:
    return take({"Ji-woo": (-12, 9), "Haruka": (4, 9), "Min-seo": (8, 22)}, bars=12)


@pytest.fixture(scope="session")
def few() -> Analysis:
    """Two players who share four strokes: too few to say."""
    return take(
        {"Ji-woo": (0, 5), "Haruka": (0, 5)}, bars=1, chart=Chart.of([0.0, 1.0, 2.0, 3.0], 1)
    )


@pytest.fixture(scope="session")
def empty() -> Analysis:
    return take({"Ji-woo": (0, 5), "Haruka": (0, 5)}, bars=1, chart=Chart.of([], 1))
