"""The built pages: one document for every address, and what it loads."""

from __future__ import annotations

import gzip
import mimetypes
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from hapju.studio.answers import refusal

PAGES = Path(__file__).parent / "pages"
_FOR_EVER = "public, max-age=31536000, immutable"  # the name changes with the content
_WORTH_PACKING = ("text/", "application/json", "application/javascript", "image/svg+xml")


class _File(NamedTuple):
    content: bytes
    packed: bytes | None
    kind: str


def page_routes() -> list[Route]:
    """The addresses of pages, and of their scripts, styles and letters."""
    addresses = (
        "/",
        "/room/{key}",
        "/watch/{key}",
        "/review/{take}",
        "/path",
        "/lessons/{name}",
        "/class",
        "/class/{key}",
        "/players/{key}",
        "/pairs/{keys}",
    )
    return [
        *(Route(address, _document) for address in addresses),
        Route("/assets/{name}", _asset),
        Route("/favicon.ico", _no_icon),
    ]


async def _document(request: Request) -> Response:
    file = _read("index.html")
    if file is None:
        return refusal(503, "The pages aren't built yet: run make pages.")
    return _answer(file, request, "no-cache")


async def _asset(request: Request) -> Response:
    name = request.path_params["name"]
    is_plain = "/" not in name and "\\" not in name and not name.startswith(".")
    file = _read(f"assets/{name}") if is_plain else None
    return (
        refusal(404, "There is no such file.")
        if file is None
        else _answer(file, request, _FOR_EVER)
    )


async def _no_icon(_: Request) -> Response:
    return Response(status_code=204)


def _answer(file: _File, request: Request, caching: str) -> Response:
    headers = {"Cache-Control": caching, "Vary": "Accept-Encoding"}
    content = file.content
    if file.packed is not None and "gzip" in request.headers.get("accept-encoding", ""):
        headers["Content-Encoding"] = "gzip"
        content = file.packed
    return Response(content, headers=headers, media_type=file.kind)


def _read(name: str) -> _File | None:
    path = PAGES / name
    try:
        return _packed(path, path.stat().st_mtime_ns)
    except (OSError, ValueError):
        return None


@lru_cache(maxsize=256)
def _packed(path: Path, _changed: int) -> _File:
    content = path.read_bytes()
    kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    if path.suffix == ".js":
        kind = "text/javascript"
    is_worth_it = kind.startswith(_WORTH_PACKING)
    return _File(content, gzip.compress(content, 9) if is_worth_it else None, kind)
