"""Making a room, and the picture that leads another device into it."""

from __future__ import annotations

from io import BytesIO

import segno
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from hapju.studio.answers import refusal
from hapju.studio.askers import address_of
from hapju.studio.studio import Studio


def room_routes(studio: Studio) -> list[Route]:
    """The addresses under ``/api/rooms``."""

    async def make(request: Request) -> Response:
        room = studio.rooms.make(address_of(request))
        if room is None:
            return refusal(429, "Too many rooms are open: leave one, or come back in half an hour.")
        keys = {"player_key": room.player_key, "spectator_key": room.spectator_key}
        return JSONResponse(keys, 201, {"Cache-Control": "no-store"})

    async def picture(request: Request) -> Response:
        key = request.path_params["key"]
        found = studio.rooms.find(key)
        if found is None:
            return refusal(404, "There is no such room, or it is closed.")
        way = "watch" if found[1] == "spectator" else "class" if found[0].room.is_class else "room"
        svg = BytesIO()
        link = str(request.base_url.replace(path=f"/{way}/{key}"))
        segno.make(link, error="m").save(
            svg, kind="svg", border=2, xmldecl=False, svgns=True, omitsize=True
        )
        return Response(
            svg.getvalue(), media_type="image/svg+xml", headers={"Cache-Control": "no-store"}
        )

    return [
        Route("/api/rooms", make, methods=["POST"]),
        Route("/api/rooms/{key}/qr.svg", picture),
    ]
