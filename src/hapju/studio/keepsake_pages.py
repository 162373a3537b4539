"""Keepsakes of takes: ``/api/takes/<take>/keepsake/<file>``.

They are drawn when they are asked for, in a process beside the studio. Clips have a process of
their own, so that nobody's review waits for one.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from functools import lru_cache

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from hapju.archive.takes import DEMO
from hapju.errors import BadInput
from hapju.show.keepsake.files import made
from hapju.show.keepsake.format import FormatName
from hapju.show.keepsake.keepsake import keepsake_of
from hapju.show.keepsake.typeset import png_of
from hapju.show.keepsake.wishes import STYLES, Wishes
from hapju.studio.answers import PRIVATE, refusal
from hapju.studio.archivist import Kept, analysed_take, is_there
from hapju.studio.asked_language import language_of
from hapju.studio.take_downloads import MadeFile
from hapju.studio.take_pages import unless_busy
from hapju.studio.workshop import Busy, Workshop

CLIP = "clip.webm"
PREVIEWS: dict[str, tuple[FormatName, int]] = {
    "poster-preview.png": ("poster", 900),
    "card-preview.png": ("card", 700),
    "card-back-preview.png": ("card", 700),
    "square-preview.png": ("square", 900),
}
"""What the page shows: the format, and how many pixels wide."""
FILES = (
    *("poster.pdf", "poster.svg", "poster.png"),
    *("card.pdf", "card.svg", "card-back.svg", "card.png", "card-back.png"),
    *("square.pdf", "square.svg", "square.png"),
    CLIP,
)
MOST_CLIPS_WAITING = 6
_LONGEST_NAME, _LONGEST_WISH = 80, 200
_TYPES = {
    "pdf": "application/pdf",
    "svg": "image/svg+xml",
    "png": "image/png",
    "webm": "video/webm",
}


def keepsake_routes(kept: Kept, workshop: Workshop, clips: Workshop) -> list[Route]:
    """The addresses of keepsakes.

    Args:
        kept: where the takes are.
        workshop: where posters and cards are drawn.
        clips: where clips are made, which takes about half a minute each.
    """
    waiting = 0

    async def keepsake(request: Request) -> Response:
        nonlocal waiting
        name, file = request.path_params["take"], request.path_params["file"]
        if len(name) > _LONGEST_NAME or not (file in FILES or file in PREVIEWS):
            return refusal(404, "There is no such keepsake.")
        wishes = _wishes(request)
        if file == CLIP:
            if waiting >= MOST_CLIPS_WAITING:
                raise Busy
            waiting += 1
            try:
                found = await clips.make(keepsake_file, kept, name, file, wishes)
            finally:
                waiting -= 1
        else:
            found = await workshop.make(keepsake_file, kept, name, file, wishes)
        if found is None:
            return refusal(404, "There is no such take.")
        shown = "inline" if file in PREVIEWS or file == CLIP else "attachment"
        headers = {**PRIVATE, "Content-Disposition": f'{shown}; filename="{found.name}"'}
        return Response(found.content, media_type=found.media_type, headers=headers)

    return [Route("/api/takes/{take}/keepsake/{file}", unless_busy(keepsake))]


def keepsake_file(kept: Kept, name: str, file: str, wishes: Wishes) -> MadeFile | None:
    """A keepsake as a file; None if there is no such take. For the workshop's process.

    Raises:
        BadInput: for a take that has no keepsake, or letters for which no font is there.
    """
    return _made(kept.url, name, file, wishes) if is_there(kept, name) else None


@lru_cache(maxsize=12)
def _made(url: str, name: str, file: str, wishes: Wishes) -> MadeFile:
    take, analysis = analysed_take(url, name)
    wishes = replace(wishes, day=None if name == DEMO else _day_of(take.when))
    media_type = _TYPES[file.rsplit(".", 1)[-1]]
    if file in PREVIEWS:
        chosen, width = PREVIEWS[file]
        keepsake = keepsake_of(analysis, replace(wishes, format=chosen))
        return MadeFile(file, media_type, png_of(keepsake, width, int("back" in file)))
    return MadeFile(file, media_type, made(analysis, file, wishes))


def _day_of(when: str) -> date | None:
    """The day on which a take began, where it was played."""
    try:
        return datetime.fromisoformat(when).date()
    except ValueError:
        return None


def _wishes(request: Request) -> Wishes:
    """What the address asks for.

    Raises:
        BadInput: for what there isn't.
    """
    asked = request.query_params
    style = next((each for each in STYLES if each == asked.get("style", STYLES[0])), None)
    if style is None:
        raise BadInput(
            f"style={asked['style'][:20]}", "there is no such style", f"it is {', '.join(STYLES)}"
        )
    languages = asked.get("languages", "")[:_LONGEST_WISH]
    place = " ".join(asked.get("place", "")[:_LONGEST_WISH].split())
    return Wishes(
        style=style,
        language=language_of(request),
        languages=tuple(part for part in languages.split(",") if part),
        place=place,
    )
