"""What stands on paper, section by section, as data for a template: the page's own content."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import unescape
from typing import Any

from hapju.analysis import Analysis
from hapju.coach.headline import headline
from hapju.coach.suggestions import suggest
from hapju.show.figures.duet_strip import Rows, symbols
from hapju.show.figures.flam_map import flam_map, flams_by_bar
from hapju.show.figures.frame import NARROW, WIDE
from hapju.show.figures.marks import mark
from hapju.show.figures.svg import element
from hapju.show.figures.theme import Theme
from hapju.show.heart_section import heart_section
from hapju.show.paper_bars import BarLine, bar_lines
from hapju.show.paper_names import with_short_names
from hapju.show.report import definitions_of, facts_of, nothing_to_practise, standfirst_of
from hapju.show.report_figures import Figure, beat_figures, pairs_shown, tuning_parts
from hapju.show.report_strip import marks_explained
from hapju.show.report_tables import Table, tables_of
from hapju.show.words import Words

MOST_COLUMNS = 3
"""More columns of numbers than this don't fit on a page: a wider table goes on below."""

Content = dict[str, Any]


def report_content(analysis: Analysis, words: Words, theme: Theme) -> Content:
    """The whole report: what the template ``report`` shows, in the order of the page."""
    analysis = with_short_names(analysis)
    is_empty = not any(len(player.strokes) for player in analysis.players.values())
    content: Content = {
        **opening(analysis, words, theme),
        "nothing": words.say("report-empty") if is_empty else None,
        "picture": None,
        "beat": None,
        "tuning": None,
        "heart": None,
        "practise": None,
        "numbers": None,
        "definitions": {
            "heading": words.say("report-definitions"),
            "note": words.say("report-definitions-note"),
            "columns": _in_two_columns(
                [
                    {
                        "name": words.say(f"definition-{term}"),
                        "meaning": words.say(f"definition-{term}-text"),
                    }
                    for term in definitions_of(analysis)
                ]
            ),
        },
    }
    if is_empty:
        return content
    lines = bar_lines(analysis, words, theme)
    return content | {
        "picture": _picture(analysis, lines, words, theme),
        "beat": {
            "heading": words.say("report-beat", player_count=len(analysis.players)),
            "figures": _figures(beat_figures(analysis, words), theme),
        },
        "tuning": _tuning(analysis, words, theme) if analysis.pairs else None,
        "heart": _heart(analysis, words, theme),
        "practise": _practise(analysis, lines, words),
        "numbers": {
            "heading": words.say("report-numbers"),
            "how": words.say("report-interval-note"),
            "tables": [part for table in tables_of(analysis, words) for part in _parts_of(table)],
        },
    }


def opening(analysis: Analysis, words: Words, theme: Theme) -> Content:
    """What stands above the first heading: song, headline, players, remarks."""
    said = headline(analysis)
    names = words.names(player.name for player in analysis.players.values())
    song = analysis.song.card.title(words.language)
    return {
        "language": words.language,
        "title": words.say("paper-title", song=song, names=names),
        "kicker": words.say("report-kicker"),
        "song": song,
        "facts": facts_of(analysis, words),
        "headline": words.say(said.message, **said.arguments),
        "standfirst": standfirst_of(analysis, words) or None,
        "players": [
            {
                "name": player.name,
                "colour": theme.player(row),
                "glyph": glyph(element("path", d=mark(row, 8, 8, 5.2), fill=theme.player(row))),
            }
            for row, player in enumerate(analysis.players.values())
        ],
        "remarks": [words.say(r.message, **r.arguments) for r in analysis.remarks],
        "made_by": words.say("paper-made-by"),
    }


def figure_content(figure: Figure, theme: Theme, width: float) -> Content:
    """A figure, drawn at a width, with what it says to those who can't see it."""
    svg = None if figure.draw is None else figure.draw(theme, width)
    return {
        "title": figure.title,
        "how": figure.how or None,
        "svg": svg,
        "alt": _description_in(svg or "") or figure.title,
        "said": figure.said or None,
        "is_wide": figure.is_wide,
    }


def _description_in(svg: str) -> str:
    """What a drawing says to those who can't see it."""
    found = re.search(r"<desc[^>]*>(.*?)</desc>", svg, re.DOTALL)
    return unescape(found[1]) if found else ""


def _figures(figures: Sequence[Figure], theme: Theme) -> list[Content]:
    return [figure_content(f, theme, WIDE if f.is_wide else NARROW) for f in figures]


