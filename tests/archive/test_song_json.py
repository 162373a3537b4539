"""Songs as JSON: what comes back is the very same song."""

from dataclasses import replace

import msgspec
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hapju.archive.song_json import (
    PlayedKept,
    SongKept,
    played_from,
    played_kept,
    song_from,
    song_kept,
)
from hapju.errors import BadInput
from hapju.songs.backing import Tones
from hapju.songs.built_in import built_in_song, built_in_songs
from hapju.songs.chart import Chart
from hapju.songs.meter import Meter
from hapju.songs.rounds import Played
from hapju.songs.song import Song, SongCard
from hapju.songs.tempo_map import MeterChange, TempoChange, TempoMap

beats = st.floats(-1e4, 1e4)
velocities = st.floats(0.0, 1.0, exclude_min=True, width=32)
texts = st.text(max_size=12)
tempos = st.floats(10.0, 1000.0)


@st.composite
def charts(draw: st.DrawFn) -> Chart:
    rows = draw(st.lists(st.tuples(beats, st.integers(0, 12), velocities), max_size=6))
    return Chart.of(*(np.array([row[column] for row in rows]) for column in range(3)))


@st.composite
def tones(draw: st.DrawFn) -> Tones:
    one = st.tuples(beats, st.floats(1e-3, 100.0), st.integers(21, 108), velocities)
    rows = draw(st.lists(one, max_size=6))
    return Tones.of(*(np.array([row[column] for row in rows]) for column in range(4)))


@st.composite
def tempo_maps(draw: st.DrawFn) -> TempoMap:
    meter = Meter(draw(st.integers(1, 16)), draw(st.sampled_from([2, 4, 8])))
    changes = [TempoChange(0.0, draw(tempos), draw(st.none() | tempos))]
    later_beats = sorted(draw(st.sets(st.floats(0.5, 100.0), max_size=3)))
    changes += [TempoChange(beat, draw(tempos)) for beat in later_beats]
    changes[-1] = replace(changes[-1], ramp_to_bpm=None)
    later = MeterChange(8 * meter.bar_beats, Meter(3, 4))
    meters = (MeterChange(0.0, meter), *((later,) if draw(st.booleans()) else ()))
    return TempoMap(tuple(changes), meters, draw(st.floats(-100.0, 100.0)))


@st.composite
def songs(draw: st.DrawFn) -> Song:
    card = SongCard(
        draw(st.dictionaries(texts, texts, min_size=1, max_size=3)),
        tuple(draw(st.lists(texts, max_size=3))),
        draw(texts),
        draw(st.none() | tempos),
        draw(texts),
        draw(texts),
        draw(st.dictionaries(texts, texts, max_size=2)),
    )
    parts = st.dictionaries(texts, charts(), min_size=1, max_size=2)
    return Song(
        draw(texts),
        card,
        draw(tempo_maps()),
        draw(st.dictionaries(texts, parts, max_size=2)),
        draw(st.none() | st.floats(0.0, 1e4)),
        draw(st.dictionaries(texts, tones(), max_size=2)),
    )


@given(songs(), st.integers(1, 99), st.integers(1, 9), st.integers(0, 4))
@settings(max_examples=60, deadline=None)
def test_a_song_comes_back_exactly(song: Song, first_bar: int, rounds: int, count_in: int) -> None:
    played = Played(song, first_bar, rounds, count_in)
    text = msgspec.json.encode(played_kept(played))
    again = played_from(msgspec.json.decode(text, type=PlayedKept))
    assert again == played
    assert msgspec.json.encode(played_kept(again)) == text


@pytest.mark.parametrize("name", built_in_songs())
def test_every_built_in_song_comes_back(name: str) -> None:
    song = built_in_song(name)
    text = msgspec.json.encode(song_kept(song))
    assert song_from(msgspec.json.decode(text, type=SongKept)) == song


def kept() -> SongKept:
    return song_kept(built_in_song("arirang"))


def test_columns_of_two_lengths_are_refused() -> None:
    song = kept()
    chart = next(iter(next(iter(song.charts.values())).values()))
    chart.beat.pop()
    with pytest.raises(BadInput, match="chart: its columns have"):
        song_from(song)


@pytest.mark.parametrize(
    ("field", "value", "says"),
    [
        ("tempos", [], "tempo map: it has no tempo at beat 0"),
        ("meters", [], "meter map: it has no meter at beat 0"),
    ],
)
def test_songs_that_are_none_are_refused(field: str, value: object, says: str) -> None:
    song = kept()
    setattr(song, field, value)
    with pytest.raises(BadInput, match=says):
        song_from(song)
