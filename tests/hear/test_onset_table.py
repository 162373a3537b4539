"""Tables of onsets on one grid: wide, long, and what is wrong with some."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hapju.errors import BadInput
from hapju.hear.onset_table import read_onset_table

WIDE = """SD,Cycle,A,B,C
1,1,0.01,0.02,
2,1,0.50,NA,0.51
1,2,1.01,1.00,1.02
"""
LONG = """player,SD,Cycle,time
A,1,1,0.01
B,1,1,0.02
A,2,1,0.50
C,2,1,0.51
C,1,2,1.02
B,1,2,1.00
A,1,2,1.01
"""
LETTERS = '",;\t\n#x-.9é\0'


def written(folder: Path, text: str, name: str = "table.csv") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_wide_and_long_say_the_same(tmp_path: Path) -> None:
    wide = read_onset_table(written(tmp_path, WIDE), labels=["SD"])
    long = read_onset_table(written(tmp_path, LONG, "long.csv"), None, ["SD"], ["Cycle", "SD"])
    for table in (wide, long):
        assert table.players == ("A", "B", "C")
        assert table.labels == {"SD": ("1", "2", "1")}
        expected = [[0.01, 0.02, np.nan], [0.5, np.nan, 0.51], [1.01, 1.0, 1.02]]
        np.testing.assert_array_equal(table.onset_s, expected)


def test_players_come_in_the_order_asked_for(tmp_path: Path) -> None:
    long = read_onset_table(written(tmp_path, LONG), ["C", "A"], (), ["Cycle", "SD"])
    assert long.players == ("C", "A")
    np.testing.assert_array_equal(long.onset_s, [[np.nan, 0.01], [0.51, 0.5], [1.02, 1.01]])


def test_several_onsets_of_a_player_at_a_position_are_one(tmp_path: Path) -> None:
    text = "time_ms;instrument;where\n10;A;x\n20;A;x\n;B;x\n40;B;y\n"
    table = read_onset_table(written(tmp_path, text), position=["where"])
    np.testing.assert_allclose(table.onset_s, [[0.015, np.nan], [np.nan, 0.04]])


def test_the_order_of_rows_only_orders_positions_and_players(tmp_path: Path) -> None:
    head, *rows = LONG.splitlines()
    back = written(tmp_path, "\n".join([head, *rows[::-1]]))
    table = read_onset_table(back, ["A", "B", "C"], ["Cycle", "SD"], ["Cycle", "SD"])
    assert table.labels["Cycle"] == ("2", "1", "1")
    np.testing.assert_array_equal(table.onset_s[0], [1.01, 1.0, 1.02])


@pytest.mark.parametrize(
    ("text", "options", "sentence"),
    [
        (LONG, {}, r"a row for each onset, .*--position Cycle,Subdivision\.$"),
        (LONG, {"position": ["Bar"]}, r"no column 'Bar'; take some of player, SD, Cycle, time"),
        (LONG, {"position": ["SD"], "labels": ["Cycle"]}, r"line 6, column Cycle: it says '2'"),
        (LONG, {"position": ["SD"], "players": ["D"]}, r"no player is named 'D'.* A, B, C"),
        (LONG + "A,,3,2.0", {"position": ["SD"]}, r"line 9, column SD: there is no position"),
        (LONG + ",1,3,2.0", {"position": ["SD"]}, r"line 9, column player: there is no player"),
        (LONG + "A,1,3,x", {"position": ["SD"]}, r"line 9, column time: 'x' is no number"),
        ("time,SD\n1.5,1\n", {"position": ["SD"]}, r"no column says whose"),
        ("1.5,1\n", {"position": ["SD"]}, r"line 1: the columns have no names"),
        ("time,onset,player\n1.5,1,A\n", {"position": ["player"]}, r"time and onset are both"),
        (WIDE, {"position": ["SD"]}, r"its rows are the positions"),
        (WIDE, {"labels": ["Bar"]}, r"no column 'Bar'"),
        (WIDE, {"players": ["A", "a"]}, r"'A' is named twice"),
        (WIDE, {"players": ["A", "X"]}, r"no column 'X'"),
        (WIDE + "2,2,x,1.5,1.5", {"players": ["A", "B"]}, r"line 5, column A: 'x' is no number"),
    ],
)
def test_what_is_wrong_is_said_in_a_sentence(
    tmp_path: Path, text: str, options: dict, sentence: str
) -> None:
    with pytest.raises(BadInput, match=sentence):
        read_onset_table(written(tmp_path, text), **options)


def test_a_midi_file_is_no_table(tmp_path: Path) -> None:
    path = tmp_path / "a.mid"
    path.write_bytes(b"MThd\0\0\0\6\0\0\0\1\1\xe0")
    with pytest.raises(BadInput, match="MIDI file, which says nothing of positions"):
        read_onset_table(path)


@settings(max_examples=100, deadline=None)
@given(
    st.sampled_from([WIDE, LONG]),
    st.lists(st.tuples(st.integers(0, 150), st.sampled_from([*LETTERS, "", "1e999"]))),
    st.sampled_from([(), ("SD",), ("Cycle", "SD")]),
)
def test_changed_tables_are_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, text: str, changes: list, position: tuple
) -> None:
    for at, letters in changes:
        text = text[:at] + letters + text[at + 1 :]
    path = tmp_path_factory.mktemp("changed") / "table.csv"
    path.write_text(text, encoding="utf-8")
    try:
        table = read_onset_table(path, labels=["SD"], position=position)
    except BadInput as problem:
        assert "\n" not in str(problem)
    else:
        assert table.onset_s.shape == (len(table.labels["SD"]), len(table.players))
        assert not np.isinf(table.onset_s).any()
