"""The report: one self-contained HTML page that players look at together."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import numpy as np
from jinja2 import Environment, StrictUndefined, Template

from hapju.analysis import (
    BESIDE_THE_BEAT,
    BESIDE_THE_CHART,
    OFF_THE_GRID,
    UNSURE_FREE_PLAY,
    Analysis,
)
from hapju.coach.evidence import NO_CLOCK
from hapju.coach.headline import headline
from hapju.coach.suggestions import Suggestion, suggest
from hapju.listening_doubt import HEARD
from hapju.show.bar_content import bars_to_draw
from hapju.show.coloured_names import SHORT_NAME, with_names
from hapju.show.figures.duet_strip import FOOT, HEAD, SMALL_GAP, SMALL_LABELS
from hapju.show.figures.theme import COLOURED_PLAYERS, DARK, LIGHT
from hapju.show.files import write_file
from hapju.show.heart_section import heart_section
from hapju.show.line_breaks import unbroken
from hapju.show.markup import safe
from hapju.show.report_figures import beat_figures, flam_figure, pairs_shown, tuning_parts
from hapju.show.report_strip import legend_of, player_glyph, strip_of
from hapju.show.report_tables import tables_of
from hapju.show.words import Words
from hapju.version import __version__

_WARNINGS = (
    *OFF_THE_GRID,
    UNSURE_FREE_PLAY,
    BESIDE_THE_BEAT,
    BESIDE_THE_CHART,
    "remark-identical",
    *NO_CLOCK,
)
"""Remarks that put all numbers in doubt: never folded away."""


MINI_BAR = 234
"""The width of a bar beside a suggestion, before it is made as small as the page wants it."""


def write_html(analysis: Analysis, path: Path, language: str = "en") -> None:
    """Write the report as one page.

    Raises:
        BadInput: for a language that Hapju doesn't speak.
    """
    write_file(path, html_of(analysis, language).encode())


def html_of(analysis: Analysis, language: str = "en") -> str:
    """The report as one page of HTML that needs nothing else: no network, no other file."""
    words = Words(language)
    players = list(analysis.players.values())
    suggestions = suggest(analysis)
    is_empty = not any(len(player.strokes) for player in players)
    remarks = [(r, unbroken(words.say(r.message, **r.arguments))) for r in analysis.remarks]
    style, script = _style(), _asset("report.js")
    context: dict[str, Any] = {
        "language": language,
        "version": __version__,
        "say": lambda message, **arguments: unbroken(words.say(message, **arguments)),
        "title": analysis.song.card.title(language),
        "names": words.names(player.name for player in players),
        "facts": facts_of(analysis, words),
        "headline": with_names(headline(analysis), analysis, words),
        "standfirst": unbroken(standfirst_of(analysis, words)),
        "practise_nothing": nothing_to_practise(analysis, words),
        "warnings": [said for r, said in remarks if r.message in _WARNINGS],
        "heard": [said for r, said in remarks if r.message == HEARD],
        "remarks": [said for r, said in remarks if r.message not in (*_WARNINGS, HEARD)],
        "players": [
            {"name": p.name, "colour": row, "mark": safe(player_glyph(row))}
            for row, p in enumerate(players)
        ],
        "is_empty": is_empty,
        "has_pairs": bool(analysis.pairs),
        "definitions": definitions_of(analysis),
        "style": safe(style),
        "script": safe(script),
        "style_hash": _hash(style),
        "script_hash": _hash(script),
        "symbols": "",
        "short_name": SHORT_NAME,
    }
    if not is_empty:
        context |= _content(analysis, words, suggestions)
    return _template().render(context)


def _content(
    analysis: Analysis, words: Words, suggestions: tuple[Suggestion, ...]
) -> dict[str, Any]:
    """Everything between the headline and the definitions."""
    wanted = [bar for suggestion in suggestions for bar in suggestion.bars]
    bars = bars_to_draw(analysis, wanted)
    strip = strip_of(analysis, bars, words)
    shown = set(bars)
    first, last = analysis.bars
    names = [player.name for player in analysis.players.values()]
    shown_pairs = pairs_shown(analysis)
    more = len(analysis.pairs) - len(shown_pairs)
    return {
        "symbols": strip.symbols,
        "row_labels": strip.row_labels,
        "bars": strip.bars,
        "bar_height": strip.height,
        "mini_left": -(SMALL_LABELS + SMALL_GAP + 8),
        "mini_width": SMALL_LABELS + SMALL_GAP + 8 + MINI_BAR + 10,
        "mini_bar": MINI_BAR,
        "mini_top": HEAD - 10,
        "mini_height": strip.height - HEAD - FOOT + 14,
        "flam_count": strip.flams,
        "first_bar": first,
        "last_bar": last,
        "legend": legend_of(analysis, words),
        "flam_map": flam_figure(analysis, words) if strip.flams else "",
        "picture_how": words.join(
            (
                words.say("report-picture-how", player_count=len(names), a=names[0], b=names[-1]),
                words.say("report-picture-flams") if strip.flams else "",
                ""
                if len(bars) == last - first + 1
                else words.say("report-bars-shown", shown=len(bars), all=last - first + 1),
            )
        ),
        "beat_figures": beat_figures(analysis, words),
        "tuning": tuning_parts(analysis, shown_pairs, words),
        "heart": heart_section(analysis, words),
        "more_pairs": words.say("report-more-pairs", count=more) if more else "",
        "suggestions": [
            {
                "said": with_names(suggestion, analysis, words),
                "bars": [bar for bar in suggestion.bars if bar in shown],
            }
            for suggestion in suggestions
        ],
        "tables": tables_of(analysis, words),
    }


def facts_of(analysis: Analysis, words: Words) -> str:
    """How long the take is."""
    first, last = analysis.bars
    minutes, seconds = divmod(round(analysis.duration_s), 60)
    return words.say("report-facts", bars=last - first + 1, minutes=minutes, seconds=seconds)


def standfirst_of(analysis: Analysis, words: Words) -> str:
    """What "together" means, and how much the headline's share rests on."""
    if len(analysis.pairs) != 1 or analysis.pairs[0].together_share is None:
        return words.say("report-together-means") if len(analysis.pairs) > 1 else ""
    pair = analysis.pairs[0]
    count = words.say(
        "report-together-count",
        together=int(np.count_nonzero(~pair.is_flam)),
        joint_onsets=pair.joint_onsets,
        interval=words.share_interval(pair.together_interval),
    )
    return words.join((words.say("report-together-means"), count))


