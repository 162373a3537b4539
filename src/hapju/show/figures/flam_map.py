"""The flams of a whole take at a glance: a column for each bar, as high as it has flams."""

from __future__ import annotations

import numpy as np

from hapju.analysis import Analysis
from hapju.show.figures.frame import NARROW, Frame, Tick, line
from hapju.show.figures.svg import drawing, element, number
from hapju.show.figures.theme import Theme
from hapju.show.figures.time_axis import bar_ticks
from hapju.show.words import Words

HEIGHT = 74.0
FEWEST_LEVELS = 6
"""One flam in a bar is no tower."""

MOST_COLUMNS = 120


def flams_by_bar(analysis: Analysis) -> dict[int, int]:
    """At how many positions of each bar any two players flam; bars without are left out."""
    beats = [pair.beat[pair.is_flam] for pair in analysis.pairs]
    if not beats:
        return {}
    bars = analysis.song.tempo_map.bars_at(np.unique(np.concatenate(beats)))[0]
    each, count = np.unique(bars, return_counts=True)
    return dict(zip(each.tolist(), count.tolist(), strict=True))


def bars_in_a_column(first: int, last: int) -> int:
    """One; in a long take as many as it takes for columns wide enough to be seen."""
    return -(-(last - first + 1) // MOST_COLUMNS)


def _columns(flams: dict[int, int], first: int, last: int) -> list[tuple[int, float]]:
    """The first bar of each column with flams, and how many a bar has on average."""
    step = bars_in_a_column(first, last)
    total: dict[int, int] = {}
    for bar, count in flams.items():
        start = bar - (bar - first) % step
        total[start] = total.get(start, 0) + count
    return [(bar, count / min(step, last + 1 - bar)) for bar, count in sorted(total.items())]


def flam_map(analysis: Analysis, words: Words, theme: Theme, width: float = NARROW) -> str:
    """Columns over the bars; the page makes each bar a place to jump to."""
    first, last = analysis.bars
    flams = flams_by_bar(analysis)
    step = bars_in_a_column(first, last)
    most = max([*(count for _, count in _columns(flams, first, last)), FEWEST_LEVELS])
    tempo_map = analysis.song.tempo_map
    start, end = float(tempo_map.bar_starts(first)), float(tempo_map.bar_starts(last + 1))
    frame = Frame(0, 6, width, HEIGHT - 22, start, end, 0, most)
    columns = []
    for bar, count in _columns(flams, first, last):
        left = frame.x(float(tempo_map.bar_starts(bar)))
        right = frame.x(float(tempo_map.bar_starts(min(bar + step, last + 1))))
        gap = min(1.0, 0.15 * (right - left))
        columns.append(
            element(
                "rect",
                x=left + gap,
                y=frame.y(count),
                width=right - left - 2 * gap,
                height=frame.bottom - frame.y(count),
                fill=theme["flam"],
            )
        )
    said = words.say(
        "report-flam-map-alt",
        flams=sum(flams.values()),
        bars=len(flams),
        all=last - first + 1,
    )
    return drawing(
        width,
        HEIGHT,
        words.say("report-flam-map"),
        said,
        *columns,
        line(0, frame.bottom, width, frame.bottom, theme["rule"]),
        frame.x_axis(theme, _below_columns(analysis, frame)),
        name=f"flam-map-{number(width)}",
        font=theme.font,
    )


def _below_columns(analysis: Analysis, frame: Frame) -> list[Tick]:
    """Bar numbers under the middle of their bars; the outermost mustn't be cut."""
    tempo_map = analysis.song.tempo_map
    letter = 4.0 * (frame.x_high - frame.x_low) / (frame.right - frame.left)
    return [
        (
            min(
                max(
                    beat + tempo_map.meter_at(beat).bar_beats / 2, frame.x_low + letter * len(said)
                ),
                frame.x_high - letter * len(said),
            ),
            said,
        )
        for beat, said in bar_ticks(analysis, frame)
    ]