def _picture(analysis: Analysis, lines: Sequence[BarLine], words: Words, theme: Theme) -> Content:
    players = list(analysis.players.values())
    how = words.say(
        "report-picture-how",
        player_count=len(players),
        a=players[0].name,
        b=players[-1].name,
    )
    flams = words.say("report-picture-flams") if analysis.pairs else ""
    first, last = analysis.bars
    shown, total = sum(len(line.bars) for line in lines), last - first + 1
    part = words.say("paper-bars-shown", shown=shown, all=total) if shown < total else ""
    return {
        "heading": words.say("report-picture", player_count=len(players)),
        "how": words.join(said for said in (how, flams, part) if said),
        "legend": _legend(analysis, words, theme),
        "map": _flam_map(analysis, words, theme) if flams_by_bar(analysis) else None,
        "lines": [{"svg": line.svg, "alt": line.said, "bars": list(line.bars)} for line in lines],
    }


def _legend(analysis: Analysis, words: Words, theme: Theme) -> list[Content]:
    defined = symbols(Rows((), len(analysis.players)), theme)
    return [
        {
            "glyph": glyph(defined + f'<use href="#p0-{kind}" x="8" y="20"/>'),
            "said": words.say(message),
        }
        for kind, message in marks_explained(analysis)
    ]


def _flam_map(analysis: Analysis, words: Words, theme: Theme) -> Content:
    def draw(theme: Theme, width: float) -> str:
        return flam_map(analysis, words, theme, width)

    return figure_content(Figure(words.say("report-flam-map"), "", draw, is_wide=True), theme, WIDE)


def _tuning(analysis: Analysis, words: Words, theme: Theme) -> Content:
    shown = pairs_shown(analysis)
    more = len(analysis.pairs) - len(shown)
    return {
        "heading": words.say("report-tuning"),
        "parts": [
            {
                "title": part.title or None,
                "nothing": part.nothing or None,
                "figures": _figures(part.figures, theme),
            }
            for part in tuning_parts(analysis, shown, words)
        ],
        "more": words.say("report-more-pairs", count=more) if more else None,
    }


def _heart(analysis: Analysis, words: Words, theme: Theme) -> Content | None:
    section = heart_section(analysis, words)
    if section is None:
        return None
    return {
        "heading": section.heading,
        "how": section.how,
        "figures": _figures([section.figure] if section.figure else [], theme),
        "sentences": list(section.sentences),
        "tables": [part for table in section.tables for part in _parts_of(table)],
        "remarks": list(section.remarks),
    }


def _practise(analysis: Analysis, lines: Sequence[BarLine], words: Words) -> Content:
    shown = {bar for line in lines for bar in line.bars}
    return {
        "heading": words.say("report-practise"),
        "nothing": nothing_to_practise(analysis, words),
        "suggestions": [
            {
                "said": words.say(suggestion.message, **suggestion.arguments),
                # The template puts in the page, which only typesetting knows.
                "bars": [
                    {
                        "bar": bar,
                        "said": words.say("paper-bar-on-page", bar=str(bar), page="%PAGE%"),
                    }
                    for bar in suggestion.bars
                    if bar in shown
                ],
            }
            for suggestion in suggest(analysis)
        ],
    }


def _in_two_columns(terms: list[Content]) -> list[list[Content]]:
    """Terms in their order, in two columns of about the same length."""
    length = [40 + len(term["meaning"]) for term in terms]
    uneven = [abs(sum(length[:cut]) - sum(length[cut:])) for cut in range(len(terms) + 1)]
    cut = uneven.index(min(uneven))
    return [terms[:cut], terms[cut:]]


def _parts_of(table: Table) -> list[Content]:
    """A table, in several where it is wider than a page."""
    parts = []
    for start in range(0, len(table.columns), MOST_COLUMNS):
        part = slice(start, start + MOST_COLUMNS)
        rows = [
            {"name": name, "cells": [{"said": c.said, "doubt": c.doubt} for c in cells[part]]}
            for name, cells in table.rows
        ]
        parts.append(
            {
                "title": table.title,
                "corner": table.corner,
                "columns": list(table.columns[part]),
                "rows": rows,
            }
        )
    return parts


def glyph(inside: str) -> str:
    """A mark by itself, to stand in a line of text."""
    return element(
        "svg",
        inside,
        xmlns="http://www.w3.org/2000/svg",
        width=16,
        height=16,
        viewBox="0 0 16 16",
    )
