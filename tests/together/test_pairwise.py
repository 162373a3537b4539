"""All pairs as tables: onsetsync's golden values, scipy's t test, and what must hold for all."""

import csv
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from scipy.stats import ttest_1samp

from hapju.errors import BadInput
from hapju.hear.wide_table import WideTable, read_wide_table
from hapju.together.pairwise import (
    even_steps_s,
    mean_onset_s,
    pair_table,
    pair_table_by_grid,
    reference_table,
)

# The golden values are printed with 12 digits.
EXACT = {"rtol": 1e-11, "atol": 1e-9}
MELODY = ("Guitar", "Bass", "Tres", "Clave")

onsets = st.integers(2, 5).flatmap(
    lambda players: arrays(
        np.float64,
        st.tuples(st.integers(0, 20), st.just(players)),
        elements=st.one_of(st.floats(0, 10), st.just(np.nan)),
    )
)  # fmt: skip


@pytest.fixture(scope="module")
def songs(shared_data: Path) -> dict[str, WideTable]:
    folder = shared_data / "son"
    return {str(n): read_wide_table(folder / f"song{n}.csv", grid="SD") for n in range(1, 6)}


def golden(folder: Path, name: str) -> Iterator[dict[str, str]]:
    with (folder / "son" / name).open(encoding="utf-8") as file:
        yield from csv.DictReader(file)


def number(text: str) -> float:
    return float(text or "nan")


def test_pairs_equal_onsetsync(songs: dict[str, WideTable], shared_data: Path) -> None:
    tables = {name: pair_table(song.onset_s) for name, song in songs.items()}
    columns = {
        "mean_pairwise_asynchrony_ms": "mean_asynchrony_ms",
        "mean_absolute_asynchrony_ms": "mean_absolute_asynchrony_ms",
        "pairwise_asynchronization_sd_ms": "sd_asynchrony_ms",
        "median_asynchrony_ms": "median_asynchrony_ms",
        "t_statistic": "t_statistic",
        "p_value_unadjusted": "p_value",
        "p_value_bonferroni": "p_value_bonferroni",
    }
    row_of = dict.fromkeys(tables, 0)
    for row in golden(shared_data, "golden_pairs.csv"):
        song, table, at = songs[row["song"]], tables[row["song"]], row_of[row["song"]]
        row_of[row["song"]] += 1  # the tables have onsetsync's order
        assert song.players[table.player_a[at]] == row["instrument1"]
        assert song.players[table.player_b[at]] == row["instrument2"]
        assert table.joint_onsets[at] == int(row["joint_onsets"])
        found = [getattr(table, name)[at] for name in columns.values()]
        np.testing.assert_allclose(found, [number(row[name]) for name in columns], **EXACT)
    assert row_of["1"] == 36 and row_of["2"] == row_of["3"] == 21
    assert sum(table.player_a.size for table in tables.values()) == 142
    assert sum(int(table.joint_onsets.sum()) for table in tables.values()) == 30473


def test_subdivisions_equal_onsetsync(songs: dict[str, WideTable], shared_data: Path) -> None:
    found = {}
    for name, song in songs.items():
        table = pair_table_by_grid(song.onset_s, np.array(song.grid, dtype=np.int64))
        for a, b, place, *numbers in zip(
            table.player_a,
            table.player_b,
            table.place,
            table.joint_onsets,
            table.mean_asynchrony_ms,
            table.sd_asynchrony_ms,
            strict=True,
        ):
            found[name, song.players[a], song.players[b], str(place)] = numbers
    compared = 0
    for row in golden(shared_data, "golden_pairs_by_subdivision.csv"):
        at = found[row["song"], row["instrument1"], row["instrument2"], row["subdivision"]]
        names = ("joint_onsets", "mean_pairwise_asynchrony_ms", "sd_ms")
        np.testing.assert_allclose(at, [number(row[name]) for name in names], **EXACT)
        compared += 1
    assert compared == 753


