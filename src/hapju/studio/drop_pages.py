"""Files dropped on a page: ``POST /api/review`` makes a take of them.

Recordings of sound take a while to listen to: the answer is then that they came, and
``GET /api/review/<take>`` says how far the studio is with them.
"""

from __future__ import annotations

import re
import secrets
import shutil
from collections.abc import Callable, Mapping
from contextlib import AsyncExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec
from starlette.concurrency import run_in_threadpool
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from hapju.errors import BadInput
from hapju.studio.answers import refusal
from hapju.studio.archivist import Kept, keep_dropped
from hapju.studio.askers import Buckets, address_of, may_ask
from hapju.studio.dropped_files import DropOptions
from hapju.studio.dropped_form import receive_form
from hapju.studio.listening import ListeningQueue
from hapju.studio.take_pages import unless_busy
from hapju.studio.workshop import Workshop

DROPS_AT_ONCE, DROPS_A_SECOND = 20, 0.1
"""From one address."""


@dataclass(frozen=True, slots=True)
class DropWorkshops:
    """Where what was dropped is worked on, beside the studio: files may be anything."""

    data: Workshop
    sound: Workshop


def drop_routes(kept: Kept, workshops: DropWorkshops, folder: Path) -> list[Route]:
    """The addresses that files are sent to, and asked after. They lie in the folder meanwhile."""
    buckets: Buckets = {}
    queue = ListeningQueue()
    shutil.rmtree(folder, ignore_errors=True)  # what a studio that was cut off left there

    async def drop(request: Request) -> Response:
        if not may_ask(request, buckets, DROPS_A_SECOND, DROPS_AT_ONCE):
            return refusal(429, "That was a lot of files: try again in a minute.")
        name = secrets.token_urlsafe(16)
        async with AsyncExitStack() as whole:
            own = folder / name
            whole.push_async_callback(run_in_threadpool, shutil.rmtree, own, ignore_errors=True)

            def take_place() -> None:
                whole.callback(queue.leave, queue.take_place(address_of(request)))

            try:
                form = await receive_form(request, own, take_place)
                options = options_in(form.fields)
                if not form.files:
                    raise BadInput("files", "there are none", "drop one recording for each player")
                if not any(file.is_sound for file in form.files):
                    await workshops.data.make(keep_dropped, kept, name, form.files, options)
                    return _answer({"take": name}, 201)
            except BadInput as problem:
                return refusal(422, str(problem))
            except ClientDisconnect:
                return refusal(400, "The files didn't come whole.")
            held = whole.pop_all()

        async def listen(heard: Callable[[float], None]) -> None:
            async with held:
                job = (keep_dropped, kept, name, form.files, options)
                await workshops.sound.make(*job, told=heard)

        queue.listen(name, listen)
        return _answer({"listening": name}, 202)

    async def listening(request: Request) -> Response:
        told = queue.told(request.path_params["take"])
        if told is None:
            return refusal(404, "There is nothing of this name to listen to: send it again.")
        return _answer(msgspec.to_builtins(told), 200)

    return [
        Route("/api/review", unless_busy(drop), methods=["POST"]),
        Route("/api/review/{take}", listening),
    ]


def _answer(content: dict[str, Any], status: int) -> Response:
    return JSONResponse(content, status, {"Cache-Control": "no-store"})


def options_in(fields: Mapping[str, str]) -> DropOptions:
    """What was said of the files.

    Raises:
        BadInput: for a tempo or a count-in that is none, or a level without a song.
    """
    song, level, tempo, count_in, align = (
        fields.get(field, "").strip() for field in ("song", "level", "tempo", "count_in", "align")
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
