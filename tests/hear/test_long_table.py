"""Long tables: one row a stroke, in the forms that people and programs write."""

import csv
import io
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hapju.errors import BadInput
from hapju.hear import long_table
from hapju.hear.read import read, read_recordings, read_recordings_as_far_as_good
from hapju.hear.recording import Recording
from hapju.strokes import Piece


@pytest.fixture
def table(tmp_path: Path):
    def of(text: str, encoding: str = "utf-8") -> Path:
        path = tmp_path / "haruka.csv"
        path.write_bytes(text.encode(encoding))
        return path

    return of


def only(path: Path, note_map: str | None = None) -> Recording:
    (recording,) = read_recordings(path, note_map)
    return recording


GOOD = {
    "commas": "time,piece\n0.5,kick\n1,snare\n",
    "semicolons and decimal commas": "time;piece\n0,5;kick\n1,0;snare\n",
    "tabs": "time\tpiece\n0.5\tkick\n1\tsnare\n",
    "tabs and decimal commas": "time\tpiece\n0,5\tkick\n1,0\tsnare\n",
    "carriage returns": "time,piece\r\n0.5,kick\r\n1,snare\r\n",
    "old returns": "time,piece\r0.5,kick\r1,snare",
    "quotes": '"time","piece"\n"0.5","kick"\n"1","snare"\n',
    "spaces, capitals, blank lines": "\n Time (s) , Piece \n\n 0.5 , Kick \n\n1,SNARE\n,\n",
    "remarks": "# by hand\ntime,piece\n# bar 1\n0.5,kick\n1,snare\n",
    "milliseconds": "time_ms,piece\n500,kick\n1000,snare\n",
    "seconds": "seconds,piece\n0.5,kick\n1,snare\n",
    "other columns, any order": "bar,piece,onset\n1,kick,0.5\n1,snare,1e0\n",
    "unsorted": "time,piece\n1,snare\n0.5,kick\n",
    "no header": "0.5,kick\n1,snare\n",
    "labels": "0.5 \t KD \n1.0 \t SD \n",
    "note numbers": "time,note\n0.5,36\n1,38\n",
    "note numbers, no header": "0.5;36\n1;38\n",
    "a final tab": "time\tpiece\t\n0.5\tkick\t\n1\tsnare\t\n",
}


@pytest.mark.parametrize("form", GOOD)
def test_one_table_in_many_forms(form: str, table) -> None:
    assert list(read(table(GOOD[form]))) == [
        (0.5, Piece.KICK, pytest.approx(0.8)),
        (1.0, Piece.SNARE, pytest.approx(0.8)),
    ]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_encodings_with_a_mark(encoding: str, table) -> None:
    path = table("time,piece,player\n0.5,kick,지우\n1,snare,지우\n", encoding)
    assert only(path).name == "지우"
    assert list(only(path).strokes.piece) == [Piece.KICK, Piece.SNARE]


def test_negative_times_and_undated(table) -> None:
    strokes = read(table("time,piece\n-0.25,kick\n0,snare\n"))
    assert strokes.time_s.tolist() == [-0.25, 0.0]
    assert strokes.undated == 0


def test_one_column_of_times(table) -> None:
    assert read(table("0.5\n1.0\n1.5\n")).time_s.tolist() == [0.5, 1.0, 1.5]
    assert only(table("time\n0.5\n")).note_map is None


@pytest.mark.parametrize(
    ("cells", "expected"),
    [(["0.5", "1"], [0.5, 1]), (["64", "127"], [64 / 127, 1]), (["1", "2"], [1 / 127, 2 / 127])],
)
def test_velocity_is_up_to_1_or_up_to_127(cells: list[str], expected: list[float], table) -> None:
    rows = "".join(f"{row},kick,{cell}\n" for row, cell in enumerate(cells))
    strokes = read(table("time,piece,velocity\n" + rows))
    assert strokes.velocity == pytest.approx(expected)