def test_relative_to_the_mean_equals_onsetsync(
    songs: dict[str, WideTable], shared_data: Path
) -> None:
    for row in golden(shared_data, "golden_relative.csv"):
        song = songs[row["song"]]
        chosen = [song.players.index(name) for name in row["reference"].split("+")]
        table = reference_table(song.onset_s, mean_onset_s(song.onset_s, chosen))
        at = song.players.index(row["instrument"])
        found = [
            table.mean_asynchrony_ms[at],
            table.mean_absolute_asynchrony_ms[at],
            table.sd_asynchrony_ms[at],
        ]
        expected = [number(row[name]) for name in ("mean_ms", "mean_absolute_ms", "sd_ms")]
        np.testing.assert_allclose(found, expected, **EXACT)


def test_the_papers_figures_relative_to_even_steps(songs: dict[str, WideTable]) -> None:
    song = songs["2"]
    mean = mean_onset_s(song.onset_s, [song.players.index(name) for name in MELODY])
    step = np.array(song.grid, dtype=np.int64) - 1
    table = reference_table(song.onset_s, even_steps_s(mean, np.cumsum(step == 0), step))
    bass, clave = song.players.index("Bass"), song.players.index("Clave")
    assert (table.onsets[bass], table.onsets[clave]) == (476, 480)
    assert table.mean_asynchrony_ms[bass] == pytest.approx(-18.72675, abs=5e-6)
    assert table.mean_asynchrony_ms[clave] == pytest.approx(0.8796104, abs=5e-8)


def test_even_steps_by_hand() -> None:
    # Cycles of four steps: 1 starts at 0 s, 2 at 4 s, 3 has no start, 4 starts at 16 s, 5 at 20 s,
    # 7 follows no 6.
    cycle = np.array([1, 1, 1, 1, 2, 2, 3, 4, 4, 5, 5, 7])
    step = np.array([0, 1, 2, 3, 0, 3, 0, 0, 2, 0, 1, 0])
    reference = np.array([0, 9, 9, 9, 4, 9, np.nan, 16, 9, 20, 9, 28], dtype=float)
    steps = even_steps_s(reference, cycle, step)
    nothing = np.nan
    expected = [0, 1, 2, 3, nothing, nothing, nothing, 16, 18, nothing, nothing, nothing]
    np.testing.assert_allclose(steps, expected)
    back = np.arange(12)[::-1]  # the order of the rows says nothing
    np.testing.assert_allclose(even_steps_s(reference[back], cycle[back], step[back]), steps[back])
    assert even_steps_s(np.empty(0), cycle[:0], step[:0]).size == 0


def test_a_mean_of_those_who_play() -> None:
    table = np.array([[1.0, 2.0, 9.0], [np.nan, 2.0, 9.0], [np.nan, np.nan, 9.0]])
    np.testing.assert_array_equal(mean_onset_s(table, [0, 1]), [1.5, 2.0, np.nan])
    against = reference_table(table[:2], mean_onset_s(table[:2], [1]))
    assert against.mean_asynchrony_ms.tolist() == [-1000.0, 0.0, 7000.0]
    assert against.onsets.tolist() == [1, 2, 2]


@settings(max_examples=60, deadline=None)
@given(onsets)
def test_every_pair_as_numpy_and_scipy_have_it(onset: np.ndarray) -> None:
    table = pair_table(onset)
    tests = 0
    for at, (a, b) in enumerate(zip(table.player_a, table.player_b, strict=True)):
        apart = 1000 * (onset[:, a] - onset[:, b])
        apart = apart[~np.isnan(apart)]
        assert table.joint_onsets[at] == apart.size
        if not apart.size:
            assert np.isnan(table.mean_asynchrony_ms[at]) and np.isnan(table.p_value[at])
            continue
        assert table.mean_asynchrony_ms[at] == pytest.approx(apart.mean(), abs=1e-8)
        assert table.mean_absolute_asynchrony_ms[at] == pytest.approx(np.abs(apart).mean())
        assert table.median_asynchrony_ms[at] == pytest.approx(np.median(apart))
        if apart.size == 1:
            assert np.isnan(table.sd_asynchrony_ms[at]) and np.isnan(table.t_statistic[at])
            continue
        assert table.sd_asynchrony_ms[at] == pytest.approx(apart.std(ddof=1), abs=1e-8)
        if apart.std() > 1e-6:
            expected = ttest_1samp(apart, 0)
            assert table.t_statistic[at] == pytest.approx(expected.statistic, rel=1e-6, abs=1e-9)
            assert table.p_value[at] == pytest.approx(expected.pvalue, rel=1e-6)
        tests += bool(np.isfinite(table.t_statistic[at]))
    corrected = np.minimum(1, table.p_value * tests)
    np.testing.assert_array_equal(table.p_value_bonferroni, corrected)


