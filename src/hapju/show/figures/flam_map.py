"""The flams of a whole take at a glance: a column for each bar, as high as it has flams."""

from __future__ import annotations

from hapju.analysis import Analysis
from hapju.show.figures.frame import NARROW, Frame, Tick, line
from hapju.show.figures.svg import drawing, element, number
from hapju.show.figures.theme import Theme
from hapju.show.figures.time_axis import bar_ticks
from hapju.show.words import Words

HEIGHT = 74.0
MOST_LEVELS = 6


def flams_by_bar(analysis: Analysis) -> dict[int, int]:
    """How many flams each bar has, over all pairs; bars without are left out."""
    found: dict[int, int] = {}
    for pair in analysis.pairs:
        for bar in pair.by_bar:
            if bar.flams:
                found[bar.bar] = found.get(bar.bar, 0) + bar.flams
    return found


def flam_map(analysis: Analysis, words: Words, theme: Theme, width: float = NARROW) -> str:
    """Columns over the bars; the page makes each bar a place to jump to."""
    first, last = analysis.bars
    flams = flams_by_bar(analysis)
    most = max([*flams.values(), MOST_LEVELS])
    tempo_map = analysis.song.tempo_map
    start, end = float(tempo_map.bar_starts(first)), float(tempo_map.bar_starts(last + 1))
    frame = Frame(0, 6, width, HEIGHT - 22, start, end, 0, most)
    columns = []
    for bar, count in sorted(flams.items()):
        left = frame.x(float(tempo_map.bar_starts(bar)))
        right = frame.x(float(tempo_map.bar_starts(bar + 1)))
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
    said = ", ".join(
        words.say("report-bar-label", bar=bar, flams=count) for bar, count in sorted(flams.items())
    )
    return drawing(
        width,
        HEIGHT,
        words.say("report-flam-map"),
        said or words.say("report-no-flams"),
        *columns,
        line(0, frame.bottom, width, frame.bottom, theme["rule"]),
        frame.x_axis(theme, _below_columns(analysis, frame)),
        name=f"flam-map-{number(width)}",
        font=theme.font,
    )


def _below_columns(analysis: Analysis, frame: Frame) -> list[Tick]:
    """Bar numbers under the middle of their columns; the first mustn't be cut at the left."""
    tempo_map = analysis.song.tempo_map
    least = frame.x_low + 8.0 * (frame.x_high - frame.x_low) / (frame.right - frame.left)
    return [
        (max(beat + tempo_map.meter_at(beat).bar_beats / 2, least), said)
        for beat, said in bar_ticks(analysis, frame)
    ]
