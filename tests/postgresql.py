"""A PostgreSQL server of the tests' own, in a temporary folder and on a Unix socket only."""

from __future__ import annotations

import os
import pwd
import re
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PATIENCE_S = 60.0
_USER = "hapju"
_QUICK = {
    "listen_addresses": "",
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "max_connections": "40",
    "shared_buffers": "16MB",
}
"""Nothing here has to outlive a loss of power."""


def programs() -> Path | None:
    """Where PostgreSQL's programs are, the newest first; None where it isn't installed."""
    found = sorted(
        Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: float(path.parts[-3])
    )
    initdb = str(found[-1]) if found else shutil.which("initdb")
    return None if initdb is None else Path(initdb).resolve().parent


class Server:
    """A running server; each test has a database of its own in it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._count = 0

    @property
    def version(self) -> str:
        """Such as ``15.13``."""
        return str(self._say("SHOW server_version")).split()[0]

    def url(self, database: str) -> str:
        """The URL of a database, as a user would give it."""
        return f"postgresql://{_USER}@/{database}?host={self._folder}"

    def new_database(self, options: str = "") -> str:
        """The URL of a new database."""
        self._count += 1
        name = f"archive_{self._count}"
        self._say(f"CREATE DATABASE {name} {options}")
        return self.url(name)

    def drop(self, url: str) -> None:
        """Remove a database, whoever is still connected to it."""
        found = re.search(r"/(archive_\d+)\?", url)
        assert found is not None
        self._say(f"DROP DATABASE {found[1]} WITH (FORCE)")

    def _say(self, command: str) -> object:
        import psycopg

        with psycopg.connect(
            dbname="postgres", user=_USER, host=str(self._folder), autocommit=True
        ) as connection:
            cursor = connection.execute(command.encode())
            return cursor.fetchone()[0] if cursor.description else None  # type: ignore[index]


@contextmanager
def running_server(bin_folder: Path) -> Iterator[Server]:
    """A server as long as the context lasts. Root may not be one: then another user is."""
    folder = Path(tempfile.mkdtemp(prefix="hapju-postgresql-", dir="/tmp"))  # short, for the socket
    somebody = _somebody_else()
    as_user = {} if somebody is None else {"user": somebody, "group": _group(somebody)}
    extra = {} if somebody is None else {"extra_groups": ()}
    if somebody is not None:
        shutil.chown(folder, somebody)
    data = folder / "data"
    try:
        subprocess.run(
            [bin_folder / "initdb", "-D", data, "-U", _USER, "--auth=trust", "--encoding=UTF8",
             "--locale=C", "--no-sync", "--no-instructions"],
            check=True, capture_output=True, cwd=folder, **as_user, **extra,
        )  # fmt: skip
        settings = [f"-c{name}={value}" for name, value in _QUICK.items()]
        with (folder / "log").open("wb") as log:
            process = subprocess.Popen(
                [bin_folder / "postgres", "-D", data, "-k", folder, *settings],
                stdout=log, stderr=log, cwd=folder, **as_user, **extra,
            )  # fmt: skip
        try:
            yield _answering(Server(folder), process, folder / "log")
        finally:
            process.send_signal(signal.SIGINT)  # connections are cut, then it closes
            process.wait(PATIENCE_S)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _answering(server: Server, process: subprocess.Popen[bytes], log: Path) -> Server:
    import psycopg

    ends_s = time.monotonic() + PATIENCE_S
    while True:
        try:
            assert server.version
        except psycopg.OperationalError:
            if process.poll() is not None or time.monotonic() > ends_s:
                raise RuntimeError(log.read_text(errors="replace")) from None
            time.sleep(0.05)
        else:
            return server


def _somebody_else() -> str | None:
    if os.getuid() != 0:
        return None
    users = {user.pw_name for user in pwd.getpwall()}
    return "postgres" if "postgres" in users else "nobody"


def _group(user: str) -> int:
    return pwd.getpwnam(user).pw_gid
