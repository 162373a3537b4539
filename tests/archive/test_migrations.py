"""Archives of every former version open, keep their takes, and have the tables of the models."""

from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine, text

from hapju.archive import open_archive as opening
from hapju.archive.open_archive import archive_url, migrate, open_archive
from hapju.archive.tables import Table
from hapju.archive.takes import all_takes, keep_take, take_named
from hapju.errors import BadInput
from tests.archive.made_takes import played_duet

MIGRATIONS = Path(opening.__file__).parent / "migrations"


def revisions() -> list[str]:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    scripts = ScriptDirectory.from_config(config)
    return [script.revision for script in reversed(list(scripts.walk_revisions()))]


@pytest.mark.parametrize("revision", revisions())
def test_an_archive_of_any_version_opens_with_the_tables_of_now(
    revision: str, tmp_path: Path
) -> None:
    url = archive_url(tmp_path)
    engine = create_engine(url)
    migrate(engine, revision=revision)
    engine.dispose()
    archive = open_archive(url)
    with archive.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert context.get_current_revision() == revisions()[-1]
        assert compare_metadata(context, Table.metadata) == []
    with archive.writing() as session:
        keep_take(session, played_duet())
    archive.close()


# The archive as version 0001 wrote it: one take of two bars. Kept as it was, for ever.
FIRST = Path(__file__).parent / "golden" / "archive-0001.sql"


def test_takes_of_the_first_version_are_still_there(tmp_path: Path) -> None:
    url = archive_url(tmp_path)
    engine = create_engine(url)
    connection = engine.raw_connection()
    connection.driver_connection.executescript(FIRST.read_text(encoding="utf-8"))  # type: ignore[union-attr]
    connection.close()
    engine.dispose()
    archive = open_archive(url)
    with archive.writing() as session:
        (listed,) = all_takes(session)
        take = take_named(session, listed.name)
        assert take is not None
        assert [player.name for player in take.players] == ["지우", "Haruka"]
        assert [len(player.strokes) for player in take.players] == [16, 16]
        assert take.analyse().pairs[0].joint_onsets == 8
        assert listed.sd_asynchrony_ms is not None
    archive.close()


def test_opening_again_changes_nothing(tmp_path: Path) -> None:
    url = archive_url(tmp_path)
    open_archive(url).close()
    before = (tmp_path / "archive.db").read_bytes()
    open_archive(url).close()
    assert (tmp_path / "archive.db").read_bytes() == before


def test_an_archive_of_a_newer_version_is_refused(tmp_path: Path) -> None:
    url = archive_url(tmp_path)
    open_archive(url).close()
    engine = create_engine(url)
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    engine.dispose()
    with pytest.raises(BadInput, match=r"a newer Hapju has written it \(revision 9999\)"):
        open_archive(url)


@pytest.mark.parametrize(
    ("url", "says"),
    [
        ("archive.db", "this is no database's URL"),
        ("nosuch://x", "this is no database's URL"),
        ("sqlite:////no/such/folder/x.db", "it can't be opened"),
        ("postgresql+nosuch://me:secret@here/x", "this is no database's URL"),
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