def nothing_to_practise(analysis: Analysis, words: Words) -> str:
    """Why there is no advice: the tempo isn't that of the playing, or the take is short."""
    off = any(remark.message in OFF_THE_GRID for remark in analysis.remarks)
    return words.say("report-practise-off" if off else "report-practise-nothing")


def definitions_of(analysis: Analysis) -> list[str]:
    """The words that this report uses, in the order in which a reader meets them."""
    pairs = ("flam", "moment", "place", "coupling", "leading") if analysis.pairs else ()
    group = ("group", "order") if analysis.group is not None else ()
    grid = ("grid", "asynchrony", "mean", "sd", "absolute")
    player = ("tempo", "swing", "limbs", "phase", *(("click",) if analysis.tells_click else ()))
    heart = ("heart-effort", "heart-hardest", "heart-together") if analysis.hearts else ()
    return [*pairs, *grid, *player, *group, *heart, "interval"]


@cache
def _style() -> str:
    """The style sheet, with the colours of the figures in their places."""
    light, dark = ("".join(f"--{n}: {c}; " for n, c in each.items()) for each in (LIGHT, DARK))
    players = "".join(f".p{n} {{ color: var(--p{n}); }}\n" for n in range(COLOURED_PLAYERS))
    sheet = _asset("report.css").replace("/* colours-light */", light)
    return sheet.replace("/* colours-dark */", dark) + players


@cache
def _asset(name: str) -> str:
    return (files("hapju.show") / "page" / name).read_text(encoding="utf-8")


@cache
def _template() -> Template:
    # Everything is escaped but what is marked as safe: names come from strangers' files.
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True)
    return environment.from_string(_asset("report.html.j2"))


def _hash(text: str) -> str:
    """What the page's content security policy allows: this text and no other."""
    digest = hashlib.sha256(text.encode("utf-8")).digest()
    return f"sha256-{base64.b64encode(digest).decode('ascii')}"
