"""The backing in groove notation: what its rows say, what is refused, and that it prints back."""

from dataclasses import replace
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hapju.errors import BadInput
from hapju.songs.backing import VOICES, Tones
from hapju.songs.chart import Chart
from hapju.songs.meter import Meter
from hapju.songs.notation import parse_groove
from hapju.songs.notation_printer import print_groove
from hapju.songs.notation_tones import pitch_name
from hapju.songs.song import Song, SongCard
from hapju.songs.tempo_map import MeterChange, TempoChange, TempoMap

HEAD = "title: T\ntempo: 100\n"


def song_of(rows: str, bars: int = 1, play: str = "a", head: str = "") -> Song:
    levels = f"bar d\nSD |o|\n\nlevel l\nplay: d*{bars}\n"
    return parse_groove(f"{HEAD}{head}\n{levels}\nbacking\n\nbar a\n{rows}\n\nplay: {play}\n", "f")


def rows_of(tones: Tones) -> list[tuple[float, float, int, float]]:
    columns = (tones.beat, tones.length_beats, tones.pitch, tones.velocity)
    return [
        (beat, length, pitch, round(velocity, 3))
        for beat, length, pitch, velocity in zip(*(c.tolist() for c in columns), strict=True)
    ]


def test_cells_share_the_bar_and_a_point_holds() -> None:
    song = song_of("pluck |D4 . - F#4:5|\nbass |G2|")
    assert rows_of(song.backing["pluck"]) == [(0, 2, 62, 0.8), (3, 1, 66, 0.5)]
    assert rows_of(song.backing["bass"]) == [(0, 4, 43, 0.8)]


def test_chords_flats_and_any_case() -> None:
    song = song_of("Keys |g3+Bb3+D4:10 - - -|")
    assert rows_of(song.backing["keys"]) == [(0, 1, 55, 1), (0, 1, 58, 1), (0, 1, 62, 1)]


def test_a_tone_is_held_over_the_bar_line_by_its_own_row() -> None:
    rows = "pluck |- - D4 .|. - - -|\npluck |A3 . . .|. . . .|"
    assert rows_of(song_of(rows, bars=2).backing["pluck"]) == [(0, 8, 57, 0.8), (2, 3, 62, 0.8)]


def test_bars_are_played_in_the_order_of_the_form() -> None:
    song = song_of("bass |C3 E3|", bars=5, play="(a rest)*2 a", head="meter: 2/4\n")
    assert song.backing["bass"].beat.tolist() == [0, 1, 4, 5, 8, 9]


def test_a_pickup_is_the_first_bar_here_too() -> None:
    song = song_of("pluck |D4 E4|G4|", bars=2, head="pickup: 1\n")
    assert rows_of(song.backing["pluck"]) == [(-1, 0.5, 62, 0.8), (-0.5, 0.5, 64, 0.8),
                                              (0, 4, 67, 0.8)]  # fmt: skip


