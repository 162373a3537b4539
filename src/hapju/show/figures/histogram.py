"""How many strokes fell how far from the grid, one hill for each player over one scale."""

from __future__ import annotations

import numpy as np

from hapju.analysis import Analysis, PlayerAnalysis
from hapju.show.figures.frame import NARROW, Frame, label, line, numbers, short_name, span
from hapju.show.figures.marks import mark
from hapju.show.figures.svg import drawing, element
from hapju.show.figures.theme import Theme
from hapju.show.words import Words

BIN_MS = 5.0
PANEL, HILL, FOOT = 112.0, 68.0, 40.0


def histogram(analysis: Analysis, words: Words, theme: Theme, width: float = NARROW) -> str:
    """The asynchronies of each player against the grid."""
    players = list(analysis.players.values())
    reach = span((a for p in players for a in _extremes(p)), 40.0)
    height = PANEL * len(players) + FOOT
    bottom = PANEL * len(players)
    whole = Frame(12, 8, width - 12, bottom, -reach, reach, 0, 1)
    step = 20.0 if reach <= 60.0 else 50.0
    ticks = [step * i for i in range(-int(reach // step), int(reach // step) + 1)]
    axis = whole.x_axis(theme, numbers(ticks), is_lined=True)
    ends = label(f"← {words.say('axis-early')}", 12, bottom + 34, theme["ink"]) + label(
        f"{words.say('axis-late')} →", width - 12, bottom + 34, theme["ink"], "end"
    )
    unit = label(words.say("axis-ms"), whole.x(0), bottom + 34, theme["muted"], "middle")
    zero = line(whole.x(0), 8, whole.x(0), bottom, theme["muted"], 1.2)
    hills = [_hill(player, row, whole, theme) for row, player in enumerate(players)]
    said = " ".join(
        words.say(
            "report-histogram-alt",
            player=player.name,
            mean=words.signed_ms(player.mean_asynchrony_ms),
            sd=words.ms(player.sd_asynchrony_ms, 1),
            count=player.asynchrony.n,
        )
        for player in players
    )
    return drawing(
        width,
        height,
        words.say("report-histogram"),
        said,
        axis,
        *hills,
        zero,
        *[_labels(player, row, whole, words, theme) for row, player in enumerate(players)],
        ends,
        unit,
        name=f"histogram-{width:.0f}",
        font=theme.font,
    )


def _extremes(player: PlayerAnalysis) -> tuple[float, ...]:
    late = player.asynchrony_ms
    return (float(late.min()), float(late.max())) if late.size else ()


def _hill(player: PlayerAnalysis, row: int, whole: Frame, theme: Theme) -> str:
    floor = PANEL * (row + 1)
    base = line(whole.left, floor, whole.right, floor, theme["rule"])
    if not player.asynchrony_ms.size:
        return base
    edges = np.arange(whole.x_low, whole.x_high + BIN_MS, BIN_MS)
    count, _ = np.histogram(player.asynchrony_ms, edges)
    most = int(count.max())
    bars = [
        element(
            "rect",
            x=whole.x(edge) + 0.5,
            y=floor - HILL * n / most,
            width=whole.x(edge + BIN_MS) - whole.x(edge) - 1,
            height=HILL * n / most,
            fill=theme.player(row),
            fill_opacity=0.75,
        )
        for edge, n in zip(edges.tolist(), count.tolist(), strict=False)
        if n
    ]
    return "".join(bars) + base


def _labels(player: PlayerAnalysis, row: int, whole: Frame, words: Words, theme: Theme) -> str:
    """Name, scatter and mean; the mean's number stands by its mark, on the roomier side."""
    top = PANEL * row
    colour = theme.player(row)
    name = element("path", d=mark(row, 18, top + 17, 4.2), fill=colour)
    name += label(short_name(player.name, 24), 28, top + 21, colour, weight="700")
    mean, sd = player.mean_asynchrony_ms, player.sd_asynchrony_ms
    if mean is None or sd is None:
        return name + label(words.say("too-few"), whole.right, top + 21, theme["muted"], "end")
    scatter = label(
        words.say("axis-scatter", sd=words.ms(sd)), whole.right, top + 21, theme["ink"], "end"
    )
    floor = PANEL * (row + 1)
    x = whole.x(mean)
    y = top + 34
    stem = line(x, y, x, floor, colour, 1.5)
    band = line(whole.x(mean - sd), y, whole.x(mean + sd), y, colour, 1.5)
    head = element("path", d=mark(row, x, y, 4.2), fill=colour)
    is_left = mean < 0
    beside = whole.x(mean - sd) - 6 if is_left else whole.x(mean + sd) + 6
    said = label(
        words.signed_ms(mean, 0), beside, y + 4, theme["ink"], "end" if is_left else "start"
    )
    return name + scatter + stem + band + head + said
