"""Archives of every former version open, keep their takes, and have the tables of the models."""

import sqlite3
from math import inf
from pathlib import Path

import psycopg
import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import text

from hapju.archive import open_archive as opening
from hapju.archive.classes import all_classes, assignments_of, players_of_class
from hapju.archive.engines import made_engine
from hapju.archive.hearts import heart_rates_of
from hapju.archive.lessons import lessons_passed
from hapju.archive.open_archive import Archive, archive_url, migrate, open_archive
from hapju.archive.players import all_players, new_key
from hapju.archive.settings import settings_of
from hapju.archive.tables import Table
from hapju.archive.takes import all_takes, keep_take, take_named
from hapju.errors import BadInput
from tests.archive.at_once import troubles_at_once
from tests.archive.made_takes import ROOM, heard_from_sound, played_by, played_duet
from tests.postgresql import Server

MIGRATIONS = Path(opening.__file__).parent / "migrations"
# Archives as former versions wrote them, dumped. Kept as they were, for ever.
GOLDEN = Path(__file__).parent / "golden"


def revisions() -> list[str]:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    scripts = ScriptDirectory.from_config(config)
    return [script.revision for script in reversed(list(scripts.walk_revisions()))]


def check_tables(archive: Archive) -> None:
    """The tables are those of the models, and a take can be kept in them."""
    with archive.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert context.get_current_revision() == revisions()[-1]
        assert compare_metadata(context, Table.metadata) == []
    take = played_by(played_duet(seed=9), new_key(), new_key())
    with archive.writing() as session:
        keep_take(session, take)
    with archive.reading() as session:
        assert take_named(session, take.name) == take


@pytest.mark.parametrize("revision", revisions())
def test_an_archive_of_any_version_opens_with_the_tables_of_now(revision: str, url: str) -> None:
    engine = made_engine(url, "archive")
    migrate(engine, revision=revision)
    engine.dispose()
    archive = open_archive(url)
    check_tables(archive)
    archive.close()


def restore(url: str, name: str) -> None:
    """Make a database from the dump of a former version."""
    dump = (GOLDEN / name).read_text(encoding="utf-8")
    if url.startswith("postgresql"):
        with psycopg.connect(url) as connection:
            connection.execute(dump.encode())
    else:
        database = sqlite3.connect(url.removeprefix("sqlite:///"))
        database.executescript(dump)
        database.close()


def test_takes_of_the_first_version_are_still_there(tmp_path: Path) -> None:
    url = archive_url(tmp_path)
    restore(url, "archive-0001.sql")
    archive = open_archive(url)
    with archive.writing() as session:
        (listed,) = all_takes(session)
        take = take_named(session, listed.name)
        assert take is not None
        assert [player.name for player in take.players] == ["지우", "Haruka"]
        assert [len(player.strokes) for player in take.players] == [16, 16]
        assert take.analyse().pairs[0].joint_onsets == 8
        assert listed.sd_asynchrony_ms is not None
    check_tables(archive)
    archive.close()


def test_who_had_left_a_take_still_has(tmp_path: Path) -> None:
    url = archive_url(tmp_path)
    restore(url, "archive-0002.sql")
    archive = open_archive(url)
    with archive.reading() as session:
        take = take_named(session, "take-000000000002")
    assert take is not None
    assert [player.until_s for player in take.players] == [inf, 3.5]
    whole = played_duet(last_bar=2, seed=2)
    assert take.players[0].strokes == whole.players[0].strokes
    check_tables(archive)
    archive.close()


def test_players_lessons_hearts_and_classes_are_still_there(tmp_path: Path) -> None:
    jiwoo, haruka = "jiwoo-key-0123456789ab", "haruka-key-0123456789a"
    url = archive_url(tmp_path)
    restore(url, "archive-0004.sql")
    archive = open_archive(url)
    with archive.reading() as session:
        assert {player.key: player.name for player in all_players(session)} == {
            jiwoo: "지우",
            haruka: "Haruka",
        }
        take = take_named(session, "take-000000000004")
        assert take is not None
        assert [player.person for player in take.players] == [jiwoo, haruka]
        played = played_duet(last_bar=2, seed=4).players
        assert [player.strokes for player in take.players] == [each.strokes for each in played]
        (passed,) = lessons_passed(session, jiwoo)
        assert (passed.lesson, passed.tempo_bpm, passed.take) == ("first-beat", 72.0, take.name)
        assert passed.measures == {"matched_share": 0.95}
        assert settings_of(session, haruka) == {"minutes": 20}
        (heart,) = heart_rates_of(session, take.name).values()
        assert (heart.source, heart.bpm.tolist()) == ("strap", [90.0, 92.0, 95.5])
        (kept,) = all_classes(session)
        assert kept.name == "Tuesdays"
        assert [player.key for player in players_of_class(session, kept.key)] == [haruka]
        (given,) = assignments_of(session, kept.key)
        assert (given.lesson, given.tempo_percent, given.due) == ("first-beat", 80, "2026-12-01")
    check_tables(archive)
    archive.close()


