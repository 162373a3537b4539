"""Who adjusts to whom: how much of a distance each of two players takes back by the next beat."""

from __future__ import annotations

from hapju.analysis import Analysis, Coupling, PairAnalysis
from hapju.show.figures.frame import LABEL, NARROW, Frame, label, line, short_name
from hapju.show.figures.marks import mark
from hapju.show.figures.svg import drawing, element
from hapju.show.figures.theme import Theme
from hapju.show.words import Words, plain
from hapju.timing.correction_fit import Estimate

ROW, THICK, FOOT = 60.0, 14.0, 42.0
_NAME, _BAR, _DOUBT = 14.0, 24.0, 47.0
"""From the top of a row to its name, its bar, and its interval."""
_TICKS = (0.0, 0.25, 0.5, 0.75, 1.0)


def corrections(
    analysis: Analysis,
    pair: PairAnalysis,
    found: Coupling,
    words: Words,
    theme: Theme,
    width: float = NARROW,
) -> str:
    """A bar for each player, with the interval below it, from nothing to all of the distance."""
    a, b = (short_name(name) for name in pair.names)
    both = (found.alpha_a, found.alpha_b)
    low = min(0.0, *(each.interval.low for each in both))
    high = max(1.0, *(each.interval.high for each in both))
    frame = Frame(12, 0, width - 14, 2 * ROW, low, high, 0, 1)
    return drawing(
        width,
        2 * ROW + FOOT,
        words.say("report-coupling"),
        words.say(
            "report-coupling-alt",
            a=a,
            b=b,
            share_a=words.taken_back(found.alpha_a.value),
            share_b=words.taken_back(found.alpha_b.value),
            interval_a=words.interval(found.alpha_a.interval, 0, 100.0),
            interval_b=words.interval(found.alpha_b.interval, 0, 100.0),
        ),
        frame.x_axis(theme, [(v, f"{plain(100 * v)}") for v in _TICKS], is_lined=True),
        line(frame.x(0), frame.top, frame.x(0), frame.bottom, theme["muted"], 1.2),
        *(
            _row(name, list(analysis.players).index(key), each, ROW * row, frame, words, theme)
            for row, (name, key, each) in enumerate(zip((a, b), pair.keys, both, strict=True))
        ),
        label(words.say("axis-keeps"), frame.x(0), frame.bottom + 36, theme["ink"]),
        label("%", frame.x(0.5), frame.bottom + 36, theme["muted"], "middle"),
        label(words.say("axis-takes-back"), frame.x(1), frame.bottom + 36, theme["ink"], "end"),
        name=f"corrections-{'-'.join(pair.keys)}-{width:.0f}",
        font=theme.font,
    )


def _row(
    name: str,
    player: int,
    found: Estimate,
    top: float,
    frame: Frame,
    words: Words,
    theme: Theme,
) -> str:
    colour = theme.player(player)
    zero = frame.x(0)
    bar = element(
        "rect",
        x=zero,
        y=top + _BAR,
        width=max(frame.x(found.value) - zero, 1.0),
        height=THICK,
        fill=colour,
        fill_opacity=0.9,
    )
    low, high = frame.x(found.interval.low), frame.x(found.interval.high)
    y = top + _DOUBT
    whisker = "".join(
        line(*ends, theme["ink"], 1.4)
        for ends in ((low, y, high, y), (low, y - 3, low, y + 3), (high, y - 3, high, y + 3))
    )
    glyph = element("path", d=mark(player, zero + 6, top + _NAME - 4, 4.6), fill=colour)
    said = f"{words.taken_back(found.value)} {words.interval(found.interval, 0, 100.0)}"
    return (
        label(name, zero + LABEL + 4, top + _NAME, colour, weight="700")
        + glyph
        + label(said, frame.right, top + _NAME, theme["ink"], "end")
        + bar
        + whisker
    )
