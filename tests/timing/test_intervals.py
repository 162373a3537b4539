"""Intervals: they cover what they should, mirror, repeat, and widen with what is alike."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.signal import lfilter
from scipy.stats import t as students_t

from hapju.timing.intervals import summarise_with_intervals
from hapju.timing.quantiles import students_t_point

NAMES = (
    "mean_asynchrony_ms",
    "sd_asynchrony_ms",
    "mean_absolute_asynchrony_ms",
    "rms_asynchrony_ms",
)
values = st.lists(st.floats(-200, 200, width=32), min_size=16, max_size=40).map(np.array)


def autoregressive(phi: float, n: int, rng: np.random.Generator) -> np.ndarray:
    noise = rng.normal(0, np.sqrt(1 - phi**2), n + 50)
    return np.asarray(lfilter([1], [1, -phi], noise))[50:]


@pytest.mark.parametrize("phi", [0.0, 0.5])
@pytest.mark.parametrize("n", [30, 120])
def test_intervals_cover(phi: float, n: int) -> None:
    """Of 300 intervals about 95 % hold the truth: 90 % is four standard errors below."""
    rng = np.random.default_rng(5)
    mean, sd = 4.0, 15.0
    truth = dict(zip(NAMES, (mean, sd, 12.39, np.hypot(mean, sd)), strict=True))
    held = dict.fromkeys(NAMES, 0)
    for _ in range(300):
        found = summarise_with_intervals(mean + sd * autoregressive(phi, n, rng)).intervals
        for name in NAMES:
            held[name] += found[name].low <= truth[name] <= found[name].high
    for name in NAMES:
        assert held[name] >= 0.88 * 300, name
    assert sum(held.values()) >= 0.91 * 1200


def test_independent_values_have_the_interval_of_students_t() -> None:
    rng = np.random.default_rng(0)
    ratios = []
    for _ in range(40):
        x = rng.normal(0, 10, 200)
        found = summarise_with_intervals(x).intervals["mean_asynchrony_ms"]
        width = 2 * students_t.ppf(0.975, 199) * np.std(x, ddof=1) / np.sqrt(200)
        ratios.append((found.high - found.low) / width)
    assert np.mean(ratios) == pytest.approx(1.08, abs=0.1)


def test_students_t_is_scipys() -> None:
    for freedom in (3, 5, 10, 100, 1e6):
        assert students_t_point(freedom) == pytest.approx(students_t.ppf(0.975, freedom), rel=0.011)


@settings(max_examples=50, deadline=None)
@given(values)
def test_every_interval_holds_its_ends_in_order(x: np.ndarray) -> None:
    summary = summarise_with_intervals(x)
    assert set(summary.intervals) == set(NAMES)
    for name in NAMES:
        found = summary.intervals[name]
        assert np.isfinite([found.low, found.high]).all()
        assert found.low <= found.high
    for name in NAMES[1:]:
        assert summary.intervals[name].low >= 0


@settings(max_examples=50, deadline=None)
@given(values)
def test_mirrored_values_have_mirrored_intervals(x: np.ndarray) -> None:
    forth, back = summarise_with_intervals(x).intervals, summarise_with_intervals(-x).intervals
    mean, mirrored = forth["mean_asynchrony_ms"], back["mean_asynchrony_ms"]
    assert (mean.low, mean.high) == (-mirrored.high, -mirrored.low)
    for name in NAMES[1:]:
        assert forth[name] == back[name]


def test_fewer_than_16_values_have_numbers_and_no_intervals() -> None:
    x = np.random.default_rng(2).normal(0, 10, 16)
    few = summarise_with_intervals(x[:15])
    assert few.says_something and not few.intervals
    assert set(summarise_with_intervals(x).intervals) == set(NAMES)


def test_the_same_values_have_the_same_interval() -> None:
    x = np.random.default_rng(1).normal(0, 10, 100)
    assert summarise_with_intervals(x) == summarise_with_intervals(x.copy())


def test_values_that_don_t_differ_have_intervals_of_no_width() -> None:
    for value in (0.0, 5.0):
        found = summarise_with_intervals(np.full(20, value)).intervals
        assert found["mean_asynchrony_ms"].low == found["mean_asynchrony_ms"].high == value
        assert found["sd_asynchrony_ms"].high == 0
        assert found["rms_asynchrony_ms"].low == pytest.approx(value)


def test_too_few_to_say_has_no_interval() -> None:
    summary = summarise_with_intervals(np.arange(7.0))
    assert not summary.says_something
    assert not summary.intervals
