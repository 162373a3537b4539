"""Which bars go into the picture on paper, and how they are laid into lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from hapju.analysis import Analysis
from hapju.coach.suggestions import suggest
from hapju.show.bar_content import content_of, families_used
from hapju.show.figures.bar_line import MOST_BARS, bar_line, bars_in_a_line, description
from hapju.show.figures.duet_strip import Rows
from hapju.show.figures.flam_map import flams_by_bar
from hapju.show.figures.theme import Theme
from hapju.show.words import Words

MOST_LINES = 48
"""About 16 pages of bars: more would be a book."""

SAMPLE = 64
"""So many bars tell how fine the grid is, and so how many bars fit in a line."""


@dataclass(frozen=True, slots=True)
class BarLine:
    """Bars beside each other: their numbers, the picture, and what it shows in words."""

    bars: tuple[int, ...]
    svg: str
    said: str


def bar_lines(analysis: Analysis, words: Words, theme: Theme) -> list[BarLine]:
    """All bars of a take, line by line; of a long take the lines that matter most."""
    first, last = analysis.bars
    width = _bars_in_a_line(analysis)
    lines = [tuple(range(bar, min(bar + width, last + 1))) for bar in range(first, last + 1, width)]
    return [_line(analysis, bars, width, words, theme) for bars in _most_telling(analysis, lines)]


def telling_line(analysis: Analysis, words: Words, theme: Theme) -> BarLine:
    """The one line of bars that tells most: where the most flams are, or the most strokes."""
    first, last = analysis.bars
    width = min(_bars_in_a_line(analysis), last - first + 1)
    flams = flams_by_bar(analysis)
    joint = {bar.bar: bar.joint_onsets for pair in analysis.pairs for bar in pair.by_bar}

    def telling(start: int) -> tuple[int, int]:
        bars = range(start, start + width)
        return sum(flams.get(b, 0) for b in bars), sum(joint.get(b, 0) for b in bars)

    start = max(range(first, last - width + 2), key=telling)
    return _line(analysis, range(start, start + width), width, words, theme)


def _bars_in_a_line(analysis: Analysis) -> int:
    first, last = analysis.bars
    return bars_in_a_line(content_of(analysis, range(first, min(first + SAMPLE, last + 1))))


def _most_telling(
    analysis: Analysis, lines: Sequence[tuple[int, ...]]
) -> Sequence[tuple[int, ...]]:
    """First what a suggestion speaks of, then what has the most flams; in the order of the take."""
    if len(lines) <= MOST_LINES:
        return lines
    flams = flams_by_bar(analysis)
    wanted = {bar for suggestion in suggest(analysis) for bar in suggestion.bars}
    order = sorted(
        range(len(lines)),
        key=lambda line: (
            -len(wanted.intersection(lines[line])),
            -sum(flams.get(bar, 0) for bar in lines[line]),
            line,
        ),
    )
    return [lines[line] for line in sorted(order[:MOST_LINES])]


def _line(
    analysis: Analysis, bars: Sequence[int], width: int, words: Words, theme: Theme
) -> BarLine:
    contents = content_of(analysis, bars)
    rows = Rows(families_used(analysis), len(analysis.players))
    svg = bar_line(contents, min(width, MOST_BARS), rows, words, theme)
    return BarLine(tuple(bars), svg, description(contents, words))
