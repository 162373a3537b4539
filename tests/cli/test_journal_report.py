"""`hapju report take.jsonl`, `hapju takes`, and what `hapju studio` says when it can't open."""

import json
from pathlib import Path

import pytest

from hapju.archive.kept_take import journal_of
from hapju.archive.open_archive import archive_url, open_archive
from hapju.archive.takes import keep_take
from hapju.cli import main
from hapju.show.json_tables import json_of
from hapju.studio import open_studio
from tests.archive.made_takes import played_duet, stopped

TAKE = stopped(played_duet("call-and-response", "advanced", last_bar=16, parts=("b", "a")), 30.0)


@pytest.fixture
def journal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "take.jsonl"
    path.write_bytes(journal_of(TAKE))
    return path


def test_a_journal_is_reported_on_with_its_own_song_and_players(
    journal: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["report", str(journal), "--json", "a.json", "-o", "a.html"]) == 0
    said = capsys.readouterr().out
    assert "지우" in said
    assert "Haruka" in said
    assert json.loads(Path("a.json").read_bytes()) == json.loads(json_of(TAKE.analyse()))
    assert "지우" in Path("a.html").read_text("utf-8")


@pytest.mark.parametrize(
    "option",
    [
        ["--song", "arirang"],
        ["--level", "beginner"],
        ["--tempo", "100"],
        ["--meter", "3/4"],
        ["--count-in", "1"],
        ["--align"],
        ["--names", "A,B"],
        ["--note-map", "roland"],
    ],
)
def test_what_the_journal_says_itself_is_not_said_again(
    journal: Path, option: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["report", str(journal), *option]) == 2
    said = capsys.readouterr().err
    assert said.startswith(f"hapju: {option[0]}: take.jsonl says by itself")
    assert said.count("\n") == 1
    assert not Path("report.html").exists()


def test_a_journal_comes_alone(journal: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["report", str(journal), "other.mid"]) == 2
    assert "a take's journal holds all its players" in capsys.readouterr().err


def test_a_bad_journal_is_refused_with_its_line(
    journal: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    journal.write_bytes(journal.read_bytes() + b"dance\n")
    assert main(["report", str(journal)]) == 2
    assert "take.jsonl, line 5: it goes on after the take's end" in capsys.readouterr().err
    journal.write_bytes(b"nothing of the kind\n")
    assert main(["report", str(journal)]) == 2
    assert "take.jsonl, line 1: this is no journal of a take" in capsys.readouterr().err


def test_takes_are_listed_and_deleted(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    archive = open_archive(archive_url(tmp_path))
    with archive.writing() as session:
        keep_take(session, TAKE)
    archive.close()
    data = ["--data", str(tmp_path)]
    assert main(["takes", *data]) == 0
    said = capsys.readouterr().out
    assert said.split() == [
        TAKE.name, TAKE.when, "call-and-response", "advanced", "지우,", "Haruka"
    ]  # fmt: skip
    assert main(["takes", *data, "--delete", TAKE.name]) == 0
    assert main(["takes", *data]) == 0
    assert capsys.readouterr().out == ""
    assert main(["takes", *data, "--delete", TAKE.name]) == 2
    assert "there is no such take" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (["--public"], "--public: "),
        (["--host", "0.0.0.0"], "others could reach the studio there"),
        (["--public", "--cert", "no.pem", "--key", "no.pem"], "there is no such file"),
        (["--port", "70000"], "is no port; it is 0 to 65535"),
        (["--archive", "nowhere"], "this is no database's URL"),
        (["--data", "file/data"], "it can't be used"),
    ],
)
def test_a_studio_that_can_not_be_opened_says_why(
    options: list[str],
    says: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(open_studio, "PAGES", tmp_path)
    (tmp_path / "index.html").write_text("")
    (tmp_path / "file").write_text("")
    data = [] if "--data" in options else ["--data", "data"]
    with pytest.raises(SystemExit) if "--port" in options else _nothing():
        assert main(["studio", "--no-browser", *data, *options]) == 2
    said = capsys.readouterr().err
    assert says in said
    assert said.count("\n") == 1


def _nothing() -> object:
    from contextlib import nullcontext

    return nullcontext()


def test_a_studio_without_its_pages_says_how_to_build_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(open_studio, "PAGES", tmp_path)
    assert main(["studio", "--no-browser", "--data", str(tmp_path / "data")]) == 2
    said = capsys.readouterr().err
    assert said == "hapju: the studio: its pages aren't built yet; run make studio.\n"
    assert not (tmp_path / "data").exists()
