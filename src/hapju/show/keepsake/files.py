"""Keepsakes as files: what a name asks for, and a whole folder of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from hapju.analysis import Analysis
from hapju.errors import BadInput
from hapju.show.files import write_file
from hapju.show.keepsake.clip import clip_of
from hapju.show.keepsake.format import FORMATS
from hapju.show.keepsake.keepsake import keepsake_of
from hapju.show.keepsake.typeset import pdf_of, png_of, svg_of
from hapju.show.keepsake.wishes import Wishes

PIXELS = {"poster": 3508, "card": 1240, "square": 2160}
"""The width of a PNG: A3 and A6 at 300 dots an inch, and a square for any screen."""
ENDINGS = (".pdf", ".svg", ".png", ".webm")
IN_A_FOLDER = (
    *("poster.pdf", "poster.png", "poster.svg"),
    *("card.pdf", "card.png", "card-back.png", "square.png", "clip.webm"),
)
"""What is written into a folder."""

Tell = Callable[[float], None]


def untold(_share: float) -> None:
    """Tells nobody."""


def write_keepsake(
    analysis: Analysis, path: Path, wishes: Wishes, tell: Tell = untold
) -> list[Path]:
    """Write a keepsake where its name says: a PDF, SVG, PNG or WebM, or a folder of all.

    A name with "poster", "card" or "square" in it has that format; "back" is a card's back.

    Args:
        analysis: of the take.
        path: a file by its ending, else a folder.
        wishes: style, languages, place and day.
        tell: called with the share of a clip that is done.

    Raises:
        BadInput: for another ending, a take that has no keepsake, letters for which no font is
            there, or a file that can't be written.
    """
    if path.suffix and not path.is_dir():
        check_ending(path)
        write_file(path, made(analysis, path.name, wishes, tell))
        return [path]
    written = []
    for name in IN_A_FOLDER:
        write_file(path / name, made(analysis, name, wishes, tell))
        written.append(path / name)
    return written


def check_ending(path: Path) -> None:
    """A file is of a kind that a keepsake can be.

    Raises:
        BadInput: for another ending.
    """
    if path.suffix.lower() not in ENDINGS:
        raise BadInput(
            str(path), "no keepsake has this ending", f"it is {', '.join(ENDINGS)}, or a folder"
        )


def made(analysis: Analysis, name: str, wishes: Wishes, tell: Tell = untold) -> bytes:
    """The bytes of a keepsake by its file's name; see :func:`write_keepsake`."""
    stem, ending = Path(name).stem.lower(), Path(name).suffix.lower()
    named = next((each for each in FORMATS if each in stem), None)
    is_back = "back" in stem and named in ("card", None)
    chosen = "card" if is_back else named
    wishes = wishes if chosen is None else replace(wishes, format=chosen)
    if ending == ".webm":
        return clip_of(analysis, wishes, tell)
    keepsake = keepsake_of(analysis, wishes)
    if ending == ".pdf":
        return pdf_of(keepsake)
    side = 1 if is_back else 0
    if ending == ".svg":
        return svg_of(keepsake, side)
    return png_of(keepsake, PIXELS[wishes.format], side)
