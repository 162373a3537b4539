"""Songs: charts by level and part, count-ins, practice tempos."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hapju.errors import BadInput
from hapju.songs.chart import Chart
from hapju.songs.meter import Meter
from hapju.songs.song import Song, SongCard
from hapju.songs.tempo_map import MeterChange, TempoChange, TempoMap

MAP = TempoMap(
    (TempoChange(0, 60, 90), TempoChange(6, 90), TempoChange(9, 120)),
    (MeterChange(0, Meter(3, 4)), MeterChange(6, Meter(4, 4))),
    start_s=0.5,
)
EASY, HARD = Chart.of([0.0], 0), Chart.of([0.0, 1.0], 1)
SONG = Song(
    "duet",
    SongCard({"ko": "이중주"}, tempo_bpm=60),
    MAP,
    {"easy": {"a": EASY}, "hard": {"b": HARD}},
)


def test_a_chart_by_level_and_part() -> None:
    assert SONG.levels == ("easy", "hard")
    assert SONG.chart() == HARD
    assert SONG.chart("easy", "a") == EASY
    with pytest.raises(BadInput, match=r"no level 'full'; its levels are easy, hard"):
        SONG.chart("full")
    with pytest.raises(BadInput, match=r"no part 'a'; its parts are b"):
        SONG.chart("hard", "a")
    with pytest.raises(BadInput, match="no charts"):
        Song.of_tempo(100).chart()


def test_a_title_in_the_language_or_any_other() -> None:
    assert SONG.card.title("ja") == "이중주"
    assert SongCard({"en": "Duet", "ja": "二重奏"}).title("ko") == "Duet"


def test_a_song_of_a_tempo_only() -> None:
    song = Song.of_tempo(138, "6/8")
    assert (song.card.tempo_bpm, song.card.meter, song.levels) == (138, "6/8", ())
    assert song.tempo_map.tempo_bpm_at(0) == 138


def test_a_count_in_moves_bar_1() -> None:
    late = SONG.with_count_in(2)  # two bars of 3/4 at 60: six seconds
    beats = np.linspace(-1, 20, 40)
    shift = late.tempo_map.seconds_at(beats) - MAP.seconds_at(beats)
    np.testing.assert_allclose(shift, 6.0)
    assert late.charts == SONG.charts
    assert SONG.with_count_in(0) == SONG
    with pytest.raises(BadInput, match="-1 bars"):
        SONG.with_count_in(-1)


@given(st.floats(20, 400))
def test_at_another_tempo_every_time_scales(tempo_bpm: float) -> None:
    slow = SONG.at_tempo(tempo_bpm)
    beats = np.linspace(-1, 20, 40)
    factor = tempo_bpm / 60
    np.testing.assert_allclose(
        slow.tempo_map.seconds_at(beats), MAP.seconds_at(beats) / factor, atol=1e-9
    )
    assert slow.tempo_map.tempos[0].tempo_bpm == tempo_bpm
    assert slow.card.tempo_bpm == 60
    np.testing.assert_allclose(
        slow.tempo_map.tempo_bpm_at([3, 7, 10]), np.array([75, 90, 120]) * factor
    )


def test_refuses_a_tempo_out_of_range_anywhere() -> None:
    for tempo_bpm in (0, -1, float("nan"), 600):
        with pytest.raises(BadInput, match="between 10 and 1000"):
            SONG.at_tempo(tempo_bpm)
