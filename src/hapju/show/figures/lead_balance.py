"""Who leads: all joint onsets of two players in one bar, from one first to the other first."""

from __future__ import annotations

import numpy as np

from hapju.analysis import Analysis, PairAnalysis
from hapju.show.figures.frame import NARROW, label, short_name
from hapju.show.figures.svg import drawing, element
from hapju.show.figures.theme import Theme
from hapju.show.words import Words

HEIGHT = 92.0
EVEN_MS = 10.0
"""Nobody hears who is first within this."""

TOP, THICK = 30.0, 30.0


def lead_balance(
    analysis: Analysis, pair: PairAnalysis, words: Words, theme: Theme, width: float = NARROW
) -> str:
    """The first player's share on the left, the second's on the right, none's between them."""
    a, b = (short_name(name) for name in pair.names)
    rows = [list(analysis.players).index(key) for key in pair.keys]
    first = int(np.count_nonzero(pair.asynchrony_ms < -EVEN_MS))
    second = int(np.count_nonzero(pair.asynchrony_ms > EVEN_MS))
    even = pair.joint_onsets - first - second
    parts = (
        (first, theme.player(rows[0]), 0.9),
        (even, theme["rule"], 0.55),
        (second, theme.player(rows[1]), 0.9),
    )
    made = []
    left = 0.0
    for count, colour, opacity in parts:
        wide = width * count / max(pair.joint_onsets, 1)
        if count:
            made.append(
                element(
                    "rect",
                    x=left + (1 if left else 0),
                    y=TOP,
                    width=max(wide - (1 if left else 0), 0.5),
                    height=THICK,
                    fill=colour,
                    fill_opacity=opacity,
                )
            )
        middle = min(max(left + wide / 2, 14), width - 14)
        if count and wide >= 30:
            ink = theme["card"] if colour != theme["rule"] else theme["ink"]
            share = words.percent(count / pair.joint_onsets)
            made.append(label(share, middle, TOP + 20, ink, "middle", "700"))
        left += wide
    made.append(label(words.say("axis-first", name=a), 0, 20, theme.player(rows[0]), weight="600"))
    made.append(
        label(words.say("axis-first", name=b), width, 20, theme.player(rows[1]), "end", "600")
    )
    between = width * (first + even / 2) / max(pair.joint_onsets, 1)
    made.append(
        label(
            words.say("report-lead-even"),
            min(max(between, 50), width - 50),
            TOP + THICK + 18,
            theme["muted"],
            "middle",
        )
    )
    return drawing(
        width,
        HEIGHT,
        words.say("report-lead"),
        words.say("report-lead-alt", a=a, b=b, a_count=first, even_count=even, b_count=second),
        *made,
        name=f"lead-{'-'.join(pair.keys)}-{width:.0f}",
        font=theme.font,
    )
