"""Files dropped on a page: ``POST /api/review`` makes a take of them."""

from __future__ import annotations

import re
import secrets
from time import monotonic

from starlette.datastructures import FormData, UploadFile
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route
from starlette.types import Message

from hapju.errors import BadInput
from hapju.studio.answers import refusal
from hapju.studio.archivist import Kept, keep_dropped
from hapju.studio.dropped_files import DropOptions, DroppedFile
from hapju.studio.limits import TokenBucket
from hapju.studio.protocol import MOST_PLAYERS
from hapju.studio.take_pages import unless_busy
from hapju.studio.workshop import Workshop

MOST_BYTES = 16 << 20
"""Of one drop, all files together."""
DROPS_AT_ONCE, DROPS_A_SECOND = 20, 0.1
"""From one address."""
_MOST_ADDRESSES = 10_000
_MOST_FIELDS = 12


def drop_routes(kept: Kept, workshop: Workshop) -> list[Route]:
    """The address that files are sent to. They may be anything: give it a workshop of its own."""
    buckets: dict[str, TokenBucket] = {}

    async def drop(request: Request) -> Response:
        if not _may_drop(request, buckets):
            return refusal(429, "That was a lot of files: try again in a minute.")
        try:
            form = await _form_of(request)
            files = await _files_in(form)
            name = secrets.token_urlsafe(16)
            await workshop.make(keep_dropped, kept, name, files, options_in(form))
        except BadInput as problem:
            return refusal(422, str(problem))
        return JSONResponse({"take": name}, 201, {"Cache-Control": "no-store"})

    return [Route("/api/review", unless_busy(drop), methods=["POST"])]


def options_in(form: FormData) -> DropOptions:
    """What was said of the files.

    Raises:
        BadInput: for a tempo or a count-in that is none, or a level without a song.
    """
    song, level, tempo, count_in, align = (
        _text(form, field) for field in ("song", "level", "tempo", "count_in", "align")
    )
    if tempo and not re.fullmatch(r"\d{1,4}(\.\d{0,6})?", tempo):
        raise BadInput(f"tempo {tempo[:20]!r}", "this is no tempo", "write it like 114 or 97.5")
    if count_in and not (re.fullmatch(r"[0-9]{1,2}", count_in) and int(count_in) <= 64):
        raise BadInput(f"count-in {count_in[:20]!r}", "this is no count of bars", "it is 0 to 64")
    if level and not song:
        raise BadInput(f"level {level[:20]!r}", "there is no song to have one", "name the song too")
    return DropOptions(
        song=song or None,
        level=level or None,
        tempo_bpm=float(tempo) if tempo else None,
        count_in_bars=int(count_in or 0),
        is_to_align=align in ("1", "true", "on"),
    )


def _text(form: FormData, field: str) -> str:
    value = form.get(field)
    return value.strip() if isinstance(value, str) else ""


def _may_drop(request: Request, buckets: dict[str, TokenBucket]) -> bool:
    address, now_s = request.client.host if request.client else "", monotonic()
    if address not in buckets and len(buckets) >= _MOST_ADDRESSES:
        buckets.clear()
    bucket = buckets.setdefault(address, TokenBucket(DROPS_A_SECOND, DROPS_AT_ONCE, now_s))
    return bucket.takes(1, now_s)


async def _form_of(request: Request) -> FormData:
    """The form that was sent, read no further than it may be long.

    Raises:
        BadInput: for too much, or what is no form.
    """
    received = 0

    async def receive() -> Message:
        nonlocal received
        message = await request.receive()
        received += len(message.get("body", b""))
        if received > MOST_BYTES:
            raise _too_large()
        return message

    said = request.headers.get("content-length", "")
    if said.isdecimal() and int(said) > MOST_BYTES:
        raise _too_large()
    try:
        return await Request(request.scope, receive).form(
            max_files=MOST_PLAYERS, max_fields=_MOST_FIELDS, max_part_size=1000
        )
    except HTTPException as problem:
        raise BadInput(
            "files",
            f"they can't be taken ({problem.detail.rstrip('.')})",
            f"send a multipart form with up to {MOST_PLAYERS} files",
        ) from None


def _too_large() -> BadInput:
    return BadInput(
        "files",
        f"they are larger than {MOST_BYTES >> 20} MiB",
        "an hour of drumming takes about 3; hapju report reads more",
    )


async def _files_in(form: FormData) -> list[DroppedFile]:
    files = [
        DroppedFile(each.filename or "file", await each.read())
        for each in form.getlist("files")
        if isinstance(each, UploadFile)
    ]
    await form.close()
    if not files:
        raise BadInput("files", "there are none", "drop one recording for each player")
    return files
