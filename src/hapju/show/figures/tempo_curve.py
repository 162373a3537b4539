"""The tempo of each player over the take, beside the one that was agreed."""

from __future__ import annotations

import numpy as np

from hapju.analysis import Analysis
from hapju.show.figures.frame import (
    NARROW,
    Frame,
    apart,
    label,
    letters,
    line,
    numbers,
    path,
    short_name,
)
from hapju.show.figures.marks import mark
from hapju.show.figures.svg import drawing, element, polyline, ticks
from hapju.show.figures.theme import Theme
from hapju.show.figures.time_axis import bar_ticks, thinned
from hapju.show.words import Words, plain
from hapju.strokes import FloatArray

HEIGHT = 216.0
LEAST_SPAN_BPM = 6.0
"""A curve that is flat to within a few BPM should look flat."""


def tempo_curve(analysis: Analysis, words: Words, theme: Theme, width: float = NARROW) -> str:
    """Local tempo over the bars; names stand at the ends of their lines."""
    tempo_map = analysis.song.tempo_map
    curves = [
        _finite(p.tempo_curve.beat, p.tempo_curve.tempo_bpm) for p in analysis.players.values()
    ]
    first, last = analysis.bars
    start, end = tempo_map.bar_starts(np.array([first, last + 1])).tolist()
    agreed_beat = np.linspace(start, end, 120)
    agreed = tempo_map.tempo_bpm_at(agreed_beat)
    values = np.concatenate([agreed, *(curve[1] for curve in curves)])
    low, high = _range(values)
    names = [short_name(player.name, 14) for player in analysis.players.values()]
    room = 16 + 7.2 * max(map(letters, names), default=0)
    frame = Frame(40, 14, width - room, HEIGHT - 42, start, end, low, high)
    lines = [
        path(
            polyline((frame.x(b), frame.y(t)) for b, t in zip(*thinned(*curve), strict=True)),
            theme.player(row),
        )
        for row, curve in enumerate(curves)
        if curve[0].size > 1
    ]
    reference = element(
        "path",
        d=polyline((frame.x(b), frame.y(t)) for b, t in zip(agreed_beat, agreed, strict=True)),
        fill="none",
        stroke=theme["muted"],
        stroke_dasharray="2 4",
    )
    if analysis.free_play is None:
        tempo = words.bpm(float(agreed[0]), _digits(agreed[0]))
        said = words.say("report-tempo-song", tempo=tempo)
    else:
        tempo = words.bpm(analysis.free_play.tempo_bpm, 0)
        said = words.say("report-tempo-found", tempo=tempo)
    return drawing(
        width,
        HEIGHT,
        words.say("report-tempo"),
        words.say("report-tempo-alt"),
        frame.y_axis(theme, numbers(ticks(low, high, 5))),
        frame.x_axis(theme, bar_ticks(analysis, frame)),
        reference,
        *lines,
        _names(curves, names, frame, theme),
        line(0, HEIGHT - 12, 20, HEIGHT - 12, theme["muted"], 1, "2 4"),
        label(said, 26, HEIGHT - 8, theme["muted"]),
        label(words.say("axis-bar"), frame.right, HEIGHT - 8, theme["muted"], "end"),
        name=f"tempo-{width:.0f}",
        font=theme.font,
    )


def _finite(beat: FloatArray, tempo: FloatArray) -> tuple[FloatArray, FloatArray]:
    kept = np.isfinite(tempo)
    return beat[kept], tempo[kept]


def _range(values: FloatArray) -> tuple[float, float]:
    low, high = float(values.min()), float(values.max())
    middle = (low + high) / 2
    half = max(LEAST_SPAN_BPM, 1.15 * (high - low)) / 2
    return middle - half, middle + half


def _digits(tempo: float) -> int:
    return 0 if plain(tempo, 1).endswith(".0") else 1


def _names(
    curves: list[tuple[FloatArray, FloatArray]], names: list[str], frame: Frame, theme: Theme
) -> str:
    drawn = [row for row, curve in enumerate(curves) if curve[0].size]
    ends = [frame.y(float(curves[row][1][-1])) for row in drawn]
    made = []
    for row, y in zip(drawn, apart(ends, 15.0, frame.top, frame.bottom), strict=True):
        colour = theme.player(row)
        made.append(element("path", d=mark(row, frame.right + 8, y, 3.6), fill=colour))
        made.append(label(names[row], frame.right + 15, y + 4, colour, weight="600"))
    return "".join(made)
