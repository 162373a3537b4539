"""From compositions with their words to SVG, PNG and PDF, by typst."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from importlib.resources import files
from typing import Any

import msgspec

from hapju.show.figures.svg import element
from hapju.show.keepsake.composition import Composition
from hapju.show.keepsake.label import Label
from hapju.show.keepsake.letters import serifs_for
from hapju.show.paper_fonts import fonts_of_the_system, refuse_what_cant_be_written
from hapju.show.typesetting import printable, texts_in


@dataclass(frozen=True, slots=True)
class Lettered:
    """A label with its words, in their language."""

    label: Label
    paragraphs: tuple[str, ...]
    language: str


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a keepsake, ready to be set; ``alt`` says what is drawn on it."""

    composition: Composition
    words: tuple[Lettered, ...]
    alt: str


@dataclass(frozen=True, slots=True)
class Keepsake:
    """All sides of a keepsake, the front first."""

    title: str
    language: str
    sides: tuple[Side, ...]


def pdf_of(keepsake: Keepsake) -> bytes:
    """The PDF: a page for each side, fonts embedded, words that can be searched and read aloud.

    Raises:
        BadInput: if letters are needed for which no font is there.
    """
    import typst

    try:
        return _compiled(keepsake, format="pdf", pdf_standards="ua-1")
    except typst.TypstError as refused:  # a letter that no font has, such as an emoji in a name
        if "could not be displayed" not in str(refused):
            raise
        return _compiled(keepsake, format="pdf")


def png_of(keepsake: Keepsake, width: int, side: int = 0) -> bytes:
    """A side as a picture, so many pixels wide.

    Raises:
        BadInput: if letters are needed for which no font is there.
    """
    one = _one_side(keepsake, side)
    inches = one.sides[0].composition.width / 25.4
    return _compiled(one, format="png", ppi=width / inches)


def svg_of(keepsake: Keepsake, side: int = 0) -> bytes:
    """A side as SVG: the drawing, and the words as shapes, so that no font is needed.

    Raises:
        BadInput: if letters are needed for which no font is there.
    """
    one = _one_side(keepsake, side)
    set_words = _compiled(one, without_art=True, format="svg").decode()
    # An SVG inside typst's SVG would be a picture in a picture; ours is one drawing.
    lettering = re.sub(r"^.*?<svg[^>]*>|</svg>\s*$", "", set_words, flags=re.DOTALL)
    view = re.search(r'viewBox="0 0 ([\d.]+) ([\d.]+)"', set_words)
    composition = one.sides[0].composition
    scale = composition.width / float(view[1]) if view else 1.0
    return (
        element(
            "svg",
            element("title", _escaped(keepsake.title)),
            element("desc", _escaped(one.sides[0].alt)),
            element(
                "rect", width=composition.width, height=composition.height, fill=composition.ground
            ),
            composition.art,
            f'<g transform="scale({scale:.6f})">{lettering}</g>',
            xmlns="http://www.w3.org/2000/svg",
            xmlns__xlink="http://www.w3.org/1999/xlink",
            viewBox=f"0 0 {composition.width:g} {composition.height:g}",
            width=f"{composition.width:g}mm",
            height=f"{composition.height:g}mm",
            role="img",
        )
        .replace("xmlns--xlink", "xmlns:xlink")
        .encode()
    )


def _one_side(keepsake: Keepsake, side: int) -> Keepsake:
    return Keepsake(keepsake.title, keepsake.language, (keepsake.sides[side],))


def _compiled(keepsake: Keepsake, without_art: bool = False, **options: Any) -> bytes:
    import typst

    families = fonts_of_the_system().families()
    content = printable(
        {
            "title": keepsake.title,
            "language": keepsake.language,
            "sides": [_content(side, families, without_art) for side in keepsake.sides],
        }
    )
    refuse_what_cant_be_written(texts_in(content), families)
    template = (files("hapju.show.keepsake") / "keepsake.typ").read_bytes()
    # Names of players reach typst as JSON, never as its code, and no file is read.
    made = typst.compile(
        template,
        font_paths=fonts_of_the_system(),
        sys_inputs={"content": msgspec.json.encode(content).decode()},
        timestamp=0,
        **options,
    )
    return bytes(made)


def _content(side: Side, families: Sequence[str], without_art: bool) -> Mapping[str, Any]:
    composition = side.composition
    return {
        "width": composition.width,
        "height": composition.height,
        "ground": composition.ground,
        "art": None if without_art else _drawing(composition),
        "alt": side.alt,
        "labels": [
            {
                **asdict(each.label),
                "paragraphs": each.paragraphs,
                "language": each.language,
                "fonts": serifs_for(each.language, families),
            }
            for each in side.words
        ],
    }


def _drawing(composition: Composition) -> str:
    """The drawing by itself."""
    return element(
        "svg",
        composition.art,
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {composition.width:g} {composition.height:g}",
        width=f"{composition.width:g}mm",
        height=f"{composition.height:g}mm",
    )


def _escaped(text: str) -> str:
    from html import escape

    return escape(printable(text))
