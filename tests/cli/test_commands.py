"""The other commands: songs, simulate, demo, help."""

import re
import shlex
from pathlib import Path

import pytest

from hapju.cli import main
from hapju.songs.built_in import built_in_songs


def test_help_is_given_when_nothing_is_asked(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 0
    said = capsys.readouterr().out
    for command in ("report", "simulate", "songs", "demo"):
        assert re.search(rf"^ +{command}\b", said, re.MULTILINE)


def test_songs_are_listed_with_tempo_and_levels(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["songs"]) == 0
    said = capsys.readouterr().out
    for name in built_in_songs():
        assert re.search(rf"^{name} +.*\d+ BPM, \d/\d", said, re.MULTILINE)


def test_what_is_simulated_can_be_reported_on_as_it_says(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    players = ["--player", "Ji-woo=steady", "--player", "Haruka=professional,bias_ms=-30"]
    assert main(["simulate", "sakura", *players, "--seed", "2", "-o", str(tmp_path)]) == 0
    command = capsys.readouterr().out.strip().splitlines()[-1]
    program, *arguments = shlex.split(command)
    assert program == "hapju"
    assert main([*arguments, "-o", str(tmp_path / "report.html")]) == 0
    assert "Haruka is" in capsys.readouterr().out


def test_the_same_seed_writes_the_same_files(tmp_path: Path) -> None:
    for folder in ("one", "two"):
        assert main(["simulate", "arirang", "--seed", "5", "-o", str(tmp_path / folder)]) == 0
    first, second = (
        {p.name: p.read_bytes() for p in (tmp_path / f).iterdir()} for f in ("one", "two")
    )
    assert first == second and len(first) == 2


def test_two_players_of_one_name_are_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    players = ["--player", "A=steady", "--player", "A=beginner"]
    assert main(["simulate", "arirang", *players, "-o", str(tmp_path)]) == 2
    assert "two players have one name" in capsys.readouterr().err


def test_the_demo_writes_a_duet_and_its_report_and_the_command_gives_the_same(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["demo", "-o", str(tmp_path / "demo")]) == 0
    said = capsys.readouterr().out
    page = tmp_path / "demo" / "report.html"
    assert page.exists() and str(page) in said
    _, *arguments = shlex.split(said.strip().splitlines()[-1])
    assert main([*arguments, "-o", str(tmp_path / "again.html")]) == 0
    assert (tmp_path / "again.html").read_bytes() == page.read_bytes()


@pytest.mark.parametrize("language", ["ko", "ja"])
def test_no_line_stays_english_in_another_language(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], language: str
) -> None:
    to = ["--lang", language, "-o", str(tmp_path)]
    assert main(["simulate", "arirang", "--player", "A=steady", "--player", "B=steady", *to]) == 0
    simulated = capsys.readouterr().out
    command = simulated.strip().splitlines()[-1]
    assert command.endswith(f"--lang {language}")
    files = [str(tmp_path / f"{name}.mid") for name in "AB"]
    assert main(["report", *files, "--lang", language, "-o", str(tmp_path / "report.html")]) == 0
    assert main(["demo", *to]) == 0
    said = simulated + capsys.readouterr().out
    for path in (*files, str(tmp_path)):
        said = said.replace(path, "")
    known = {"hapju", "report", "song", "arirang", "count", "in", "lang", "dynamite", "practice"}
    known |= {"mid", "html", "BPM", "ms", "A", "B", "Ji", "woo", "Haruka", "Dynamite", language}
    assert set(re.findall(r"[A-Za-z]+", said)) <= known
