"""Looking back over meetings: the histories of players and pairs, under ``/api``.

The key is what lets somebody in: without it, or with one that nobody has, there is nothing here.
"""

from __future__ import annotations

from datetime import date

import msgspec
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from hapju.errors import BadInput
from hapju.history.stories import pair_history, player_history
from hapju.studio.answers import PRIVATE, refusal
from hapju.studio.archive_at_hand import archive_of
from hapju.studio.archivist import Kept
from hapju.studio.asked_language import language_of
from hapju.studio.take_pages import unless_busy
from hapju.studio.workshop import Workshop

LONGEST_KEY = 64
USUAL_MINUTES = 15


def history_routes(kept: Kept, workshop: Workshop) -> list[Route]:
    """The addresses of histories; the work is done in the workshop's process."""

    async def player(request: Request) -> Response:
        key = request.path_params["key"]
        if len(key) > LONGEST_KEY:
            return _nobody()
        minutes, today = _minutes_of(request), _day_of(request)
        return _answer(
            await workshop.make(player_json, kept, key, minutes, today, language_of(request))
        )

    async def pair(request: Request) -> Response:
        a, plus, b = request.path_params["keys"].partition("+")
        if not plus or max(len(a), len(b)) > LONGEST_KEY:
            return _nobody()
        today = _day_of(request)
        return _answer(await workshop.make(pair_json, kept, a, b, today, language_of(request)))

    return [
        Route("/api/players/{key}/history", unless_busy(player)),
        Route("/api/pairs/{keys}/history", unless_busy(pair)),
    ]


def player_json(kept: Kept, key: str, minutes: int, today: date, language: str) -> bytes | None:
    """A player's history as JSON; None where nobody has the key.

    Raises:
        BadInput: for minutes that no day has.
    """
    found = player_history(archive_of(kept.url), key, minutes, today, language)
    return None if found is None else msgspec.json.encode(found)


def pair_json(kept: Kept, a: str, b: str, today: date, language: str) -> bytes | None:
    """A pair's history as JSON; None where there are no such two."""
    found = pair_history(archive_of(kept.url), a, b, today, language)
    return None if found is None else msgspec.json.encode(found)


def _answer(found: bytes | None) -> Response:
    if found is None:
        return _nobody()
    return Response(found, media_type="application/json", headers=PRIVATE)


def _nobody() -> Response:
    return refusal(404, "There is no such player.")


def _minutes_of(request: Request) -> int:
    text = request.query_params.get("minutes", str(USUAL_MINUTES))
    if not (text.isascii() and text.isdecimal() and len(text) < 5):
        raise BadInput(f"minutes={text[:20]}", "this is no count of minutes", "give 1 to 180")
    return int(text)


def _day_of(request: Request) -> date:
    """The day where the page is read; the studio's own where it doesn't say."""
    text = request.query_params.get("today")
    if text is None:
        return date.today()
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise BadInput(
            f"today={text[:20]}", "this is no day", "write it such as 2026-11-25"
        ) from None