def test_comments_and_sharps_go_together() -> None:
    song = song_of("bass |F#2 . . .| # not a sharp")
    assert rows_of(song.backing["bass"]) == [(0, 4, 42, 0.8)]


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ("flute |D4|", r"line 13, column 1: there is no voice 'flute'; .*pluck, bass, keys, pad"),
        ("pluk |D4|", r"did you mean pluck\?"),
        ("bass |H2|", r"line 13, column 7: 'H2' is no tone; write a tone such as G4"),
        ("bass |C2 D2+X - -|", r"line 13, column 13: 'X' is no tone"),
        ("bass |C0|", "C0 is out of range; tones go from A0 to C8"),
        ("bass |C2:11|", r"column 10: '11' is no force; write :1 to :10"),
        ("bass |C2", "ends without a bar line"),
        ("bass |C2||D2|", "the bar is empty"),
        ("bass |. - - -|", r"column 7: nothing sounds here that could be held"),
        ("bass |C2 - . -|", r"column 12: nothing sounds here that could be held"),
        ("bass |C2 D2 E2|", "3 cells don't go evenly into 4/4, in which it is played as bar 1"),
        ("bass |C2|\npad |C4|E4|", "pad has 2 bars where bass in line 13 has 1"),
        ("bass |C2|D2|", "the backing has 2 bars where the levels have 1"),
        ("HH |x-x-|", "there is no voice 'HH'"),
    ],
)
def test_what_is_wrong_is_said_with_its_place(rows: str, said: str) -> None:
    with pytest.raises(BadInput, match=said):
        song_of(rows)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("backing\nbacking\n", "there is a backing already"),
        ("backing loud\n", "the backing has no name"),
        ("backing\nbar a\npad |C4|\nplay x: a\n", "a backing has no parts"),
        ("backing\nbar a\npad |C4|\nbar a\npad |C4|\n", "there is a bar 'a' already"),
        ("backing\nbar a\npad |C4|\nplay: b\n", "there is no bar 'b'"),
        ("backing\nbar a\npad |C4|\nplay: a\n", "the backing has 1 bars where the levels have 0"),
        ("backing\nbar a\n" + "pad |" + "C4 " * 70_000 + "|\n", "the bar is too fine"),
        ("backing\nbar a\npad |" + "C4 " * 61_440 + "|\nplay: a*9999\n", "grows too long"),
    ],
)
def test_a_backing_that_is_none(text: str, said: str) -> None:
    with pytest.raises(BadInput, match=said):
        parse_groove(HEAD + text)


def test_the_levels_may_come_after_the_backing() -> None:
    text = "backing\nbar a\npad |C4|\nplay: a\n\nlevel l\nbar a\nSD |o|\nplay: a\n"
    song = parse_groove(HEAD + text)
    assert len(song.chart("l")) == 1
    assert rows_of(song.backing["pad"]) == [(0, 4, 60, 0.8)]


def test_pitches_have_their_names() -> None:
    assert [pitch_name(pitch) for pitch in (21, 60, 61, 69, 70, 108)] == [
        "A0", "C4", "C#4", "A4", "Bb4", "C8",
    ]  # fmt: skip


places = st.fractions(-1, 14, max_denominator=12)
tones = st.tuples(
    places,
    st.fractions(Fraction(1, 12), 9, max_denominator=12),
    st.integers(21, 108),
    st.integers(1, 10),
)


def tones_of(rows: list[tuple[Fraction, Fraction, int, int]]) -> Tones:
    # One string can't sound twice at once, and all ends with the song.
    single = {
        (at, pitch): (at, min(long, 15 - at), pitch, force) for at, long, pitch, force in rows
    }
    columns = zip(*single.values(), strict=True)
    beat, length, pitch, force = (np.array(column, dtype=np.float64) for column in columns)
    return Tones.of(beat, length, pitch, force / 10)


@given(st.dictionaries(st.sampled_from(VOICES), st.lists(tones, min_size=1, max_size=8)))
@settings(max_examples=80, deadline=None)
def test_any_backing_prints_back(
    backing: dict[str, list[tuple[Fraction, Fraction, int, int]]],
) -> None:
    meters = (MeterChange(0.0, Meter(3, 4)), MeterChange(6.0, Meter(6, 8)))
    song = Song(
        "s",
        SongCard({"en": "S"}, tempo_bpm=90.0, meter="3/4"),
        TempoMap((TempoChange(0.0, 90.0),), meters),
        {"l": {"drums": Chart.of([-1.0, 0.0], 1)}},
        15.0,
    )
    written = {
        voice: tones_of(rows) for voice in VOICES if (rows := backing.get(voice)) is not None
    }
    song = replace(song, backing=written)
    read = parse_groove(print_groove(song), name="s")
    assert set(read.backing) == set(song.backing)
    for voice, here in song.backing.items():
        there = read.backing[voice]
        np.testing.assert_array_equal(there.pitch, here.pitch)
        np.testing.assert_allclose(there.beat, here.beat, atol=1e-9)
        np.testing.assert_allclose(there.length_beats, here.length_beats, atol=1e-9)
        np.testing.assert_allclose(there.velocity, here.velocity)