def test_an_empty_velocity_is_unknown(table) -> None:
    strokes = read(table("time,piece,velocity\n1,kick,\n2,kick,127\n"))
    assert strokes.velocity == pytest.approx([0.8, 1.0])


def test_third_column_without_a_header_is_velocity(table) -> None:
    assert read(table("0.5,36,127\n1,38,64\n")).velocity == pytest.approx([1, 64 / 127])


def test_players_come_in_the_order_of_their_first_rows(table) -> None:
    path = table("player,time,piece\nb,1,kick\na,1.01,kick\nb,2,snare\n")
    recordings = read_recordings(path)
    assert [(r.name, len(r.strokes)) for r in recordings] == [("b", 2), ("a", 1)]
    assert recordings[0].where == f"{path}, player b"
    with pytest.raises(BadInput, match=r"it holds 2 players \(b, a\)"):
        read(path)


def test_notes_go_through_the_map_and_double_triggers_are_cleaned(table) -> None:
    text = "time,note,velocity\n1,31,100\n1.003,31,40\n2,78,90\n3,99,90\n"
    recording = only(table(text))
    assert recording.note_map.note_map.name == "yamaha"
    assert list(recording.strokes.piece) == [Piece.SNARE, Piece.HIHAT_OPEN]
    assert (recording.double_triggers, recording.unmapped) == (1, {99: 1})
    assert only(table(text), "general-midi").unmapped == {31: 2, 78: 1, 99: 1}


def test_named_pieces_are_taken_as_they_are(table) -> None:
    recording = only(table("time,piece\n1,snare\n1.002,snare\n2,tambourine\n"))
    assert (len(recording.strokes), recording.double_triggers, recording.other_sounds) == (2, 0, 1)
    assert recording.note_map is None


BAD = {
    "time,piece\n0.5,kick\nsoon,snare\n": r"line 3, column time: 'soon' is no number",
    "time,piece\n0.5,kick\n,snare\n": r"line 3, column time: there is no number",
    "time,piece\nnan,kick\n": r"line 2, column time: 'nan' is no moment",
    "time,piece\n-inf,kick\n": r"line 2, column time: '-inf' is no moment",
    "time,piece\n1e999,kick\n": r"line 2, column time: '1e999' is no moment",
    "time,piece\n1e300,kick\n": r"line 2, column time: '1e300' is no moment",
    "time,piece\n1_0,kick\n": r"'1_0' is no number",
    "time,piece\n٣,kick\n": r"is no number",
    "time;piece\n1.234,5;kick\n": r"'1.234,5' is no number",
    "time,piece\n1,cowbell\n": r"line 2, column piece: 'cowbell' is no piece; take one of kick",
    "time,piece\n1,38\n": r"column piece: '38' is no piece",
    "time,note\n1,128\n": r"column note: '128' is no MIDI note",
    "time,note\n1,38.5\n": r"column note: '38.5' is no MIDI note",
    "time,piece,velocity\n1,kick,0\n": r"column velocity: the velocity is '0'",
    "time,piece,velocity\n1,kick,128\n": r"the velocity is '128'",
    "time,piece,player\n1,kick,\n": r"column player: there is no player",
    "time,piece\n1,kick,2\n": r"line 2: it has 3 cells for 2 columns",
    "time,onset\n1,2\n": r"line 1: time and onset are both times",
    "time,piece,piece\n1,kick,kick\n": r"line 1: two columns are named 'piece'",
    "0.5,kick\n1,2,3,4\n": r"line 2: it has 4 cells for 2 columns",
    "1,2,3,4\n": r"4 columns and no header",
    '"time","piece\n1,kick\n': r"line 1: the row can't be read .*; close every quote",
    "\n\n# only a remark\n": r"the file holds no rows",
    ";;;\n": r"the file holds no rows",
    "time,piece\n" + "1" * 200_000 + ",kick\n": r"line 2: the row can't be read",
    "time,piece\n" + "1," * 600_000 + "\n": r"line 2: the line never ends",
    "just some words\nand more of them\n": r"no columns hold a player's onset times",
}


