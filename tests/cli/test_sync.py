"""`hapju sync` as researchers meet it: tables in and out, a sentence where something is wrong."""

import csv
import json
import re
import sys
from pathlib import Path

import polars as pl
import pytest

import hapju
from hapju.cli import main

TABLE = """Label,SD,Cycle,A,B,C
1:1,1,1,0.010,0.000,
1:2,2,1,0.520,0.500,0.505
2:1,1,2,1.015,1.000,
2:2,2,2,1.490,1.500,
3:1,1,3,2.000,,
"""


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "trio.csv"
    path.write_text(TABLE, encoding="utf-8")
    return path


def as_long(rows: list[dict[str, str]], players: list[str]) -> str:
    lines = [
        f"{row[player]},{player},{row['SD']},{row['Cycle']}"
        for row in rows
        for player in players
        if row[player]
    ]
    return "\n".join(["time,player,SD,Cycle", *lines])


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def said_number(text: str) -> float:
    return float(text.replace("−", "-").replace(",", ""))


def test_pairs_are_printed_by_hand(table: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["sync", str(table)]) == 0
    said = capsys.readouterr().out
    cells = re.search(r"^A – B +(.+)$", said, re.MULTILINE)
    assert cells is not None
    # 10, 20, 15 and −10 ms.
    n, mean, absolute, sd, median, t, p, bonferroni = cells[1].split()
    assert (n, mean, absolute, median) == ("4", "+8.750", "13.750", "+12.500")
    assert said_number(sd) == pytest.approx(13.150, abs=0.001)
    assert said_number(t) == pytest.approx(8.75 / (13.1498 / 2), abs=0.001)
    assert said_number(p) == pytest.approx(0.2755, abs=0.0005)
    assert bonferroni == p  # no other pair has a t
    assert re.search(r"^B – C +1 +−5\.000 +5\.000 +– +−5\.000 +– +– +–$", said, re.MULTILINE)
    widths = {len(line) for line in said.splitlines() if " – " in line and "A – B)" not in line}
    assert len(widths) == 1  # columns are aligned


@pytest.mark.parametrize("song", [1, 2, 3, 4, 5])
def test_players_are_found_in_every_song(
    shared_data: Path, song: int, capsys: pytest.CaptureFixture[str]
) -> None:
    path = shared_data / "son" / f"song{song}.csv"
    every = ["Clave", "Bass", "Guitar", "Tres", "Bongo", "Bell", "Cajon", "Conga", "Trumpet"]
    rows = rows_of(path)
    playing = [name for name in every if any(row[name] for row in rows)]
    assert main(["sync", str(path)]) == 0
    said = capsys.readouterr().out
    pairs = re.findall(r"^(\w+) – (\w+) ", said, re.MULTILINE)
    assert pairs == [(a, b) for at, a in enumerate(playing) for b in playing[at + 1 :]]


