"""Classes: ``/api/classes`` and what lies under it.

One key is the players', one the teacher's; what a key doesn't open isn't there for who has it.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import date
from typing import TypeVar

import msgspec
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from hapju.studio.answers import PRIVATE, refusal
from hapju.studio.archivist import Kept
from hapju.studio.asked_language import language_of
from hapju.studio.askers import Buckets, may_ask
from hapju.studio.class_desk import ClassDesk
from hapju.studio.class_export import FILES, class_file
from hapju.studio.class_rooms import call_together, pair_off, room_of_class
from hapju.studio.class_shapes import (
    AssignmentGiven,
    ClassMade,
    ClassSaid,
    ClassWanted,
    Joining,
    PairHere,
)
from hapju.studio.engine.effects import EndRoom, Shut
from hapju.studio.engine.refusals import SENTENCES
from hapju.studio.protocol import Close
from hapju.studio.rooms import OpenRoom
from hapju.studio.studio import Studio
from hapju.studio.take_pages import unless_busy
from hapju.studio.workshop import Workshop

Wanted = TypeVar("Wanted")
Answers = Callable[[Request], Awaitable[Response]]

CLASSES_AT_ONCE, CLASSES_A_SECOND = 10, 0.01
"""Made from one address."""
_LARGEST_BODY = 8192
_HIGHEST_NUMBER = 2**31 - 1
"""Of rows: PostgreSQL has no higher ones."""


class _NoClass(Exception):
    """No class has this key, or not for this."""


class _NoSpace(Exception):
    """The class is there, and its room can't be opened."""


def class_routes(studio: Studio, kept: Kept, workshop: Workshop) -> list[Route]:
    """The addresses of classes; the archive is asked beside the loop."""
    desk, buckets = ClassDesk(kept.url), Buckets()

    async def make(request: Request) -> Response:
        wanted = await _body(request, ClassWanted)
        if not may_ask(request, buckets, CLASSES_A_SECOND, CLASSES_AT_ONCE):
            return refusal(429, "That was a lot of classes: try again in a few minutes.")
        made = await run_in_threadpool(desk.make, wanted.name)
        return _said(ClassMade(made.key, made.teacher_key), 201)

    async def look(request: Request) -> Response:
        around = await opened(request)
        key, language = request.path_params["key"], language_of(request)
        found = await run_in_threadpool(desk.seen, key, language, _today())
        if found is None:
            raise _NoClass
        return _said(_with_pairs(found, around))

    async def join(request: Request) -> Response:
        joining = await _body(request, Joining)
        key, language = request.path_params["key"], language_of(request)
        found = await run_in_threadpool(desk.join, key, joining, language, _today())
        if found is None:
            raise _NoClass
        return _said(found)

    async def give(request: Request) -> Response:
        given = await _body(request, AssignmentGiven)
        return _done(await run_in_threadpool(desk.give, request.path_params["key"], given), 201)

    async def take_back(request: Request) -> Response:
        key, number = request.path_params["key"], request.path_params["number"]
        if number > _HIGHEST_NUMBER:
            raise _NoClass
        return _done(await run_in_threadpool(desk.take_back, key, number))

    async def remove(request: Request) -> Response:
        key, number = request.path_params["key"], request.path_params["number"]
        return _done(await run_in_threadpool(desk.remove, key, number))

    async def end(request: Request) -> Response:
        key = request.path_params["key"]
        found = studio.rooms.find(key)
        if found is not None and found[1] == "teacher" and found[0].room.take is not None:
            return refusal(409, SENTENCES["playing"])
        is_ended = await run_in_threadpool(desk.end, key)
        if is_ended and found is not None:
            pages = found[0].room.everybody
            studio.rooms.perform(
                found[0], [*(Shut(page, Close.NO_SUCH_ROOM) for page in pages), EndRoom()]
            )
        return _done(is_ended)

    async def pairs(request: Request) -> Response:
        around = await opened(request)
        if around.room.teacher_key != request.path_params["key"]:
            raise _NoClass
        if around.room.take is not None:
            return refusal(409, SENTENCES["playing"])
        if request.method == "DELETE":
            call_together(studio.rooms, around)
        elif not pair_off(studio.rooms, around):
            return refusal(429, "Too many rooms are open for all pairs: try again later.")
        return Response(status_code=204)

    async def table(request: Request) -> Response:
        key, file = request.path_params["key"], request.path_params["file"]
        if file not in FILES:
            raise _NoClass
        made = await workshop.make(class_file, kept, key, file, language_of(request))
        if made is None:
            raise _NoClass
        headers = {**PRIVATE, "Content-Disposition": f'attachment; filename="hapju-class-{file}"'}
        return Response(made, headers=headers, media_type=FILES[file])

    async def opened(request: Request) -> OpenRoom:
        """The room of the class of the key, which is open from now on."""
        known = await run_in_threadpool(desk.known, request.path_params["key"])
        if known is None:
            raise _NoClass
        around = room_of_class(studio.rooms, known)
        if around is None:
            raise _NoSpace
        return around

    start = "/api/classes/{key}"
    routes: list[tuple[str, Answers, str]] = [
        ("/api/classes", make, "POST"),
        (start, look, "GET"),
        (start, end, "DELETE"),
        (f"{start}/players", join, "POST"),
        (f"{start}/players/{{number:int}}", remove, "DELETE"),
        (f"{start}/assignments", give, "POST"),
        (f"{start}/assignments/{{number:int}}", take_back, "DELETE"),
        (f"{start}/pairs", pairs, "POST"),
        (f"{start}/pairs", pairs, "DELETE"),
        (f"{start}/files/{{file}}", unless_busy(table), "GET"),
    ]
    return [Route(path, _guarded(answer), methods=[how]) for path, answer, how in routes]


def _guarded(answer: Answers) -> Answers:
    async def guarded(request: Request) -> Response:
        try:
            return await answer(request)
        except _NoClass:
            return refusal(404, "There is no such class, or this key doesn't open it.")
        except _NoSpace:
            return refusal(503, "Too many rooms are open for the class's: try again later.")
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as problem:
            return refusal(400, f"This isn't what the address takes ({problem}).")

    return guarded


async def _body(request: Request, kind: type[Wanted]) -> Wanted:
    """What was sent, as JSON of a kind."""
    body = b""
    async for piece in request.stream():
        body += piece
        if len(body) > _LARGEST_BODY:
            raise msgspec.DecodeError("it is too long")
    return msgspec.json.decode(body, type=kind)


def _said(answer: object, status: int = 200) -> Response:
    return Response(msgspec.json.encode(answer), status, PRIVATE, "application/json")


def _done(is_done: bool, status: int = 204) -> Response:
    if not is_done:
        raise _NoClass
    return Response(status_code=status, headers=PRIVATE)


def _with_pairs(found: ClassSaid, around: OpenRoom) -> ClassSaid:
    """With the pairs' rooms, for the teacher."""
    if found.role == "teacher":
        found.pairs = [
            PairHere(pair.spectator_key, pair.players) for pair in around.room.pair_rooms
        ]
    return found


def _today() -> str:
    return date.today().isoformat()
