"""The language that a request asks for: ``?lang=ko``."""

from __future__ import annotations

from starlette.requests import Request

from hapju.errors import BadInput
from hapju.locale.catalogue import LANGUAGES


def language_of(request: Request) -> str:
    """The language; English where none is named.

    Raises:
        BadInput: for a language that Hapju doesn't speak.
    """
    language = request.query_params.get("lang", "en")
    if language not in LANGUAGES:
        raise BadInput(
            f"lang={language[:20]}",
            "Hapju doesn't speak this language",
            f"it speaks {', '.join(LANGUAGES)}",
        )
    return language
