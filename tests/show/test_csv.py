"""The CSV files: every stroke, every joint onset, readable by anything that reads CSV."""

import csv
import io
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hapju.analysis import Analysis, PlayerAnalysis
from hapju.errors import BadInput
from hapju.show.columns import Words
from hapju.show.csv_tables import csv_of, write_csv
from hapju.strokes import Strokes

Rows = list[dict[str, str]]


def read(folder: Path, table: str) -> Rows:
    with (folder / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True))


def numbers(rows: Rows, column: str) -> list[float]:
    return [float(row[column]) for row in rows if row[column]]


@pytest.fixture(scope="module")
def folder(duet: Analysis, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("tables")
    write_csv(duet, folder)
    return folder


def test_the_files_are_named_and_told(duet: Analysis, tmp_path: Path) -> None:
    written = write_csv(duet, tmp_path / "new" / "tables")
    names = ["strokes", "joint_onsets", "players", "pairs", "missed_notes"]
    assert [path.name for path in written] == [f"{name}.csv" for name in names]
    assert all(path.parent == tmp_path / "new" / "tables" for path in written)
    first = [path.read_bytes() for path in written]
    assert [path.read_bytes() for path in write_csv(duet, tmp_path)] == first
    assert all(b"\n" not in text.replace(b"\r\n", b"") for text in first)


def test_every_stroke_has_a_row(duet: Analysis, folder: Path) -> None:
    rows = read(folder, "strokes")
    assert ",".join(rows[0]) == (
        "player,time_s,piece,velocity,status,beat,bar,position_beats,asynchrony_ms"
    )
    for player in duet.players.values():
        own = [row for row in rows if row["player"] == player.name]
        assert numbers(own, "time_s") == player.strokes.time_s.tolist()
        assert [row["piece"] for row in own] == [piece.label for _, piece, _ in player.strokes]
        velocity = np.array(numbers(own, "velocity"), dtype=np.float32)
        assert np.array_equal(velocity, player.strokes.velocity)
        matched = [row for row in own if row["status"] == "matched"]
        assert numbers(matched, "asynchrony_ms") == player.asynchrony_ms.tolist()
        assert numbers(matched, "beat") == player.matched_beat.tolist()
        extra = [index for index, row in enumerate(own) if row["status"] == "extra"]
        assert extra == player.extra.tolist()
        assert all(own[i]["beat"] == own[i]["asynchrony_ms"] == "" for i in extra)


def test_bars_and_positions_are_those_of_the_note(folder: Path) -> None:
    for row in read(folder, "strokes") + read(folder, "joint_onsets"):
        if row["beat"]:
            assert float(row["beat"]) == 4 * (int(row["bar"]) - 1) + float(row["position_beats"])


def test_an_extra_stroke_has_the_bar_of_its_time(folder: Path) -> None:
    extra = [row for row in read(folder, "strokes") if row["status"] == "extra"]
    assert len(extra) == 6
    for row in extra:
        assert int(row["bar"]) == 1 + float(row["time_s"]) // 2.0  # 4 beats at 120 BPM


def with_player(analysis: Analysis, **changes: object) -> Analysis:
    player = replace(analysis.players["a"], **changes)
    return replace(analysis, players={**analysis.players, "a": player})


def test_wrong_pieces_and_undated_strokes_say_so(solo: Analysis, tmp_path: Path) -> None:
    player = solo.players["a"]
    strokes = player.strokes
    undated = Strokes(strokes.time_s, strokes.piece, strokes.velocity, undated=2)
    dated = player.matched >= 2
    changed = with_player(
        solo,
        strokes=undated,
        matched=player.matched[dated],
        matched_beat=player.matched_beat[dated],
        asynchrony_ms=player.asynchrony_ms[dated],
        extra=player.extra[1:],
        wrong_piece=player.extra[:1],
    )
    write_csv(changed, tmp_path)
    rows = read(tmp_path, "strokes")
    assert [row["status"] for row in rows[:3]] == ["undated", "undated", "matched"]
    assert rows[0]["bar"] == rows[0]["asynchrony_ms"] == ""
    assert rows[int(player.extra[0])]["status"] == "wrong_piece"
    (told,) = read(tmp_path, "players")
    assert (told["undated"], told["wrong_piece"], told["extra"]) == ("2", "1", "2")


def test_every_joint_onset_has_a_row(duet: Analysis, folder: Path) -> None:
    rows, (pair,) = read(folder, "joint_onsets"), duet.pairs
    assert {(row["player_a"], row["player_b"]) for row in rows} == {("Ji-woo", "Haruka")}
    assert numbers(rows, "beat") == pair.beat.tolist()
    assert numbers(rows, "asynchrony_ms") == pair.asynchrony_ms.tolist()
    assert numbers(rows, "time_a_s") == pair.time_a_s.tolist()
    assert numbers(rows, "time_b_s") == pair.time_b_s.tolist()
    flams = [abs(float(row["asynchrony_ms"])) > 30 for row in rows]
    assert [row["is_flam"] for row in rows] == [str(flam).lower() for flam in flams]
    for row in rows:
        apart_ms = 1000 * (float(row["time_a_s"]) - float(row["time_b_s"]))
        assert float(row["asynchrony_ms"]) == pytest.approx(apart_ms, abs=1e-6)


def test_every_pair_of_three_has_its_rows(trio: Analysis, tmp_path: Path) -> None:
    write_csv(trio, tmp_path)
    rows = read(tmp_path, "joint_onsets")
    assert len(rows) == sum(pair.joint_onsets for pair in trio.pairs)
    pairs = read(tmp_path, "pairs")
    assert [(row["player_a"], row["player_b"]) for row in pairs] == [p.names for p in trio.pairs]


def test_players_and_pairs_have_their_numbers(duet: Analysis, folder: Path) -> None:
    for row, player in zip(read(folder, "players"), duet.players.values(), strict=True):
        assert row["key"] == player.key
        assert int(row["strokes"]) == len(player.strokes)
        assert float(row["sd_asynchrony_ms"]) == player.sd_asynchrony_ms
        interval = player.asynchrony.intervals["mean_asynchrony_ms"]
        assert float(row["mean_asynchrony_ms_low"]) == interval.low
        assert float(row["mean_asynchrony_ms_high"]) == interval.high
        assert float(row["tempo_bpm"]) == player.tempo_bpm
    ((row,), (pair,)) = read(folder, "pairs"), duet.pairs
    assert int(row["flams"]) == pair.flams
    assert float(row["together_share"]) == pair.together_share


def test_missed_notes_are_listed(duet: Analysis, folder: Path) -> None:
    rows = read(folder, "missed_notes")
    assert {row["player"] for row in rows} == {"Haruka"}
    assert numbers(rows, "beat") == duet.players["b"].missed_beat.tolist()
    assert numbers(rows, "time_s") == [beat / 2 for beat in numbers(rows, "beat")]


def test_too_few_to_say_is_an_empty_field(few: Analysis, tmp_path: Path) -> None:
    write_csv(few, tmp_path)
    (row,) = read(tmp_path, "pairs")
    assert row["joint_onsets"] == "4"
    assert row["flams"] == row["mean_asynchrony_ms"] == row["together_share_low"] == ""
    assert read(tmp_path, "players")[0]["sd_asynchrony_ms"] == ""


def test_a_take_without_strokes_gives_headers(empty: Analysis, tmp_path: Path) -> None:
    for path in write_csv(empty, tmp_path):
        lines = path.read_text("utf-8").splitlines()
        assert len(lines) == {"players": 3, "pairs": 2}.get(path.stem, 1)


def renamed(analysis: Analysis, *names: str) -> Analysis:
    keys = list(analysis.players)
    by_key = dict(zip(keys, names, strict=True))
    players: dict[str, PlayerAnalysis] = {
        key: replace(player, name=by_key[key]) for key, player in analysis.players.items()
    }
    pairs = tuple(
        replace(pair, names=(by_key[pair.keys[0]], by_key[pair.keys[1]])) for pair in analysis.pairs
    )
    return replace(analysis, players=players, pairs=pairs)


def test_two_of_one_name_can_be_told_apart(few: Analysis, tmp_path: Path) -> None:
    write_csv(renamed(few, "Alex", "Alex"), tmp_path)
    assert {row["player"] for row in read(tmp_path, "strokes")} == {"Alex (a)", "Alex (b)"}
    assert read(tmp_path, "joint_onsets")[0]["player_b"] == "Alex (b)"


def one_column(*words: str) -> bytes:
    return csv_of({"player": Words(words, np.arange(len(words)))})


@given(st.lists(st.text(alphabet="ab\"',;\r\n \t지はé🥁", max_size=8), min_size=1, max_size=8))
def test_any_name_comes_back_as_it_was(words: list[str]) -> None:
    harmless = [f"_{word}" for word in words]
    read_back = list(csv.reader(io.StringIO(one_column(*harmless).decode(), newline="")))
    assert read_back == [["player"], *([word] for word in harmless)]


@pytest.mark.parametrize("start", list("=+-@\t\r\n＝＋－＠"))
def test_no_name_is_a_formula(start: str) -> None:
    text = one_column(f"{start}SUM(A1:A9)").decode()
    _, (field,) = csv.reader(io.StringIO(text, newline=""))
    assert field == f"'{start}SUM(A1:A9)"


def test_negative_numbers_are_numbers(folder: Path) -> None:
    assert min(numbers(read(folder, "joint_onsets"), "asynchrony_ms")) < 0


def test_letters_that_no_file_can_hold_are_replaced() -> None:
    assert one_column("broken\udcff") == b"player\r\nbroken?\r\n"


def test_tables_longer_than_one_part_are_whole() -> None:
    count = 250_001
    text = csv_of({"time_s": np.arange(count) / 8, "flam": np.arange(count) % 2 == 0})
    rows = text.decode().split("\r\n")
    assert len(rows) == count + 2
    assert rows[count] == "31250.0,true"


def test_a_folder_that_cant_be_made_is_refused_in_a_sentence(
    solo: Analysis, tmp_path: Path
) -> None:
    (tmp_path / "taken").write_text("a file, no folder")
    with pytest.raises(BadInput, match="can't be written"):
        write_csv(solo, tmp_path / "taken")
