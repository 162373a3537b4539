"""The pulses are what one taps to, whatever the meter, and a player's onsets stand on them."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import hapju
from hapju.songs.chart import Chart
from hapju.songs.meter import Meter
from hapju.songs.tempo_map import MeterChange, TempoChange, TempoMap
from hapju.strokes import Piece, Strokes
from hapju.timing.grid import Grid, grid_of_charts
from hapju.timing.onsets import Onsets
from hapju.timing.pulses import LONGEST_HOLE, onsets_on, pulses_of


def grid_at(beats: np.ndarray, tempo_map: TempoMap) -> Grid:
    return grid_of_charts([Chart.of(beats, Piece.SNARE)], tempo_map)


@pytest.mark.parametrize(
    ("meter", "pulse"), [("4/4", 1.0), ("3/4", 1.0), ("6/8", 1.5), ("5/8", 0.5), ("2/2", 2.0)]
)
def test_the_pulse_is_that_of_the_meter(meter: str, pulse: float) -> None:
    tempo_map = TempoMap.steady(90.0, meter)
    pulses = pulses_of(grid_at(np.arange(120) / 4, tempo_map), tempo_map)
    assert pulses.beat == pytest.approx(np.arange(0, 29.9, pulse))
    assert pulses.time_s == pytest.approx(pulses.beat / 1.5)


def test_each_meter_counts_from_its_own_start() -> None:
    meters = (MeterChange(0.0, Meter(3, 4)), MeterChange(6.0, Meter(6, 8)))
    tempo_map = TempoMap((TempoChange(0.0, 120.0),), meters)
    pulses = pulses_of(grid_at(np.arange(24) / 2, tempo_map), tempo_map)
    assert pulses.beat.tolist() == [0, 1, 2, 3, 4, 5, 6, 7.5, 9, 10.5]


def test_pulses_that_the_chart_leaves_out_have_their_place() -> None:
    tempo_map = TempoMap.steady(60.0)
    grid = grid_at(np.array([0.0, 0.5, 1.0, 4.0, 4.5, 1000.0]), tempo_map)
    pulses = pulses_of(grid, tempo_map)
    assert pulses.beat[:5].tolist() == [0, 1, 2, 3, 4]
    assert pulses.position[:5].tolist() == [0, 2, -1, -1, 3]
    assert pulses.position[5:].tolist() == [-1] * LONGEST_HOLE + [5]
    assert pulses_of(grid_at(np.array([0.5]), tempo_map), tempo_map).beat.size == 0


def test_onsets_stand_on_their_pulses() -> None:
    tempo_map = TempoMap.steady(60.0)
    grid = grid_at(np.arange(8) / 2, tempo_map)
    played = Onsets(np.array([0, 1, 4]), np.array([5.0, 9.0, -20.0]), np.array([1, 1, 1]))
    found = onsets_on(pulses_of(grid, tempo_map), played, grid)
    assert found == pytest.approx([0.005, np.nan, 1.98, np.nan], nan_ok=True)


@given(st.lists(st.floats(0.0, 20.0), max_size=60), st.sampled_from(["4/4", "5/8", "7/16"]))
def test_onsets_rise_whatever_is_played(times: list[float], meter: str) -> None:
    strokes = Strokes.of(np.array(times), Piece.SNARE)
    pair = hapju.analyse({"a": strokes, "b": strokes}, hapju.Song.of_tempo(400, meter)).pairs
    onset_s = pair[0].pulses.onset_a_s
    assert np.all(np.diff(onset_s[np.isfinite(onset_s)]) > 0)
    assert onset_s.shape == pair[0].pulses.beat.shape