@pytest.mark.parametrize("text", BAD, ids=lambda text: repr(text[:40]))
def test_bad_tables_are_refused_in_one_sentence(text: str, table) -> None:
    path = table(text)
    with pytest.raises(BadInput, match=BAD[text]) as caught:
        read(path)
    assert str(caught.value).startswith(str(path))
    assert len(str(caught.value)) < 500
    assert "\n" not in str(caught.value)


def test_latin_1_is_refused_with_the_byte(table) -> None:
    path = table("time,piece,player\n1,kick,José\n", "latin-1")
    with pytest.raises(BadInput, match=r"byte 28: this is not UTF-8 text; save"):
        read(path)


def test_rows_before_the_first_bad_one_can_be_had(table) -> None:
    (recording,), problem = read_recordings_as_far_as_good(table("time,piece\n1,kick\n2,x\n3,kick"))
    assert recording.strokes.time_s.tolist() == [1.0]
    assert "line 3" in str(problem)


def test_too_many_players_are_refused(table, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(long_table, "MOST_PLAYERS", 3)
    with pytest.raises(BadInput, match=r"line 5, column player: there are more than 3 players"):
        read(table("time,player\n" + "".join(f"1,p{n}\n" for n in range(9))))


def test_a_table_with_a_header_only_holds_no_strokes(table) -> None:
    assert len(read(table("time,piece\n"))) == 0
    assert read_recordings(table("time,piece,player\n")) == ()
    with pytest.raises(BadInput, match="it holds no player"):
        read(table("time,piece,player\n"))


def test_annotated_drums(shared_data: Path) -> None:
    counts = {"KD": Piece.KICK, "SD": Piece.SNARE, "TT": Piece.TOM_MID, "CY": Piece.CRASH}
    for path in sorted((shared_data / "mdb" / "class").glob("*.txt")):
        lines = [line.split() for line in path.read_text().splitlines() if line.strip()]
        recording = only(path)
        assert recording.strokes.time_s.tolist() == sorted(
            float(time) for time, label in lines if label != "OT"
        )
        for label, piece in counts.items():
            expected = sum(row[1] == label for row in lines)
            assert np.count_nonzero(recording.strokes.piece == piece) == expected
        assert recording.other_sounds == sum(row[1] == "OT" for row in lines)
    for path in sorted((shared_data / "mdb" / "subclass").glob("*.txt")):
        assert len(only(path).strokes) > 60


@settings(max_examples=60, deadline=None)
@given(
    rows=st.lists(
        st.tuples(
            st.floats(-1e6, 1e6), st.sampled_from(list(Piece)), st.integers(1, 127), st.text("ab")
        ),
        min_size=1,
    ),
    delimiter=st.sampled_from(",;\t"),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
)
def test_written_then_read(rows, delimiter: str, encoding: str, tmp_path_factory) -> None:
    text = io.StringIO()
    writer = csv.writer(text, delimiter=delimiter)
    writer.writerow(["time_s", "piece", "velocity", "player"])
    writer.writerows((repr(time), piece.label, v, f"P{who}") for time, piece, v, who in rows)
    path = tmp_path_factory.mktemp("tables") / "x.csv"
    path.write_bytes(text.getvalue().encode(encoding))
    recordings = read_recordings(path)
    loudest = max(row[2] for row in rows)
    for recording in recordings:
        mine = sorted((row for row in rows if f"P{row[3]}" == recording.name), key=lambda r: r[0])
        assert recording.strokes.time_s.tolist() == [row[0] for row in mine]
        assert recording.strokes.piece.tolist() == [int(row[1]) for row in mine]
        scale = 127 if loudest > 1 else 1
        assert recording.strokes.velocity == pytest.approx([row[2] / scale for row in mine])
    assert sum(len(recording.strokes) for recording in recordings) == len(rows)
