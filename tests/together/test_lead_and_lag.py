"""Who follows whom: what chance does isn't called leadership, and leadership is found."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import signal

from hapju.errors import BadInput
from hapju.simulate.beats import simulate_beats
from hapju.together.equal_correction import equal_duos, fit_equal_correction
from hapju.together.group_leads import group_leads
from hapju.together.interval_correlations import TREND_BEATS, correlations_in, intervals_between
from hapju.together.lead_and_lag import lead_and_lag, lead_over_time


def duo(seed, n, alpha, sigma_t=(10.0, 10.0), sigma_m=(4.0, 4.0)):
    return simulate_beats(n, 110, alpha, sigma_t, sigma_m, np.random.default_rng([seed, n])).T


def leaders(takes, n, alpha, sigma_t=(10.0, 10.0), sigma_m=(4.0, 4.0)):
    found = [lead_and_lag(*duo(s, n, alpha, sigma_t, sigma_m), seed=s) for s in range(takes)]
    return [one.leader for one in found]


# 500 duos and an error rate of 5 %: below 7.5 % in 99 of 100 runs of other seeds.
@pytest.mark.parametrize(
    ("takes", "n", "alpha", "sigma_t"),
    [
        (500, 60, (0.25, 0.25), (10, 10)),
        (500, 60, (0.25, 0.25), (5, 15)),
        (120, 240, (0.25, 0.25), (5, 15)),
        (120, 240, (0.5, 0.5), (15, 5)),
    ],
)
def test_equal_correction_has_no_leader(takes, n, alpha, sigma_t) -> None:
    called = [who is not None for who in leaders(takes, n, alpha, sigma_t)]
    assert np.mean(called) <= (0.075 if takes == 500 else 0.10)


def test_the_sloppy_player_of_equals_would_lead_by_the_plain_difference() -> None:
    found = [lead_and_lag(*duo(s, 240, (0.25, 0.25), (5, 15))) for s in range(30)]
    plain = np.array([one.b_follows_a - one.a_follows_b for one in found])
    beside_chance = np.array([one.lead for one in found])
    assert plain.mean() < -0.3
    assert abs(beside_chance.mean()) < 0.6


@pytest.mark.parametrize("sigma_t", [(10, 10), (5, 15), (15, 5)])
def test_who_does_not_correct_leads(sigma_t) -> None:
    short, long = (leaders(60, n, (0.0, 0.5), sigma_t, (3, 3)) for n in (60, 240))
    assert short.count("a") >= 0.35 * 60
    assert long.count("a") >= 0.9 * 60
    assert "b" not in short + long


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 1000), st.floats(-50, 50), st.floats(0.1, 10))
def test_exchange_shift_and_scale(seed: int, shift: float, scale: float) -> None:
    a, b = duo(seed, 80, (0.1, 0.4))
    there, back = lead_and_lag(a, b), lead_and_lag(b, a)
    moved = lead_and_lag(a * scale + shift, b * scale + shift + 0.02)
    assert there.a_follows_b == pytest.approx(back.b_follows_a, abs=1e-9)
    assert there.together == pytest.approx(back.together, abs=1e-9)
    assert there.lead == pytest.approx(-(back.lead or 0.0), abs=0.5)  # other surrogates
    assert moved.a_follows_b == pytest.approx(there.a_follows_b, abs=1e-6)
    assert moved.lead == pytest.approx(there.lead, abs=1e-2)


def test_the_correlations_are_the_cross_correlation_function() -> None:
    a, b = duo(7, 120, (0.1, 0.4))
    intervals, _ = intervals_between(a, b, np.zeros(120))
    x, y = intervals.a[:, 0], intervals.b[:, 0]
    full = signal.correlate(x, y) / np.sqrt(np.mean(x * x) * np.mean(y * y))
    lags = signal.correlation_lags(x.size, y.size)
    found = correlations_in(intervals, np.array([0]), np.array([x.size]))
    pairs = x.size - np.abs(lags)
    by_lag = dict(zip(lags.tolist(), (full / pairs).tolist(), strict=True))
    assert found.a_follows_b[0, 0] == pytest.approx(by_lag[1], abs=1e-9)
    assert found.together[0, 0] == pytest.approx(by_lag[0], abs=1e-9)
    assert found.b_follows_a[0, 0] == pytest.approx(by_lag[-1], abs=1e-9)


def test_an_echo_one_beat_later_is_at_the_lag_of_the_follower() -> None:
    rng = np.random.default_rng(1)
    interval = 0.5 + rng.normal(0, 0.02, 101)
    a = np.cumsum(interval[1:])
    b = np.cumsum(interval[:-1])
    found = lead_and_lag(a, b)
    assert found.b_follows_a is not None and found.b_follows_a > 0.9
    assert found.a_follows_b is not None and abs(found.a_follows_b) < 0.3
    assert found.leader == "a"


def test_the_null_fits_what_it_is_made_for() -> None:
    fits = []
    for seed in range(60):
        a, b = duo(seed, 400, (0.25, 0.25), (5, 15), (3, 5))
        intervals, asynchrony = intervals_between(a, b, np.zeros(400))
        fits.append(
            fit_equal_correction(intervals.a[:, 0], intervals.b[:, 0], asynchrony, TREND_BEATS)
        )
    assert np.mean([fit.alpha for fit in fits]) == pytest.approx(0.25, abs=0.02)
    sd = 1000 * np.mean([fit.sd for fit in fits], axis=0)
    np.testing.assert_allclose(sd, np.sqrt([5**2 + 2 * 3**2, 15**2 + 2 * 5**2]), rtol=0.04)
    lag_1 = np.mean([fit.lag_1 for fit in fits], axis=0)
    np.testing.assert_allclose(lag_1, [-9 / 43, -25 / 275], atol=0.04)
    made_a, made_b = equal_duos(fits[0], 400, 0)
    assert np.std(made_b) > np.std(made_a)


@pytest.mark.parametrize("alpha", [(0.25, 0.25), (0.0, 0.5)])
def test_missing_beats_and_a_common_tempo_do_not_change_the_verdict(alpha) -> None:
    called = []
    for seed in range(60):
        a, b = duo(seed, 240, alpha)
        rng = np.random.default_rng(seed)
        song_s = np.cumsum(np.where(np.arange(240) < 120, 0.0, 0.05))  # a slower second half
        wander_s = np.cumsum(np.cumsum(rng.normal(0, 0.001, 240)))
        a, b = a + song_s + wander_s, b + song_s + wander_s
        a[rng.random(240) < 0.1] = np.nan
        called.append(lead_and_lag(a, b, song_s, seed=seed).leader)
    if alpha[0] == alpha[1]:
        assert 60 - called.count(None) <= 8
    else:
        assert called.count("a") >= 42
        assert "b" not in called


def test_windows_find_where_the_leader_changes_and_hold_their_level() -> None:
    quiet = [lead_over_time(*duo(s, 240, (0.25, 0.25)), seed=s) for s in range(100)]
    assert np.mean([one.is_beyond_chance.any() for one in quiet]) <= 0.12
    first, second = duo(3, 200, (0.0, 0.8)), duo(4, 200, (0.8, 0.0))
    a, b = (np.concatenate([x, y - y[0] + x[-1] + 0.5]) for x, y in zip(first, second, strict=True))
    found = lead_over_time(a, b)
    half = found.first_beat < 190
    assert np.mean(found.lead[found.first_beat < 160]) > 1
    assert np.mean(found.lead[found.first_beat > 210]) < -1
    assert found.is_beyond_chance.any()
    assert np.all(found.lead[half & found.is_beyond_chance] > 0)
    assert np.all(np.diff(found.time_s) > 0)


def test_equal_seeds_give_equal_results() -> None:
    a, b = duo(5, 100, (0.1, 0.3))
    assert lead_and_lag(a, b, seed=3) == lead_and_lag(a, b, seed=3)
    one, two = lead_over_time(a, b), lead_over_time(a, b)
    np.testing.assert_array_equal(one.lead, two.lead)


@pytest.mark.parametrize("n", [0, 1, 2, 5, 20])
def test_too_few_say_nothing(n: int) -> None:
    a, b = np.arange(n) * 0.5, np.arange(n) * 0.5 + 0.01
    assert lead_and_lag(a, b).lead is None
    found = lead_over_time(a, b)
    assert np.isnan(found.lead).all() and not found.is_beyond_chance.any()


def test_machines_and_silence_say_nothing() -> None:
    even = np.arange(100) * 0.5
    assert lead_and_lag(even, even + 0.01).leader is None
    silent = lead_and_lag(even, np.full(100, np.nan))
    assert silent.pairs == 0 and silent.leader is None
    every_other = np.where(np.arange(100) % 2, np.nan, even)
    assert lead_and_lag(every_other, even).lead is None


def test_columns_that_do_not_fit_are_refused() -> None:
    with pytest.raises(BadInput, match="same beats"):
        lead_and_lag([1.0, 2.0], [1.0])
    with pytest.raises(BadInput, match="at least 10"):
        lead_over_time([1.0], [1.0], window_beats=4)


def test_in_a_group_whom_all_follow_stands_out() -> None:
    toward_first = np.zeros((4, 4))
    toward_first[1:, 0] = 0.5
    equal, led = [], []
    for seed in range(12):
        rng = np.random.default_rng(seed)
        equal.append(group_leads(simulate_beats(120, 110, [0.3] * 4, 10, 4, rng)))
        led.append(group_leads(simulate_beats(240, 110, toward_first, 10, 4, rng)))
    assert sum(one.is_beyond_chance.any() for one in equal) <= 2
    assert all(np.argmax(one.net_lead) == 0 for one in led)
    assert np.mean([one.is_beyond_chance[0, 1:].mean() for one in led]) > 0.5
    np.testing.assert_allclose(led[0].lead, -led[0].lead.T)
