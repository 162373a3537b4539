"""An export holds everything, and brings it into any other archive, once."""

import json
import stat
import tracemalloc
import zipfile
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import msgspec
import numpy as np
import pytest
from sqlalchemy import select

from hapju.archive.classes import Assignment, give_assignment, join_class, make_class
from hapju.archive.exporting import export_archive
from hapju.archive.hearts import KeptHeartRate, keep_heart_rate
from hapju.archive.importing import Imported, import_archive
from hapju.archive.kept_take import journal_of
from hapju.archive.lessons import PassedLesson, keep_passed
from hapju.archive.open_archive import Archive, archive_url, open_archive
from hapju.archive.player_deletion import delete_player
from hapju.archive.players import keep_player, new_key
from hapju.archive.settings import keep_setting
from hapju.archive.tables import Table
from hapju.archive.takes import all_takes, delete_take, keep_take, take_named
from hapju.errors import BadInput
from tests.archive.made_takes import (
    as_free_play,
    heard_from_sound,
    played_by,
    played_duet,
    stopped,
)
from tests.postgresql import Server

JIWOO, HARUKA, AYA = new_key(), new_key(), new_key()
TAKES = [
    heard_from_sound(played_by(played_duet(seed=1, last_bar=2), JIWOO, HARUKA)),
    replace(stopped(played_duet("call-and-response", "advanced", last_bar=4), 6.0), name="demo"),
    replace(as_free_play(played_duet(seed=3)), room=None, name="../음 악?"),
]


TWO_OF_ONE_TEACHER = b"\n".join(
    b'{"key":"class-%d-of-two-classes","teacher_key":"one-key-for-both-of-them",' % number
    + b'"name":"x","since_s":1,"players":[],"assignments":[]}'
    for number in (1, 2)
)


@pytest.fixture
def full(archive: Archive) -> Archive:
    with archive.writing() as session:
        for take in TAKES:
            keep_take(session, take)
        keep_player(session, JIWOO, "Ji-woo", "ko")
        keep_player(session, AYA, "彩", "ja", since_s=5.5)
        heart = KeptHeartRate("fit", np.array([0.1, 1.1]), np.array([91.25, 120], np.float32), 7.0)
        keep_heart_rate(session, TAKES[0].name, 2, heart)
        keep_heart_rate(session, TAKES[2].name, 1, replace(heart, starts_s=None))
        passed = PassedLesson("eighths", 9.5, 80.0, {"sd": 0.1 + 0.2, "none": None}, TAKES[0].name)
        keep_passed(session, JIWOO, passed)
        keep_passed(session, AYA, PassedLesson("eighths", 10.5, None, {}))
        keep_setting(session, AYA, "days", {"mon": [1, 2.5, None]})
        made = make_class(session, "화요일")
        join_class(session, made.key, AYA)
        give_assignment(session, made.key, Assignment("arirang", None, "beginner", 80))
        give_assignment(session, made.key, Assignment(None, "eighths", due="2026-12-24", text="🥁"))
        make_class(session, "empty")
    return archive


@pytest.fixture
def elsewhere(full: Archive, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Archive]:
    """An empty archive in the other kind of database."""
    if full.engine.dialect.name == "postgresql":
        opened = open_archive(archive_url(tmp_path))
    else:
        server: Server = request.getfixturevalue("postgresql")
        opened = open_archive(server.new_database())
    yield opened
    opened.close()


def everything(archive: Archive) -> dict[str, list[str]]:
    """All rows of all tables, without the numbers that only this database gives."""
    with archive.reading() as session:
        names = {
            table: dict(session.execute(select(table.c.id, table.c[key])).all())
            for table, key in (
                (Table.metadata.tables["songs"], "digest"),
                (Table.metadata.tables["takes"], "name"),
                (Table.metadata.tables["players"], "key"),
                (Table.metadata.tables["classes"], "key"),
            )
        }
        found = {}
        for table in Table.metadata.sorted_tables:
            rows = []
            for row in session.execute(select(table)).mappings():
                said = {}
                for column in table.columns:
                    (reference,) = column.foreign_keys or (None,)
                    value = row[column.name]
                    if reference is not None and value is not None:
                        value = names[reference.column.table][value]
                    if column.name != "id":
                        said[column.name] = value
                rows.append(repr(said))
            found[table.name] = sorted(rows)
        return found


@pytest.mark.parametrize("name", ["export", "deep/er/export.zip"])
def test_another_database_has_the_same_rows_afterwards_and_twice_is_once(
    full: Archive, elsewhere: Archive, tmp_path: Path, name: str
) -> None:
    path, before = tmp_path / name, everything(full)
    head = export_archive(full, path)
    assert (head.hapju_export, head.takes, head.players) == (1, 3, 3)
    assert import_archive(elsewhere, path) == Imported(takes=3, takes_there=0, players=3)
    assert everything(elsewhere) == before
    assert import_archive(elsewhere, path) == Imported(takes=0, takes_there=3, players=0)
    assert import_archive(full, path) == Imported(takes=0, takes_there=3, players=0)
    assert everything(elsewhere) == everything(full) == before
    with elsewhere.reading() as session:
        assert [take_named(session, take.name) for take in TAKES] == [
            replace(TAKES[0], players=_in_korean(TAKES[0].players)),
            *TAKES[1:],
        ]


