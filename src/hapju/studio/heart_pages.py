"""Hearts on the web: ``/api/takes/<take>/heart``, and ``POST /api/heart``, which reads a file.

A watch's file is read and forgotten. A heart rate is kept only where its player sends it with the
key that is theirs; whoever has the take's link can then see it, until its player takes it away.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import msgspec
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import Route

from hapju.errors import BadInput
from hapju.studio.answers import PRIVATE, refusal
from hapju.studio.archivist import Kept
from hapju.studio.askers import Buckets, may_ask
from hapju.studio.dropped_files import plain_name
from hapju.studio.heart_desk import forget_heart, hearts_beside, keep_heart, watch_read
from hapju.studio.heart_shapes import HeartForgotten, HeartSent
from hapju.studio.take_pages import unless_busy
from hapju.studio.workshop import Workshop

Wanted = TypeVar("Wanted", HeartSent, HeartForgotten)

LARGEST_FILE = 16 << 20
FILES_AT_ONCE, FILES_A_SECOND = 20, 0.1
"""From one address."""
_LARGEST_BODY = 1 << 20
_LONGEST_NAME = 80
_JSON = "application/json"


def heart_routes(kept: Kept, workshop: Workshop, files: Workshop) -> list[Route]:
    """The addresses of hearts; ``files`` is where strangers' files are read."""
    buckets: Buckets = {}

    async def read(request: Request) -> Response:
        if not may_ask(request, buckets, FILES_A_SECOND, FILES_AT_ONCE):
            return refusal(429, "That was a lot of files: try again in a minute.")
        try:
            data = await _body(request, LARGEST_FILE)
            name = plain_name(request.query_params.get("name", "") or "the file")
            found = await files.make(watch_read, data, name)
        except BadInput as problem:
            return refusal(422, str(problem))
        except ClientDisconnect:
            return refusal(400, "The file didn't come whole.")
        return Response(found, media_type=_JSON, headers=PRIVATE)

    async def look(request: Request) -> Response:
        name = request.path_params["take"]
        found = None
        if len(name) <= _LONGEST_NAME:
            found = await workshop.make(hearts_beside, kept, name)
        if found is None:
            return refusal(404, "There is no such take.")
        return Response(found, media_type=_JSON, headers=PRIVATE)

    async def keep(request: Request) -> Response:
        return await _changed(request, HeartSent, keep_heart)

    async def forget(request: Request) -> Response:
        return await _changed(request, HeartForgotten, forget_heart)

    async def _changed(
        request: Request, kind: type[Wanted], job: Callable[[Kept, str, Wanted], bool]
    ) -> Response:
        name = request.path_params["take"]
        try:
            wanted = msgspec.json.decode(await _body(request, _LARGEST_BODY), type=kind)
            if len(name) > _LONGEST_NAME or not await workshop.make(job, kept, name, wanted):
                return refusal(403, "Only the player themselves can change their heart rate here.")
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            return refusal(422, "This is no heart rate of a player that the studio understands.")
        except BadInput as problem:
            return refusal(422, str(problem))
        except ClientDisconnect:
            return refusal(400, "The heart rate didn't come whole.")
        return Response(status_code=204, headers=PRIVATE)

    return [
        Route("/api/heart", unless_busy(read), methods=["POST"]),
        Route("/api/takes/{take}/heart", unless_busy(look)),
        Route("/api/takes/{take}/heart", unless_busy(keep), methods=["POST"]),
        Route("/api/takes/{take}/heart", unless_busy(forget), methods=["DELETE"]),
    ]


async def _body(request: Request, most: int) -> bytes:
    """What was sent, up to so many bytes.

    Raises:
        BadInput: for more.
    """
    parts: list[bytes] = []
    length = 0
    async for part in request.stream():
        parts.append(part)
        length += len(part)
        if length > most:
            raise BadInput(
                "heart rate", f"it is larger than {most >> 20} MiB", "send one activity alone"
            )
    return b"".join(parts)
