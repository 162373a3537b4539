"""``hapju history`` and ``hapju plan``."""

import json
from pathlib import Path

import pytest

from hapju.cli import main
from tests.history.played_meetings import HARUKA, JIWOO, archive_with, meetings

TODAY = ["--today", "2026-11-10"]


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("data")
    archive_with(folder, meetings((15.0, 5.0), takes=3)).close()
    return folder


def run(data: Path, *words: str) -> int:
    return main([words[0], "--data", str(data), *TODAY, *words[1:]])


def test_two_by_their_names(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(data, "history", "지우", "Haruka") == 0
    said = capsys.readouterr().out
    assert "You have met 2 times, from Mon 2 Nov on." in said
    assert "Tighter together" in said
    assert "On the same music, at the same tempo" in said


def test_one_as_json_by_the_key(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(data, "history", JIWOO, "--json", "--lang", "ja") == 0
    story = json.loads(capsys.readouterr().out)
    assert story["name"] == "지우"
    assert [len(meeting["takes"]) for meeting in story["meetings"]] == [3, 3]


@pytest.mark.parametrize("language", ["en", "ko", "ja"])
def test_a_plan(data: Path, capsys: pytest.CaptureFixture[str], language: str) -> None:
    assert run(data, "plan", HARUKA, "--minutes", "20", "--lang", language) == 0
    said = capsys.readouterr().out
    assert len(said.splitlines()) > 14
    assert "history-" not in said


def test_a_plan_as_json_says_the_same_twice(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said = []
    for _ in range(2):
        assert run(data, "plan", "Haruka", "--json") == 0
        said.append(capsys.readouterr().out)
    assert said[0] == said[1]
    days = json.loads(said[0])["days"]
    assert len(days) == 7
    assert all(day["minutes"] <= 15 for day in days)


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["history", "nobody"], "there is no such player"),
        (["history", "지우", "지우"], "one and the same"),
        (["history", "지우", "Haruka", "지우"], "name one, or two"),
        (["plan", "nobody"], "there is no such player"),
        (["plan", "지우", "--today", "9999-12-31"], "out of all reach"),
        (["history", "지우", "--today", "0001-01-01"], "out of all reach"),
        (["history", "지우", "Haruka", "--today", "0001-01-01"], "out of all reach"),
    ],
)
def test_what_cannot_be_said(
    data: Path, capsys: pytest.CaptureFixture[str], words: list[str], says: str
) -> None:
    assert run(data, *words) == 2
    assert says in capsys.readouterr().err


@pytest.mark.parametrize("minutes", ["0", "181", "a", "1.5"])
def test_minutes_that_no_day_has(
    data: Path, capsys: pytest.CaptureFixture[str], minutes: str
) -> None:
    with pytest.raises(SystemExit):
        run(data, "plan", "지우", "--minutes", minutes)
    assert "1 to 180" in capsys.readouterr().err
