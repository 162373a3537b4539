"""Groove notation: what it says, and that the printer says it back."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hapju.songs.chart import Chart
from hapju.songs.meter import Meter
from hapju.songs.notation import parse_groove
from hapju.songs.notation_printer import print_groove
from hapju.songs.notation_rows import ROWS, signs_of, ways_to_write
from hapju.songs.song import Song, SongCard
from hapju.songs.tempo_map import MeterChange, TempoChange, TempoMap
from hapju.strokes import Piece

HEAD = "title: T\ntempo: 100\n"
VELOCITIES = [tenths / 10 for tenths in range(1, 11)]


def chart_of(rows: str, head: str = "") -> Chart:
    return parse_groove(f"{HEAD}{head}\nbar a\n{rows}\nlevel l\nplay: a\n").chart()


def notes_of(chart: Chart) -> list[tuple[float, Piece, float]]:
    rows = zip(chart.beat, chart.piece, chart.velocity, strict=True)
    return [(float(beat), Piece(piece), round(float(force), 3)) for beat, piece, force in rows]


def test_a_drum_tab_as_it_is_found_everywhere() -> None:
    chart = chart_of("HH|x-x-x-x-x-x-x-x-||\n S|----o-------o---||\n B|o-------o-------||")
    hats = [(beat / 2, Piece.HIHAT_CLOSED, 0.8) for beat in range(8)]
    drums = [
        (0, Piece.KICK, 0.8),
        (1, Piece.SNARE, 0.8),
        (2, Piece.KICK, 0.8),
        (3, Piece.SNARE, 0.8),
    ]
    assert sorted(notes_of(chart)) == sorted(hats + drums)


def test_blanks_divide_a_bar_into_groups_of_equal_length() -> None:
    chart = chart_of("SD |oo ooo o oooo|")
    expected = [0, 1 / 2, 1, 4 / 3, 5 / 3, 2, 3, 3.25, 3.5, 3.75]
    np.testing.assert_allclose(chart.beat, expected, rtol=1e-15)


def test_every_piece_has_a_row_and_signs_say_how_hard() -> None:
    rows = "\n".join(f"{row.code} |Xg-{'5' if row.code != 'SD' else '@'}|" for row in ROWS)
    chart = chart_of(rows)
    assert set(chart.piece) == {int(piece) for piece in Piece}
    heard = {(p, v) for _, p, v in notes_of(chart)}
    assert {(Piece.CRASH, 1.0), (Piece.SNARE, 0.3), (Piece.KICK, 0.5)} <= heard
    assert (3.0, Piece.CROSS_STICK, 0.8) in notes_of(chart_of("SD |---@|"))


def test_open_hats_and_bells_may_share_their_row() -> None:
    pieces = [piece for _, piece, _ in notes_of(chart_of("HH |xo-O|\nRD |b-B-|"))]
    assert pieces == [
        Piece.HIHAT_CLOSED, Piece.RIDE_BELL, Piece.HIHAT_OPEN, Piece.RIDE_BELL, Piece.HIHAT_OPEN,
    ]  # fmt: skip


def test_forms_repeat_and_nest() -> None:
    song = parse_groove(
        HEAD
        + "bar a\nBD |o---|\nbar b\nSD |o---|o---|\nlevel l\nplay: (a b*2)*2 rest\nplay: a # end"
    )
    # a b b, where b is two bars long, twice; a bar of silence; a
    assert song.length_beats == 4 * (5 + 5 + 1 + 1)
    kicks = song.chart().beat[song.chart().piece == Piece.KICK]
    assert kicks.tolist() == [0, 20, 44]


def test_a_song_may_have_ten_thousand_bars() -> None:
    song = parse_groove(HEAD + "bar a\nBD |o|\nlevel l\nplay: a*10000")
    assert len(song.chart()) == 10_000


def test_levels_parts_and_bars_of_a_level() -> None:
    song = parse_groove(
        HEAD + "bar a\nBD |o---|\nlevel easy\nplay x: a\nplay y: rest\n"
        "level hard\nbar a\nBD |oooo|\nplay x: a\nplay y: a"
    )
    assert song.levels == ("easy", "hard")
    counts = {level: [len(c) for c in parts.values()] for level, parts in song.charts.items()}
    assert counts == {"easy": [1, 0], "hard": [4, 4]}


def test_the_card_tempos_meters_and_pickup() -> None:
    song = parse_groove(
        "title: Song # 5: a\ntitle.ko: 노래\nartist: A, B\nartist: C\nnote: one\n  two\n"
        "origin: here\nsource: there\ntempo: 92.5\nmeter: 3/4\npickup: 1.5\nstart_s: 0.25\n"
        "# a comment\nat bar 5: meter 6/8\nat bar 2: tempo 92.5 to 120\n"
        "at bar 5 beat 2.5: tempo 60\n"
        "bar a\nBD |o--|\nlevel l\nplay: a*7\n"
    )
    card = song.card
    assert card.titles == {"en": "Song # 5: a", "ko": "노래"}
    assert card.artists == ("A, B", "C")
    assert (card.note["en"], card.origin, card.source) == ("one two", "here", "there")
    assert (card.tempo_bpm, card.meter) == (92.5, "3/4")
    assert song.tempo_map == TempoMap(
        (TempoChange(0, 92.5), TempoChange(3, 92.5, 120), TempoChange(13.5, 60)),
        (MeterChange(0, Meter(3, 4)), MeterChange(12, Meter(6, 8))),
        0.25,
    )
    assert song.chart().beat.tolist() == [-1.5, 0, 3, 6, 9, 12, 15]
    assert song.length_beats == 18


def test_a_head_alone_is_a_song_without_charts() -> None:
    song = parse_groove(HEAD, name="own")
    assert (song.name, song.levels, song.length_beats) == ("own", (), None)
    assert parse_groove(print_groove(song)) == song


@pytest.mark.parametrize("change", [str.strip, lambda text: text.replace("\n", "\r\n"),
                                    lambda text: text.replace("\n", "   \t\n"),
                                    lambda text: text.replace(" |", "\t\t|"),
                                    lambda text: text.replace("\n", "\r")])  # fmt: skip
def test_line_ends_tabs_and_trailing_blanks_do_not_matter(change) -> None:  # type: ignore[no-untyped-def]
    text = HEAD + "\nbar a\nHH |x-x- xxx x-x- x---|\nBD |o--- --- o--- ----|\nlevel l\nplay: a*2\n"
    assert parse_groove(change(text)) == parse_groove(text)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.code)
def test_what_is_written_for_a_note_means_that_note(row) -> None:  # type: ignore[no-untyped-def]
    by_code = {known.code: known for known in ROWS}
    for velocity in VELOCITIES:
        for code, sign in ways_to_write(row.piece, velocity):
            assert signs_of(by_code[code])[sign] == (row.piece, velocity)


def test_the_printed_text_is_a_tab_that_one_can_read() -> None:
    text = HEAD + "bar a\nHH |x-o-x-x-x-x-x-x-|\nBD |o-------o-------|\nlevel l\nplay: a*2 rest a"
    printed = print_groove(parse_groove(text))
    assert printed.endswith(
        "\nbar b1\nHH |xo xx xx xx|\nBD |o- -- o- --|\n\nlevel l\nplay: b1*2 rest b1\n"
    )


words = st.text("abc #:|é한글,*(", min_size=1, max_size=12).map(lambda s: " ".join(s.split()))
texts = words.filter(bool)
meters = st.builds(Meter, st.integers(1, 13), st.sampled_from([2, 4, 8, 16]))


@st.composite
def songs(draw: st.DrawFn) -> Song:
    bars = draw(st.integers(1, 5))
    first, second = draw(meters), draw(meters)
    change_at = draw(st.integers(1, bars))
    metered = [MeterChange(0.0, first)]
    if change_at > 1 and draw(st.booleans()):
        metered.append(MeterChange((change_at - 1) * first.bar_beats, second))
    steady = TempoMap((TempoChange(0.0, 100.0),), tuple(metered))
    tempo = st.floats(10, 1000)
    tempos = [TempoChange(0.0, draw(tempo))]
    if draw(st.booleans()):
        tempos[0] = TempoChange(0.0, draw(tempo), draw(tempo))
        tempos.append(
            TempoChange(float(steady.bar_starts(bars)) + draw(st.integers(0, 2)) / 24, draw(tempo))
        )
        if tempos[1].beat == 0:
            tempos = [TempoChange(0.0, 99.5)]
    tempo_map = TempoMap(
        tuple(tempos), tuple(metered), draw(st.sampled_from([0.0, -1.5, 1e-7, 12.25]))
    )
    length = float(steady.bar_starts(bars + 1))
    charts = {
        level: {part: draw(charts_up_to(length)) for part in draw(st.sampled_from(PARTS))}
        for level in draw(st.lists(st.sampled_from(["a", "b b", "초급"]), min_size=1, unique=True))
    }
    card = SongCard(
        {"en": draw(texts), "ko": draw(texts)},
        tuple(draw(st.lists(texts, max_size=3))),
        draw(st.just("") | texts),
        tempos[0].tempo_bpm,
        str(first),
        draw(st.just("") | texts),
        draw(st.just({}) | st.fixed_dictionaries({"ja": texts})),
    )
    return Song(draw(texts), card, tempo_map, charts, length)


PARTS = [("drums",), ("a", "b")]


@st.composite
def charts_up_to(draw: st.DrawFn, length: float) -> Chart:
    grain = draw(st.sampled_from([1, 2, 3, 4, 6, 7, 24, 480]))
    note = st.tuples(
        st.integers(-2 * grain, int(np.ceil(length * grain)) - 1),
        st.sampled_from(Piece),
        st.sampled_from(VELOCITIES),
    )
    notes = draw(st.lists(note, max_size=12))
    beats, pieces, velocities = zip(*notes, strict=True) if notes else ((), (), ())
    return Chart.of(np.array(beats) / grain, np.array(pieces, dtype=int), velocities)


@settings(max_examples=60, deadline=None)
@given(songs())
def test_printed_songs_read_back_as_they_were(song: Song) -> None:
    text = print_groove(song)
    assert parse_groove(text) == song
    assert print_groove(parse_groove(text)) == text
