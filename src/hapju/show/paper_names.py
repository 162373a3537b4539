"""Names of players on paper: on one line, and no longer than a figure or a column has room for."""

from __future__ import annotations

import unicodedata
from dataclasses import replace

from hapju.analysis import Analysis

WIDEST = 24
"""In Latin letters; those of Korean and Japanese take two."""


def with_short_names(analysis: Analysis) -> Analysis:
    """The analysis with every name cut to what paper has room for; an empty one is its key."""
    names = {key: shortened(player.name) or key for key, player in analysis.players.items()}
    group, hearts = analysis.group, analysis.hearts
    return replace(
        analysis,
        players={key: replace(p, name=names[key]) for key, p in analysis.players.items()},
        pairs=tuple(
            replace(pair, names=(names[pair.keys[0]], names[pair.keys[1]]))
            for pair in analysis.pairs
        ),
        group=None
        if group is None
        else replace(group, members=tuple(replace(m, name=names[m.key]) for m in group.members)),
        hearts=None
        if hearts is None
        else replace(
            hearts,
            players={key: replace(p, name=names[key]) for key, p in hearts.players.items()},
        ),
    )


def shortened(name: str) -> str:
    """A name on one line, with an ellipsis where its end is left out."""
    line = " ".join(name.split())
    width = 0
    for place, letter in enumerate(line):
        width += 2 if unicodedata.east_asian_width(letter) in "WF" else 1
        if width > WIDEST:
            return line[: place - 1].rstrip() + "…"
    return line
