"""Loading songs: by name, from groove files, from MIDI files."""

from pathlib import Path

import mido
import numpy as np
import pytest

import hapju
from hapju.errors import BadInput
from hapju.songs.built_in import built_in_songs
from hapju.songs.load import load_song
from hapju.songs.notation import parse_groove
from hapju.songs.notation_printer import print_groove
from hapju.songs.song import Song
from hapju.strokes import Piece

GROOVE = "title: 내 노래\ntempo: 100\nbar a\nBD |oooo|\nlevel l\nplay: a\n"


@pytest.mark.parametrize("name", ["arirang", "Arirang", " ARIRANG ", "아리랑", "アリラン"])
def test_a_built_in_song_by_any_of_its_names(name: str) -> None:
    assert hapju.load_song(name).name == "arirang"


@pytest.mark.parametrize("name", ["count-in", "Count In", "countin", "count_in", "Count-in study"])
def test_case_blanks_and_hyphens_do_not_matter(name: str) -> None:
    assert load_song(name).name == "count-in"


def test_an_unknown_name_gets_near_ones_and_all() -> None:
    with pytest.raises(BadInput) as caught:
        load_song("arirnag")
    assert "did you mean arirang?" in str(caught.value)
    assert all(name in str(caught.value) for name in built_in_songs())
    with pytest.raises(BadInput, match="built-in songs are"):
        load_song("")


def test_a_groove_file(tmp_path: Path) -> None:
    path = tmp_path / "mine.groove"
    path.write_bytes(b"\xef\xbb\xbf" + GROOVE.replace("\n", "\r\n").encode())
    song = load_song(path)
    assert (song.name, song.card.title()) == ("mine", "내 노래")
    assert load_song(str(path)) == song
    with pytest.raises(BadInput, match=r"mine\.txt, line 7, column 1"):
        bad = tmp_path / "mine.txt"
        bad.write_text(GROOVE + "?")
        load_song(bad)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "line 1, column 1: it is empty"),
        (b"title: T\xff", "byte 8: this is not UTF-8"),
        (b"RIFF\x00\x00\x00\x00WAVE", "no MIDI"),
        (b"\x89PNG\r\n\x1a\n\x00\x01", "byte 8: this is no text"),
        (b"PK\x03\x04\x00", "byte 4: this is no text"),
        (b"MThd\x00\x00", "header is cut short"),
        (b"x" * 10_000_000, "10.0 MB and is no MIDI file"),
    ],
)
def test_files_that_are_no_songs(tmp_path: Path, content: bytes, said: str) -> None:
    path = tmp_path / "a.song"
    path.write_bytes(content)
    with pytest.raises(BadInput, match=said):
        load_song(path)


def test_paths_that_are_no_files(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="there is no such file"):
        load_song(tmp_path / "none.groove")
    with pytest.raises(BadInput, match="this is no file"):
        load_song(tmp_path)
    for odd in ("a\0b", "x" * 5000):
        with pytest.raises(BadInput):
            load_song(odd)


def midi_of(tmp_path: Path, *messages: mido.Message | mido.MetaMessage, **kind: int) -> Path:
    file = mido.MidiFile(**{"ticks_per_beat": 480, **kind})
    file.tracks.append(mido.MidiTrack(messages))
    file.save(tmp_path / "tune.mid")
    return tmp_path / "tune.mid"


def hit(note: int, time: int, velocity: int = 100, channel: int = 9) -> mido.Message:
    return mido.Message("note_on", note=note, velocity=velocity, time=time, channel=channel)


def test_a_midi_file_is_a_chart_with_its_tempos_and_meters(tmp_path: Path) -> None:
    path = midi_of(
        tmp_path,
        mido.MetaMessage("track_name", name="My tune"),
        mido.MetaMessage("time_signature", numerator=3, denominator=4),
        mido.MetaMessage("set_tempo", tempo=500_000),
        hit(60, 0, channel=0),
        hit(36, 0),
        hit(38, 160, velocity=127),  # a triplet
        hit(38, 5, velocity=20),  # soon after: meant, since a chart has no double triggers
        mido.MetaMessage("set_tempo", tempo=600_000, time=480 * 3 - 165),
        mido.MetaMessage("time_signature", numerator=4, denominator=4),
        hit(42, 240),
    )
    song = load_song(path)
    assert (song.name, song.card.title(), song.card.tempo_bpm, song.card.meter) == (
        "tune", "My tune", 120, "3/4",
    )  # fmt: skip
    chart = song.chart("full", "drums")
    np.testing.assert_array_equal(chart.beat, np.array([0, 160, 165, 480 * 3 + 240]) / 480)
    assert chart.piece.tolist() == [Piece.KICK, Piece.SNARE, Piece.SNARE, Piece.HIHAT_CLOSED]
    np.testing.assert_allclose(chart.velocity, np.array([100, 127, 20, 100]) / 127)
    # mido's clock: three beats of 0.5 s, then half a beat of 0.6 s
    assert song.tempo_map.seconds_at(chart.beat[-1]) == pytest.approx(mido.MidiFile(path).length)
    assert song.length_beats == 7
    # velocities are written in tenths; all else comes back
    again = parse_groove(print_groove(song))
    np.testing.assert_array_equal(again.chart().beat, chart.beat)
    np.testing.assert_allclose(again.chart().velocity, chart.velocity, atol=0.05)
    assert again.tempo_map == song.tempo_map


@pytest.mark.parametrize(
    ("messages", "said"),
    [
        ([hit(60, 0, velocity=0)], "no drum notes"),
        ([mido.MetaMessage("set_tempo", tempo=16_000_000), hit(36, 0)], "tempo 3.75"),
        (
            [mido.MetaMessage("time_signature", numerator=3, time=480), hit(36, 0)],
            r"tune\.mid, meter 3/4 at beat 1: it starts inside a bar",
        ),
    ],
)
def test_midi_files_that_are_no_songs(tmp_path: Path, messages: list[object], said: str) -> None:
    with pytest.raises(BadInput, match=said):
        load_song(midi_of(tmp_path, *messages))  # type: ignore[arg-type]


def test_a_midi_file_of_seconds_is_no_song(tmp_path: Path) -> None:
    path = midi_of(tmp_path, hit(36, 0))
    data = bytearray(path.read_bytes())
    data[12:14] = bytes([256 - 25, 40])
    path.write_bytes(data)
    with pytest.raises(BadInput, match="time code"):
        load_song(path)


def test_real_grooves_load_as_songs(shared_data: Path) -> None:
    for path in sorted((shared_data / "groove").rglob("*.mid"))[::200]:
        song = load_song(path)
        assert isinstance(song, Song)
        assert song.length_beats is not None and song.chart().beat[-1] < song.length_beats