@settings(max_examples=60, deadline=None)
@given(onsets, st.randoms(use_true_random=False))
def test_each_place_of_the_grid_is_a_table_of_its_own(onset: np.ndarray, random) -> None:
    place = np.array([random.choice([3, 5, 11]) for _ in onset], dtype=np.int64)
    table = pair_table_by_grid(onset, place)
    rows = 0
    for here in (3, 5, 11):
        alone = pair_table(onset[place == here])
        filled = alone.joint_onsets > 0
        there = table.place == here
        for name in ("player_a", "player_b", "joint_onsets"):
            np.testing.assert_array_equal(getattr(table, name)[there], getattr(alone, name)[filled])
        for name in ("mean_asynchrony_ms", "sd_asynchrony_ms", "t_statistic", "p_value"):
            found, expected = getattr(table, name)[there], getattr(alone, name)[filled]
            np.testing.assert_allclose(found, expected, rtol=1e-6, atol=1e-9)
        rows += np.count_nonzero(there)
    assert rows == table.place.size


@settings(max_examples=40, deadline=None)
@given(onsets)
def test_players_in_the_other_order_turn_the_sign(onset: np.ndarray) -> None:
    forth, back = pair_table(onset), pair_table(onset[:, ::-1])
    order = np.lexsort((back.player_a, back.player_b))[::-1]  # (0, 1) is now the last pair
    np.testing.assert_array_equal(back.joint_onsets[order], forth.joint_onsets)
    for name, sign in (("mean", -1), ("median", -1), ("sd", 1), ("mean_absolute", 1)):
        mirrored = getattr(back, f"{name}_asynchrony_ms")[order]
        np.testing.assert_allclose(
            sign * mirrored, getattr(forth, f"{name}_asynchrony_ms"), rtol=1e-9, atol=1e-9
        )


def test_asynchronies_that_are_all_alike_have_no_t() -> None:
    b = np.arange(10) / 2.0
    table = pair_table(np.column_stack((b + 0.25, b)))
    assert table.mean_asynchrony_ms.tolist() == [250.0]
    assert table.sd_asynchrony_ms.tolist() == [0.0]
    assert np.isnan(table.t_statistic[0]) and np.isnan(table.p_value_bonferroni[0])


def test_many_players_and_rows_go_through_in_parts() -> None:
    rng = np.random.default_rng(3)
    onset = np.arange(9000)[:, None] / 4 + rng.normal(0, 0.02, (9000, 12))
    onset[rng.random(onset.shape) < 0.4] = np.nan
    table = pair_table(onset)
    assert table.player_a.size == 66
    for at in (0, 7, 33, 65):
        apart = 1000 * (onset[:, table.player_a[at]] - onset[:, table.player_b[at]])
        assert table.joint_onsets[at] == np.count_nonzero(~np.isnan(apart))
        assert table.sd_asynchrony_ms[at] == pytest.approx(np.nanstd(apart, ddof=1), rel=1e-9)
        assert table.median_asynchrony_ms[at] == pytest.approx(np.nanmedian(apart), rel=1e-9)


@pytest.mark.parametrize("wrong", [[1.0, 2.0], [[1.0], [2.0]], [[1.0, np.inf]]])
def test_what_is_no_matrix_of_onsets_is_refused(wrong: list) -> None:
    with pytest.raises(BadInput, match="onset_s"):
        pair_table(wrong)
