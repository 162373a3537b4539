"""The databases that an archive may be in: SQLite and PostgreSQL, each set up as it needs."""

from __future__ import annotations

from contextlib import closing
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError

from hapju.archive.tables import Table
from hapju.errors import BadInput

WRITES = "hapju_writes"
"""The option of a connection that means to write."""

_URL_HELP = (
    "give a URL such as sqlite:////home/me/hapju/archive.db or postgresql://me@localhost/hapju"
)
_DRIVERS = {"postgresql": "postgresql+psycopg", "postgres": "postgresql+psycopg"}
_KNOWN = frozenset({"sqlite", "sqlite+pysqlite", "postgresql+psycopg"})
_READING: dict[str, dict[str, Any]] = {
    "postgresql": {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}
}
_CONNECTS_WITHIN_S = 10
_MIGRATIONS_LOCK = 0x68_61_70_6A_75  # "hapju", for nobody else's lock to be in the way


def made_engine(url: str, where: str) -> Engine:
    """The engine for a URL; nothing is opened yet.

    Raises:
        BadInput: for what is no URL of a database, a kind of database in which no archive is kept,
            and one whose driver isn't installed.
    """
    try:
        made = make_url(url)
        made = made.set(drivername=_DRIVERS.get(made.drivername, made.drivername))
        _check_kind(made, where)
        # Names and keys are nobody's business in a log, whatever goes wrong.
        engine = create_engine(made, hide_parameters=True, **_options(made))
    except BadInput:  # a ValueError too, but one that says more
        raise
    except (ArgumentError, ValueError):
        raise BadInput(where, "this is no database's URL", _URL_HELP) from None
    except ModuleNotFoundError as missing:
        raise BadInput(
            where,
            f"the Python package {missing.name} is missing",
            "install it beside Hapju; for PostgreSQL, hapju[postgresql] brings it",
        ) from None
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _set_up_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
    return engine


def for_reading(engine: Engine) -> Engine:
    """The engine with transactions that see the archive as it is at their first question."""
    return engine.execution_options(**_READING.get(engine.dialect.name, {}))


def for_writing(engine: Engine) -> Engine:
    """The engine with transactions that mean to write."""
    return engine.execution_options(**{WRITES: True})


def wait_for_turn(connection: Connection) -> None:
    """Within a transaction: have only one process at a time change the tables.

    SQLite has seen to it already.
    """
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_MIGRATIONS_LOCK})")


def check_letters(connection: Connection, where: str) -> None:
    """See that the database keeps every letter.

    Raises:
        BadInput: for a database of PostgreSQL that keeps other than Unicode.
    """
    if connection.dialect.name != "postgresql":
        return
    encoding = connection.exec_driver_sql("SHOW server_encoding").scalar_one()
    if encoding != "UTF8":
        raise BadInput(
            where,
            f"its encoding is {encoding}, which doesn't hold every name",
            "make the database with ENCODING 'UTF8' TEMPLATE template0",
        )


def wipe_deleted(engine: Engine) -> None:
    """Write the tables anew, without the room that deleted rows have left."""
    if engine.dialect.name == "postgresql":
        tables = ", ".join(table.name for table in Table.metadata.sorted_tables)
        with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.exec_driver_sql(f"VACUUM FULL {tables}")
    elif engine.dialect.name == "sqlite":
        with closing(engine.raw_connection()) as raw:  # without a transaction around it
            for command in ("VACUUM", "PRAGMA wal_checkpoint(TRUNCATE)"):
                raw.cursor().execute(command)


def without_password(url: str) -> str:
    """A URL that may be shown."""
    try:
        return make_url(url).render_as_string(hide_password=True)
    except (ArgumentError, ValueError):
        return repr(url[:80])


def _check_kind(url: URL, where: str) -> None:
    if url.drivername not in _KNOWN:
        wrong = f"archives are kept in SQLite or PostgreSQL, not in {url.drivername}"
        raise BadInput(where, wrong, _URL_HELP)


def _options(url: URL) -> dict[str, Any]:
    if url.get_backend_name() != "postgresql":
        return {}
    connect = {} if "connect_timeout" in url.query else {"connect_timeout": _CONNECTS_WITHIN_S}
    # A server that was started again meanwhile costs a new connection, not an error.
    return {"pool_pre_ping": True, "connect_args": connect}


def _set_up_sqlite(connection: Any, _: object) -> None:
    """Readers and a writer at once, references that hold, and patience with another process."""
    connection.isolation_level = None  # the driver begins nothing by itself: see below
    cursor = connection.cursor()
    for pragma in ("journal_mode=WAL", "foreign_keys=ON", "busy_timeout=10000"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    """Who means to write says so first: else two who have read would be in each other's way."""
    writes = connection.get_execution_options().get(WRITES, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
