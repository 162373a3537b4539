"""The take as one picture to send to a friend."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from hapju.analysis import Analysis
from hapju.coach.evidence import said_bars
from hapju.show.figures.flam_map import flams_by_bar
from hapju.show.figures.histogram import histogram
from hapju.show.figures.marks import mark
from hapju.show.figures.svg import element
from hapju.show.figures.theme import Theme
from hapju.show.files import write_file
from hapju.show.paper_bars import telling_line
from hapju.show.paper_content import Content, glyph, opening
from hapju.show.paper_names import with_short_names
from hapju.show.report_figures import pairs_shown
from hapju.show.report_tables import Table, pair_table, player_table
from hapju.show.typesetting import png_from
from hapju.show.words import Words

MOST_PLAYERS = 3
"""More hills and columns than this are no picture for a telephone."""

_PLAYER_ROWS = ("table-mean", "table-sd", "table-tempo")
_PAIR_ROWS = ("table-together", "table-flams", "table-joint-onsets", "table-mean", "table-sd")
"""What the picture tells of the report's tables."""


def write_png(analysis: Analysis, path: Path, language: str = "en") -> None:
    """Write the take as one picture, 1600 pixels wide.

    Raises:
        BadInput: for a language that Hapju doesn't speak, if no font for Korean or Japanese
            letters is there and they are needed, or if the file can't be written.
    """
    write_file(path, png_of(analysis, language))


def png_of(analysis: Analysis, language: str = "en") -> bytes:
    """The picture; the same analysis gives the same bytes on the same machine."""
    return png_from("card", language, lambda words, theme: card_content(analysis, words, theme))


def card_content(analysis: Analysis, words: Words, theme: Theme) -> Content:
    """What the template ``card`` shows: headline, the bars that tell most, hills, numbers."""
    analysis = with_short_names(analysis)
    is_empty = not any(len(player.strokes) for player in analysis.players.values())
    content = opening(analysis, words, theme) | {
        "nothing": words.say("report-empty") if is_empty else None,
        "strip": None,
        "histogram": None,
        "numbers": [],
        "more": None,
    }
    if is_empty:
        return content
    shown = dict(list(analysis.players.items())[:MOST_PLAYERS])
    more = len(analysis.players) - len(shown)
    drawn = replace(analysis, players=shown)
    return content | {
        "strip": _strip(analysis, words, theme),
        "histogram": {
            "title": words.say("report-histogram"),
            "svg": histogram(drawn, words, theme),
        },
        "numbers": _numbers(drawn, words, theme),
        "more": words.say("paper-more-players", count=more) if more else None,
    }


def _strip(analysis: Analysis, words: Words, theme: Theme) -> Content:
    line = telling_line(analysis, words, theme)
    flams = flams_by_bar(analysis)
    has_flams = any(bar in flams for bar in line.bars)
    message = "paper-most-flams" if has_flams else "paper-some-bars"
    return {
        "svg": line.svg,
        "said": words.say(message, **said_bars(line.bars)),
        "how": words.say("report-picture-flams") if has_flams else None,
    }


def _numbers(analysis: Analysis, words: Words, theme: Theme) -> list[Content]:
    """Small tables, whose columns are told by the players' marks."""
    keys = list(analysis.players)
    pairs = [pair for pair in pairs_shown(analysis) if set(pair.keys) <= set(keys)]
    made = []
    if pairs:
        table = pair_table(replace(analysis, pairs=tuple(pairs)), words)
        marks = [[_mark(keys.index(key), theme) for key in pair.keys] for pair in pairs]
        made.append(_small(table, _PAIR_ROWS, marks, words))
    marks = [[_mark(row, theme)] for row in range(len(keys))]
    made.append(_small(player_table(analysis, words), _PLAYER_ROWS, marks, words))
    return made


def _small(
    table: Table, rows: Sequence[str], marks: Sequence[Sequence[str]], words: Words
) -> Content:
    wanted = {words.say(row) for row in rows}
    return {
        "title": table.title,
        "columns": marks,
        "rows": [
            {"name": name, "cells": [cell.said for cell in cells]}
            for name, cells in table.rows
            if name in wanted
        ],
    }


def _mark(row: int, theme: Theme) -> str:
    return glyph(element("path", d=mark(row, 8, 8, 5.2), fill=theme.player(row)))
