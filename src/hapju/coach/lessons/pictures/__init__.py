"""Pictures for lessons, drawn by code: SVG that takes its colours from the page.

The ink is ``currentColor``; ``--picture-accent`` and ``--picture-soft`` are the other two colours.
Every picture has a title and a description for those who don't see it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from hapju.coach.lessons.pictures.counting import draw_counting
from hapju.errors import BadInput
from hapju.locale.catalogue import Catalogue, catalogue

PICTURES: Mapping[str, Callable[[Catalogue], str]] = {
    "counting": draw_counting,
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