def _in_korean(players: tuple[object, ...]) -> tuple[object, ...]:
    return (replace(players[0], language="ko"), *players[1:])  # type: ignore[type-var]


def test_every_file_is_text_that_says_what_it_is(full: Archive, tmp_path: Path) -> None:
    path = tmp_path / "export"
    export_archive(full, path)
    files = sorted(file.relative_to(path).as_posix() for file in path.rglob("*") if file.is_file())
    takes = [name for name in files if name.startswith("takes/")]
    assert len(takes) == 3 and "takes/demo.jsonl" in takes
    assert [name for name in files if name not in takes] == [
        "classes.jsonl",
        "export.json",
        "heart_rates.jsonl",
        "lessons_passed.jsonl",
        "players.jsonl",
        "settings.jsonl",
    ]
    for name in files:
        for line in (path / name).read_text(encoding="utf-8").splitlines():
            json.loads(line)
        assert stat.S_IMODE((path / name).stat().st_mode) == 0o600
    page = Path(__file__).resolve().parents[2] / "docs" / "reference" / "archive-export.md"
    text = page.read_text(encoding="utf-8")
    for name in files:
        if name not in takes:
            assert f"`{name}`" in text
            line = msgspec.json.decode((path / name).read_bytes().splitlines()[-1])
            assert [field for field in line if f"`{field}`" not in text] == []


def test_what_is_there_stays_and_what_is_missing_comes(full: Archive, tmp_path: Path) -> None:
    path = tmp_path / "export.zip"
    export_archive(full, path)
    before = everything(full)
    with full.writing() as session:
        delete_take(session, TAKES[0].name)
        keep_player(session, AYA, "Aya", "en")
        keep_setting(session, AYA, "days", "none")
    assert import_archive(full, path) == Imported(takes=1, takes_there=2, players=0)
    after = everything(full)
    changed = {name for name in before if before[name] != after[name]}
    assert changed == {"players", "settings", "lessons_passed"}  # the last lost its take
    assert any("'Aya'" in row for row in after["players"])


def test_free_play_that_lost_a_player_moves_too(archive: Archive, tmp_path: Path) -> None:
    take = played_by(as_free_play(played_duet(last_bar=16)), JIWOO, HARUKA)
    few = replace(take.players[1], strokes=take.players[1].strokes.where(
        np.arange(len(take.players[1].strokes)) < 3))  # fmt: skip
    with archive.writing() as session:
        keep_take(session, replace(take, players=(take.players[0], few)))
        delete_player(session, JIWOO)
    path = tmp_path / "export"
    export_archive(archive, path)
    with archive.writing() as session:
        delete_take(session, take.name)
    import_archive(archive, path)
    with archive.reading() as session:
        (listed,) = all_takes(session)
        assert listed.players == ("Haruka",)
        found = take_named(session, take.name)
        assert found is not None and found.players == (few,)


def test_an_export_that_breaks_off_is_no_export(archive: Archive, tmp_path: Path) -> None:
    with archive.writing() as session:
        keep_take(session, played_duet(last_bar=2))

    def out_of_room(*_: int) -> None:
        raise OSError(28, "No space left on device")

    for name in ("export", "export.zip"):
        with pytest.raises(BadInput, match=r"it can't be written \(no space left on device\)"):
            export_archive(archive, tmp_path / name, out_of_room)
        with pytest.raises(BadInput, match=r"it has no export\.json|there is no such file"):
            import_archive(archive, tmp_path / name)
    assert not list(tmp_path.glob("*.zip*"))


