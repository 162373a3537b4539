"""The sheet: what the pages draw and sound has the times that the analysis measures against."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hapju.songs.backing import Tones
from hapju.songs.built_in import built_in_song, built_in_songs
from hapju.songs.chart import Chart
from hapju.songs.meter import Meter
from hapju.songs.rounds import Played, played_song
from hapju.songs.song import Song, SongCard
from hapju.songs.tempo_map import MeterChange, TempoChange, TempoMap
from hapju.studio.protocol import Click, Sheet, SheetBar
from hapju.studio.sheet import sheet_of

MIXED = Song(
    "mixed",
    SongCard({"en": "Mixed", "ko": "섞음"}),
    TempoMap(
        (TempoChange(0, 90), TempoChange(6, 90, 180), TempoChange(13, 120)),
        (MeterChange(0, Meter(6, 8)), MeterChange(6, Meter(5, 8)), MeterChange(11, Meter(2, 4))),
    ),
    {"full": {"drums": Chart.of([-1.0, 0.0, 1.5, 6.0, 14.5], 1, 0.5)}},
    15.0,
    {"bass": Tones.of([0.0, 6.0], [3.0, 5.0], [40, 43], [0.5, 1.0])},
)


def sheet(level: str = "full", song: Song = MIXED, **choices: int) -> Sheet:
    played = played_song(song, level, **choices)
    first = choices.get("first_bar", 1)
    rounds, count_in = choices.get("rounds", 1), choices.get("count_in_bars", 0)
    return sheet_of(Played(played, first, rounds, count_in), 7)


@pytest.mark.parametrize("name", built_in_songs())
@given(st.integers(50, 120), st.integers(0, 4), st.integers(1, 3), st.integers(1, 14))
@settings(max_examples=8, deadline=None)
def test_notes_have_exactly_the_times_of_the_tempo_map(
    name: str, percent: int, count_in: int, rounds: int, first: int
) -> None:
    song = built_in_song(name)
    for level in song.levels:
        played = played_song(song, level, first, 0, rounds, percent, count_in)
        drawn = sheet_of(Played(played, first, rounds, count_in), 1)
        assert set(drawn.charts) == set(played.charts[level])
        for part, notes in drawn.charts.items():
            chart = played.chart(level, part)
            assert [note.time_s for note in notes] == played.tempo_map.seconds_at(
                chart.beat
            ).tolist()
            assert [note.beat for note in notes] == chart.beat.tolist()
            assert [note.piece for note in notes] == chart.piece.tolist()
        assert drawn.length_s == float(played.tempo_map.seconds_at(played.length_beats))
        assert drawn.bars[0].time_s == 0.0
        assert len(drawn.bars) == count_in + Played(played, first, rounds).bars


@given(st.integers(1, 6), st.integers(1, 3), st.integers(0, 3))
@settings(max_examples=40, deadline=None)
def test_bars_and_clicks_fill_the_time_without_a_gap(
    first: int, rounds: int, count_in: int
) -> None:
    drawn = sheet(first_bar=first, last_bar=6, rounds=rounds, count_in_bars=count_in)
    downbeats = [click.time_s for click in drawn.clicks if click.is_downbeat]
    assert [bar.time_s for bar in drawn.bars if bar.beats][-len(downbeats) :] == downbeats
    assert sum(bar.beats for bar in drawn.bars) == len(drawn.clicks)
    assert np.all(np.diff([click.time_s for click in drawn.clicks]) > 0)
    counted = [bar.time_s for bar in drawn.bars if bar.number == 0]
    assert len(counted) >= count_in
    assert all(click.is_count_in == (click.time_s < _start_s(drawn)) for click in drawn.clicks)


def _start_s(drawn: Sheet) -> float:
    return next(bar.time_s for bar in drawn.bars if bar.number)


def test_clicks_are_the_pulses_of_the_meter() -> None:
    drawn = sheet(count_in_bars=1)
    #        count-in, 6/8, 6/8, 5/8, 5/8, 2/4, 2/4
    assert [bar.beats for bar in drawn.bars] == [2, 2, 2, 5, 5, 2, 2]
    assert [bar.number for bar in drawn.bars] == [0, 1, 2, 3, 4, 5, 6]
    assert drawn.clicks[:4] == [
        Click(0.0, is_downbeat=True, is_count_in=True),
        Click(1.0, is_downbeat=False, is_count_in=True),
        Click(2.0, is_downbeat=True, is_count_in=False),
        Click(3.0, is_downbeat=False, is_count_in=False),
    ]
    assert (drawn.meter, drawn.number) == ("6/8", 7)
    assert drawn.beat_s == pytest.approx(60 / 90)
    assert drawn.title == {"en": "Mixed", "ko": "섞음"}
    assert drawn.charts["drums"][0].time_s == pytest.approx(2.0 - 60 / 90)  # the pickup


@pytest.mark.parametrize("quiet", [0, 1, 2, 4])
def test_the_click_is_silent_every_other_time(quiet: int) -> None:
    played = played_song(MIXED, "full", 2, 5, rounds=3, count_in_bars=2)
    whole = Played(played, 2, 3, 2)
    drawn, plain = sheet_of(whole, 1, quiet_bars=quiet), sheet_of(whole, 1)
    assert [click.time_s for click in drawn.clicks] == [click.time_s for click in plain.clicks]
    assert (drawn.bars, drawn.tones) == (plain.bars, plain.tones)
    starts_s = [bar.time_s for bar in drawn.bars if bar.number]
    heard = {
        np.searchsorted(starts_s, click.time_s, side="right").item()
        for click in drawn.clicks
        if not click.is_silent
    }
    wanted = {
        0: set(range(13)),
        1: {0, 1, 3, 5, 7, 9, 11},
        2: {0, 1, 2, 5, 6, 9, 10},
        4: {0, 1, 2, 3, 4, 9, 10, 11, 12},
    }
    assert heard == wanted[quiet]  # 0: both bars of the count-in
    silent = [click for click in drawn.clicks if click.is_silent]
    assert not any(click.is_count_in for click in silent)
    assert len(silent) == sum(bar.beats for n, bar in _numbered(drawn) if n not in wanted[quiet])


def _numbered(drawn: Sheet) -> list[tuple[int, SheetBar]]:
    return list(enumerate((bar for bar in drawn.bars if bar.number), start=1))


def test_rounds_number_their_bars_as_the_song_does() -> None:
    drawn = sheet(first_bar=5, last_bar=6, rounds=2, count_in_bars=1)
    assert [(bar.number, bar.round) for bar in drawn.bars] == [
        (0, 0), (5, 1), (6, 1), (5, 2), (6, 2),
    ]  # fmt: skip


def test_a_pickup_without_a_count_in_is_a_bar_of_its_own() -> None:
    drawn = sheet()
    assert drawn.bars[:2] == [SheetBar(0.0, 0, 0, 0), SheetBar(60 / 90, 1, 2, 1)]
    assert drawn.charts["drums"][0].time_s == 0.0


def test_tones_are_held_as_long_as_the_tempo_says() -> None:
    first, second = sheet(tempo_percent=50).tones
    assert (first.voice, first.pitch, first.velocity) == ("bass", 40, 0.5)
    assert first.length_s == pytest.approx(3 * 60 / 45)
    # Five beats of a ramp from 45 to 45 + 5/7 of 45 BPM.
    assert second.length_s == pytest.approx(60 / (45 / 7) * np.log1p(5 / 7))


def test_a_song_without_an_end_goes_on_as_long_as_is_asked() -> None:
    drawn = sheet_of(Played(Song.of_tempo(120).with_count_in(1)), 1, until_s=9.0)
    assert drawn.length_s == 9.0
    assert [bar.time_s for bar in drawn.bars] == [0.0, 2.0, 4.0, 6.0, 8.0]
    assert (drawn.charts, drawn.tones) == ({}, [])
    assert len(sheet_of(Played(Song.of_tempo(120, start_s=1e9)), 1).bars) <= 20_000
