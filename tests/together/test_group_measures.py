"""Groups of many players: matrices of pairs, cohesion, who is ahead."""

import csv
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from hapju.errors import BadInput
from hapju.simulate.beats import simulate_beats
from hapju.together.group_cohesion import (
    against_others_ms,
    cluster_phase,
    cohesion_over_time,
    order_parameter,
    spread_ms,
)
from hapju.together.group_pairs import all_pairs
from hapju.together.group_ranking import first_share, rank_by_time

PLAYERS = ["Clave", "Bass", "Guitar", "Tres", "Bongo", "Bell", "Cajon", "Conga", "Trumpet"]

onsets = st.integers(3, 6).flatmap(
    lambda players: arrays(
        np.float64,
        (20, players),
        elements=st.one_of(st.floats(-0.05, 0.05), st.just(np.nan)),
    )
).map(lambda late: late + 0.5 * np.arange(20)[:, None])  # fmt: skip


def son(folder: Path, song: int) -> np.ndarray:
    with (folder / "son" / f"song{song}.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    return np.array([[float(row[name] or "nan") for name in PLAYERS] for row in rows])


@pytest.mark.parametrize("song", [1, 2, 3])
def test_every_pair_equals_onsetsync(shared_data: Path, song: int) -> None:
    found = all_pairs(son(shared_data, song), fewest=1)
    with (shared_data / "son" / "golden_pairs.csv").open(encoding="utf-8") as file:
        golden = [row for row in csv.DictReader(file) if row["song"] == str(song)]
    assert golden
    for row in golden:
        pair = PLAYERS.index(row["instrument1"]), PLAYERS.index(row["instrument2"])
        n = int(row["joint_onsets"])
        assert found.joint_onsets[pair] == n
        for name, matrix in (
            ("mean_pairwise_asynchrony_ms", found.mean_asynchrony_ms),
            ("pairwise_asynchronization_sd_ms", found.sd_asynchrony_ms),
            ("mean_absolute_asynchrony_ms", found.mean_absolute_asynchrony_ms),
        ):
            if row[name]:
                assert matrix[pair] == pytest.approx(float(row[name]), abs=1e-9), (pair, name)
            else:
                assert np.isnan(matrix[pair])


@settings(max_examples=40, deadline=None)
@given(onsets, st.floats(-100, 100), st.randoms(use_true_random=False))
def test_pairs_permute_shift_and_flip(onset: np.ndarray, shift: float, random) -> None:
    found = all_pairs(onset, fewest=2)
    order = list(range(onset.shape[1]))
    random.shuffle(order)
    other = all_pairs(onset[:, order] + shift, fewest=2)
    for name in ("joint_onsets", "mean_asynchrony_ms", "sd_asynchrony_ms"):
        mixed = getattr(found, name)[np.ix_(order, order)]
        np.testing.assert_allclose(getattr(other, name), mixed, atol=1e-8)
    np.testing.assert_array_equal(found.mean_asynchrony_ms, -found.mean_asynchrony_ms.T)
    np.testing.assert_array_equal(found.sd_asynchrony_ms, found.sd_asynchrony_ms.T)


@settings(max_examples=40, deadline=None)
@given(onsets, st.randoms(use_true_random=False))
def test_group_measures_follow_the_players_when_they_change_seats(
    onset: np.ndarray, random
) -> None:
    order = list(range(onset.shape[1]))
    random.shuffle(order)
    mixed = onset[:, order]
    np.testing.assert_allclose(against_others_ms(mixed), against_others_ms(onset)[:, order])
    np.testing.assert_allclose(spread_ms(mixed), spread_ms(onset), atol=1e-9)
    r = order_parameter(onset, 0.5)
    np.testing.assert_allclose(order_parameter(mixed, 0.5), r, atol=1e-9)
    assert np.all((r[~np.isnan(r)] >= 0) & (r[~np.isnan(r)] <= 1))
    before, after = cluster_phase(onset, 0.5), cluster_phase(mixed, 0.5)
    np.testing.assert_allclose(after.player, before.player[order], atol=1e-6)
    ranked, again = rank_by_time(onset), rank_by_time(mixed)
    if len(ranked.order) == onset.shape[1]:
        np.testing.assert_allclose(again.place_ms, ranked.place_ms[order], atol=1e-6)


def test_by_hand() -> None:
    onset = np.array([[1.000, 1.010, 1.020], [2.0, np.nan, 2.006], [np.nan, 3.0, np.nan]])
    late = against_others_ms(onset)
    np.testing.assert_allclose(late[0], [-15, 0, 15], atol=1e-9)
    np.testing.assert_allclose(late[1], [-6, np.nan, 6], atol=1e-9)
    assert np.all(np.isnan(late[2]))
    np.testing.assert_allclose(spread_ms(onset), [10, 18**0.5, np.nan], atol=1e-9)
    r = order_parameter(onset, 0.5)
    phase = 2 * np.pi * np.array([0, 0.010, 0.020]) / 0.5
    assert r[0] == pytest.approx(abs(np.exp(1j * phase).mean()), abs=1e-12)
    assert np.isnan(r[2])


def test_spread_over_time_finds_where_a_group_falls_apart() -> None:
    rng = np.random.default_rng(2)
    spread = np.where(np.arange(128) < 64, 0.004, 0.030)
    onset = 0.5 * np.arange(128)[:, None] + rng.normal(0, 1, (128, 12)) * spread[:, None]
    found = cohesion_over_time(onset)
    assert found.spread_ms[0] == pytest.approx(4, rel=0.15)
    assert found.spread_ms[-1] == pytest.approx(30, rel=0.15)
    assert np.isnan(cohesion_over_time(onset[:7]).spread_ms).all()
    with pytest.raises(BadInput):
        cohesion_over_time(onset, window_positions=0)


def test_cluster_phase_forgives_a_constant_place_and_says_it() -> None:
    rng = np.random.default_rng(3)
    place = np.array([-0.04, 0.0, 0.01, 0.03])
    onset = 0.5 * np.arange(200)[:, None] + place + rng.normal(0, 0.004, (200, 4))
    found = cluster_phase(onset, 0.5)
    assert found.mean_group is not None
    assert found.mean_group > 0.995 > float(np.mean(order_parameter(onset, 0.5)))
    np.testing.assert_allclose(found.place_ms, 1000 * (place - place.mean()), atol=1.5)
    assert np.all(found.player > 0.99)
    with pytest.raises(BadInput):
        cluster_phase(onset, 0.0)


def test_places_come_back_though_players_play_at_different_positions() -> None:
    rng = np.random.default_rng(4)
    true = np.array([-10.0, -3.0, 0.0, 5.0, 8.0])
    onset = simulate_beats(400, 110, [0.3] * 5, 8, 4, rng) + true * 1e-3
    onset[rng.random(onset.shape) < 0.4] = np.nan
    found = rank_by_time(onset)
    assert found.order.tolist() == [0, 1, 2, 3, 4]
    np.testing.assert_allclose(found.place_ms, true, atol=3.0)
    assert found.consistency is not None and found.consistency > 0.9
    assert np.all(found.low_ms < found.place_ms) and np.all(found.place_ms < found.high_ms)
    share = first_share(onset)
    assert share[0, 4] > 0.8
    np.testing.assert_allclose(share + share.T, np.where(np.isnan(share), np.nan, 1.0))


def test_the_intervals_of_places_cover() -> None:
    true = np.array([-6.0, 0.0, 6.0])
    covered = []
    for seed in range(120):
        onset = simulate_beats(240, 110, [0.3] * 3, 10, 4, np.random.default_rng(seed))
        found = rank_by_time(onset + true * 1e-3)
        covered.append((found.low_ms <= true) & (true <= found.high_ms))
    assert 0.89 < np.mean(covered) < 0.99


def test_players_whom_nothing_links_are_left_out() -> None:
    rng = np.random.default_rng(5)
    onset = 0.5 * np.arange(60)[:, None] + rng.normal(0, 0.01, (60, 6))
    onset[:30, 4:] = np.nan  # the last two play only where the others are silent
    onset[30:, :4] = np.nan
    found = rank_by_time(onset)
    assert sorted(found.order.tolist()) == [0, 1, 2, 3]
    assert np.isnan(found.place_ms[4:]).all()
    assert rank_by_time(onset[:5]).order.size == 0


def test_what_is_no_group_is_refused() -> None:
    for wrong in (np.zeros(5), np.zeros((5, 1)), np.array([[1.0, np.inf]])):
        with pytest.raises(BadInput):
            all_pairs(wrong)
