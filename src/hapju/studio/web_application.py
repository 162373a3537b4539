"""The web application: every address of the studio but ``/live``, behind one guard."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute
from starlette.types import ASGIApp

from hapju.errors import BadInput
from hapju.studio.answers import refusal
from hapju.studio.headers import Guard
from hapju.studio.page_files import page_routes
from hapju.studio.room_pages import room_routes
from hapju.studio.studio import Studio

_SENTENCES = {
    404: "There is nothing at this address.",
    405: "This address doesn't take such a request.",
    413: "That is more than the studio takes at once.",
}


def web_application(studio: Studio, routes: Sequence[BaseRoute] = ()) -> ASGIApp:
    """The application of a studio; ``routes`` are those of takes, songs and sounds."""

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        await studio.start()
        yield
        await studio.stop()

    application = Starlette(
        routes=[*room_routes(studio), *routes, *page_routes()],
        lifespan=lifespan,
        exception_handlers={
            BadInput: _bad_input,
            HTTPException: _http_trouble,
            Exception: _own_trouble,
        },
    )
    return Guard(application, studio.origins)


async def _bad_input(_: Request, problem: Exception) -> Response:
    return refusal(400, str(problem))


async def _http_trouble(_: Request, problem: Exception) -> Response:
    status = problem.status_code if isinstance(problem, HTTPException) else 400
    return refusal(status, _SENTENCES.get(status, "The studio can't answer this."))


async def _own_trouble(_: Request, __: Exception) -> Response:
    return refusal(500, "The studio stumbled over this; what was kept is safe.")
