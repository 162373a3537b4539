"""Synchrony against onsetsync's golden values, scipy, and what must hold for all input."""

import csv
import math
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import binomtest

from hapju.timing.intervals import summarise_with_intervals
from hapju.timing.summary import summarise
from hapju.together.joint_onsets import asynchronies_ms, joint_onsets
from hapju.together.synchrony import are_flams, by_bar, flams_of, wilson_interval

values = st.lists(st.floats(-80, 80, width=32), min_size=8, max_size=60).map(np.array)
onset_columns = st.lists(
    st.tuples(st.floats(0, 100), st.floats(0, 100), st.booleans(), st.booleans()), max_size=30
)


def columns_of(path: Path) -> dict[str, np.ndarray]:
    with path.open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    names = [*rows[0]][5:14]
    return {name: np.array([float(row[name] or "nan") for row in rows]) for name in names} | {
        "SD": np.array([int(row["SD"]) for row in rows])
    }


def golden(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8") as file:
        yield from csv.DictReader(file)


@pytest.fixture(scope="module")
def songs(shared_data: Path) -> dict[str, dict[str, np.ndarray]]:
    folder = shared_data / "son"
    return {str(song): columns_of(folder / f"song{song}.csv") for song in (1, 2, 3)}


def test_every_pair_of_onsetsyncs_songs(songs: dict, shared_data: Path) -> None:
    compared = 0
    for row in golden(shared_data / "son" / "golden_pairs.csv"):
        song = songs[row["song"]]
        apart = asynchronies_ms(song[row["instrument1"]], song[row["instrument2"]])
        assert apart.size == int(row["joint_onsets"])
        summary = summarise(apart)
        if summary.says_something:
            expected = [
                float(row[name])
                for name in (
                    "mean_pairwise_asynchrony_ms",
                    "pairwise_asynchronization_sd_ms",
                    "mean_absolute_asynchrony_ms",
                )
            ]
            found = [
                summary.mean_asynchrony_ms,
                summary.sd_asynchrony_ms,
                summary.mean_absolute_asynchrony_ms,
            ]
            # The golden values are printed with 12 digits.
            np.testing.assert_allclose(found, expected, rtol=1e-11, atol=1e-9)
            assert summary.rms_asynchrony_ms == pytest.approx(math.sqrt(np.mean(apart**2)))
            compared += 1
    assert compared > 60


def test_every_subdivision_of_onsetsyncs_songs(songs: dict, shared_data: Path) -> None:
    compared = 0
    for row in golden(shared_data / "son" / "golden_pairs_by_subdivision.csv"):
        song = songs[row["song"]]
        here = song["SD"] == int(row["subdivision"])
        apart = asynchronies_ms(song[row["instrument1"]][here], song[row["instrument2"]][here])
        assert apart.size == int(row["joint_onsets"])
        summary = summarise(apart)
        if summary.says_something:
            found = [summary.mean_asynchrony_ms, summary.sd_asynchrony_ms]
            expected = [float(row["mean_pairwise_asynchrony_ms"]), float(row["sd_ms"])]
            np.testing.assert_allclose(found, expected, rtol=1e-11, atol=1e-9)
            compared += 1
    assert compared > 400


def test_figures_of_the_joss_paper(songs: dict) -> None:
    # Eerola & Clayton, "onsetsync", Journal of Open Source Software: song 2.
    guitar_tres = summarise(asynchronies_ms(songs["2"]["Guitar"], songs["2"]["Tres"]))
    assert guitar_tres.n == 853
    assert guitar_tres.mean_asynchrony_ms == pytest.approx(12.53126, abs=5e-6)
    assert guitar_tres.sd_asynchrony_ms == pytest.approx(26.74134, abs=5e-6)


@given(onset_columns)
def test_joint_onsets_are_the_rows_that_both_have(rows: list) -> None:
    has_a = np.array([row[2] for row in rows], dtype=bool)
    has_b = np.array([row[3] for row in rows], dtype=bool)
    in_a, in_b = joint_onsets(np.flatnonzero(has_a), np.flatnonzero(has_b))
    both = np.flatnonzero(has_a & has_b)
    np.testing.assert_array_equal(np.flatnonzero(has_a)[in_a], both)
    np.testing.assert_array_equal(np.flatnonzero(has_b)[in_b], both)


@settings(max_examples=50, deadline=None)
@given(values)
def test_swapping_the_players_turns_the_sign_and_nothing_else(apart: np.ndarray) -> None:
    forth, back = summarise_with_intervals(apart), summarise_with_intervals(-apart)
    assert back.mean_asynchrony_ms == -forth.mean_asynchrony_ms
    assert back.sd_asynchrony_ms == forth.sd_asynchrony_ms
    assert back.mean_absolute_asynchrony_ms == forth.mean_absolute_asynchrony_ms
    assert back.rms_asynchrony_ms == forth.rms_asynchrony_ms
    assert flams_of(are_flams(apart), 1.0) == flams_of(are_flams(-apart), 1.0)


@given(values, st.floats(-1000, 1000))
def test_shifting_both_players_changes_nothing(apart: np.ndarray, shift: float) -> None:
    b = np.arange(apart.size) * 0.5
    a = b + apart / 1000
    np.testing.assert_allclose(
        asynchronies_ms(a + shift, b + shift), asynchronies_ms(a, b), atol=1e-9
    )


def test_flams_are_more_than_30_ms_apart() -> None:
    np.testing.assert_array_equal(
        are_flams(np.array([-31, -30, 0, 30, 30.001])), [True, False, False, False, True]
    )
    found = flams_of(np.array([True, False] * 10), 2.0)
    assert (found.count, found.per_minute, found.together_share) == (10, 5.0, 0.5)


def test_seven_joint_onsets_say_nothing_of_flams() -> None:
    found = flams_of(np.array([True] * 7), 1.0)
    assert found.count is found.per_minute is found.together_share is found.together_interval
    assert found.count is None


@given(st.integers(8, 500), st.floats(0, 1))
def test_the_interval_of_a_share_is_wilsons(n: int, chance: float) -> None:
    hits = round(n * chance)
    expected = binomtest(hits, n).proportion_ci(0.95, method="wilson")
    found = wilson_interval(hits / n, n)
    assert found.low == pytest.approx(expected.low, abs=1e-12)
    assert found.high == pytest.approx(expected.high, abs=1e-12)


def test_flams_in_runs_say_less_than_as_many_apart() -> None:
    runs = flams_of(np.repeat([True, False], 40), 1.0).together_interval
    apart = flams_of(np.tile([True, False], 40), 1.0).together_interval
    assert runs is not None
    assert apart is not None
    assert runs.high - runs.low > 1.5 * (apart.high - apart.low)


def test_bars() -> None:
    bar = np.array([1, 1, 1, 4, 4])
    apart = np.array([-10.0, 40.0, 0.0, -50.0, -60.0])
    first, second = by_bar(bar, apart, are_flams(apart))
    assert (first.bar, first.joint_onsets, first.flams) == (1, 3, 1)
    assert first.mean_asynchrony_ms == pytest.approx(10)
    assert first.mean_absolute_asynchrony_ms == pytest.approx(50 / 3)
    assert (second.bar, second.joint_onsets, second.flams) == (4, 2, 2)
    assert second.mean_asynchrony_ms == pytest.approx(-55)
    assert by_bar(bar[:0], apart[:0], are_flams(apart[:0])) == ()
