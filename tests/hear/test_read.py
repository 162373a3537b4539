"""The door: what kind of file it is, and what is said of those that can't be read."""

import contextlib
from pathlib import Path

import mido
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import hapju
from hapju.errors import BadInput
from hapju.hear import file_bytes
from hapju.hear.read import read, read_recordings, read_recordings_as_far_as_good
from tests.hear.midi_bytes import END, hits, name, smf, tempo

SONG = smf(
    name("TD-11") + tempo(0, 434_783) + END,
    hits(*[(120, (36, 42, 38, 46)[n % 4], 1 + n % 127) for n in range(60)]) + END,
)
TABLE = "time,piece,velocity\n" + "".join(f"{n * 0.25},snare,{n % 127 + 1}\n" for n in range(60))


def test_hapju_read_is_this_read() -> None:
    assert hapju.read is read


@pytest.mark.parametrize("ending", ["mid", "csv", "txt", "bin", ""])
def test_what_a_file_holds_decides_not_its_name(ending: str, tmp_path: Path) -> None:
    path = tmp_path / f"take.{ending}"
    path.write_bytes(SONG)
    assert len(read(path)) == 60
    assert len(read(str(path))) == 60
    if ending != "mid":
        path.write_text(TABLE, encoding="utf-8")
        assert len(read(path)) == 60


JUNK = {
    "empty.mid": (b"", "the file is empty"),
    "empty.csv": (b"", "the file is empty"),
    "text.mid": (TABLE.encode(), "byte 0: this is no MIDI file but text"),
    "junk.mid": (bytes(range(256)), "byte 0: this is no MIDI file but something else"),
    "junk.csv": (b"\x01\x00\x02" * 99, "this is neither a MIDI file nor text"),
    "late-null.csv": (TABLE.encode() * 2 + b"\0", "this is neither a MIDI file nor text"),
    "wave.bin": (b"RIFF\x24\0\0\0WAVEfmt " + bytes(30), "no sound can be read in it"),
    "aiff.mid": (b"FORM\0\0\0\x24AIFFCOMM", "no sound can be read in it"),
    "song.mp3": (b"ID3\x04\0\0\0\0\0\0", "no sound can be read in it"),
    "frame": (b"\xff\xfb\x90\x64" + bytes(40), "no sound can be read in it"),
    "song.flac": (b"anything", "no sound can be read in it"),
    "film.mid": (b"\0\0\0\x20ftypM4A " + bytes(9), "no sound can be read in it"),
    "avi.bin": (b"RIFF\x24\0\0\0AVI LIST" + bytes(30), "neither a MIDI file nor text"),
    "riff.mid": (b"RIFF\x24\0\0\0AVI LIST" + bytes(30), "this RIFF file holds no MIDI"),
    "table.xlsx": (b"PK\x03\x04" + bytes(30), "this is a spreadsheet or an archive"),
    "utf16.csv": (b"\xff\xfet\x00i\x00m", "this is not UTF-16 text"),
    "latin.csv": ("time,piece\n1,große".encode("latin-1"), "byte 16: this is not UTF-8 text"),
}


@pytest.mark.parametrize("file_name", JUNK)
def test_junk_is_refused_in_one_sentence(file_name: str, tmp_path: Path) -> None:
    data, sentence = JUNK[file_name]
    path = tmp_path / file_name
    path.write_bytes(data)
    with pytest.raises(BadInput, match=sentence) as caught:
        read(path)
    assert str(caught.value).startswith(str(path))
    assert str(caught.value).endswith(".")


def test_paths_that_lead_to_no_file(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="there is no such file"):
        read(tmp_path / "nowhere.mid")
    with pytest.raises(BadInput, match="this is a folder"):
        read(tmp_path)
    with pytest.raises(BadInput, match="it can't be read"):
        read("a\0b.mid")
    with pytest.raises(BadInput, match="it can't be read"):
        read("x" * 5000)


def test_a_file_that_is_too_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "take.mid"
    path.write_bytes(SONG)
    monkeypatch.setattr(file_bytes, "MOST_BYTES", len(SONG))
    assert len(read(path)) == 60
    monkeypatch.setattr(file_bytes, "MOST_BYTES", len(SONG) - 1)
    with pytest.raises(BadInput, match="the file is larger than"):
        read(path)


