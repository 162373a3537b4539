"""What goes into the linear phase correction model comes out of the coupling."""

import csv
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hapju.errors import BadInput
from hapju.simulate import simulate_beats
from hapju.strokes import FloatArray
from hapju.timing.correction_fit import Estimate
from hapju.together.coupling import Coupling, coupling


def duo(seed: int, beats: int = 120, alpha: tuple[float, float] = (0.3, 0.4)) -> FloatArray:
    rng = np.random.default_rng(seed)
    return simulate_beats(beats, 120.0, alpha, [10.0, 10.0], [3.0, 3.0], rng)


def said(onset_s: FloatArray, nominal_s: FloatArray | None = None) -> Coupling:
    found = coupling(onset_s[:, 0], onset_s[:, 1], nominal_s)
    assert found is not None
    return found


def holds(estimate: Estimate, truth: float) -> bool:
    return estimate.interval.low <= truth <= estimate.interval.high


def test_the_shared_duos_come_back(shared_data: Path) -> None:
    folder = shared_data / "duos_simulated"
    errors: dict[int, list[float]] = {60: [], 240: []}
    covered = []
    with (folder / "truth.csv").open() as file:
        for row in csv.DictReader(file):
            found = said(np.loadtxt(folder / row["file"], delimiter=",", skiprows=1)[:, 1:])
            for player, alpha in (("a", found.alpha_a), ("b", found.alpha_b)):
                truth = float(row[f"alpha_{player}"])
                errors[int(row["n_beats"])].append(alpha.value - truth)
                covered.append(holds(alpha, truth))
    # 20 values a length: the allowed RMSE (0.11, 0.07) with a 99 % point of chance, √(37.6/20).
    assert np.sqrt(np.mean(np.square(errors[60]))) < 0.11 * 1.37
    assert np.sqrt(np.mean(np.square(errors[240]))) < 0.07 * 1.37
    # 40 intervals at 95 %: fewer than 34 has a chance of less than 1 in 200.
    assert sum(covered) >= 34


@pytest.mark.parametrize("beats", [60, 240])
def test_there_is_no_bias_and_intervals_hold_the_truth(beats: int) -> None:
    found = [said(duo(seed, beats)) for seed in range(150)]
    estimates = [(one.alpha_a, 0.3) for one in found] + [(one.alpha_b, 0.4) for one in found]
    error = np.array([estimate.value - truth for estimate, truth in estimates])
    chance = 3 * np.std(error) / np.sqrt(error.size)
    assert abs(np.mean(error)) < 0.02 + chance
    assert 0.91 < np.mean([holds(estimate, truth) for estimate, truth in estimates]) < 0.99


def tempo_courses(beats: int) -> dict[str, FloatArray]:
    walk = np.cumsum(np.random.default_rng(4).normal(0, 0.002, beats))
    return {
        "ramp of 10 %": 0.05 * np.arange(beats) / beats,
        "step of 10 %": 0.05 * (np.arange(beats) > 0.4 * beats),
        "wander of 2 ms a beat": walk,
        "slow waves": 0.02 * np.sin(np.arange(beats) / 15),
    }


@pytest.mark.parametrize("course", list(tempo_courses(9)))
def test_a_tempo_that_moves_does_not_pass_for_coupling(course: str) -> None:
    moved_s = np.cumsum(tempo_courses(160)[course])[:, None]
    error = []
    for seed in range(40):
        found = said(duo(seed, 160) + moved_s)
        error += [found.alpha_a.value - 0.3, found.alpha_b.value - 0.4]
    assert abs(np.mean(error)) < 0.02 + 3 * np.std(error) / np.sqrt(len(error))
    assert np.sqrt(np.mean(np.square(error))) < 0.11


def test_a_known_tempo_map_may_be_as_wild_as_it_likes() -> None:
    nominal_s = np.random.default_rng(1).uniform(0.3, 0.9, 119)
    moved_s = np.concatenate([[0.0], np.cumsum(nominal_s - 0.5)])
    with_map, without = said(duo(3) + moved_s[:, None], nominal_s), said(duo(3))
    assert with_map.alpha_a.value == pytest.approx(without.alpha_a.value, abs=1e-6)


def test_missing_beats_cost_width_not_truth() -> None:
    rng = np.random.default_rng(8)
    estimates, wider = [], []
    for seed in range(40):
        onset_s = duo(seed, 160)
        whole = said(onset_s)
        onset_s[rng.random(onset_s.shape) < 0.1] = np.nan
        onset_s[50:53] = np.nan
        onset_s[100:112, 0] = np.nan
        found = said(onset_s)
        estimates += [(found.alpha_a, 0.3), (found.alpha_b, 0.4)]
        interval, before = found.alpha_a.interval, whole.alpha_a.interval
        wider.append((interval.high - interval.low) / (before.high - before.low))
    error = np.array([estimate.value - truth for estimate, truth in estimates])
    assert abs(np.mean(error)) < 0.02 + 3 * np.std(error) / np.sqrt(error.size)
    assert np.mean([holds(estimate, truth) for estimate, truth in estimates]) > 0.88
    assert 1.0 < np.mean(wider) < 1.5


