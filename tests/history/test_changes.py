"""What is said to have changed: only what holds up, on the fairest comparison there is."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hapju.history.changes import compare, difference_of
from hapju.history.measured_take import Measured
from hapju.history.pooling import (
    ALPHA_A,
    FLAMS,
    MEAN,
    PAIR_SCALES,
    PRIOR_WEIGHT,
    SD,
    Observed,
    Scale,
    Seen,
    pooled,
    spread_of,
)


def number(scale: Scale, at: float, error: float) -> Measured:
    return Measured(
        scale.back(at), scale.back(at - 1.959964 * error), scale.back(at + 1.959964 * error)
    )


def sd(ms: float, error: float = 0.05) -> Measured:
    return number(SD, math.log(ms), error)


def seen(meeting: int, ms: float, same: object = "a", song: object = "a") -> Seen:
    return Seen(meeting, same, song, {"sd": sd(ms)})


def test_one_take_is_its_own_number_with_more_doubt() -> None:
    take = sd(20.0)
    observed = [Observed(0, "a", take)]
    made = pooled(observed, SD, spread_of(observed, SD, "same"))
    assert made.value == pytest.approx(20.0)
    assert made.low < take.low < take.high < made.high


def test_takes_that_differ_widen_the_interval() -> None:
    alike = [Observed(0, "a", sd(ms)) for ms in (19.5, 20.0, 20.5) * 4]
    apart = [Observed(0, "a", sd(ms)) for ms in (12.0, 20.0, 33.0) * 4]
    widths = []
    for takes in (alike, apart):
        made = pooled(takes, SD, spread_of(takes, SD, "same"))
        widths.append(math.log(made.high / made.low))
    assert widths[1] > 3 * widths[0]


def test_without_repeats_how_takes_differ_is_what_was_known_beforehand() -> None:
    spread = spread_of([Observed(0, "a", sd(20.0)), Observed(1, "a", sd(40.0))], SD, "same")
    assert spread.variance == pytest.approx(SD.same**2)
    assert spread.weight == PRIOR_WEIGHT


def test_many_takes_outweigh_what_was_known_beforehand() -> None:
    # DerSimonian & Laird of 400 takes that differ by 0.4 on the scale of logarithms.
    rng = np.random.default_rng(5)
    takes = [Observed(0, "a", sd(float(20 * np.exp(0.4 * x)))) for x in rng.standard_normal(400)]
    assert math.sqrt(spread_of(takes, SD, "same").variance) == pytest.approx(0.4, rel=0.1)


def test_a_song_that_is_played_often_counts_as_one() -> None:
    takes = [Observed(0, "a", sd(10.0))] * 9 + [Observed(0, "b", sd(40.0))]
    assert pooled(takes, SD, spread_of(takes, SD, "song")).value == pytest.approx(20.0)


def test_a_large_change_is_said_and_a_small_one_is_not() -> None:
    takes = [seen(0, ms) for ms in (30, 31, 29, 30)] + [seen(1, ms) for ms in (15, 16, 15, 14.5)]
    comparison = compare(takes, (SD,), 0, 1)
    assert comparison is not None
    change = comparison.changes["sd"]
    assert change.is_clear
    assert change.difference.value == pytest.approx(-15, abs=0.5)
    little = [seen(0, ms) for ms in (30, 31, 29, 30)] + [seen(1, ms) for ms in (28, 29, 30, 28)]
    found = compare(little, (SD,), 0, 1)
    assert found is not None
    assert not found.changes["sd"].is_clear


def test_one_take_on_a_side_says_nothing_clear() -> None:
    found = compare([seen(0, 60), seen(1, 8), seen(1, 8)], (SD,), 0, 1)
    assert found is not None
    assert not found.changes["sd"].is_clear


def test_the_fairest_comparison_comes_first() -> None:
    takes = [seen(0, 30, "x", "s"), seen(0, 10, "y", "t"), seen(1, 30, "x", "s"), seen(1, 20, "z")]
    found = compare(takes, (SD,), 0, 1)
    assert found is not None
    assert (found.likeness, found.music) == ("same", ("x",))
    assert found.changes["sd"].difference.value == pytest.approx(0.0)
    song = compare([seen(0, 30, "x", "s"), seen(1, 30, "y", "s")], (SD,), 0, 1)
    assert song is not None
    assert (song.likeness, song.music) == ("song", ("s",))
    free = compare([seen(0, 30, None, None), seen(1, 30, "y", "s")], (SD,), 0, 1)
    assert free is not None
    assert free.likeness == "any"


def test_nothing_to_compare() -> None:
    assert compare([seen(0, 30)], (SD,), 0, 1) is None
    assert compare([Seen(0, "a", "a", {"sd": None}), seen(1, 30)], (SD,), 0, 1) is None


@pytest.mark.parametrize("scale", PAIR_SCALES)
def test_nothing_changed_is_seldom_called_a_change(scale: Scale) -> None:
    # As often as takes differ by what was known beforehand; 400 meetings, 4 takes each.
    rng = np.random.default_rng(11)
    middle = {"sd": math.log(18), "mean": -4.0, "flams": 2.5}.get(scale.name, 0.3)
    error = 0.6 * scale.same
    said = 0
    for _ in range(400):
        at = middle + math.hypot(scale.same, error) * rng.standard_normal(8)
        takes = [
            Seen(row // 4, "a", "a", {scale.name: number(scale, float(each), error)})
            for row, each in enumerate(at)
        ]
        found = compare(takes, (scale,), 0, 1)
        assert found is not None
        said += found.changes[scale.name].is_clear
    assert said / 400 < 0.08


intervals = st.tuples(st.floats(-50, 50), st.floats(0.1, 20), st.floats(0.1, 20)).map(
    lambda each: Measured(each[0], each[0] - each[1], each[0] + each[2])
)


@given(intervals, intervals)
def test_a_difference_turned_round_is_the_same_turned_round(a: Measured, b: Measured) -> None:
    there, back = difference_of(a, b), difference_of(b, a)
    assert there.value == pytest.approx(-back.value)
    assert there.low == pytest.approx(-back.high)
    assert there.low <= there.value <= there.high


@given(st.lists(st.floats(1, 60), min_size=1, max_size=6), st.sampled_from((SD, FLAMS, MEAN)))
def test_a_meeting_lies_between_its_takes(values: list[float], scale: Scale) -> None:
    takes = [Observed(0, "a", number(scale, scale.forth(value), 0.2)) for value in values]
    made = pooled(takes, scale, spread_of(takes, scale, "same"))
    assert min(values) - 1e-6 <= made.value <= max(values) + 1e-6
    assert made.low <= made.value <= made.high


def test_shares_stay_as_they_are() -> None:
    assert ALPHA_A.back(ALPHA_A.forth(-0.05)) == -0.05
