"""Answers that say no: JSON with one sentence."""

from __future__ import annotations

from starlette.responses import JSONResponse


def refusal(status: int, sentence: str) -> JSONResponse:
    """A 4xx with the sentence that a person should read."""
    return JSONResponse({"sentence": sentence}, status_code=status)
