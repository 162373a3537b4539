"""The summary kept while asynchronies come is that of all of them, to the last bit."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hapju.timing.running_summary import RunningSummary
from hapju.timing.summary import summarise


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 5000), st.integers(0, 2**32 - 1), st.floats(-90, 90), st.floats(0.01, 50))
def test_it_equals_the_summary_of_the_whole(n: int, seed: int, mean: float, sd: float) -> None:
    values = np.random.default_rng(seed).normal(mean, sd, n)
    running = RunningSummary()
    for value in values.tolist():
        running.add(value)
    assert running.summary() == summarise(values)


def test_both_are_what_numpy_says() -> None:
    values = np.random.default_rng(3).normal(60, 0.5, 100_000)  # far from 0, and narrow
    said = summarise(values)
    assert said.mean_asynchrony_ms == pytest.approx(np.mean(values), abs=1e-10)
    assert said.sd_asynchrony_ms == pytest.approx(np.std(values, ddof=1), abs=1e-10)
    assert said.mean_absolute_asynchrony_ms == pytest.approx(np.mean(np.abs(values)), abs=1e-10)
    assert said.rms_asynchrony_ms == pytest.approx(np.sqrt(np.mean(values**2)), abs=1e-10)


def test_fewer_than_8_are_too_few_to_say() -> None:
    running = RunningSummary()
    for _ in range(7):
        running.add(1.0)
    assert running.summary().mean_asynchrony_ms is None
    running.add(1.0)
    assert running.summary().mean_asynchrony_ms == 1.0
