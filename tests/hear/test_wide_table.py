"""Wide tables: which columns are players', and what they hold."""

import csv
import re
from pathlib import Path

import numpy as np
import pytest

from hapju.errors import BadInput
from hapju.hear import wide_table
from hapju.hear.read import read, read_recordings, read_recordings_as_far_as_good
from hapju.hear.wide_table import read_wide_table

DUO = "beat,cycle,Ana,Ben,tempo\n1,1,0.5,0.51,120.5\n2,1,,1.02,99.25\n3,2,1.5,NA,130.75\n"


@pytest.fixture
def table(tmp_path: Path):
    def of(text: str) -> Path:
        path = tmp_path / "duo.csv"
        path.write_text(text, encoding="utf-8")
        return path

    return of


def test_players_onsets_and_grid(table) -> None:
    wide = read_wide_table(table(DUO), grid="cycle")
    assert wide.players == ("Ana", "Ben")
    nan = np.nan
    np.testing.assert_array_equal(wide.onset_s, [[0.5, 0.51], [nan, 1.02], [1.5, nan]])
    assert wide.grid == ("1", "1", "2")
    assert read_wide_table(table(DUO)).grid is None


def test_each_player_is_a_recording(table) -> None:
    path = table(DUO)
    recordings = read_recordings(path)
    assert [r.name for r in recordings] == ["Ana", "Ben"]
    assert recordings[1].strokes.time_s.tolist() == [0.51, 1.02]
    assert recordings[1].where == f"{path}, column Ben"
    with pytest.raises(BadInput, match=r"it holds 2 players \(Ana, Ben\)"):
        read(path)


def test_players_can_be_named(table) -> None:
    wide = read_wide_table(table(DUO), players=["ben", "beat"])
    assert wide.players == ("Ben", "beat")
    assert wide.onset_s[:, 1].tolist() == [1.0, 2.0, 3.0]


def test_a_column_that_is_not_there(table) -> None:
    for asked in ({"players": ["Cem"]}, {"grid": "Cem"}):
        with pytest.raises(BadInput, match=r"no column 'Cem'; take some of beat, cycle, Ana"):
            read_wide_table(table(DUO), **asked)


def test_columns_that_annotate_or_count_or_wander_are_no_players(table) -> None:
    header = "row,CycleTime,Isochronous.SD.Time,Bass density,whole,wandering,words,player 1\n"
    rows = "".join(f"{n},{n}.5,{n}.5,{n}.5,{n},{(n * 7) % 5}.5,w{n},{n}.25\n" for n in range(20))
    assert read_wide_table(table(header + rows)).players == ("player 1",)


def test_a_slip_in_a_players_column_is_an_error_and_not_the_end_of_the_player(table) -> None:
    path = table(DUO.replace("1.02", "1.o2"))
    with pytest.raises(BadInput, match=r"line 3, column Ben: '1.o2' is no number"):
        read_wide_table(path)
    recordings, problem = read_recordings_as_far_as_good(path)
    assert [len(r.strokes) for r in recordings] == [1, 1]
    assert "line 3" in str(problem)


def test_milliseconds_by_name(table) -> None:
    wide = read_wide_table(table("a_ms,b_ms\n500.5,510.5\n1000.5,1010.5\n"))
    assert wide.onset_s == pytest.approx(np.array([[0.5005, 0.5105], [1.0005, 1.0105]]))


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("a,b\n1,2\n3,4\n", "no columns hold a player's onset times"),
        ("a,b\n1.5,nan\n2.5,3.5\n", "line 2, column b: 'nan' is no moment"),
        ("1.5,2.5,3.5,4.5\n", "4 columns and no header"),
    ],
)
def test_bad_tables(text: str, sentence: str, table) -> None:
    with pytest.raises(BadInput, match=re.escape(sentence)):
        read_recordings(table(text))


def test_a_table_without_names_has_no_players(table) -> None:
    with pytest.raises(BadInput, match="the columns have no names"):
        read_wide_table(table("1.5,2.5\n"))


def test_rows_that_end_early_leave_the_rest_empty_and_can_not_fill_the_memory(
    table, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = table("a,b,c\n0.5,0.6,0.7\n" + "1.5\n" * 20)
    assert np.count_nonzero(np.isnan(read_wide_table(path).onset_s)) == 40
    monkeypatch.setattr(wide_table, "MOST_CELLS", 30)
    with pytest.raises(BadInput, match="it has more than 30 cells up to line 13"):
        read_wide_table(path)


def test_names_in_quotes_over_many_lines_stay_in_one_sentence(table) -> None:
    path = table('"a\nb","c"\n0.5,1.5\nx,2.5\n1.5,3.5\n')
    with pytest.raises(BadInput, match="line 4, column a b: 'x' is no number"):
        read_recordings(path)


def test_a_million_columns_in_a_line_are_refused_soon(table) -> None:
    header = ",".join(f"c{n}" for n in range(5000))
    path = table(f"{header}\n{','.join(['0.5'] * 5000)}\n")
    with pytest.raises(BadInput, match="5000 columns hold a player's onset times"):
        read_recordings(path)


def test_the_son_corpus_by_its_own_counts(shared_data: Path) -> None:
    text = (shared_data / "son" / "README.md").read_text("utf-8")
    rows = [line.split("|") for line in text.splitlines() if re.match(r"\| \d \|", line)]
    assert len(rows) == 5
    for row in rows:
        counts = re.findall(r"(\w+) (\d+)", row[6])
        wide = read_wide_table(shared_data / "son" / f"song{int(row[1])}.csv", grid="SD")
        heard = np.count_nonzero(~np.isnan(wide.onset_s), axis=0)
        assert list(zip(wide.players, map(str, heard), strict=True)) == counts
        assert len(wide.grid) == wide.onset_s.shape[0] == int(row[4])
        assert set(wide.grid) == {str(subdivision) for subdivision in range(1, 17)}


def test_the_simulated_duos(shared_data: Path) -> None:
    folder = shared_data / "duos_simulated"
    for row in csv.DictReader((folder / "truth.csv").read_text().splitlines()):
        wide = read_wide_table(folder / row["file"], grid="beat")
        assert wide.players == ("onset_a_s", "onset_b_s")
        assert wide.onset_s.shape == (int(row["n_beats"]), 2)
