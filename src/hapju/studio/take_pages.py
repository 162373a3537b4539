"""Looking back at takes: ``/api/takes/<take>`` and its files."""

from __future__ import annotations

import gzip
from collections.abc import Awaitable, Callable
from urllib.parse import quote

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from hapju.studio.answers import PRIVATE, refusal
from hapju.studio.archivist import Kept, file_of_take, review_json
from hapju.studio.asked_language import language_of
from hapju.studio.take_downloads import is_download
from hapju.studio.workshop import Busy, Workshop

_LONGEST_NAME = 80


def take_routes(kept: Kept, workshop: Workshop) -> list[Route]:
    """The addresses of takes in an archive; the work is done in the workshop's process."""

    async def review(request: Request) -> Response:
        name, language = request.path_params["take"], language_of(request)
        if len(name) > _LONGEST_NAME:
            return _no_take()
        found = await workshop.make(review_json, kept, name, language)
        if found is None:
            return _no_take()
        headers = {**PRIVATE, "Vary": "Accept-Encoding"}
        if "gzip" in request.headers.get("accept-encoding", ""):
            headers["Content-Encoding"] = "gzip"
            found = await run_in_threadpool(gzip.compress, found, 5)
        return Response(found, media_type="application/json", headers=headers)

    async def download(request: Request) -> Response:
        name, file = request.path_params["take"], request.path_params["file"]
        if len(name) > _LONGEST_NAME or not is_download(file):
            return _no_take()
        made = await workshop.make(file_of_take, kept, name, file, language_of(request))
        if made is None:
            return _no_take()
        headers = {**PRIVATE, "Content-Disposition": _attached(made.name)}
        return Response(made.content, media_type=made.media_type, headers=headers)

    return [
        Route("/api/takes/{take}", unless_busy(review)),
        Route("/api/takes/{take}/files/{file}", unless_busy(download)),
    ]


def unless_busy(
    answer: Callable[[Request], Awaitable[Response]],
) -> Callable[[Request], Awaitable[Response]]:
    """The same answer, or the request to come back where too many wait."""

    async def answer_or_wait(request: Request) -> Response:
        try:
            return await answer(request)
        except Busy:
            sentence = "Many takes are being looked at just now: try again in a few seconds."
            waiting = refusal(503, sentence)
            waiting.headers["Retry-After"] = "5"
            return waiting

    return answer_or_wait


def _no_take() -> Response:
    return refusal(404, "There is no such take.")


def _attached(name: str) -> str:
    """A file to keep, by its name; browsers that don't know other letters get plain ones."""
    plain = name.encode("ascii", "replace").decode().replace("?", "-")
    return f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(name, safe='')}"
