"""From content to paper: typst fills a template of Hapju's with content that is only ever data."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from importlib.resources import files
from typing import Any

import msgspec

from hapju.show.figures.theme import Theme, paper
from hapju.show.paper_fonts import fonts_of_the_system, letters_for, refuse_what_cant_be_written
from hapju.show.words import Words

DOTS_PER_INCH = 144.0
"""Two dots for each point of a picture."""

_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
"""What XML can't hold, and so neither a figure."""

Content = Mapping[str, Any]
"""Texts, numbers, lists and mappings of them, as JSON has them; figures are texts of SVG."""

Fill = Callable[[Words, Theme], Content]
"""What makes the content, given the words of a language and the colours and letters of paper."""


def pdf_from(template: str, language: str, fill: Fill) -> bytes:
    """The PDF that a template in ``show/paper`` makes; same content, same bytes.

    It follows PDF/UA-1, the standard for documents that can be read aloud, unless a letter is in
    no font of this machine (such as an emoji in a name): then it is tagged all the same.

    Raises:
        BadInput: if letters are needed for which no font is there.
    """
    import typst

    data = _data(language, fill)
    try:
        return _compiled(template, data, format="pdf", pdf_standards="ua-1")
    except typst.TypstError as refused:
        if "could not be displayed" not in str(refused):
            raise
        return _compiled(template, data, format="pdf")


def png_from(template: str, language: str, fill: Fill) -> bytes:
    """The picture that a template in ``show/paper`` makes; same content, same bytes.

    Raises:
        BadInput: if letters are needed for which no font is there.
    """
    return _compiled(template, _data(language, fill), format="png", ppi=DOTS_PER_INCH)


def _data(language: str, fill: Fill) -> str:
    """The content of a document as JSON, with the fonts to use."""
    families = fonts_of_the_system().families()
    letters = letters_for(language, families)
    content = printable(fill(Words(language), paper(letters.main)))
    refuse_what_cant_be_written(texts_in(content), families)
    return msgspec.json.encode({**content, "fonts": letters.families}).decode()


def _compiled(template: str, data: str, **options: Any) -> bytes:
    import typst

    folder = files("hapju.show") / "paper"
    source = b"".join((folder / f"{part}.typ").read_bytes() for part in ("ground", template))
    # Names of players reach typst as JSON, never as its code, and no file is read.
    made = typst.compile(
        source,
        font_paths=fonts_of_the_system(),
        sys_inputs={"content": data},
        timestamp=0,
        **options,
    )
    return bytes(made)


def printable(content: Any) -> Any:
    """The content without the characters that no paper can hold."""
    if isinstance(content, str):
        return _UNPRINTABLE.sub("", content)
    if isinstance(content, Mapping):
        return {key: printable(value) for key, value in content.items()}
    if isinstance(content, list | tuple):
        return [printable(value) for value in content]
    return content


def texts_in(content: Any) -> Iterator[str]:
    """Every text anywhere in the content."""
    if isinstance(content, str):
        yield content
    elif isinstance(content, Mapping):
        for value in content.values():
            yield from texts_in(value)
    elif isinstance(content, list | tuple):
        for value in content:
            yield from texts_in(value)
