"""An archive with takes, and a client that asks a studio for them without a socket."""

from collections.abc import Sequence
from pathlib import Path

from starlette.routing import BaseRoute
from starlette.testclient import TestClient

from hapju.archive.kept_take import KeptTake, journal_of
from hapju.archive.open_archive import archive_url
from hapju.studio.archivist import Kept, keep_journal
from hapju.studio.studio import Studio
from hapju.studio.web_application import web_application


def kept_in(folder: Path) -> Kept:
    """What is kept in a folder, as a studio knows it."""
    return Kept(archive_url(folder), folder / "rooms")


def keep(kept: Kept, folder: Path, take: KeptTake) -> None:
    """Keep a take by its journal, which is left in the folder."""
    journal = folder / f"{take.name}.jsonl"
    journal.write_bytes(journal_of(take))
    keep_journal(kept, journal)


def client_of(studio: Studio, routes: Sequence[BaseRoute]) -> TestClient:
    """Asks a studio that has these pages."""
    return TestClient(web_application(studio, routes), "http://127.0.0.1:8765")


def client_in(folder: Path, routes: Sequence[BaseRoute]) -> TestClient:
    """Asks a studio of its own, with its data in the folder."""
    return client_of(Studio(folder, lambda _: None), routes)
