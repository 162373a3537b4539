"""hapju takes, players and archive, in either kind of database."""

import io
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from hapju.archive.open_archive import open_archive
from hapju.archive.players import new_key
from hapju.archive.takes import keep_take
from hapju.cli import main
from tests.archive.made_takes import played_by, played_duet
from tests.postgresql import Server

JIWOO = new_key()
TAKE = played_by(played_duet(last_bar=2), JIWOO, None)


@pytest.fixture(params=["sqlite", "postgresql"])
def where(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[list[str]]:
    """The options that name an archive with a duet in it."""
    data = tmp_path / "data"
    data.mkdir()
    url = f"sqlite:///{data / 'archive.db'}"
    server: Server | None = None
    if request.param == "postgresql":
        server = request.getfixturevalue("postgresql")
        url = server.new_database()
    archive = open_archive(url)
    with archive.writing() as session:
        keep_take(session, TAKE)
    archive.close()
    yield ["--data", str(data), *(["--archive", url] if server is not None else [])]
    if server is not None:
        server.drop(url)


Said = pytest.CaptureFixture[str]


def test_takes_and_players_are_listed(where: list[str], capsys: Said) -> None:
    assert main(["takes", *where]) == 0
    assert capsys.readouterr().out == (
        f"{TAKE.name}   {TAKE.when}   dynamite-practice beginner   지우, Haruka\n"
    )
    assert main(["players", *where]) == 0
    assert capsys.readouterr().out == f"{JIWOO}   지우   -   1 take, the last {TAKE.when}\n"


def test_takes_are_listed_while_others_write(where: list[str], capsys: Said) -> None:
    archive = open_archive(
        where[-1] if "--archive" in where else f"sqlite:///{where[1]}/archive.db"
    )
    with archive.writing() as session:
        keep_take(session, replace(TAKE, name="another"))
        assert main(["takes", *where]) == 0
    archive.close()
    assert capsys.readouterr().out.splitlines()[0].startswith(TAKE.name)


def test_a_take_is_joined_to_a_player(where: list[str], capsys: Said) -> None:
    assert main(["players", *where, "--join", TAKE.name, "2", "지우"]) == 0
    assert capsys.readouterr().out == f"Player 2 of {TAKE.name} is 지우.\n"
    for wrong, says in (
        ([TAKE.name, "two", "지우"], "'two' is no player's number"),
        ([TAKE.name, "3", "지우"], "it has no player 3"),
        ([TAKE.name, "1", "nobody"], "there is no such player"),
    ):
        assert main(["players", *where, "--join", *wrong]) == 2
        assert says in capsys.readouterr().err


def test_a_player_is_deleted_when_that_is_confirmed(
    where: list[str], capsys: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = ["players", *where, "--delete", "지우"]
    assert main(asked) == 2
    said = capsys.readouterr()
    assert said.out == (
        f"지우 ({JIWOO}): 0 takes alone, 1 take with others. What others played stays.\n"
    )
    assert "add --yes to be sure" in said.err

    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    for answer in ("\n", "n\n", ""):
        monkeypatch.setattr(sys, "stdin", Terminal(answer))
        assert main(asked) == 0
        assert capsys.readouterr().out.endswith("Nothing was deleted.\n")
    monkeypatch.setattr(sys, "stdin", Terminal("y\n"))
    assert main(asked) == 0
    assert capsys.readouterr().out.endswith("Deleted.\n")
    main(["players", *where])
    main(["takes", *where])
    said = capsys.readouterr()
    assert "지우" not in said.out and said.out.endswith("   Haruka\n")
    assert main([*asked, "--yes"]) == 2
    assert "there is no such player" in capsys.readouterr().err


def test_everything_is_moved_to_another_archive(
    where: list[str], capsys: Said, tmp_path: Path
) -> None:
    path, other = str(tmp_path / "all.zip"), ["--data", str(tmp_path / "other")]
    (tmp_path / "other").mkdir()
    assert main(["archive", "export", path, *where]) == 0
    assert capsys.readouterr().out == f"1 take, 1 player\n{path}\n"
    assert main(["archive", "import", path, *other]) == 0
    assert capsys.readouterr().out == "1 new take, 1 new player\n"
    assert main(["archive", "import", path, *other]) == 0
    assert capsys.readouterr().out == "0 new takes (1 were there already), 0 new players\n"
    main(["takes", *where])
    main(["takes", *other])
    before, after = capsys.readouterr().out.splitlines()
    assert before == after
    assert main(["archive", "export", path, *where]) == 2
    assert "there is something already" in capsys.readouterr().err
    assert main(["archive", "import", str(tmp_path), *where]) == 2
    assert "it has no export.json" in capsys.readouterr().err


def test_a_back_up_is_an_archive(where: list[str], capsys: Said, tmp_path: Path) -> None:
    path = tmp_path / "copy.db"
    status = main(["archive", "back-up", str(path), *where])
    said = capsys.readouterr()
    if "--archive" in where:
        assert status == 2
        assert "back it up with pg_dump, or use hapju archive export" in said.err
        return
    assert (status, said.out) == (0, f"{path}\n")
    assert main(["takes", "--archive", f"sqlite:///{path}"]) == 0
    assert TAKE.name in capsys.readouterr().out
