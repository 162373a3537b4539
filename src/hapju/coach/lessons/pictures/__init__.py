"""Pictures for lessons, drawn by code: SVG that takes its colours from the page.

The ink is ``currentColor``; a page may set ``--picture-accent``, ``--picture-soft`` and
``--picture-paper``.
Every picture has a title and a description for those who don't see it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from hapju.coach.lessons.pictures.body import draw_foot, draw_sitting
from hapju.coach.lessons.pictures.counting import draw_counting
from hapju.coach.lessons.pictures.hands import draw_grip, draw_heights
from hapju.coach.lessons.pictures.kit import draw_kit
from hapju.coach.lessons.pictures.wheel import draw_semachi
from hapju.errors import BadInput
from hapju.locale.catalogue import Catalogue, catalogue

PICTURES: Mapping[str, Callable[[Catalogue], str]] = {
    "sitting": draw_sitting,
    "grip": draw_grip,
    "heights": draw_heights,
    "counting": draw_counting,
    "foot": draw_foot,
    "kit": draw_kit,
    "semachi": draw_semachi,
}
"""The word of each picture, and what draws it in the words of a language."""


def picture(name: str, language: str = "en") -> str:
    """A picture as SVG text, to stand inside a page.

    Raises:
        BadInput: for a picture or language that there isn't.
    """
    if name not in PICTURES:
        raise BadInput(
            f"picture {name[:80]!r}",
            "there is no picture of this name",
            f"the pictures are {', '.join(PICTURES)}",
        )
    return PICTURES[name](catalogue(language))