def test_an_unknown_note_map_is_said_before_the_file(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="note map drumz: there is no such map"):
        read(tmp_path / "nowhere.mid", note_map="drumz")


def test_a_cut_file_is_read_as_far_as_it_is_good_only_if_asked(tmp_path: Path) -> None:
    path = tmp_path / "cut.mid"
    path.write_bytes(SONG[:-40])
    with pytest.raises(BadInput, match="track 2"):
        read_recordings(path)
    (recording,), problem = read_recordings_as_far_as_good(path)
    assert 40 < len(recording.strokes) < 60
    assert "track 2" in str(problem)


def read_or_refuse(data: bytes, path: Path) -> None:
    """Nothing but strokes or one sentence may come of any bytes."""
    path.write_bytes(data)
    try:
        recordings = read_recordings(path)
    except BadInput as refused:
        assert "\n" not in str(refused)
    else:
        for recording in recordings:
            assert len(recording.strokes) >= recording.strokes.undated >= 0
    with contextlib.suppress(BadInput):
        read_recordings_as_far_as_good(path)


@pytest.fixture(scope="module")
def somewhere(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("fuzz")


@settings(max_examples=100, deadline=None)
@given(data=st.binary(max_size=300), start=st.sampled_from([b"", SONG[:14], SONG[:22], b"RIFF"]))
def test_any_bytes(data: bytes, start: bytes, somewhere: Path) -> None:
    read_or_refuse(start + data, somewhere / "any.mid")
    read_or_refuse(start + data, somewhere / "any.csv")


@settings(max_examples=100, deadline=None)
@given(
    changes=st.lists(
        st.tuples(st.integers(0, len(SONG) - 1), st.integers(0, 255), st.integers(0, 2)),
        min_size=1,
        max_size=8,
    )
)
def test_a_midi_file_with_bytes_changed_left_out_or_put_in(changes, somewhere: Path) -> None:
    data = bytearray(SONG)
    for at, byte, how in changes:
        at = min(at, len(data) - 1)
        data[at : at + (how < 2)] = [byte] if how else []
    read_or_refuse(bytes(data), somewhere / "changed.mid")


CELLS = st.one_of(
    st.sampled_from(
        [
            "time",
            "piece",
            "note",
            "velocity",
            "player",
            "kick",
            "SD",
            "1e999",
            "nan",
            "NA",
            "1,5",
            "-",
            "#",
            '"',
        ]
    ),
    st.floats().map(repr),
    st.integers(-9, 200).map(str),
    st.text(max_size=6),
)


@settings(max_examples=100, deadline=None)
@given(
    rows=st.lists(st.lists(CELLS, max_size=4), max_size=8),
    delimiter=st.sampled_from(",;\t "),
    newline=st.sampled_from(["\n", "\r\n", "\r"]),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
)
def test_any_table(rows, delimiter: str, newline: str, encoding: str, somewhere: Path) -> None:
    text = newline.join(delimiter.join(row) for row in rows)
    read_or_refuse(text.encode(encoding, "surrogatepass"), somewhere / "any.csv")


@settings(max_examples=100, deadline=None)
@given(
    at=st.integers(0, len(TABLE) - 1),
    put_in=st.one_of(st.text(max_size=3), st.sampled_from(['"', "\n", ",", "nan", "\0"])),
)
def test_a_table_with_something_put_in(at: int, put_in: str, somewhere: Path) -> None:
    text = TABLE[:at] + put_in + TABLE[at:]
    read_or_refuse(text.encode("utf-8", "surrogatepass"), somewhere / "changed.csv")


def test_a_duet_of_real_drummers(shared_data: Path) -> None:
    path = shared_data / "duets" / "groove1_drummer1.mid"
    (recording,) = read_recordings(path)
    notes = [m for m in mido.MidiFile(path) if m.type == "note_on" and m.velocity]
    assert len(recording.strokes) + recording.double_triggers == len(notes)
    assert recording.tempo_bpm == pytest.approx(138, abs=1e-3)
    assert recording.meter == "4/4"
