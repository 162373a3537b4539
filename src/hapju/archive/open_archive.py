"""Opening the archive: the database by its URL, with its tables brought up to date."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import ArgumentError, NoSuchModuleError, SQLAlchemyError
from sqlalchemy.orm import Session

from hapju.errors import BadInput

FILE = "archive.db"
"""The name of the archive in the data folder."""

_WRITES = "hapju_writes"
_URL_HELP = "give a URL such as sqlite:////home/me/hapju/archive.db"


@dataclass(frozen=True, slots=True)
class Archive:
    """An open archive. Any thread may have a session of its own."""

    engine: Engine

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A session that sees the archive as it is at its first question."""
        with Session(self.engine) as session:
            yield session

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """A session that is committed at the end, or undone by an exception.

        SQLite lets one write at a time; the others wait their turn.
        """
        with Session(self.engine.execution_options(**{_WRITES: True})) as session, session.begin():
            yield session

    def close(self) -> None:
        """Close all connections."""
        self.engine.dispose()


def archive_url(folder: Path) -> str:
    """The URL of the SQLite archive in a data folder."""
    return f"sqlite:///{(folder / FILE).resolve()}"


def open_archive(url: str) -> Archive:
    """Open the archive at a URL of SQLAlchemy, made where there is none, migrated where it is old.

    Raises:
        BadInput: for a URL that is none, a database that can't be opened, and an archive that a
            newer Hapju has written.
    """
    where = f"archive {_without_password(url)}"
    try:
        engine = create_engine(url)
    except (ArgumentError, NoSuchModuleError, ValueError):
        raise BadInput(where, "this is no database's URL", _URL_HELP) from None
    except ModuleNotFoundError as missing:
        raise BadInput(
            where, f"the Python package {missing.name} is missing", "install it beside Hapju"
        ) from None
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _set_up_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
    try:
        migrate(engine, where)
    except SQLAlchemyError as trouble:
        engine.dispose()
        reason = str(getattr(trouble, "orig", None) or trouble).splitlines()[0]
        raise BadInput(
            where, f"it can't be opened ({reason})", "name a database that you may write to"
        ) from None
    return Archive(engine)


def migrate(engine: Engine, where: str = "archive", revision: str = "head") -> None:
    """Bring the tables to a revision: the newest, or for tests an older one.

    Raises:
        BadInput: for an archive that a newer Hapju has written.
    """
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    scripts = ScriptDirectory.from_config(config)
    with engine.execution_options(**{_WRITES: True}).begin() as connection:
        present = MigrationContext.configure(connection).get_current_revision()
        if present == (scripts.get_current_head() if revision == "head" else revision):
            return
        config.attributes["connection"] = connection
        try:
            command.upgrade(config, revision)
        except CommandError:
            raise BadInput(
                where,
                f"a newer Hapju has written it (revision {present})",
                "open it with that version, or update this one",
            ) from None


def _set_up_sqlite(connection: Any, _: object) -> None:
    """Readers and a writer at once, references that hold, and patience with another process."""
    connection.isolation_level = None  # the driver begins nothing by itself: see below
    cursor = connection.cursor()
    for pragma in ("journal_mode=WAL", "foreign_keys=ON", "busy_timeout=10000"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    """Who means to write says so first: else two who have read would be in each other's way."""
    writes = connection.get_execution_options().get(_WRITES, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _without_password(url: str) -> str:
    from sqlalchemy.engine import make_url

    try:
        return make_url(url).render_as_string(hide_password=True)
    except (ArgumentError, ValueError):
        return repr(url[:80])