@pytest.mark.parametrize("long", [False, True], ids=["wide", "long"])
def test_golden_values_come_through_the_command(
    shared_data: Path, tmp_path: Path, long: bool
) -> None:
    path, options = shared_data / "son" / "song3.csv", ["--grid", "SD"]
    players = ["Clave", "Bass", "Guitar", "Tres", "Bongo", "Bell", "Conga"]
    if long:
        text = as_long(rows_of(path), players)
        path = tmp_path / "long.csv"
        path.write_text(text, encoding="utf-8")
        options += ["--position", "Cycle,SD", "--players", ",".join(players)]
    options += ["--relative-to", "Guitar,Bass,Tres,Clave", "--csv", str(tmp_path / "out")]
    assert main(["sync", str(path), *options]) == 0

    def golden(name: str) -> list[dict[str, str]]:
        return [row for row in rows_of(shared_data / "son" / name) if row["song"] == "3"]

    def close(found: str, expected: str) -> bool:
        if not expected:
            return not found
        return float(found) == pytest.approx(float(expected), rel=1e-11, abs=1e-9)

    pairs = rows_of(tmp_path / "out" / "sync_pairs.csv")
    for row, expected in zip(pairs, golden("golden_pairs.csv"), strict=True):
        assert (row["player_a"], row["player_b"]) == (
            expected["instrument1"],
            expected["instrument2"],
        )
        assert all(map(close, list(row.values())[2:], list(expected.values())[4:]))
    places = {
        (row["player_a"], row["player_b"], row["place"]): row
        for row in rows_of(tmp_path / "out" / "sync_by_grid.csv")
    }
    for expected in golden("golden_pairs_by_subdivision.csv"):
        row = places[expected["instrument1"], expected["instrument2"], expected["subdivision"]]
        found = [row["joint_onsets"], row["mean_asynchrony_ms"], row["sd_asynchrony_ms"]]
        assert all(map(close, found, list(expected.values())[4:]))
    relative = rows_of(tmp_path / "out" / "sync_relative.csv")
    for row, expected in zip(relative, golden("golden_relative.csv"), strict=True):
        assert (row["player"], row["reference"]) == (expected["instrument"], expected["reference"])
        assert all(map(close, list(row.values())[3:], list(expected.values())[3:]))


def test_even_steps_by_hand(table: Path, tmp_path: Path) -> None:
    even = ["--relative-to", "A", "--grid", "SD", "--cycle", "Cycle", "--players", "A,B"]
    assert main(["sync", str(table), *even, "--json", str(tmp_path / "out.json")]) == 0
    told = json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))
    assert (told["table"], told["grid"], told["cycle"]) == ("trio.csv", "SD", "Cycle")
    a, b = told["relative"]
    # Cycles start at 0.010, 1.015 and 2.000: half-way stand 0.5125 and 1.5075.
    assert a["onsets"] == 4 and a["mean_asynchrony_ms"] == pytest.approx((7.5 - 17.5) / 4)
    assert b["onsets"] == 4
    assert b["mean_asynchrony_ms"] == pytest.approx((-10 - 12.5 - 15 - 7.5) / 4)


def test_files_hold_full_numbers_and_nothing_for_nothing(table: Path, tmp_path: Path) -> None:
    out = ["--json", str(tmp_path / "a.json"), "--csv", str(tmp_path), "--parquet", str(tmp_path)]
    assert main(["sync", str(table), "--grid", "Label", *out]) == 0
    text = (tmp_path / "a.json").read_text(encoding="utf-8")
    assert "NaN" not in text
    told = json.loads(text)
    assert told["relative"] is None
    frames = hapju.sync(table, grid="Label").to_frames()
    for name in ("players", "pairs", "by_grid"):
        frame = pl.read_parquet(tmp_path / f"sync_{name}.parquet")
        assert frame.equals(frames[name])
        assert frame.to_dicts() == told[name]
        for row, other in zip(rows_of(tmp_path / f"sync_{name}.csv"), told[name], strict=True):
            assert row == {key: "" if x is None else str(x) for key, x in other.items()}
    assert frames["by_grid"]["place"].to_list()[:2] == ["1:1", "1:2"]
    assert not (tmp_path / "sync_relative.csv").exists()


def test_python_says_what_the_command_prints(
    table: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["sync", str(table), "--players", "C,A", "--grid", "SD"]) == 0
    assert str(hapju.sync(table, players=["C", "A"], grid="SD")) + "\n" == capsys.readouterr().out


@pytest.mark.parametrize(("language", "word"), [("ko", "함께 친 자리"), ("ja", "同時の打点")])
def test_it_speaks_korean_and_japanese(
    table: Path, language: str, word: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["sync", str(table), "--relative-to", "A", "--lang", language]) == 0
    assert word in capsys.readouterr().out


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (["--players", "A,Z"], r"there is no column 'Z'; take some of Label, SD, Cycle, A, B, C"),
        (["--players", "A"], r"onsets of one player only; name the columns of two players"),
        (["--grid", "Bar"], r"there is no column 'Bar'"),
        (["--position", "SD"], r"its rows are the positions"),
        (["--relative-to", "Z"], r"there are no onsets of 'Z'; take some of A, B, C"),
        (["--cycle", "Cycle"], r"cycle: even steps need"),
        (["--relative-to", "A", "--grid", "Label", "--cycle", "Cycle"], r"'1:1' is no whole num"),
    ],
)
def test_what_is_wrong_is_said_in_a_sentence(
    table: Path, options: list[str], sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["sync", str(table), *options]) == 2
    said = capsys.readouterr()
    assert not said.out
    assert re.search(sentence, said.err), said.err
    assert said.err.count("\n") == 1


