"""Players who are not on the tempo given: tempo and drift as played, and nothing false beside."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hapju.analysis import Analysis, analyse
from hapju.coach import suggest
from hapju.coach.headline import headline
from hapju.hear.read import read_recordings
from hapju.locale.catalogue import catalogue
from hapju.simulate import simulate
from hapju.simulate.player_model import PRESETS
from hapju.songs.chart import Chart
from hapju.songs.load import load_song
from hapju.songs.song import Song, SongCard
from hapju.songs.tempo_map import TempoMap
from hapju.strokes import Piece, Strokes
from hapju.timing.player import PlayerAnalysis

AT_120 = Song.of_tempo(120)


def eighths(bpm: float, beats: float, drift: float = 0.0, seed: int = 0) -> Strokes:
    """Eighths with an SD of 8 ms that start at ``bpm`` and move by ``drift`` BPM a minute."""
    beat = np.arange(0, beats, 0.5)
    # Beats after m minutes: bpm · m + drift/2 · m²; solved for m.
    minutes = 2 * beat / (bpm + np.sqrt(bpm**2 + 2 * drift * beat))
    noise = np.random.default_rng(seed).normal(0, 0.008, beat.size)
    return Strokes.of(60 * minutes + noise, Piece.SNARE)


def charted(beats: float) -> Song:
    chart = Chart.of(np.arange(0, beats, 0.5), Piece.SNARE)
    return Song("t", SongCard({"en": "T"}), TempoMap.steady(120), {"full": {"a": chart}})


def alone(strokes: Strokes, song: Song = AT_120) -> PlayerAnalysis:
    return analyse({"a": strokes}, song).players["a"]


@pytest.mark.parametrize("bars", [16, 64])
@pytest.mark.parametrize("bpm", [100, 116, 119.5, 120, 120.2, 120.5, 121, 124, 130, 138])
@pytest.mark.parametrize("has_chart", [False, True])
def test_the_tempo_is_the_one_played(bpm: float, bars: int, has_chart: bool) -> None:
    player = alone(eighths(bpm, 4 * bars), charted(4 * bars) if has_chart else AT_120)
    assert player.tempo_bpm == pytest.approx(bpm, abs=0.1)
    assert player.drift_bpm_per_minute == pytest.approx(0, abs=0.7)


@pytest.mark.parametrize(
    ("drift", "minutes"), [(5, 0.5), (-5, 0.5), (1, 1), (-1, 1), (10, 2), (-10, 2)]
)
@pytest.mark.parametrize("has_chart", [False, True])
def test_the_drift_is_the_one_played(drift: float, minutes: float, has_chart: bool) -> None:
    beats = 120 * minutes + drift / 2 * minutes**2
    player = alone(eighths(120, beats, drift), charted(beats) if has_chart else AT_120)
    assert player.drift_bpm_per_minute == pytest.approx(drift, abs=0.7)
    assert player.tempo_bpm == pytest.approx(120 + drift * minutes / 2, abs=0.7)


def test_intervals_hold_tempo_and_drift() -> None:
    held = np.zeros(2)
    for seed in range(60):
        player = alone(eighths(121, 128, 1.0, seed))
        tempo, drift = player.tempo_interval, player.drift_interval
        held += [tempo.low <= 121.53 <= tempo.high, drift.low <= 1 <= drift.high]
    assert np.all(held >= 0.88 * 60)


# At 90 BPM eighths are every other triplet of 120: they do follow it.
@settings(max_examples=40, deadline=None)
@given(st.floats(96, 156), st.floats(-6, 6), st.integers(0, 99))
def test_any_tempo_and_drift_within_half_an_octave(bpm: float, drift: float, seed: int) -> None:
    beats = bpm + drift / 2
    player = alone(eighths(bpm, beats, drift, seed))
    if player.tempo_bpm is not None:
        assert player.tempo_bpm == pytest.approx(bpm + drift / 2, abs=0.5)
        assert player.drift_bpm_per_minute == pytest.approx(drift, abs=1.0)


def test_a_short_take_has_no_drift() -> None:
    short = alone(eighths(120, 8))
    assert short.drift_bpm_per_minute is short.drift_interval is None
    assert short.tempo_interval.low < 120 < short.tempo_interval.high
    assert alone(eighths(120, 7 * 4)).drift_bpm_per_minute is None
    assert alone(eighths(120, 8 * 4)).drift_bpm_per_minute is not None


def test_a_drift_that_may_be_anything_is_none() -> None:
    rng = np.random.default_rng(0)
    loose = Strokes.of(np.arange(0, 32) / 2 + np.cumsum(rng.normal(0, 0.03, 32)), Piece.SNARE)
    assert alone(loose).drift_bpm_per_minute is None


def wrong_tempo(shared_data: Path, given_bpm: float) -> Analysis:
    files = (shared_data / "duets" / f"groove8_drummer{n}.mid" for n in (5, 7))
    players = {path.stem[-8:]: read_recordings(path)[0].strokes for path in files}
    return analyse(players, Song.of_tempo(given_bpm))


def test_a_real_duet_at_a_wrong_tempo_says_so_and_nothing_else(shared_data: Path) -> None:
    analysis = wrong_tempo(shared_data, 66)
    assert [r.message for r in analysis.remarks[:2]] == ["remark-other-tempo"] * 2
    assert [r.arguments["tempo"] for r in analysis.remarks[:2]] == [65, 65]
    for player in analysis.players.values():
        assert not player.follows_grid
        assert player.mean_asynchrony_ms is player.sd_asynchrony_ms is None
        assert player.phase_concentration is player.swing_ratio is player.limb_spread_ms is None
        assert player.by_piece == player.by_position == ()
        assert player.tempo_bpm == pytest.approx(65, abs=0.1)
    pair = analysis.pairs[0]
    assert pair.joint_onsets == 0
    assert pair.together_share is pair.flams is pair.mean_asynchrony_ms is None
    assert pair.coupling is None
    found = headline(analysis)
    assert catalogue("en").say(found.message, **found.arguments) == (
        "Your playing doesn’t fit 66 BPM: it is at about 65 BPM. Choose that tempo."
    )
    assert suggest(analysis) == ()


def test_the_same_duet_at_its_tempo_is_told_in_full(shared_data: Path) -> None:
    analysis = wrong_tempo(shared_data, 65)
    assert all(player.follows_grid for player in analysis.players.values())
    assert analysis.pairs[0].joint_onsets == 151
    assert suggest(analysis)


def test_one_of_two_at_another_tempo() -> None:
    analysis = analyse({"a": eighths(138, 128), "b": eighths(120, 128, seed=1)}, AT_120)
    assert [player.follows_grid for player in analysis.players.values()] == [False, True]
    assert analysis.players["b"].sd_asynchrony_ms == pytest.approx(8, rel=0.2)
    assert analysis.pairs[0].together_share is None
    found = headline(analysis)
    said = catalogue("en").say(found.message, **found.arguments)
    assert said == "a can’t be measured at 120 BPM: the playing is at about 138 BPM."


def test_in_a_group_the_others_are_still_compared() -> None:
    players = {key: eighths(120, 128, seed=row) for row, key in enumerate("abc")}
    group = analyse({**players, "d": eighths(124, 128)}, AT_120).group
    assert [member.summary.n for member in group.members] == [256, 256, 256, 0]


def test_a_tempo_that_moves_away_says_from_where_to_where() -> None:
    analysis = analyse({"a": eighths(120, 63, 5)}, AT_120)
    remark = analysis.remarks[0]
    assert remark.message == "remark-tempo-moves"
    assert remark.arguments["first"] == pytest.approx(120, abs=0.5)
    assert remark.arguments["last"] == pytest.approx(122.5, abs=0.5)
    found = headline(analysis)
    said = catalogue("en").say(found.message, **found.arguments)
    assert said.startswith("Your playing doesn’t fit 120 BPM: the tempo moves from 1")


def test_strokes_at_no_tempo_have_none() -> None:
    chance = Strokes.of(np.random.default_rng(0).uniform(0, 60, 200))
    analysis = analyse({"a": chance}, AT_120)
    player = analysis.players["a"]
    assert analysis.remarks[0].message == "remark-wanders"
    assert not player.follows_grid
    assert player.tempo_bpm is player.drift_bpm_per_minute is player.mean_asynchrony_ms is None
    assert player.tempo_curve.beat.size == 0


@pytest.mark.parametrize("name", ["arirang", "dynamite-practice", "sakura", "count-in"])
def test_loose_but_honest_beginners_follow(name: str) -> None:
    song = load_song(name)
    free = Song(song.name, song.card, song.tempo_map, {})
    for seed in range(5):
        beginners = dict.fromkeys("ab", PRESETS["beginner"])
        players = simulate(song, beginners, seed=seed, level=song.levels[0])
        for analysis in (analyse(players, song, level=song.levels[0]), analyse(players, free)):
            assert all(player.follows_grid for player in analysis.players.values())
