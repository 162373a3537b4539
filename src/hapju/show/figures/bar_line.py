"""Bars in a line, as in a score: how the duet's picture goes on paper."""

from __future__ import annotations

from collections.abc import Sequence

from hapju.show.bar_content import BarContent
from hapju.show.figures.duet_strip import FOOT, HEAD, Rows, bar_picture, row_labels, symbols
from hapju.show.figures.svg import drawing, element, number
from hapju.show.figures.theme import Theme
from hapju.show.words import Words

WIDTH = 800.0
MOST_BARS = 4
_NAMES, _AFTER = 92.0, 8.0
_POINTS_A_LINE = 13.0
"""The least distance of two grid lines at which the marks between them can be told apart."""


def bars_in_a_line(contents: Sequence[BarContent]) -> int:
    """How many of these bars fit beside each other: one to four, by how fine their grid is."""
    finest = max((len(content.lines) for content in contents), default=1)
    return max(1, min(MOST_BARS, int((WIDTH - _NAMES - _AFTER) / (_POINTS_A_LINE * finest))))


def bar_line(
    contents: Sequence[BarContent], bars: int, rows: Rows, words: Words, theme: Theme
) -> str:
    """These bars beside each other, with room for as many as ``bars``, so that lines align."""
    width = (WIDTH - _NAMES - _AFTER) / bars
    drawn = []
    for place, content in enumerate(contents):
        left = _NAMES + width * place

        def at(x: float, left: float = left) -> str:
            return number(left + width * x)

        drawn.append(bar_picture(content, rows, theme, at))
    end = number(_NAMES + width * len(contents))
    last = element(
        "line",
        x1=end,
        x2=end,
        y1=HEAD - 4,
        y2=rows.height - FOOT,
        stroke=theme["muted"],
        stroke_width=1.4,
    )
    return drawing(
        WIDTH,
        rows.height,
        words.bars([content.bar for content in contents]),
        description(contents, words),
        symbols(rows, theme),
        row_labels(rows, words, theme, _NAMES - 14, "end"),
        *drawn,
        last,
        name=f"line-{contents[0].bar}",
        font=theme.font,
    )


def description(contents: Sequence[BarContent], words: Words) -> str:
    """What there is to see in these bars, in words."""
    parts = []
    for content in contents:
        flams = [
            words.say("report-flam-label", first=f.first, second=f.second, ms=round(f.ms))
            for f in content.flams
        ]
        label = words.say("report-bar-label", bar=str(content.bar), flams=len(content.flams))
        parts.append(": ".join(filter(None, (label, "; ".join(flams)))))
    return ". ".join(parts)