def test_takes_from_before_players_were_known_lose_nothing(url: str) -> None:
    engine = "-postgresql" if url.startswith("postgresql") else ""
    restore(url, f"archive-0003{engine}.sql")
    archive = open_archive(url)
    with archive.reading() as session:
        free, left, heard = (take_named(session, each.name) for each in all_takes(session))
        assert all(not any(each.persons) for each in all_takes(session))
        assert all_players(session) == []
    assert heard == heard_from_sound(played_duet(last_bar=2, seed=1))
    assert left is not None and free is not None
    assert [player.until_s for player in left.players] == [inf, 6.5]
    assert (left.level, left.room, left.lesson) == ("advanced", ROOM, None)
    assert free.analyse().free_play is not None
    check_tables(archive)
    archive.close()


def test_opening_again_changes_nothing(tmp_path: Path) -> None:
    url = archive_url(tmp_path)
    open_archive(url).close()
    before = (tmp_path / "archive.db").read_bytes()
    open_archive(url).close()
    assert (tmp_path / "archive.db").read_bytes() == before


def test_many_may_open_a_new_archive_at_once(url: str) -> None:
    assert troubles_at_once(*[lambda: open_archive(url).close()] * 4) == []


def test_an_archive_of_a_newer_version_is_refused(url: str) -> None:
    open_archive(url).close()
    engine = made_engine(url, "archive")
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    engine.dispose()
    with pytest.raises(BadInput, match=r"a newer Hapju has written it \(revision 9999\)"):
        open_archive(url)


def test_a_database_that_can_not_hold_every_name_is_refused(postgresql: Server) -> None:
    latin = postgresql.new_database("ENCODING 'LATIN1' TEMPLATE template0")
    with pytest.raises(BadInput, match="its encoding is LATIN1"):
        open_archive(latin)
    postgresql.drop(latin)


def test_both_ways_to_write_its_url_name_postgresql(postgresql: Server) -> None:
    made = postgresql.new_database()
    for driver in ("postgresql", "postgresql+psycopg", "postgres"):
        archive = open_archive(made.replace("postgresql", driver, 1))
        assert archive.engine.dialect.driver == "psycopg"
        archive.close()
    missing = made.replace("archive_", "no_such_archive_")
    with pytest.raises(BadInput, match=r'database "no_such_archive_.*" does not exist') as refused:
        open_archive(missing.replace("hapju@", "hapju:secret@"))
    assert "secret" not in str(refused.value)
    postgresql.drop(made)


@pytest.mark.parametrize(
    ("url", "says"),
    [
        ("archive.db", "this is no database's URL"),
        ("nosuch://x", "archives are kept in SQLite or PostgreSQL, not in nosuch"),
        ("mysql://me:secret@here/x", "archives are kept in SQLite or PostgreSQL, not in mysql"),
        ("sqlite:////no/such/folder/x.db", "it can't be opened"),
        ("postgresql+nosuch://me:secret@here/x", "not in postgresql.nosuch"),
        ("postgresql://me:secret@/x?host=/no/such/folder", "it can't be opened"),
    ],
)
def test_what_is_no_archive_is_refused_without_its_password(url: str, says: str) -> None:
    with pytest.raises(BadInput, match=says) as refused:
        open_archive(url)
    assert "secret" not in str(refused.value)


def test_a_file_that_is_no_database_is_refused(tmp_path: Path) -> None:
    (tmp_path / "archive.db").write_bytes(b"no database at all" * 1000)
    with pytest.raises(BadInput, match="file is not a database"):
        open_archive(archive_url(tmp_path))


def test_sqlite_lets_readers_and_a_writer_work_at_once(tmp_path: Path) -> None:
    archive = open_archive(archive_url(tmp_path))
    with archive.engine.connect() as connection:
        assert connection.execute(text("PRAGMA journal_mode")).scalar() == "wal"
        assert connection.execute(text("PRAGMA foreign_keys")).scalar() == 1
    archive.close()
