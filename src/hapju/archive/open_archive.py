"""Opening the archive: the database by its URL, with its tables brought up to date."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from sqlalchemy import Connection, Engine
from sqlalchemy.exc import (
    DatabaseError,
    DataError,
    IntegrityError,
    OperationalError,
    SQLAlchemyError,
)
from sqlalchemy.orm import Session

from hapju.archive.engines import (
    check_letters,
    for_reading,
    for_writing,
    made_engine,
    wait_for_turn,
    wipe_deleted,
    without_password,
)
from hapju.errors import BadInput

FILE = "archive.db"
"""The name of the archive in the data folder."""


@dataclass(frozen=True, slots=True)
class Archive:
    """An open archive. Any thread may have a session of its own."""

    engine: Engine

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A session that sees the archive as it is at its first question.

        Raises:
            BadInput: for a database that is out of reach, or words that it can't hold.
        """
        with _said_well(), Session(for_reading(self.engine)) as session:
            yield session

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """A session that is committed at the end, or undone by an exception.

        SQLite lets one write at a time; the others wait their turn.

        Raises:
            BadInput: for a database that is out of reach or full, or words that it can't hold.
        """
        with _said_well(), Session(for_writing(self.engine)) as session, session.begin():
            yield session

    def wipe_deleted(self) -> None:
        """Have the database's files no longer hold what was deleted.

        Raises:
            BadInput: for a database that is out of reach, or in use all the time.
        """
        with _said_well():
            wipe_deleted(self.engine)

    def close(self) -> None:
        """Close all connections."""
        self.engine.dispose()


def archive_url(folder: Path) -> str:
    """The URL of the SQLite archive in a data folder."""
    return f"sqlite:///{(folder / FILE).resolve()}"


def open_archive(url: str) -> Archive:
    """Open the archive at a URL of SQLAlchemy, made where there is none, migrated where it is old.

    PostgreSQL is ``postgresql://``; its driver is psycopg.

    Raises:
        BadInput: for a URL that is none, a database that can't be opened, and an archive that a
            newer Hapju has written.
    """
    where = f"archive {without_password(url)}"
    engine = made_engine(url, where)
    try:
        migrate(engine, where)
    except SQLAlchemyError as trouble:
        engine.dispose()
        raise BadInput(
            where,
            f"it can't be opened ({_reason(trouble)})",
            "name a database that you may write to",
        ) from None
    except BadInput:
        engine.dispose()
        raise
    return Archive(engine)


def migrate(engine: Engine, where: str = "archive", revision: str = "head") -> None:
    """Bring the tables to a revision: the newest, or for tests an older one.

    Raises:
        BadInput: for an archive that a newer Hapju has written, or a database of PostgreSQL that
            doesn't hold every letter.
    """
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    scripts = ScriptDirectory.from_config(config)
    wanted = scripts.get_current_head() if revision == "head" else revision
    with for_reading(engine).connect() as connection:
        check_letters(connection, where)
        if _revision_of(connection) == wanted:
            return
    with for_writing(engine).begin() as connection:
        wait_for_turn(connection)
        present = _revision_of(connection)
        if present == wanted:  # another process has just done it
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


def _revision_of(connection: Connection) -> str | None:
    return MigrationContext.configure(connection).get_current_revision()


@contextmanager
def _said_well() -> Iterator[None]:
    """What a database refuses or can't do, as a sentence."""
    try:
        yield
    except DataError as trouble:
        raise BadInput(
            "archive", f"it can't hold this ({_reason(trouble)})", "say it in letters that are seen"
        ) from None
    except OperationalError as trouble:
        raise BadInput(
            "archive", f"it is out of reach ({_reason(trouble)})", "see to its database, then again"
        ) from None
    except IntegrityError as trouble:
        raise BadInput(
            "archive",
            f"somebody else has changed the same just now ({_reason(trouble)})",
            "try again",
        ) from None
    except DatabaseError as trouble:
        raise BadInput(
            "archive", f"it can't be used ({_reason(trouble)})", "restore it from a backup"
        ) from None
    except UnicodeEncodeError:
        raise BadInput(
            "archive", "what is asked for is no text in UTF-8", "write names and keys in UTF-8"
        ) from None


def _reason(trouble: SQLAlchemyError) -> str:
    lines = str(getattr(trouble, "orig", None) or trouble).strip().splitlines()
    return lines[0].strip() if lines else type(trouble).__name__
