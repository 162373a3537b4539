"""A heart rate in take time: means over stretches, gaps, clocks that are off."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hapju.errors import BadInput
from hapju.hear.heart.heart_rate import HeartRate
from hapju.heart.course import HeartCourse, bpm_at, known_s, on_take_clock, stretch_of

steady = st.floats(40, 200).map(lambda value: float(np.float32(value)))


def test_a_straight_rise_has_its_middle_as_mean() -> None:
    course = HeartCourse.of([0.0, 10.0, 20.0], [80, 100, 120])
    found = stretch_of(course, 5.0, 15.0)
    assert found is not None
    assert found.mean_bpm == pytest.approx(100.0)
    assert (found.low_bpm, found.high_bpm) == (90.0, 110.0)
    # 2 bpm a second, moved by 5 s: 10 bpm either way.
    assert (found.doubt.low, found.doubt.high) == pytest.approx((90.0, 110.0))


def test_the_mean_is_over_time_not_over_readings() -> None:
    # Ten readings of 100 in a second and one of 140 ten seconds later weigh by their time.
    dense = np.linspace(0.0, 1.0, 11)
    course = HeartCourse.of([*dense, 11.0, 21.0], [100] * 11 + [140, 140])
    found = stretch_of(course, 0.0, 21.0)
    assert found is not None
    exact = (1 * 100 + 10 * 120 + 10 * 140) / 21
    assert found.mean_bpm == pytest.approx(exact)


def test_nothing_is_known_across_a_gap() -> None:
    course = HeartCourse.of([0.0, 10.0, 100.0, 110.0], [80, 80, 90, 90])
    assert known_s(course, 0.0, 110.0) == 20.0
    assert stretch_of(course, 0.0, 110.0) is None
    assert stretch_of(course, 20.0, 40.0) is None
    assert np.isnan(bpm_at(course, [50.0, -1.0, 111.0])).all()
    assert bpm_at(course, [5.0, 105.0]).tolist() == [80.0, 90.0]


def test_half_a_stretch_is_enough_to_say() -> None:
    course = HeartCourse.of([0.0, 10.0], [80, 90])
    assert stretch_of(course, 0.0, 20.0) is not None
    assert stretch_of(course, 0.0, 20.1) is None


def test_dates_need_a_date() -> None:
    heart = HeartRate.of([1_795_000_010.0, 1_795_000_020.0], [80, 90])
    assert on_take_clock(heart, 1_795_000_000.0).time_s.tolist() == [10.0, 20.0]
    assert on_take_clock(heart, 1_795_000_000.0, -4.0).time_s.tolist() == [6.0, 16.0]
    with pytest.raises(BadInput, match="when the take was played isn't known"):
        on_take_clock(heart, None)
    elapsed = HeartRate.of([0.0, 1.0], [80, 90], is_dated=False)
    assert on_take_clock(elapsed, 1_795_000_000.0, 2.0).time_s.tolist() == [2.0, 3.0]


def test_one_reading_says_nothing() -> None:
    course = HeartCourse.of([3.0], [80])
    assert stretch_of(course, 0.0, 5.0) is None
    assert np.isnan(bpm_at(course, 3.0))


@settings(max_examples=60)
@given(bpm=st.lists(steady, min_size=2, max_size=40), start=st.floats(0, 5), length=st.floats(1, 9))
def test_a_mean_lies_between_the_lowest_and_the_highest(
    bpm: list[float], start: float, length: float
) -> None:
    course = HeartCourse.of(np.arange(len(bpm), dtype=float), bpm)
    found = stretch_of(course, start, start + length)
    if found is None:
        assert known_s(course, start, start + length) < length / 2
        return
    assert found.low_bpm - 1e-9 <= found.mean_bpm <= found.high_bpm + 1e-9
    assert found.doubt.low <= found.mean_bpm <= found.doubt.high
    assert min(bpm) - 1e-9 <= found.low_bpm
    assert found.high_bpm <= max(bpm) + 1e-9


@settings(max_examples=40)
@given(bpm=st.lists(steady, min_size=10, max_size=40), shift=st.integers(-500, 500))
def test_all_is_the_same_when_take_and_heart_move_together(bpm: list[float], shift: int) -> None:
    time_s = np.arange(len(bpm), dtype=float)
    here = stretch_of(HeartCourse.of(time_s, bpm), 1.0, 8.0)
    there = stretch_of(HeartCourse.of(time_s + shift, bpm), 1.0 + shift, 8.0 + shift)
    assert here is not None
    assert there is not None
    assert here.mean_bpm == pytest.approx(there.mean_bpm)


@settings(max_examples=40)
@given(bpm=st.lists(steady, min_size=21, max_size=40), cut=st.integers(2, 18))
def test_stretches_add_up(bpm: list[float], cut: int) -> None:
    course = HeartCourse.of(np.arange(len(bpm), dtype=float), bpm)
    whole, left, right = (
        stretch_of(course, *ends) for ends in ((0.0, 20.0), (0.0, float(cut)), (float(cut), 20.0))
    )
    assert whole is not None
    assert left is not None
    assert right is not None
    joined = (left.mean_bpm * cut + right.mean_bpm * (20 - cut)) / 20
    assert whole.mean_bpm == pytest.approx(joined)