@pytest.mark.parametrize(
    "text", ["", "\n\n", "A,B\n", "A,B\n1.5,2.5\n", "\0\1", "SD\n1\n", '"A', "time\n"]
)
def test_odd_tables_get_an_answer_and_no_traceback(
    tmp_path: Path, text: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "odd.csv"
    path.write_text(text, encoding="utf-8")
    code = main(["sync", str(path)])
    said = capsys.readouterr()
    assert (code == 0) == ("A – B" in said.out)
    assert (code == 2) == said.err.startswith("hapju: ")


def test_places_are_numbers_only_where_all_are(tmp_path: Path) -> None:
    path = tmp_path / "places.csv"
    for words, places in (("10 9", [9, 10]), ("1_0 9", ["1_0", "9"]), ("2.5 1", ["2.5", "1"])):
        cells = [f"{word},{at}.5,{at}.6" for at, word in enumerate(words.split())]
        path.write_text("\n".join(["where,A,B", *cells]), encoding="utf-8")
        by_grid = hapju.sync(path, grid="where").by_grid
        assert by_grid is not None
        assert by_grid["place"].tolist() == places


def test_empty_columns_and_single_rows_have_tables(tmp_path: Path) -> None:
    path = tmp_path / "one.csv"
    path.write_text("SD,A,B,C\n1,0.5,0.6,\n", encoding="utf-8")
    tables = hapju.sync(path, players=["A", "B", "C"], grid="SD", relative_to=["C"])
    assert tables.pairs["joint_onsets"].tolist() == [1, 0, 0]
    assert tables.pairs["mean_asynchrony_ms"][0] == pytest.approx(-100)
    assert tables.by_grid is not None and tables.relative is not None
    assert tables.by_grid["place"].tolist() == [1]
    assert tables.relative["onsets"].tolist() == [0, 0, 0]


def test_a_grid_of_as_many_values_as_rows_is_refused_where_it_would_fill_the_memory(
    tmp_path: Path,
) -> None:
    path = tmp_path / "many.csv"
    head = ",".join(["row", *(f"p{at}" for at in range(100))])
    rows = [f"{row}," + ",".join([f"{row}.5"] * 100) for row in range(2001)]
    path.write_text("\n".join([head, *rows]), encoding="utf-8")
    with pytest.raises(hapju.BadInput, match="the column has 2001 different values"):
        hapju.sync(path, grid="row")


def test_the_tables_of_a_report_stay_beside_them(table: Path, tmp_path: Path) -> None:
    assert main(["simulate", "count-in", "-o", str(tmp_path)]) == 0
    takes = [str(tmp_path / f"{name}.mid") for name in "ab"]
    assert main(["report", *takes, "--csv", str(tmp_path / "out")]) == 0
    before = {path.name: path.read_bytes() for path in (tmp_path / "out").iterdir()}
    assert {"players.csv", "pairs.csv"} <= set(before)
    assert main(["sync", str(table), "--csv", str(tmp_path / "out")]) == 0
    assert all((tmp_path / "out" / name).read_bytes() == told for name, told in before.items())


def test_parquet_without_polars_is_refused_in_a_sentence(
    table: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setitem(sys.modules, "polars", None)
    assert main(["sync", str(table), "--parquet", str(tmp_path / "out")]) == 2
    assert 'polars is not installed; install it with pip install "hapju[frames]"' in (
        capsys.readouterr().err
    )
