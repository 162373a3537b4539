"""Who is first: all joint onsets of two players in one bar, from one first to the other first."""

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
ROOM = 36.0
"""The width that a share needs to stand in its own part."""


def who_is_first(
    analysis: Analysis, pair: PairAnalysis, words: Words, theme: Theme, width: float = NARROW
) -> str:
    """The first player's share on the left, the second's on the right, none's between them."""
    a, b = (short_name(name) for name in pair.names)
    rows = [list(analysis.players).index(key) for key in pair.keys]
    first = int(np.count_nonzero(pair.asynchrony_ms < -EVEN_MS))
    second = int(np.count_nonzero(pair.asynchrony_ms > EVEN_MS))
    even = pair.joint_onsets - first - second

    def share_of(count: int) -> str:
        return words.percent(count / max(pair.joint_onsets, 1))

    parts = (
        (first, theme.player(rows[0]), 0.9),
        (even, theme["rule"], 0.55),
        (second, theme.player(rows[1]), 0.9),
    )
    made = []
    left = 0.0
    for count, colour, opacity in parts:
        wide = width * count / max(pair.joint_onsets, 1)
        gap = 1.0 if left else 0.0
        if count:
            made.append(
                element(
                    "rect",
                    x=left + gap,
                    y=TOP,
                    width=max(wide - gap, 0.5),
                    height=THICK,
                    fill=colour,
                    fill_opacity=opacity,
                )
            )
        if wide >= ROOM:
            ink = theme["ink"] if colour == theme["rule"] else theme["card"]
            made.append(label(share_of(count), left + wide / 2, TOP + 20, ink, "middle", "700"))
        left += wide
    for name, count, row, x, anchor in (
        (a, first, rows[0], 0.0, "start"),
        (b, second, rows[1], width, "end"),
    ):
        said = words.say("axis-first", name=name)
        if width * count / max(pair.joint_onsets, 1) < ROOM:
            said = f"{said} {share_of(count)}"
        made.append(label(said, x, 20, theme.player(row), anchor, "600"))
    between = width * (first + even / 2) / max(pair.joint_onsets, 1)
    made.append(
        label(
            words.say("report-first-even"),
            min(max(between, 50), width - 50),
            TOP + THICK + 18,
            theme["muted"],
            "middle",
        )
    )
    return drawing(
        width,
        HEIGHT,
        words.say("report-first"),
        words.say("report-first-alt", a=a, b=b, a_count=first, even_count=even, b_count=second),
        *made,
        name=f"first-{'-'.join(pair.keys)}-{width:.0f}",
        font=theme.font,
    )
