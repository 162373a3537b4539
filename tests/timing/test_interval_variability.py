"""nPVI against figures by hand, and what must hold for all input."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hapju.timing.interval_variability import npvi

intervals = st.lists(st.floats(0.05, 2.0), min_size=2, max_size=40).map(np.array)


def test_even_onsets_do_not_vary() -> None:
    assert npvi(np.arange(6) / 4) == 0


def test_long_and_short_in_turn_by_hand() -> None:
    # Intervals 0.4, 0.2, 0.4, 0.2, 0.4: each step is 0.2 from one to the other, their mean 0.3.
    onsets = np.array([0, 0.4, 0.6, 1.0, 1.2, 1.6])
    assert npvi(onsets) == pytest.approx(100 * 0.2 / 0.3, rel=1e-12)


def test_unlike_steps_by_hand() -> None:
    # Intervals 1, 3, 3, 1: steps of 2/2, 0/3 and 2/2.
    assert npvi(np.array([0.0, 1, 4, 7, 8])) == pytest.approx(100 * (1 + 0 + 1) / 3)


@given(intervals, st.floats(0.1, 10), st.floats(-100, 100))
def test_neither_tempo_nor_start_matters(gaps: np.ndarray, slower: float, start: float) -> None:
    onsets = np.concatenate(([0.0], np.cumsum(gaps)))
    index = npvi(onsets)
    assert 0 <= index < 200
    assert npvi(onsets * slower + start) == pytest.approx(index, abs=1e-6)
    assert npvi(-onsets[::-1]) == pytest.approx(index, abs=1e-9)


@pytest.mark.parametrize("onsets", [[], [1.0], [1.0, 2.0], [1.0, 2.0, 2.0, 3.0], [1.0, 3.0, 2.0]])
def test_it_says_nothing_of_too_few_or_of_disorder(onsets: list[float]) -> None:
    assert math.isnan(npvi(np.array(onsets)))
