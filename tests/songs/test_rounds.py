"""Songs as they are played: loops, rounds, tempos, count-ins; and which bar each played bar is."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hapju.errors import BadInput
from hapju.songs.backing import Tones
from hapju.songs.built_in import built_in_song, built_in_songs
from hapju.songs.chart import Chart
from hapju.songs.meter import Meter
from hapju.songs.rounds import Played, last_bar_of, played_song
from hapju.songs.song import Song, SongCard
from hapju.songs.tempo_map import MeterChange, TempoChange, TempoMap

# Six bars: 3/4, 3/4, 6/8, 6/8, 4/4, 4/4; a ramp over bars 2 to 4, steady before and after.
WINDING = TempoMap(
    (TempoChange(0, 60), TempoChange(3, 60, 120), TempoChange(12, 90)),
    (MeterChange(0, Meter(3, 4)), MeterChange(6, Meter(6, 8)), MeterChange(12, Meter(4, 4))),
    start_s=2.5,
)
CHART = Chart.of([-1.0, -0.5, *np.arange(0, 20, 0.5)], 1, 0.5)
SONG = Song(
    "winding",
    SongCard({"en": "Winding"}),
    WINDING,
    {"easy": {"a": Chart.of(np.arange(0.0, 20.0), 0)}, "hard": {"a": CHART, "b": CHART}},
    20.0,
    {"bass": Tones.of([-1.0, 0.0, 6.0, 11.0], [1.0, 6.0, 3.0, 9.0], [40, 41, 42, 43])},
)

loops = st.tuples(st.integers(1, 6), st.integers(1, 6)).map(sorted)


def beats_of(song: Song) -> np.ndarray:
    return song.chart("hard", "a").beat


@pytest.mark.parametrize("name", built_in_songs())
def test_a_song_played_whole_and_once_is_the_song(name: str) -> None:
    song = built_in_song(name)
    for level in song.levels:
        assert played_song(song, level) == replace(song, charts={level: song.charts[level]})


@given(loops, st.integers(1, 5), st.sampled_from([50, 75, 100, 120]), st.integers(0, 3))
@settings(max_examples=60, deadline=None)
def test_every_round_is_the_loop_again(
    loop: list[int], rounds: int, percent: int, count_in: int
) -> None:
    first, last = loop
    played = played_song(SONG, "hard", first, last, rounds, percent, count_in)
    start, end = WINDING.bar_starts([first, last + 1])
    inside = CHART.beat[(CHART.beat >= start) & (CHART.beat < end)]
    beats = beats_of(played)
    beats = beats[beats >= 0].reshape(rounds, -1)
    np.testing.assert_allclose(beats, inside - start + (end - start) * np.arange(rounds)[:, None])

    # In seconds each round takes as long as the loop does in the song, and runs like it.
    time_s = played.tempo_map.seconds_at(beats)
    in_song_s = (WINDING.seconds_at(inside) - WINDING.seconds_at(start)) * 100 / percent
    round_s = (WINDING.seconds_at(end) - WINDING.seconds_at(start)) * 100 / percent
    expected = played.tempo_map.start_s + in_song_s + round_s * np.arange(rounds)[:, None]
    np.testing.assert_allclose(time_s, expected, atol=1e-9)
    assert played.length_beats == pytest.approx((end - start) * rounds)


@given(loops, st.integers(1, 4), st.integers(0, 2))
@settings(max_examples=40, deadline=None)
def test_each_played_bar_has_the_meter_of_the_bar_that_it_is(
    loop: list[int], rounds: int, count_in: int
) -> None:
    first, last = loop
    song = played_song(SONG, "easy", first, last, rounds, 100, count_in)
    played = Played(song, first, rounds, count_in)
    assert played.bars == (last - first + 1) * rounds
    numbers = [played.bar_of(bar) for bar in range(1, played.bars + 1)]
    assert numbers == list(range(first, last + 1)) * rounds
    assert [played.round_of(bar) for bar in range(1, played.bars + 1)] == sorted(
        list(range(1, rounds + 1)) * (last - first + 1)
    )
    for bar, number in enumerate(numbers, start=1):
        here = song.tempo_map.meter_at(float(song.tempo_map.bar_starts(bar)))
        assert here == WINDING.meter_at(float(WINDING.bar_starts(number)))
    assert (played.bar_of(0), played.round_of(-1)) == (0, 0)


@given(
    loops,
    st.integers(1, 8),
    st.integers(50, 120),
    st.sampled_from([2, 5, 10]),
    st.integers(0, 2),
)
@settings(max_examples=60, deadline=None)
def test_on_a_ladder_each_round_is_the_loop_at_its_own_tempo(
    loop: list[int], rounds: int, percent: int, step: int, count_in: int
) -> None:
    first, last = loop
    played = played_song(SONG, "hard", first, last, rounds, percent, count_in, step)
    level = played_song(SONG, "hard", first, last, rounds, percent, count_in)
    start, end = WINDING.bar_starts([first, last + 1])
    round_beats = np.linspace(0, end - start, 50, endpoint=False)
    begins_s = played.tempo_map.start_s
    assert begins_s == level.tempo_map.start_s  # the count-in is at the first tempo
    for number in range(rounds):
        here = min(percent + number * step, max(120, percent))
        song_s = WINDING.seconds_at(start + round_beats) - WINDING.seconds_at(start)
        time_s = played.tempo_map.seconds_at(round_beats + number * (end - start))
        np.testing.assert_allclose(time_s, begins_s + song_s * 100 / here, atol=1e-9)
        begins_s += (WINDING.seconds_at(end) - WINDING.seconds_at(start)) * 100 / here
    # Only the tempo is another: bars, meters and charts are those of the song played evenly.
    assert (played.charts, played.length_beats) == (level.charts, level.length_beats)
    assert played.tempo_map.meters == level.tempo_map.meters
    assert Played(played, first, rounds, count_in).bars == (last - first + 1) * rounds


def test_a_ladder_ends_at_120_percent() -> None:
    def bpms(percent: int, step: int) -> list[float]:
        song = played_song(Song.of_tempo(100), "", 1, 1, 5, percent, 0, step)
        return [tempo.tempo_bpm for tempo in song.tempo_map.tempos]

    assert bpms(80, 5) == pytest.approx([80, 85, 90, 95, 100])
    assert bpms(105, 10) == pytest.approx([105, 115, 120])
    assert bpms(120, 10) == bpms(120, 0) == [120]
    assert bpms(150, 10) == [150]


def test_the_pickup_comes_with_the_whole_song_only_and_once() -> None:
    whole = played_song(SONG, "hard", 1, 0, 3)
    assert np.sum(beats_of(whole) < 0) == 2
    assert len(beats_of(whole)) == 3 * 40 + 2
    assert len(beats_of(played_song(SONG, "hard", 1, 5))) == 32
    assert len(beats_of(played_song(SONG, "hard", 2, 6))) == 34


def test_time_0_is_where_the_count_in_begins_or_the_pickup() -> None:
    # The song's place in a recording (start_s) doesn't count when it is played.
    assert played_song(SONG, "easy").tempo_map.start_s == pytest.approx(1.0)  # a beat of pickup
    assert played_song(SONG, "hard", 1, 5).tempo_map.start_s == 0.0
    assert played_song(SONG, "hard", 1, 0, 1, 100, 1).tempo_map.start_s == 3.0
    # Bar 5 counts in 4/4 at 90, at half the tempo.
    late = played_song(SONG, "hard", 5, 6, 1, 50, 2)
    assert late.tempo_map.start_s == pytest.approx(8 * 60 / 45)


def test_the_backing_is_cut_with_the_bars() -> None:
    bass = played_song(SONG, "easy", 1, 4, 2).backing["bass"]
    np.testing.assert_allclose(bass.beat, [0, 6, 11, 12, 18, 23])
    np.testing.assert_allclose(
        bass.length_beats, [6, 3, 1, 6, 3, 1]
    )  # the last ends with the round
    np.testing.assert_array_equal(bass.pitch, [41, 42, 43, 41, 42, 43])
    assert played_song(SONG, "easy", 5, 6).backing == {}
    assert played_song(SONG, "easy").backing["bass"].beat[0] == -1.0


def test_refuses_bars_and_levels_that_the_song_has_not() -> None:
    for first, last in ((0, 4), (3, 2), (1, 7), (7, 0)):
        with pytest.raises(BadInput, match=r"its bars go from 1 to 6"):
            played_song(SONG, "easy", first, last)
    with pytest.raises(BadInput, match="its levels are easy, hard"):
        played_song(SONG, "expert")
    for rounds in (0, 2000):
        with pytest.raises(BadInput, match="up to 10000 bars in all"):
            played_song(SONG, "easy", rounds=rounds)
    with pytest.raises(BadInput, match="between 10 and 1000"):
        played_song(SONG, "easy", tempo_percent=10)


def test_a_song_of_a_tempo_only_is_played_up_to_a_bar() -> None:
    free = Song.of_tempo(120)
    assert last_bar_of(free) is None
    with pytest.raises(BadInput, match="no end"):
        played_song(free, "")
    played = played_song(free, "", 1, 8, 2, 100, 1)
    assert (played.charts, played.length_beats) == ({}, 64.0)
    assert played.tempo_map.start_s == 2.0
    assert Played(free).bars is None
    assert (Played(free).bar_of(7), Played(free).round_of(7)) == (7, 1)


def test_tones_say_what_is_wrong() -> None:
    for columns in (([np.nan], 1, 60), ([0.0], 0, 60), ([0.0], 1, 20), ([0.0], 1, 60, 0.0)):
        with pytest.raises(BadInput, match="backing"):
            Tones.of(*columns)
    assert Tones.of([1.0, 0.0], 1, [60, 62]) == Tones.of([0.0, 1.0], 1, [62, 60])
