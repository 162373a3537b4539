"""The letters on paper: which of the fonts that are there to use for which language.

Typst brings a serif of its own for Latin letters. Letters of Korean and Japanese come from the
system, since a font for them is larger than all of Hapju.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from hapju.errors import BadInput

if TYPE_CHECKING:
    import typst

BROUGHT_BY_TYPST = "Libertinus Serif"

_LATIN = (
    "Inter",
    "Source Sans 3",
    "Source Sans Pro",
    "Noto Sans",
    "Open Sans",
    "Helvetica Neue",
    "Segoe UI",
    "Noto Sans CJK KR",
    "Noto Sans CJK JP",
    "Liberation Sans",
    "Arial",
    "DejaVu Sans",
)
_KOREAN = (
    "Pretendard",
    "Noto Sans CJK KR",
    "Noto Sans KR",
    "Source Han Sans KR",
    "Source Han Sans K",
    "Apple SD Gothic Neo",
    "Malgun Gothic",
    "NanumGothic",
    "Nanum Gothic",
    "NanumBarunGothic",
    "UnDotum",
    "Baekmuk Dotum",
    "Noto Serif CJK KR",
    "NanumMyeongjo",
)
_JAPANESE = (
    "Noto Sans CJK JP",
    "Noto Sans JP",
    "Source Han Sans",
    "Source Han Sans JP",
    "Hiragino Sans",
    "Hiragino Kaku Gothic ProN",
    "Yu Gothic UI",
    "Yu Gothic",
    "Meiryo",
    "BIZ UDPGothic",
    "IPAexGothic",
    "IPAGothic",
    "IPAPGothic",
    "TakaoPGothic",
    "VL PGothic",
    "MS PGothic",
    "Noto Serif CJK JP",
)
_HANGUL = re.compile("[\u1100-\u11ff\u3130-\u318f\ua960-\ua97f\uac00-\ud7ff]")
_KANA = re.compile("[\u3040-\u30ff\uff66-\uff9d]")
_HAN = re.compile("[\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")


@dataclass(frozen=True, slots=True)
class Letters:
    """The fonts for a text, the first one first; each later one for what the earlier ones lack."""

    families: tuple[str, ...]

    @property
    def main(self) -> str:
        """The font of most letters."""
        return self.families[0]


@cache
def fonts_of_the_system() -> typst.Fonts:
    """All fonts of this machine and of typst, looked up once: it takes a tenth of a second."""
    import typst

    return typst.Fonts()


def letters_for(language: str, there: Iterable[str]) -> Letters:
    """The fonts for texts in a language, out of the families that are there."""
    families = set(there)
    korean, japanese = _first(_KOREAN, families), _first(_JAPANESE, families)
    latin = _first(_LATIN, families)
    # Han characters are drawn differently in Korea and Japan: the language's own font goes first.
    order = {"ko": (korean, japanese, latin), "ja": (japanese, korean, latin)}.get(
        language, (latin, korean, japanese)
    )
    return Letters(tuple(dict.fromkeys(filter(None, (*order, BROUGHT_BY_TYPST)))))


def refuse_what_cant_be_written(texts: Iterable[str], there: Iterable[str]) -> None:
    """Texts in Korean or Japanese need a font that holds their letters.

    Raises:
        BadInput: if none of those that we know is there; says which to install.
    """
    families = set(there)
    has_korean, has_japanese = _first(_KOREAN, families), _first(_JAPANESE, families)
    if has_korean and has_japanese:
        return
    text = "".join(texts)
    if _HANGUL.search(text) and not has_korean:
        raise _no_font("Korean", "Noto Sans CJK KR or NanumGothic")
    if _KANA.search(text) and not has_japanese:
        raise _no_font("Japanese", "Noto Sans CJK JP or IPAexGothic")
    if _HAN.search(text) and not (has_korean or has_japanese):
        raise _no_font("Han", "Noto Sans CJK JP or Noto Sans CJK KR")


def _first(wanted: Sequence[str], families: set[str]) -> str | None:
    return next((family for family in wanted if family in families), None)


def _no_font(letters: str, fonts: str) -> BadInput:
    return BadInput(
        "PDF or PNG",
        f"no font with {letters} letters is installed",
        f"install {fonts}, or take the HTML report, which needs none",
    )