@settings(max_examples=25, deadline=None)
@given(
    st.integers(0, 1000),
    st.floats(0.2, 5.0),
    st.floats(-1e3, 1e3),
    st.floats(-0.2, 0.2),
    st.booleans(),
)
def test_clock_delay_and_scale_change_nothing(
    seed: int, scale: float, start_s: float, delay_s: float, holes: bool
) -> None:
    onset_s = duo(seed, 60)
    if holes:
        onset_s[20, 0] = onset_s[31, 1] = np.nan
    before, after = said(onset_s), said(scale * onset_s + start_s + np.array([0.0, delay_s]))
    for old, new in ((before.alpha_a, after.alpha_a), (before.alpha_b, after.alpha_b)):
        assert new.value == pytest.approx(old.value, abs=1e-5)
        assert new.interval.low == pytest.approx(old.interval.low, abs=1e-5)
    assert after.sigma_t_a_ms.value == pytest.approx(scale * before.sigma_t_a_ms.value, rel=1e-4)


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 1000))
def test_players_swapped_swap_the_results_exactly(seed: int) -> None:
    onset_s = duo(seed, 60)
    there, back = said(onset_s), said(onset_s[:, ::-1])
    assert (there.alpha_a, there.alpha_b) == (back.alpha_b, back.alpha_a)
    assert (there.sigma_t_a_ms, there.sigma_m_b_ms) == (back.sigma_t_b_ms, back.sigma_m_a_ms)
    assert there.p_value == back.p_value


def test_noise_of_timekeeper_and_motor_comes_back_from_a_long_take() -> None:
    rng = np.random.default_rng(2)
    found = said(simulate_beats(1500, 120.0, [0.3, 0.5], [10.0, 15.0], [5.0, 3.0], rng))
    assert found.sigma_t_a_ms.value == pytest.approx(10.0, rel=0.1)
    assert found.sigma_t_b_ms.value == pytest.approx(15.0, rel=0.1)
    assert found.sigma_m_a_ms is not None
    assert holds(found.sigma_m_a_ms, 5.0)


def test_motor_noise_that_cannot_be_told_is_not_given() -> None:
    untold = [said(duo(seed, 30)).sigma_m_a_ms is None for seed in range(20)]
    assert sum(untold) > 10


def test_the_fit_is_doubtful_when_a_player_answers_the_beat_before_last() -> None:
    rng = np.random.default_rng(6)
    fits = []
    for _ in range(10):
        late = np.zeros((240, 2))
        for k in range(2, 240):
            late[k] = late[k - 1] + rng.normal(0, 0.01, 2)
            late[k, 0] -= 0.6 * (late[k - 2, 0] - late[k - 2, 1])
        fits.append(said(late + 0.5 * np.arange(240)[:, None]).fits)
    assert sum(fits) <= 2
    assert np.mean([said(duo(seed, 240)).fits for seed in range(20)]) > 0.85


def test_corrections_at_the_border_are_still_numbers() -> None:
    drifting = [said(duo(seed, 100, (0.0, 0.0))).alpha_a for seed in range(20)]
    assert abs(np.mean([one.value for one in drifting])) < 0.05
    assert sum(holds(one, 0.0) for one in drifting) >= 14
    wild = said(duo(1, 100, (0.98, 0.98)))
    assert wild.alpha_a.value == pytest.approx(0.98, abs=0.1)
    assert wild.is_stable


def test_two_without_noise_give_their_correction_exactly() -> None:
    apart = 0.01 * 0.5 ** np.arange(40)
    even = 0.5 * np.arange(40)
    found = said(np.column_stack([even + apart, even]))
    assert found.alpha_a.value == pytest.approx(0.5, abs=1e-3)
    assert found.alpha_b.value == pytest.approx(0.0, abs=1e-3)


def test_too_few_or_no_asynchrony_says_nothing() -> None:
    onset_s = duo(1, 60)
    assert coupling(onset_s[:20, 0], onset_s[:20, 1]) is None
    assert coupling(onset_s[:0, 0], onset_s[:0, 1]) is None
    assert coupling(onset_s[:, 0], onset_s[:, 0]) is None
    assert coupling(onset_s[:, 0], onset_s[:, 0] + 0.03) is None
    assert coupling(np.full(60, np.nan), onset_s[:, 1]) is None


def test_what_is_no_pair_of_beats_is_refused() -> None:
    onset_s = duo(1, 60)
    with pytest.raises(BadInput, match="shapes"):
        coupling(onset_s[:, 0], onset_s[:-1, 1])
    with pytest.raises(BadInput, match="player 2"):
        coupling(onset_s[:, 0], onset_s[::-1, 1])
    with pytest.raises(BadInput, match="nominal_s"):
        coupling(onset_s[:, 0], onset_s[:, 1], np.ones(60))
