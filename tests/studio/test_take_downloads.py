"""A take's files: each is read back as the same take."""

from dataclasses import replace
from pathlib import Path

import msgspec
import numpy as np
import pytest

from hapju.archive.kept_take import KeptTake, read_kept_take
from hapju.hear.read import read, read_recordings
from hapju.show.json_tables import json_of
from hapju.studio.take_downloads import MadeFile, downloads_of, is_download, made_file
from hapju.take import read_take
from tests.archive.made_takes import played_duet

TAKE = played_duet(last_bar=16)
ANALYSIS = TAKE.analyse()


def made(name: str, take: KeptTake = TAKE) -> MadeFile:
    file = made_file(take, ANALYSIS, name, "en")
    assert file is not None
    return file


def test_every_download_that_is_listed_is_there() -> None:
    kinds = []
    for download in downloads_of(TAKE, "ko"):
        path, _, query = download.link.partition("?")
        name = path.removeprefix(f"/api/takes/{TAKE.name}/files/")
        assert is_download(name)
        assert query in ("", "lang=ko")
        if download.kind != "pdf":
            assert made(name).content
        kinds.append(download.kind)
    assert kinds == ["midi", "midi", "csv", "json", "html", "pdf", "journal"]


def test_midi_files_hold_what_was_played(tmp_path: Path) -> None:
    for number, player in enumerate(TAKE.players, start=1):
        file = made(f"player-{number}.mid")
        assert file.name == f"{player.name}.mid"
        path = tmp_path / file.name
        path.write_bytes(file.content)
        strokes = read(path)
        np.testing.assert_array_equal(strokes.piece, player.strokes.piece)
        np.testing.assert_allclose(strokes.time_s, player.strokes.time_s, atol=2e-4)


def test_the_table_is_read_back_exactly(tmp_path: Path) -> None:
    path = tmp_path / "take.csv"
    path.write_bytes(made("take.csv").content)
    found = read_recordings(path)
    assert [recording.name for recording in found] == [player.name for player in TAKE.players]
    assert [recording.strokes for recording in found] == [p.strokes for p in TAKE.players]
    assert TAKE.played is not None
    again = read_take([path]).analyse(TAKE.played.song, TAKE.level)
    assert again.pairs[0].sd_asynchrony_ms == ANALYSIS.pairs[0].sd_asynchrony_ms


def test_the_journal_is_the_take(tmp_path: Path) -> None:
    path = tmp_path / "take.jsonl"
    path.write_bytes(made("take.jsonl").content)
    assert read_kept_take(path) == TAKE


def test_the_numbers_are_those_of_hapju_report(tmp_path: Path) -> None:
    path = tmp_path / "analysis.json"
    ANALYSIS.to_json(path)
    assert made("analysis.json").content == path.read_bytes()
    assert msgspec.json.decode(path.read_bytes()) == msgspec.json.decode(json_of(ANALYSIS))


def test_the_report_is_the_page() -> None:
    page = made("report.html")
    assert page.media_type == "text/html"
    assert page.content.startswith(b"<!doctype html>") or page.content.startswith(
        b"<!DOCTYPE html>"
    )
    assert "지우" in page.content.decode()


@pytest.mark.parametrize(
    "name", ["player-0.mid", "player-x.mid", "../take.csv", "take", "player-1.mid/", "take.csv\n"]
)
def test_there_are_no_other_files(name: str) -> None:
    assert not is_download(name)


def test_a_player_who_is_not_there_has_no_file() -> None:
    assert made_file(TAKE, ANALYSIS, "player-3.mid", "en") is None


@pytest.mark.parametrize(
    ("names", "files"),
    [
        (("민준", "민준"), ["민준-1.mid", "민준-2.mid"]),
        (("Ann", "ann"), ["Ann-1.mid", "ann-2.mid"]),
        (("../..", "a/b"), ["player-1.mid", "a-b.mid"]),
        (("a" * 100, '"\r\n'), [f"{'a' * 60}.mid", "player-2.mid"]),
    ],
)
def test_players_names_make_safe_file_names(names: tuple[str, str], files: list[str]) -> None:
    named = zip(TAKE.players, names, strict=True)
    players = tuple(replace(player, name=name) for player, name in named)
    take = replace(TAKE, players=players)
    assert [each.name for each in downloads_of(take, "en") if each.kind == "midi"] == files
    assert [made(f"player-{n}.mid", take).name for n in (1, 2)] == files
