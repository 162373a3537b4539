"""Text in columns for a terminal, whatever the width of its letters."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence


def aligned(rows: Sequence[Sequence[str]]) -> str:
    """Rows of equal length in columns: the first flush left, the others flush right."""
    widths = [max(map(width_of, column)) for column in zip(*rows, strict=True)]
    lines = []
    for first, *others in rows:
        cells = [first + " " * (widths[0] - width_of(first))]
        for cell, width in zip(others, widths[1:], strict=True):
            cells.append(" " * (width - width_of(cell)) + cell)
        lines.append("   ".join(cells).rstrip())
    return "\n".join(lines)


def width_of(text: str) -> int:
    """Columns that text takes in a terminal: letters of Korean and Japanese take two."""
    return sum(
        0 if unicodedata.combining(letter) else 1 + (unicodedata.east_asian_width(letter) in "WF")
        for letter in text
    )
