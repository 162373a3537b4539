"""The strip of the report: the take's bars side by side, and what its marks mean."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from hapju.analysis import Analysis
from hapju.show.bar_content import (
    EXTRA,
    MISSED,
    WRONG_PIECE,
    BarContent,
    content_of,
    families_used,
)
from hapju.show.figures.duet_strip import Rows, bar_picture, row_labels, short_row_labels, symbols
from hapju.show.figures.marks import mark
from hapju.show.figures.svg import element, number
from hapju.show.figures.theme import PAGE
from hapju.show.markup import safe
from hapju.show.words import Words


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar of the strip. ``is_gap`` where bars before it aren't drawn."""

    number: int
    said: str
    picture: Markup
    is_gap: bool


@dataclass(frozen=True, slots=True)
class Strip:
    """The strip's parts: definitions of the marks, names of the rows, bars."""

    symbols: Markup
    row_labels: Markup
    bars: tuple[Bar, ...]
    height: float
    flams: int


def strip_of(analysis: Analysis, bars: Sequence[int], words: Words) -> Strip:
    """The strip with these bars."""
    rows = Rows(families_used(analysis), len(analysis.players))
    contents = content_of(analysis, bars)
    labels = element(
        "svg",
        row_labels(rows, words, PAGE, 12, "start"),
        height=rows.height,
        width=96,
        font_family="inherit",
    )
    # The same names, once more for paper, where no column of names stays at the left.
    beside = element("g", row_labels(rows, words, PAGE, -10, "end"), id="row-labels")
    small = element("g", short_row_labels(rows, words, PAGE), id="mini-labels")
    return Strip(
        safe(symbols(rows, PAGE) + element("defs", beside, small)),
        safe(labels),
        tuple(
            _bar(content, rows, words, analysis, row > 0 and bars[row - 1] != content.bar - 1)
            for row, content in enumerate(contents)
        ),
        rows.height,
        sum(len(content.flams) for content in contents),
    )


def _bar(content: BarContent, rows: Rows, words: Words, analysis: Analysis, is_gap: bool) -> Bar:
    said = words.say("report-bar-label", bar=str(content.bar), flams=len(content.flams))
    tempo_map = analysis.song.tempo_map
    flams = "; ".join(
        f"{words.place(tempo_map, flam.beat, flam.position_beats)}: "
        + words.say("report-flam-label", first=flam.first, second=flam.second, ms=flam.said_ms)
        for flam in content.flams
    )
    inside = element("g", bar_picture(content, rows, PAGE, _per_cent), id=f"b{content.bar}")
    names = '<use href="#row-labels" class="for-print"/>'
    picture = element(
        "svg",
        names,
        inside,
        class_="bar",
        height=rows.height,
        role="img",
        aria_label=f"{said}: {flams}" if flams else said,
    )
    return Bar(content.bar, said, safe(picture), is_gap)


def _per_cent(share: float) -> str:
    return f"{number(100.0 * share)}%"


def player_glyph(row: int) -> str:
    """A player's mark, to stand before their name."""
    return _glyph(element("path", d=mark(row, 8, 8, 5.2), fill="currentColor"))


def legend_of(analysis: Analysis, words: Words) -> list[dict[str, Markup | str]]:
    """What the marks that this take uses mean, where they need a word."""
    return [
        {
            "mark": safe(_glyph(f'<use href="#p0-{kind}" x="8" y="20"/>')),
            "said": words.say(message),
        }
        for kind, message in marks_explained(analysis)
    ]


def marks_explained(analysis: Analysis) -> list[tuple[str, str]]:
    """The kinds of marks in this take that need a word, and the messages that say it."""
    players = analysis.players.values()
    extra = "report-mark-extra" if analysis.grid.kind != "chart" else "report-mark-extra-chart"
    found = (
        (EXTRA, extra, any(p.extra.size for p in players)),
        (WRONG_PIECE, "report-mark-wrong-piece", any(p.wrong_piece.size for p in players)),
        (MISSED, "report-mark-missed", any(p.missed_beat.size for p in players)),
    )
    return [(kind, message) for kind, message, is_used in found if is_used]


def _glyph(inside: str) -> str:
    return element(
        "svg", inside, class_="glyph", width=16, height=16, viewBox="0 0 16 16", aria_hidden="true"
    )