def test_nothing_is_written_over(archive: Archive, tmp_path: Path) -> None:
    (tmp_path / "take.mid").write_bytes(b"my recording")
    for path in (tmp_path, tmp_path / "take.mid"):
        with pytest.raises(BadInput, match="there is something already"):
            export_archive(archive, path)
    with pytest.raises(BadInput, match="it can't be written"):
        export_archive(archive, tmp_path / "take.mid" / "export")


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("export.json", b'{"hapju_export":1}', "can't be understood"),
        ("export.json", b'{"hapju_export":2}', "this export has format 2"),
        ("export.json", b"\xff", "can't be understood"),
        ("players.jsonl", b'{"key":"short","name":"x","since_s":1}', "players.jsonl, line 1"),
        ("players.jsonl", b'{"key":"a-key-of-22-letters-xx"', "players.jsonl, line 1: it can't"),
        ("takes/x.jsonl", b"what?", "takes/x.jsonl, line 1: this is no journal"),
        ("settings.jsonl", b'{"player":"no-such-player-here","name":"x","value":1}', "no player"),
        ("heart_rates.jsonl", b'{"take":"x","number":1,"source":"","time_s":[1],"bpm":[]}',
         "it has no player 1"),
        ("settings.jsonl", b'{"value":' + b"[" * 100_000, "settings.jsonl, line 1: it can't"),
        ("classes.jsonl", TWO_OF_ONE_TEACHER, "another class has its teacher's key"),
    ],
)  # fmt: skip
def test_a_damaged_export_is_refused_in_a_sentence(
    archive: Archive, tmp_path: Path, name: str, content: bytes, says: str
) -> None:
    path, packed = tmp_path / "export", tmp_path / "export.zip"
    export_archive(archive, path)
    (path / name).parent.mkdir(exist_ok=True)
    (path / name).write_bytes(content)
    with zipfile.ZipFile(packed, "w") as whole:
        for file in path.rglob("*"):
            whole.write(file, file.relative_to(path))
    for each in (path, packed):
        with pytest.raises(BadInput, match=says) as refused:
            import_archive(archive, each)
        assert "\n" not in str(refused.value)


def test_a_later_format_and_other_files_are_refused(archive: Archive, tmp_path: Path) -> None:
    path = tmp_path / "export"
    export_archive(archive, path)
    head = msgspec.json.decode((path / "export.json").read_bytes()) | {"hapju_export": 2}
    (path / "export.json").write_bytes(msgspec.json.encode(head))
    with pytest.raises(BadInput, match="this export has format 2"):
        import_archive(archive, path)
    (tmp_path / "other.zip").write_bytes(b"PK or not")
    with pytest.raises(BadInput, match="this is no export"):
        import_archive(archive, tmp_path / "other.zip")
    with pytest.raises(BadInput, match="there is no such file"):
        import_archive(archive, tmp_path / "nothing")


def test_a_zip_file_that_was_changed_anywhere_is_an_export_or_a_sentence(tmp_path: Path) -> None:
    made = tmp_path / "export.zip"
    archive = open_archive(archive_url(tmp_path))
    with archive.writing() as session:
        keep_player(session, AYA, "彩" * 40, "ja")
    export_archive(archive, made)
    whole, changed = made.read_bytes(), tmp_path / "changed.zip"
    random = np.random.default_rng(6)
    for _ in range(300):
        data = bytearray(whole)
        for at in random.integers(len(data), size=random.integers(1, 4)):
            data[at] = random.integers(256)
        changed.write_bytes(data[: random.integers(len(data) // 2, len(data) + 1)])
        with suppress(BadInput):
            import_archive(archive, changed)
    archive.close()


def test_a_take_that_can_not_be_kept_is_named(postgresql: Server, tmp_path: Path) -> None:
    archive = open_archive(postgresql.new_database())
    export_archive(archive, tmp_path / "export")
    (tmp_path / "export" / "takes").mkdir()
    for name, level in (("fine", "beginner"), ("wrong", "begin\0ner")):
        take = as_free_play(played_duet(name=name, last_bar=16))
        journal = journal_of(replace(take, level=level))
        (tmp_path / "export" / "takes" / f"{name}.jsonl").write_bytes(journal)
    with pytest.raises(BadInput, match=r"takes/wrong\.jsonl, archive: it can't hold this"):
        import_archive(archive, tmp_path / "export")
    archive.close()


def test_what_has_no_end_is_not_read(archive: Archive, tmp_path: Path) -> None:
    path = tmp_path / "export"
    export_archive(archive, path)
    (path / "takes").mkdir()
    with (path / "takes" / "large.jsonl").open("wb") as large:
        large.truncate(513 << 20)  # of nothing: it takes no room
    with pytest.raises(BadInput, match=r"large\.jsonl: it is larger than 512 MiB"):
        import_archive(archive, path)
    with pytest.raises(BadInput, match="this is no export"):
        import_archive(archive, Path("/dev/zero"))


def test_a_small_zip_file_can_not_fill_the_memory(archive: Archive, tmp_path: Path) -> None:
    export_archive(archive, tmp_path / "export")
    head = (tmp_path / "export" / "export.json").read_bytes()
    for packing, says in (
        (zipfile.ZIP_LZMA, "packed in another way"),
        (zipfile.ZIP_DEFLATED, "it is damaged"),
    ):
        path = tmp_path / f"{packing}.zip"
        with zipfile.ZipFile(path, "w", packing) as bomb:
            bomb.writestr("export.json", head, zipfile.ZIP_DEFLATED)
            bomb.writestr("players.jsonl", b" " * (64 << 20))
        length, said = ((64 << 20).to_bytes(4, "little"), (1000).to_bytes(4, "little"))
        path.write_bytes(path.read_bytes().replace(length, said))
        tracemalloc.start()
        with pytest.raises(BadInput, match=says):
            import_archive(archive, path)
        _, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        assert most < 8 << 20
