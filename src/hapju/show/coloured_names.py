"""Sentences with players' names in their colours."""

from __future__ import annotations

import re

from markupsafe import Markup, escape

from hapju.analysis import Analysis
from hapju.coach.headline import Headline
from hapju.coach.suggestions import Suggestion
from hapju.show.figures.theme import COLOURED_PLAYERS
from hapju.show.line_breaks import unbroken
from hapju.show.markup import safe
from hapju.show.words import Words

SHORT_NAME = 16
"""Names up to this many letters stay on one line."""

_NAMES = {"a", "b", "ahead", "behind", "narrow", "player", "players", "wide"}
"""The arguments of messages that hold a name."""

# Private letters stand around a name until the sentence has been escaped: its words may hold the
# same letters as the name, and the name may hold anything.
_START, _BETWEEN, _END = "\ue000", "\ue001", "\ue002"
_MARKED = re.compile(f"{_START}(\\d+){_BETWEEN}(.*?){_END}", re.DOTALL)


def with_names(said: Headline | Suggestion, analysis: Analysis, words: Words) -> Markup:
    """The sentence as markup."""
    row_of = {player.name: row for row, player in enumerate(analysis.players.values())}
    arguments = {
        key: f"{_START}{row_of[value]}{_BETWEEN}{value}{_END}"
        if key in _NAMES and isinstance(value, str) and value in row_of
        else value
        for key, value in said.arguments.items()
    }
    sentence = unbroken(str(escape(words.say(said.message, **arguments))))
    # In Japanese the title follows the name without a space, and no line may break there either.
    joiner = "\u2060" if words.language == "ja" else ""
    return safe(_MARKED.sub(lambda found: _name(int(found[1]), found[2]) + joiner, sentence))


def _name(row: int, name: str) -> str:
    short = " short" if len(name) <= SHORT_NAME else ""
    return f'<span class="p{row % COLOURED_PLAYERS}{short}">{name}</span>'
