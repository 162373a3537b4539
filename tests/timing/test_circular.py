"""Directions on the circle of a beat, beside published examples and scipy."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from hapju.errors import BadInput
from hapju.timing.circular import (
    concentration_parameter,
    mean_direction,
    places_apart,
    student_tails,
    v_test,
)

# Zar 1999, Biostatistical Analysis, examples 26.4, 27.2 and 27.7, in degrees
TREES = np.radians([45, 55, 81, 96, 110, 117, 132, 154])
HOMING = np.radians([66, 75, 86, 88, 88, 93, 97, 101, 118, 130])
SAMPLE_1 = np.radians([94, 65, 45, 52, 38, 47, 73, 82, 90, 40, 87])
SAMPLE_2 = np.radians([77, 70, 61, 45, 50, 35, 48, 65, 36])

phases = st.lists(st.floats(-1.0, 1.0), min_size=8, max_size=40).map(np.array)


def test_the_mean_direction_of_a_published_example() -> None:
    found = mean_direction(TREES)
    assert found.direction == pytest.approx(np.radians(99), abs=np.radians(0.5))
    assert found.concentration == pytest.approx(0.82522, abs=5e-6)
    assert found.half_width == pytest.approx(np.radians(31), abs=np.radians(0.5))
    assert found.rayleigh_p is not None
    assert 0.001 < found.rayleigh_p < 0.002


def test_the_v_test_of_a_published_example() -> None:
    assert v_test(HOMING, np.radians(90)) == pytest.approx(stats.norm.sf(4.2475), rel=0.01)


def test_two_places_of_a_published_example() -> None:
    found = places_apart(SAMPLE_1, SAMPLE_2)
    assert found.f == pytest.approx(1.61, abs=0.005)
    assert found.freedom == 18
    assert found.p_value == pytest.approx(0.22, abs=0.005)


@pytest.mark.parametrize("freedom", [1, 2, 3, 4, 18, 101, 4998])
@pytest.mark.parametrize("t", [0.0, 0.3, 2.0, 6.0])
def test_the_tails_are_those_of_student(t: float, freedom: int) -> None:
    assert student_tails(t, freedom) == pytest.approx(2 * stats.t.sf(t, freedom), abs=1e-12)


@pytest.mark.parametrize("kappa", [0.3, 1.0, 2.0, 5.0, 50.0])
def test_the_concentration_parameter_inverts_the_bessel_ratio(kappa: float) -> None:
    from scipy.special import ive

    assert concentration_parameter(ive(1, kappa) / ive(0, kappa)) == pytest.approx(kappa, rel=0.02)


@settings(max_examples=60, deadline=None)
@given(phases, st.floats(-3, 3))
def test_mean_and_concentration_equal_scipy_and_turn_with_the_circle(
    phase: np.ndarray, turn: float
) -> None:
    found, turned = mean_direction(phase), mean_direction(phase + turn)
    assert found.direction == pytest.approx(stats.circmean(phase, high=np.pi, low=-np.pi), abs=1e-9)
    assert 1 - (found.concentration or 0) == pytest.approx(stats.circvar(phase), abs=1e-9)
    assert turned.direction is not None
    gap = np.angle(np.exp(1j * (turned.direction - (found.direction or 0) - turn)))
    assert gap == pytest.approx(0.0, abs=1e-9)


@settings(max_examples=60, deadline=None)
@given(phases, phases)
def test_swapping_the_two_sets_flips_the_sign_alone(a: np.ndarray, b: np.ndarray) -> None:
    there, back = places_apart(a, b), places_apart(b, a)
    assert there.apart == pytest.approx(-(back.apart or 0.0), abs=1e-9)
    assert there.p_value == pytest.approx(back.p_value, abs=1e-9)


def test_the_interval_covers_and_the_test_holds_its_level() -> None:
    rng = np.random.default_rng(1)
    covered, called = [], []
    for _ in range(400):
        a, b = rng.vonmises(0.1, 8.0, (2, 40))
        found = mean_direction(a)
        assert found.direction is not None and found.half_width is not None
        covered.append(abs(found.direction - 0.1) <= found.half_width)
        called.append((places_apart(a, b).p_value or 1.0) <= 0.05)
    assert 0.92 < np.mean(covered) < 0.98
    assert 0.02 < np.mean(called) < 0.08
    shifted = [
        (places_apart(*(rng.vonmises(m, 8.0, 40) for m in (0, 0.4))).p_value or 1.0) <= 0.05
        for _ in range(100)
    ]
    assert np.mean(shifted) > 0.95


def test_what_too_little_or_nothing_says() -> None:
    assert mean_direction(TREES[:7]).direction is None
    assert v_test(TREES[:7]) is None
    assert places_apart(TREES, TREES[:7]).p_value is None
    even = mean_direction(np.arange(8) * np.pi / 4)
    assert even.direction is None
    assert even.rayleigh_p == pytest.approx(1.0)
    rigid = mean_direction(np.full(20, 0.3))
    assert rigid.half_width == pytest.approx(0.0, abs=1e-6)
    assert places_apart(np.full(9, 0.1), np.full(9, 0.1)).p_value == 1.0
    assert places_apart(np.full(9, 0.1), np.full(9, 0.2)).p_value == 0.0
    with pytest.raises(BadInput):
        mean_direction([0.0] * 8 + [np.nan])
