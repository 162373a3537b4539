"""The beat-level model against simulated duos from outside and against theory."""

import csv
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hapju.errors import BadInput
from hapju.simulate import simulate_beats
from hapju.simulate.beats import (
    correction_matrix,
    coupling_matrix,
    heard_deviations,
    linear_recursion,
)


def test_reproduces_the_shared_duos_to_their_last_digit(shared_data: Path) -> None:
    folder = shared_data / "duos_simulated"
    duos = list(csv.DictReader((folder / "truth.csv").open()))
    assert len(duos) == 20
    for truth in duos:
        onsets = simulate_beats(
            int(truth["n_beats"]),
            float(truth["tempo_bpm"]),
            [float(truth["alpha_a"]), float(truth["alpha_b"])],
            [float(truth["sigma_t_a_ms"]), float(truth["sigma_t_b_ms"])],
            [float(truth["sigma_m_a_ms"]), float(truth["sigma_m_b_ms"])],
            np.random.default_rng(int(truth["seed"])),
        )
        given_s = np.loadtxt(folder / truth["file"], delimiter=",", skiprows=1)[:, 1:]
        assert np.max(np.abs(onsets - given_s)) < 0.6e-9, truth["file"]


@pytest.mark.parametrize(
    ("alpha_a", "alpha_b"), [(0.25, 0.25), (0.5, 0.1), (0.0, 0.75), (0.9, 0.6)]
)
def test_without_motor_noise_asynchrony_is_autoregressive(alpha_a: float, alpha_b: float) -> None:
    rng = np.random.default_rng(5)
    onsets = simulate_beats(100_000, 100, [alpha_a, alpha_b], [10, 15], 0, rng)
    d = 1000 * (onsets[:, 0] - onsets[:, 1])
    alpha = alpha_a + alpha_b
    lag_1 = np.corrcoef(d[:-1], d[1:])[0, 1]
    assert lag_1 == pytest.approx(1 - alpha, abs=0.02)
    assert np.var(d) == pytest.approx((10**2 + 15**2) / (alpha * (2 - alpha)), rel=0.05)


@pytest.mark.parametrize("alpha", [0.2, 0.6, 1.3])
def test_with_motor_noise_the_moments_follow_vorberg_and_schulze(alpha: float) -> None:
    # d = y + M, y(k+1) = (1 − α)·y(k) − α·M(k) + T(k): a stationary AR(1) with white noise on top.
    onsets = simulate_beats(
        100_000, 120, [alpha / 2, alpha / 2], [10, 12], [6, 5], np.random.default_rng(11)
    )
    d = 1000 * (onsets[:, 0] - onsets[:, 1])
    timekeeper, motor = 10**2 + 12**2, 6**2 + 5**2
    variance = (timekeeper + alpha**2 * motor) / (alpha * (2 - alpha)) + motor
    assert np.var(d) == pytest.approx(variance, rel=0.05)
    covariance = (1 - alpha) * variance - motor
    assert np.mean(d[:-1] * d[1:]) == pytest.approx(covariance, abs=0.03 * variance)


def test_without_correction_intervals_are_wing_and_kristofferson() -> None:
    onsets = simulate_beats(100_000, 120, [0.0], [10], [5], np.random.default_rng(2))
    interval = 1000 * np.diff(onsets[:, 0])
    interval = interval - interval.mean()
    assert np.var(interval) == pytest.approx(10**2 + 2 * 5**2, rel=0.03)
    assert np.mean(interval[:-1] * interval[1:]) == pytest.approx(-(5**2), abs=2.0)
    assert np.mean(interval[:-2] * interval[2:]) == pytest.approx(0.0, abs=2.0)


def test_swapping_the_players_swaps_their_corrections() -> None:
    rng = np.random.default_rng(3)
    timekeeper, motor = rng.normal(0, 0.01, (2, 200, 2))
    phase = correction_matrix(coupling_matrix([0.4, 0.1]))
    swapped = correction_matrix(coupling_matrix([0.1, 0.4]))
    none = np.zeros((2, 2))
    there = heard_deviations(phase, none, timekeeper, motor)
    back = heard_deviations(swapped, none, timekeeper[:, ::-1], motor[:, ::-1])
    np.testing.assert_allclose(there, back[:, ::-1], atol=1e-14)


def test_toward_the_mean_of_the_others_is_an_even_matrix() -> None:
    np.testing.assert_allclose(
        coupling_matrix([0.4, 0.2, 0.6]), [[0, 0.2, 0.2], [0.1, 0, 0.1], [0.3, 0.3, 0]]
    )
    given_matrix = [[0, 0.5], [0.1, 0]]
    np.testing.assert_array_equal(coupling_matrix(given_matrix), given_matrix)


def test_period_correction_adopts_the_partners_tempo() -> None:
    # A's own intervals are 10 ms too long; B is a metronome. Phase correction alone leaves A
    # behind by 10/α; period correction takes the lag away (Mates 1994).
    timekeeper = np.tile([0.010, 0.0], (300, 1))
    motor = np.zeros((300, 2))
    phase = correction_matrix(coupling_matrix([0.5, 0.0]))
    period = correction_matrix(coupling_matrix([0.2, 0.0]))
    lag = heard_deviations(phase, np.zeros((2, 2)), timekeeper, motor)[-1, 0]
    none = heard_deviations(phase, period, timekeeper, motor)[-1, 0]
    assert lag == pytest.approx(0.010 / 0.5)
    assert none == pytest.approx(0.0, abs=1e-9)


@pytest.mark.parametrize("alpha", [[1.2, 0.9], [2.0, 2.0]])
def test_refuses_corrections_that_overshoot(alpha: list[float]) -> None:
    with pytest.raises(BadInput, match="overshoot"):
        simulate_beats(10, 100, alpha, 10, 5, np.random.default_rng(0))


@pytest.mark.parametrize("alpha", [[[0.1, 0.2]], [[0.5, 0.1], [0.1, 0.0]]])
def test_refuses_other_couplings(alpha: list[list[float]]) -> None:
    with pytest.raises(BadInput, match="alpha"):
        coupling_matrix(alpha)


@settings(deadline=None)
@given(
    st.integers(1, 70),
    st.lists(st.floats(-1.05, 1.05), min_size=4, max_size=4),
    st.integers(0, 2**32),
)
def test_linear_recursion_is_the_loop(n: int, entries: list[float], seed: int) -> None:
    step = np.array(entries).reshape(2, 2) / 2
    inputs = np.random.default_rng(seed).normal(size=(n, 2))
    expected = [inputs[0]]
    for row in inputs[1:]:
        expected.append(step @ expected[-1] + row)
    np.testing.assert_allclose(linear_recursion(step, inputs), expected, atol=1e-9)


@settings(deadline=None)
@given(st.integers(1, 50), st.integers(1, 5))
def test_shapes(n_beats: int, players: int) -> None:
    onsets = simulate_beats(n_beats, 90, [0.1] * players, 10, 5, np.random.default_rng(0))
    assert onsets.shape == (n_beats, players)
    silent = simulate_beats(n_beats, 90, [0.1] * players, 0, 0, np.random.default_rng(0))
    np.testing.assert_allclose(silent, np.tile(1 + np.arange(n_beats) / 1.5, (players, 1)).T)
