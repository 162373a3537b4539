"""A charted song played at another tempo is told as what it is."""

from dataclasses import replace

import numpy as np
import pytest

import hapju
from hapju.analysis import Analysis
from hapju.simulate import PRESETS, simulate
from hapju.songs.built_in import built_in_songs
from hapju.strokes import Piece, Strokes

STEADY = PRESETS["steady"]


def played(name: str, level: str, share: float, seed: int = 1) -> Analysis:
    """A song of which ``share`` of the tempo was played, held against its own."""
    song = hapju.load_song(name)
    other = song.at_tempo(share * song.tempo_map.tempos[0].tempo_bpm)
    (strokes,) = simulate(other, {"a": STEADY}, seed=seed, level=level).values()
    return hapju.analyse({"a": strokes}, song, level=level)


def messages(analysis: Analysis) -> set[str]:
    return {remark.message for remark in analysis.remarks}


@pytest.mark.parametrize("share", [0.6, 0.7, 0.8, 0.95, 1.2, 1.4, 1.6])
@pytest.mark.parametrize("name", built_in_songs())
def test_the_tempo_is_the_one_played(name: str, share: float) -> None:
    for level in hapju.load_song(name).levels:
        analysis = played(name, level, share)
        player = analysis.players["a"]
        expected_bpm = share * analysis.song.tempo_map.tempos[0].tempo_bpm
        assert player.tempo_bpm == pytest.approx(expected_bpm, rel=0.01)
        assert not player.follows_grid and player.asynchrony.n == 0
        assert messages(analysis) == {"remark-other-tempo"}


@pytest.mark.parametrize("name", built_in_songs())
def test_at_the_tempo_given_nothing_changes(name: str) -> None:
    for level in hapju.load_song(name).levels:
        player = played(name, level, 1.0).players["a"]
        assert player.follows_grid
        # Where a level has hardly a stroke in two bars, there is no local tempo.
        local_bpm = player.tempo_curve.tempo_bpm
        for told_bpm in local_bpm[np.isfinite(local_bpm)].tolist():
            assert player.tempo_bpm == pytest.approx(told_bpm, rel=0.1)


def test_who_plays_half_of_it_or_leaves_much_out_follows_it() -> None:
    song = hapju.load_song("dynamite-practice")
    (whole,) = simulate(song, {"a": STEADY}, seed=2).values()
    half = whole.where(whole.time_s < whole.time_s[-1] / 2)
    (sparse,) = simulate(song, {"a": replace(STEADY, miss_probability=0.4)}, seed=2).values()
    kicks = whole.where(whole.piece == Piece.KICK)
    for strokes in (half, sparse, kicks):
        analysis = hapju.analyse({"a": strokes}, song)
        assert analysis.players["a"].follows_grid
        assert messages(analysis) == {"remark-beside-the-chart"}


def test_odd_takes_are_no_tempo() -> None:
    song = hapju.load_song("arirang")
    at_once, late = np.zeros(60), np.append(np.zeros(60), 40.0)
    for times_s in (at_once, late, np.repeat([0.0, 30.0], 40), np.arange(40) * 1e5):
        analysis = hapju.analyse({"a": Strokes.of(times_s, Piece.SNARE)}, song)
        assert "remark-other-tempo" not in messages(analysis)


def test_strokes_anywhere_are_no_tempo() -> None:
    song = hapju.load_song("arirang")
    for seed in range(5):
        times_s = np.sort(np.random.default_rng(seed).uniform(0, 30, 150))
        analysis = hapju.analyse({"a": Strokes.of(times_s, Piece.SNARE)}, song)
        assert "remark-other-tempo" not in messages(analysis)
