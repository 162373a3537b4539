"""Tempo maps: against numeric integration, and their own inverse."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.integrate import quad

from hapju.errors import BadInput
from hapju.songs.meter import Meter
from hapju.songs.tempo_map import MeterChange, TempoChange, TempoMap

RAMPED = TempoMap(
    (
        TempoChange(0, 90, ramp_to_bpm=150),
        TempoChange(8, 150),
        TempoChange(12.5, 100, ramp_to_bpm=60),
        TempoChange(20, 60),
    ),
    start_s=2.0,
)


@st.composite
def tempo_maps(draw: st.DrawFn) -> TempoMap:
    steps = draw(st.lists(st.floats(0.25, 40), max_size=5))
    beats = np.concatenate([[0.0], np.cumsum(steps)])
    bpm = st.floats(20, 400)
    changes = [TempoChange(beat, draw(bpm), draw(st.none() | bpm)) for beat in beats[:-1]]
    return TempoMap((*changes, TempoChange(beats[-1], draw(bpm))), start_s=draw(st.floats(-5, 5)))


def test_a_steady_tempo() -> None:
    tempo_map = TempoMap.steady(120, "3/4", start_s=1.0)
    assert tempo_map.seconds_at([-1, 0, 3]).tolist() == [0.5, 1.0, 2.5]
    assert tempo_map.is_steady and not RAMPED.is_steady
    assert TempoMap((TempoChange(0, 90, 90), TempoChange(4, 90))).is_steady


@pytest.mark.parametrize("beat", [0.5, 7.99, 8, 11, 12.5, 15, 20, 31])
def test_ramps_against_numeric_integration(beat: float) -> None:
    def seconds_a_beat(at: float) -> float:
        bpm = np.interp(at, [0, 8, 12.5], [90, 150, 150])
        return 60 / (bpm if at < 12.5 else np.interp(at, [12.5, 20], [100, 60]))

    expected, _ = quad(seconds_a_beat, 0, beat, points=[8, 12.5, 20], limit=200)
    assert RAMPED.seconds_at(beat) == pytest.approx(2.0 + expected, abs=1e-7)


def test_tempo_at_beats() -> None:
    beats = [-2, 0, 4, 8, 12, 12.5, 16.25, 20, 99]
    expected = [90, 90, 120, 150, 150, 100, 80, 60, 60]
    np.testing.assert_allclose(RAMPED.tempo_bpm_at(beats), expected)


@settings(deadline=None)
@given(tempo_maps(), st.lists(st.floats(-20, 300), min_size=1, max_size=20))
def test_beats_at_is_the_inverse(tempo_map: TempoMap, beats: list[float]) -> None:
    seconds = tempo_map.seconds_at(beats)
    np.testing.assert_allclose(tempo_map.beats_at(seconds), beats, atol=1e-7)
    in_order = np.argsort(beats)
    assert np.all(np.diff(seconds[in_order]) >= 0)


@settings(deadline=None)
@given(tempo_maps(), st.floats(0, 200), st.floats(0.001, 0.01))
def test_tempo_is_the_slope(tempo_map: TempoMap, beat: float, step: float) -> None:
    inside = not any(beat <= change.beat <= beat + step for change in tempo_map.tempos)
    if inside:
        before, after = tempo_map.seconds_at([beat, beat + step])
        slope = 60 * step / (after - before)
        # However steep the ramp: the mean tempo is one that holds somewhere in between, and is
        # below that in the middle by no more than the square of what the tempo moves.
        low, middle, high = np.sort(tempo_map.tempo_bpm_at(beat + step * np.array([0, 0.5, 1])))
        assert low * (1 - 1e-8) <= slope <= high * (1 + 1e-8)
        assert slope == pytest.approx(middle, rel=1e-8 + ((high - low) / low) ** 2 / 6)


def test_bars_through_meters_and_the_pickup() -> None:
    meters = (
        MeterChange(0, Meter(4, 4)),
        MeterChange(8, Meter(6, 8)),
        MeterChange(14, Meter(3, 4)),
    )
    tempo_map = TempoMap((TempoChange(0, 100),), meters)
    bars, within = tempo_map.bars_at([-1, 0, 3.99, 4, 8, 10.5, 11, 14, 17])
    assert bars.tolist() == [0, 1, 1, 2, 3, 3, 4, 5, 6]
    np.testing.assert_allclose(within, [3, 0, 3.99, 0, 0, 2.5, 0, 0, 0], atol=1e-9)
    np.testing.assert_allclose(tempo_map.bar_starts([1, 2, 3, 4, 5, 6]), [0, 4, 8, 11, 14, 17])
    assert [str(tempo_map.meter_at(beat)) for beat in (-1, 7.9, 8, 13.9, 14)] == [
        "4/4", "4/4", "6/8", "6/8", "3/4",
    ]  # fmt: skip


@given(st.integers(1, 400))
def test_every_bar_starts_in_itself(bar: int) -> None:
    meters = (MeterChange(0, Meter(7, 8)), MeterChange(35, Meter(5, 4)))
    tempo_map = TempoMap((TempoChange(0, 100),), meters)
    found, within = tempo_map.bars_at(tempo_map.bar_starts(bar))
    assert int(found) == bar
    assert within == pytest.approx(0, abs=1e-9)


def test_refuses_maps_without_a_meaning() -> None:
    with pytest.raises(BadInput, match="between 10 and 1000"):
        TempoMap.steady(float("nan"))
    with pytest.raises(BadInput, match="without an end"):
        TempoMap((TempoChange(0, 100, 120),))
    with pytest.raises(BadInput, match="beat order"):
        TempoMap((TempoChange(0, 100), TempoChange(4, 90), TempoChange(4, 80)))
    with pytest.raises(BadInput, match="beat 0"):
        TempoMap((TempoChange(1, 100),))
    with pytest.raises(BadInput, match="bar line"):
        TempoMap((TempoChange(0, 90),), (MeterChange(0, Meter()), MeterChange(3, Meter(3, 4))))
