"""The letters of a keepsake: the serifs of the three scripts, where the machine has them."""

from __future__ import annotations

from collections.abc import Iterable

from hapju.show.paper_fonts import BROUGHT_BY_TYPST, letters_for

_KOREAN = (
    "Noto Serif CJK KR",
    "Noto Serif KR",
    "Source Han Serif KR",
    "Source Han Serif K",
    "AppleMyungjo",
    "Nanum Myeongjo",
    "NanumMyeongjo",
    "Batang",
    "UnBatang",
)
_JAPANESE = (
    "Noto Serif CJK JP",
    "Noto Serif JP",
    "Source Han Serif",
    "Source Han Serif JP",
    "Hiragino Mincho ProN",
    "Yu Mincho",
    "YuMincho",
    "BIZ UDPMincho",
    "IPAexMincho",
    "IPAMincho",
    "MS PMincho",
)


def serifs_for(language: str, there: Iterable[str]) -> tuple[str, ...]:
    """The fonts for a keepsake's texts in a language, the first one first.

    Latin letters are those that typst brings. Where there is no serif with Korean or Japanese
    letters, the report's fonts stand in.
    """
    families = set(there)
    korean = next((each for each in _KOREAN if each in families), None)
    japanese = next((each for each in _JAPANESE if each in families), None)
    # Han characters are drawn differently in Korea and Japan: the language's own font goes first.
    order = {
        "ko": (korean, BROUGHT_BY_TYPST, japanese),
        "ja": (japanese, BROUGHT_BY_TYPST, korean),
    }.get(language, (BROUGHT_BY_TYPST, korean, japanese))
    fallback = letters_for(language, families).families
    return tuple(dict.fromkeys(filter(None, (*order, *fallback))))
