"""Where lines must not break: between a number and its unit, a name and its title."""

from __future__ import annotations

import re

_NO_BREAK_SPACE, _WORD_JOINER = "\u00a0", "\u2060"

_UNIT = re.compile(r"(?<=\d) (?=(?:ms|BPM|s)(?![A-Za-z])|%)")
_INTERVAL = re.compile(r"\(95[ \u00a0]?%:[^()]*\)")
_TITLE = re.compile(r" (?=님)")
_PARTICLE = re.compile(r"(?<=%)(?=[가-힣ぁ-ん])")


def unbroken(said: str) -> str:
    """The same words, held together where a line break would tear them apart."""
    said = _UNIT.sub(_NO_BREAK_SPACE, said)
    said = _INTERVAL.sub(lambda found: found[0].replace(" ", _NO_BREAK_SPACE), said)
    said = _TITLE.sub(_NO_BREAK_SPACE, said)
    return _PARTICLE.sub(_WORD_JOINER, said)
