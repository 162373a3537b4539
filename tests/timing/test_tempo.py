"""Tempo, drift and the local curve, against cases by hand and numpy's own least squares."""

import numpy as np
import pytest

from hapju.timing.tempo import tempo_curve, tempo_of

BEATS = np.arange(0, 64, 0.5)


def test_a_steady_player_has_exactly_their_tempo() -> None:
    found = tempo_of(BEATS, BEATS * 0.5, BEATS * 60 / 121 + 3.0)
    assert found is not None
    assert found.tempo_bpm == pytest.approx(121, abs=1e-9)
    assert found.drift_bpm_per_minute == pytest.approx(0, abs=1e-6)


def test_the_tempo_is_that_of_least_squares() -> None:
    onset_s = BEATS * 0.5 + np.random.default_rng(0).normal(0, 0.02, BEATS.size)
    found = tempo_of(BEATS, BEATS * 0.5, onset_s)
    assert found is not None
    assert found.tempo_bpm == pytest.approx(60 / np.polyfit(BEATS, onset_s, 1)[0], rel=1e-10)


def test_drift_is_the_tempos_change_a_minute() -> None:
    # From 120 BPM on 3 BPM more each minute: beat = 120 m + 1.5 m², m minutes.
    minutes = (-120 + np.sqrt(120**2 + 6 * BEATS)) / 3
    found = tempo_of(BEATS, BEATS * 0.5, 60 * minutes)
    assert found is not None
    assert found.drift_bpm_per_minute == pytest.approx(3, rel=1e-3)


def test_the_songs_own_changes_are_no_drift() -> None:
    song_s = np.cumsum(np.linspace(0.5, 0.4, BEATS.size))
    found = tempo_of(BEATS, song_s, song_s * 1.01)
    assert found is not None
    mean_bpm = 60 * (BEATS[-1] - BEATS[0]) / (song_s[-1] - song_s[0])
    assert found.tempo_bpm == pytest.approx(mean_bpm / 1.01)
    assert found.drift_bpm_per_minute == pytest.approx(0, abs=1e-6)


def test_late_in_a_long_take_nothing_is_lost() -> None:
    beats = BEATS + 1e6
    found = tempo_of(beats, beats * 0.5, 5e5 + BEATS * 60 / 121)
    assert found is not None
    assert found.tempo_bpm == pytest.approx(121, abs=1e-6)


def test_seven_onsets_are_too_few() -> None:
    assert tempo_of(BEATS[:7], BEATS[:7] * 0.5, BEATS[:7] * 0.5) is None


def test_the_curve_follows_a_step() -> None:
    onset_s = np.where(BEATS < 32, BEATS * 0.5, 16 + (BEATS - 32) * 0.4)
    at = np.array([8.0, 32.0, 56.0])
    curve = tempo_curve(at, at / 2, np.full(3, 4.0), BEATS, onset_s)
    assert curve.tempo_bpm[0] == pytest.approx(120)
    assert 120 < curve.tempo_bpm[1] < 150
    assert curve.tempo_bpm[2] == pytest.approx(150)


def test_the_curve_is_a_weighted_fit() -> None:
    onset_s = BEATS * 0.5 + np.random.default_rng(0).normal(0, 0.02, BEATS.size)
    at = np.array([30.0])
    curve = tempo_curve(at, at / 2, np.array([4.0]), BEATS, onset_s)
    near = np.abs(BEATS - 30) < 4
    weight = (1 - np.abs((BEATS[near] - 30) / 4) ** 3) ** 3
    # numpy.polyfit takes the weights of the residuals, not of their squares.
    slope = np.polyfit(BEATS[near], onset_s[near], 1, w=np.sqrt(weight))[0]
    assert curve.tempo_bpm[0] == pytest.approx(60 / slope)


def test_no_tempo_where_hardly_anybody_plays() -> None:
    at = np.array([0.0, 100.0])
    curve = tempo_curve(at, at / 2, np.full(2, 4.0), BEATS, BEATS / 2)
    assert curve.tempo_bpm[0] == pytest.approx(120)
    assert np.isnan(curve.tempo_bpm[1])


def test_many_beats_are_as_good_as_few() -> None:
    beats = np.arange(0, 5000, 0.25)
    onset_s = beats * 0.5 + np.random.default_rng(0).normal(0, 0.01, beats.size)
    at = np.arange(5000.0)
    whole = tempo_curve(at, at / 2, np.full(at.size, 4.0), beats, onset_s).tempo_bpm
    part = tempo_curve(at[3990:4010], at[3990:4010] / 2, np.full(20, 4.0), beats, onset_s)
    np.testing.assert_array_equal(whole[3990:4010], part.tempo_bpm)
