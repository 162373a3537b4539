"""The whole studio: rooms, sounds, songs, takes and the archive that keeps them."""

from __future__ import annotations

import logging
from collections.abc import Callable
from concurrent.futures import CancelledError
from threading import Thread

from starlette.routing import BaseRoute

from hapju.archive.open_archive import archive_url, open_archive
from hapju.archive.takes import DEMO
from hapju.errors import BadInput
from hapju.studio.archivist import Kept, keep_journal, review_json
from hapju.studio.class_pages import class_routes
from hapju.studio.data_folder import opened_alone
from hapju.studio.drop_pages import DropWorkshops, drop_routes
from hapju.studio.heart_pages import heart_routes
from hapju.studio.history_pages import history_routes
from hapju.studio.keepsake_pages import keepsake_routes
from hapju.studio.left_over_takes import keep_left_over
from hapju.studio.lesson_pages import lesson_routes
from hapju.studio.page_files import PAGES
from hapju.studio.serve import Settings, check, serve
from hapju.studio.song_cards import song_routes
from hapju.studio.sound_pages import render_ahead
from hapju.studio.sound_pages import routes as sound_routes
from hapju.studio.studio import Studio
from hapju.studio.take_pages import take_routes
from hapju.studio.workshop import Workshop

_log = logging.getLogger("hapju.studio")

REVIEW_WITHIN_S, DROP_WITHIN_S, SOUND_WITHIN_S = 120.0, 30.0, 900.0
TABLE_WITHIN_S = 120.0
CLIP_WITHIN_S = 300.0
SOUND_BYTES = 2 << 30
"""Of memory for listening; it takes a fifth of it."""


def open_studio(
    settings: Settings, archive: str | None = None, say: Callable[[str], None] = lambda _: None
) -> None:
    """Open the studio and keep it open until it is interrupted.

    Args:
        settings: where, and for whom.
        archive: the URL of the archive's database; SQLite in the data folder where none is named.
        say: gets the studio's link when it is open.

    Raises:
        BadInput: where it can't be opened like this.
    """
    if not (PAGES / "index.html").is_file():
        raise BadInput("the studio", "its pages aren't built yet", "run make studio")
    check(settings)
    with opened_alone(settings.data):
        _serve(settings, archive or archive_url(settings.data), say)


def _serve(settings: Settings, url: str, say: Callable[[str], None]) -> None:
    opened = open_archive(url)  # migrates it, or says what is wrong
    if count := keep_left_over(opened, settings.data / "rooms", settings.data / "takes"):
        _log.info("%d takes that were left over are kept", count)
    opened.close()
    kept = Kept(url, settings.data / "rooms")
    workshop = Workshop(REVIEW_WITHIN_S)
    dropped = DropWorkshops(Workshop(DROP_WITHIN_S), Workshop(SOUND_WITHIN_S, SOUND_BYTES))
    tables = Workshop(TABLE_WITHIN_S)
    clips = Workshop(CLIP_WITHIN_S)
    fixed: list[BaseRoute] = [
        *take_routes(kept, workshop),
        *keepsake_routes(kept, workshop, clips),
        *drop_routes(kept, dropped, settings.data / "drops"),
        *heart_routes(kept, workshop, dropped.data),
        *lesson_routes(kept, workshop),
        *history_routes(kept, workshop),
        *song_routes(),
        *sound_routes(),
    ]

    def routes(studio: Studio) -> list[BaseRoute]:
        return [*fixed, *class_routes(studio, kept, tables)]

    # What is wrong with a form is said to who sent it, and fills no log.
    logging.getLogger("python_multipart").setLevel(logging.CRITICAL)
    Thread(target=render_ahead, name="sounds", daemon=True).start()
    Thread(target=_wake, args=(workshop, kept), name="demo", daemon=True).start()
    try:
        serve(settings, lambda journal: workshop.do(keep_journal, kept, journal), routes, say)
    finally:
        for each in (workshop, tables, clips, dropped.data, dropped.sound):
            each.close()


def _wake(workshop: Workshop, kept: Kept) -> None:
    """Have the workshop's process ready, and the demo in it, before anybody asks."""
    try:
        workshop.do(review_json, kept, DEMO, "en")
    except CancelledError:  # the studio was closed at once
        return
    except (BadInput, RuntimeError):
        _log.exception("The demo can't be made")
