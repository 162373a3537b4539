"""The heart rate of each player over the take, bar by bar."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from hapju.analysis import Analysis, Hearts
from hapju.heart.course import WIDEST_GAP_S, HeartCourse
from hapju.heart.hearts import PlayerHeart
from hapju.show.figures.frame import (
    NARROW,
    Frame,
    apart,
    label,
    letters,
    numbers,
    path,
    short_name,
)
from hapju.show.figures.marks import mark
from hapju.show.figures.svg import drawing, element, polyline, ticks
from hapju.show.figures.theme import Theme
from hapju.show.figures.time_axis import bar_ticks, thinned
from hapju.show.words import Words
from hapju.strokes import FloatArray

HEIGHT = 216.0
LEAST_SPAN_BPM = 20.0
"""A heart that is calm to within a few beats should look calm."""

Line = tuple[FloatArray, FloatArray]
"""Beats of the song, and the heart rate there."""


def heart_course(
    analysis: Analysis, hearts: Hearts, words: Words, theme: Theme, width: float = NARROW
) -> str:
    """A line for each heart, broken where nothing is known; names stand at the lines' ends."""
    tempo_map = analysis.song.tempo_map
    first, last = analysis.bars
    start, end = tempo_map.bar_starts(np.array([first, last + 1])).tolist()
    players = [player for player in hearts.players.values() if player.says_something]
    lines = {player.key: _in_beats(analysis, player.course, start, end) for player in players}
    low, high = _span([bpm for _, bpm in lines.values()])
    names = {player.key: short_name(player.name, 14) for player in players}
    room = 16 + 7.2 * max(map(letters, names.values()), default=0)
    frame = Frame(40, 14, width - room, HEIGHT - 42, start, end, low, high)
    rows = {key: row for row, key in enumerate(analysis.players)}
    drawn = [
        path(
            polyline((frame.x(x), frame.y(y)) for x, y in zip(*part, strict=True)),
            theme.player(rows[player.key]),
        )
        for player in players
        for part in _parts(analysis, lines[player.key])
    ]
    rings = [_ring(analysis, player, frame, theme.player(rows[player.key])) for player in players]
    return drawing(
        width,
        HEIGHT,
        words.say("heart-course"),
        words.say("heart-course-alt"),
        frame.y_axis(theme, numbers(ticks(low, high, 5))),
        frame.x_axis(theme, bar_ticks(analysis, frame)),
        *drawn,
        *rings,
        _names(lines, names, rows, frame, theme),
        label(words.say("axis-heart"), 0, HEIGHT - 8, theme["muted"]),
        label(words.say("axis-bar"), frame.right, HEIGHT - 8, theme["muted"], "end"),
        name=f"heart-{width:.0f}",
        font=theme.font,
    )


def _in_beats(analysis: Analysis, course: HeartCourse, start: float, end: float) -> Line:
    beat = analysis.song.tempo_map.beats_at(course.time_s)
    kept = (beat >= start) & (beat <= end)
    return beat[kept], course.bpm[kept]


def _parts(analysis: Analysis, line: Line) -> Iterator[Line]:
    """The line between gaps, thinned where it has more points than can be seen."""
    beat, bpm = line
    time_s = analysis.song.tempo_map.seconds_at(beat)
    breaks = np.flatnonzero(np.diff(time_s) > WIDEST_GAP_S) + 1
    for x, y in zip(np.split(beat, breaks), np.split(bpm, breaks), strict=True):
        if x.size > 1:
            yield thinned(x, y)


def _span(values: list[FloatArray]) -> tuple[float, float]:
    every = np.concatenate([*values, np.empty(0)])
    if not every.size:
        return 60.0, 160.0
    low, high = float(every.min()), float(every.max())
    middle, half = (low + high) / 2, max(LEAST_SPAN_BPM, 1.15 * (high - low)) / 2
    return middle - half, middle + half


def _ring(analysis: Analysis, player: PlayerHeart, frame: Frame, colour: str) -> str:
    """Where the player's hardest bar is on their line."""
    found = player.hardest
    if found is None or found.effort is None:
        return ""
    middle_s = (found.hardest.start_s + found.hardest.end_s) / 2
    beat = float(analysis.song.tempo_map.beats_at(middle_s))
    return element(
        "circle",
        cx=frame.x(beat),
        cy=frame.y(found.effort.mean_bpm),
        r=6,
        fill="none",
        stroke=colour,
        stroke_width=2.2,
    )


def _names(
    lines: dict[str, Line], names: dict[str, str], rows: dict[str, int], frame: Frame, theme: Theme
) -> str:
    drawn = [key for key, (beat, _) in lines.items() if beat.size]
    ends = [frame.y(float(lines[key][1][-1])) for key in drawn]
    made = []
    for key, y in zip(drawn, apart(ends, 15.0, frame.top, frame.bottom), strict=True):
        colour = theme.player(rows[key])
        made.append(element("path", d=mark(rows[key], frame.right + 8, y, 3.6), fill=colour))
        made.append(label(names[key], frame.right + 15, y + 4, colour, weight="600"))
    return "".join(made)
