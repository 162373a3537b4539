import mir_eval
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hapju.errors import BadInput
from hapju.songs.tempo_map import TempoChange, TempoMap
from hapju.strokes import Strokes
from hapju.timing.free_play.beats_to_map import tempo_map_of
from hapju.timing.free_play.finding import find_beats
from tests.timing.free_play import grooves


def found_in(strokes):
    return find_beats(strokes.time_s, strokes.piece, strokes.velocity)


def f_measure(truth_s, beat_s):
    return mir_eval.beat.f_measure(np.asarray(truth_s), beat_s)


@pytest.mark.parametrize("bpm", [76.0, 92.0, 104.0, 124.0, 140.0])
def test_rock_at_its_tempo(bpm):
    found = found_in(grooves.played(grooves.ROCK, bpm))
    truth = np.arange(96) * 60 / bpm
    assert f_measure(truth, found.beat_s) > 0.98
    assert f_measure(truth[::4], found.beat_s[found.is_downbeat]) > 0.95
    assert str(found.meter) == "4/4"
    assert np.median(found.tempo_bpm) == pytest.approx(bpm, rel=0.005)


def test_beats_are_exact_apart_from_the_players_bias():
    steady = grooves.PlayerModel(sigma_m_ms=8, sigma_limb_ms=3, bias_ms=-15)
    found = found_in(grooves.played(grooves.ROCK, bars=40, model=steady))
    error = found.beat_s - np.round(found.beat_s * 104 / 60) * 60 / 104
    assert np.mean(error) == pytest.approx(-0.015, abs=0.002)
    assert np.std(error) < 0.004
    assert np.std(np.diff(found.beat_s)) < 0.004  # strokes themselves: about 11 ms


def test_waltz():
    found = found_in(grooves.played(grooves.WALTZ, 132.0, "3/4", 40))
    truth = np.arange(120) * 60 / 132
    assert str(found.meter) == "3/4"
    assert f_measure(truth, found.beat_s) > 0.97
    assert f_measure(truth[::3], found.beat_s[found.is_downbeat]) > 0.95


def test_tempo_that_rises_from_90_to_130():
    tempo_map = TempoMap((TempoChange(0, 90, 130), TempoChange(128, 130)))
    song = grooves.song_of(grooves.ROCK, tempo_map, 32)
    strokes = grooves.simulate(song, {"a": grooves.MODEL}, seed=2)["a"]
    found = found_in(strokes)
    assert f_measure(tempo_map.seconds_at(np.arange(128)), found.beat_s) > 0.97
    assert found.tempo_bpm[4] == pytest.approx(92, abs=4)
    assert found.tempo_bpm[-5] == pytest.approx(128, abs=4)


def test_rubato():
    def warp(t):
        return t + 0.25 * np.sin(2 * np.pi * t / 12)  # tempo swings by 13 %

    found = found_in(grooves.warped(grooves.played(grooves.ROCK, bars=32), warp))
    assert f_measure(warp(np.arange(128) * 60 / 104), found.beat_s) > 0.95


def test_two_players_together_one_late():
    tempo_map = TempoMap.steady(100)
    song = grooves.song_of(grooves.FUNK, tempo_map)
    players = grooves.simulate(song, {"a": grooves.MODEL, "b": grooves.MODEL}, seed=3)
    a, b = players["a"], players["b"].shifted(0.012)
    columns = [
        np.concatenate([getattr(a, name), getattr(b, name)])
        for name in ("time_s", "piece", "velocity")
    ]
    found = find_beats(*columns)
    assert f_measure(np.arange(96) * 0.6, found.beat_s) > 0.98
    swapped = [np.roll(column, len(b)) for column in columns]
    np.testing.assert_array_equal(find_beats(*swapped).beat_s, found.beat_s)


@settings(max_examples=8, deadline=None)
@given(st.floats(-1000, 1000))
def test_a_shift_moves_the_beats_and_nothing_else(shift):
    strokes = grooves.played(grooves.ROCK, bars=10)
    here, there = found_in(strokes), found_in(strokes.shifted(shift))
    np.testing.assert_allclose(there.beat_s - shift, here.beat_s, atol=1e-4)
    np.testing.assert_array_equal(there.bar_beat, here.bar_beat)


@settings(max_examples=8, deadline=None)
@given(st.floats(0.85, 1.15))
def test_faster_play_gives_the_same_beats_faster(scale):
    strokes = grooves.played(grooves.ROCK, bars=12)
    found = found_in(grooves.warped(strokes, lambda t: t * scale))
    assert f_measure(np.arange(48) * 60 / 104 * scale, found.beat_s) > 0.97


def test_a_fill_is_too_short_to_tell():
    fill = grooves.played(grooves.ROCK, bars=1)
    found = found_in(fill)
    assert found.reason in ("too_few_onsets", "too_short")
    assert found.meter is None
    assert found.beat_s.size == 0
    assert found.sureness == 0
    with pytest.raises(BadInput, match="no beats were found"):
        tempo_map_of(found)


def test_nothing_gives_nothing():
    assert found_in(Strokes.of([])).reason == "too_few_onsets"


def test_strokes_without_a_beat_are_less_sure_than_a_groove():
    rng = np.random.default_rng(5)
    chance = Strokes.of(rng.uniform(0, 60, 300), rng.integers(0, 13, 300), 0.7)
    assert found_in(chance).sureness < 0.6 < found_in(grooves.played(grooves.ROCK)).sureness


def test_a_groove_with_a_backbeat_is_surer_the_longer_it_lasts():
    short, long = (found_in(grooves.played(grooves.ROCK, bars=bars)) for bars in (4, 24))
    assert 0 < short.sureness < long.sureness <= 1


def test_the_tempo_map_passes_through_the_beats():
    found = found_in(grooves.played(grooves.ROCK))
    tempo_map = tempo_map_of(found)
    first = int(np.argmax(found.is_downbeat))
    count = found.beat_s.size - first
    np.testing.assert_allclose(
        tempo_map.seconds_at(np.arange(count)), found.beat_s[first:], atol=1e-9
    )
    bars, within = tempo_map.bars_at(np.arange(count))
    np.testing.assert_allclose(within, found.bar_beat[first:], atol=1e-6)
    assert bars[0] == 1
