"""What answers have in common: refusals in one sentence, and whose they are."""

from __future__ import annotations

from starlette.responses import JSONResponse

PRIVATE = {"Cache-Control": "private, no-store"}
"""For what is somebody's own, or for whoever has a link: no cache between is to keep it."""


def refusal(status: int, sentence: str) -> JSONResponse:
    """A 4xx with the sentence that a person should read."""
    return JSONResponse({"sentence": sentence}, status_code=status)
