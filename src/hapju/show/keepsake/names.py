"""Names that can be engraved: letters only, without the pictures that no font of print has."""

from __future__ import annotations

import unicodedata
from dataclasses import replace

from hapju.analysis import Analysis

_PICTURES = frozenset({"So", "Cn", "Co", "Cs", "Cf", "Cc"})
"""Categories of Unicode: emoji and other signs, and what is no letter at all."""
_VARIATION_SELECTORS = frozenset(chr(code) for code in range(0xFE00, 0xFE10))
_SKIN_TONES = frozenset(chr(code) for code in range(0x1F3FB, 0x1F400))


def with_plain_names(analysis: Analysis) -> Analysis:
    """The analysis with engravable names; who has none of them left is a number."""
    players = {
        key: replace(player, name=plain_name(player.name) or str(number))
        for number, (key, player) in enumerate(analysis.players.items(), start=1)
    }
    return replace(analysis, players=players)


def plain_name(name: str) -> str:
    """A name without emoji."""
    kept = (
        letter
        for letter in name
        if unicodedata.category(letter) not in _PICTURES
        and letter not in _VARIATION_SELECTORS
        and letter not in _SKIN_TONES
    )
    return " ".join("".join(kept).split())
