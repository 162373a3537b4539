"""The path and its lessons: ``/api/path``, ``/api/lessons/<name>`` and their pictures.

``?player=`` is the key of a player: with it the answer says what that player has passed. Without it
nothing is looked up in the archive, and everybody gets the same.
"""

from __future__ import annotations

from functools import lru_cache

import msgspec
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from hapju.coach.lessons.load import lesson_names, load_lesson
from hapju.coach.lessons.pictures import picture
from hapju.studio.answers import PRIVATE, refusal
from hapju.studio.archivist import Kept, progress_in
from hapju.studio.asked_language import language_of
from hapju.studio.lesson_listing import lesson_shown, path_listed
from hapju.studio.lesson_progress import NOTHING, Progress
from hapju.studio.take_pages import unless_busy
from hapju.studio.workshop import Workshop

_LONGEST_KEY = 64
_JSON = "application/json"


def lesson_routes(kept: Kept, workshop: Workshop) -> list[Route]:
    """The addresses of the path; the archive is asked in the workshop's process."""

    async def progress_for(request: Request) -> Progress | None:
        key = request.query_params.get("player", "")
        if not 0 < len(key) <= _LONGEST_KEY:
            return None
        return await workshop.make(progress_in, kept, key)

    async def path(request: Request) -> Response:
        language, progress = language_of(request), await progress_for(request)
        if progress is None:
            return Response(await run_in_threadpool(_path, language), media_type=_JSON)
        listed = await run_in_threadpool(path_listed, progress, language)
        return Response(msgspec.json.encode(listed), media_type=_JSON, headers=PRIVATE)

    async def lesson(request: Request) -> Response:
        name, language = request.path_params["name"], language_of(request)
        if not await run_in_threadpool(_is_lesson, name):
            return _no_lesson()
        progress = await progress_for(request)
        if progress is None:
            return Response(await run_in_threadpool(_lesson, name, language), media_type=_JSON)
        shown = await run_in_threadpool(lesson_shown, load_lesson(name), progress, language)
        return Response(msgspec.json.encode(shown), media_type=_JSON, headers=PRIVATE)

    def drawing(request: Request) -> Response:
        name, language = request.path_params["name"], language_of(request)
        if not _is_lesson(name) or not load_lesson(name).picture:
            return _no_lesson()
        return Response(_drawing(load_lesson(name).picture, language), media_type="image/svg+xml")

    return [
        Route("/api/path", unless_busy(path)),
        Route("/api/lessons/{name}", unless_busy(lesson)),
        Route("/api/lessons/{name}/picture.svg", drawing),
    ]


def _is_lesson(name: str) -> bool:
    """Reads the lessons when it is first asked, so not on the event loop."""
    return name in lesson_names()


@lru_cache(maxsize=4)
def _path(language: str) -> bytes:
    return msgspec.json.encode(path_listed(NOTHING, language))


@lru_cache(maxsize=256)
def _lesson(name: str, language: str) -> bytes:
    return msgspec.json.encode(lesson_shown(load_lesson(name), NOTHING, language))


@lru_cache(maxsize=64)
def _drawing(name: str, language: str) -> str:
    return picture(name, language)


def _no_lesson() -> Response:
    return refusal(404, "There is no such lesson.")
