"""Asynchrony by position in the bar: of each player, and between two."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from hapju.analysis import Analysis, PairAnalysis, PositionSummary
from hapju.show.figures.frame import NARROW, Frame, Tick, label, line, numbers, short_name, span
from hapju.show.figures.marks import mark
from hapju.show.figures.svg import drawing, element, polyline, ticks
from hapju.show.figures.theme import Theme
from hapju.show.words import Words

HEIGHT = 248.0
FLAM_MS = 30.0


def positions(analysis: Analysis, words: Words, theme: Theme, width: float = NARROW) -> str:
    """Each player's mean against the grid at each position that has enough strokes."""
    players = list(analysis.players.values())
    series = [_speaking(player.by_position) for player in players]
    reach = span((edge for each in series for p in each for edge in _edges(p)), 20.0)
    frame = _frame(analysis, series, width, reach, 26.0, HEIGHT - 44.0)
    shift = 6.0 if len(players) > 1 else 0.0
    dots = []
    for row, each in enumerate(series):
        offset = shift * (row - (len(players) - 1) / 2)
        dots.append(_points(each, row, frame, theme.player(row), offset))
    return drawing(
        width,
        HEIGHT,
        words.say("report-positions"),
        words.say("report-positions-alt"),
        frame.y_axis(theme, numbers(ticks(-reach, reach, 5))),
        frame.x_axis(theme, _counts(analysis, frame), is_lined=True),
        frame.zero_line(theme),
        *dots,
        _sides(f"{words.say('axis-late')} ↑", f"{words.say('axis-early')} ↓", frame, theme),
        _nothing(series, frame, words, theme),
        name=f"positions-{width:.0f}",
        font=theme.font,
    )


def pair_positions(
    analysis: Analysis, pair: PairAnalysis, words: Words, theme: Theme, width: float = NARROW
) -> str:
    """Who is first at each position in the bar, and how many of the moments there were flams."""
    series = [_speaking(pair.by_position)]
    reach = span((edge for p in series[0] for edge in _edges(p)), 20.0)
    frame = _frame(analysis, [pair.by_position], width, reach, 26.0, HEIGHT - 44.0)
    a, b = (short_name(name) for name in pair.names)
    rows = [list(analysis.players).index(key) for key in pair.keys]
    return drawing(
        width,
        HEIGHT + 28,
        words.say("report-pair-positions"),
        words.say("report-pair-positions-alt", a=a, b=b),
        # Down is A first, as the asynchrony is A − B: the axis says who, so it needs no sign.
        frame.y_axis(theme, [(v, f"{abs(v):.0f}") for v in ticks(-reach, reach, 5)]),
        frame.x_axis(theme, _counts(analysis, frame), is_lined=True),
        frame.zero_line(theme),
        _points(series[0], None, frame, theme["ink"], 0.0),
        _sides(
            f"{words.say('axis-first', name=b)} ↑",
            f"{words.say('axis-first', name=a)} ↓",
            frame,
            theme,
            (theme.player(rows[1]), theme.player(rows[0])),
        ),
        _nothing(series, frame, words, theme),
        _flams(analysis, pair, frame, words, theme),
        name=f"pair-positions-{'-'.join(pair.keys)}-{width:.0f}",
        font=theme.font,
    )


def _frame(
    analysis: Analysis,
    series: Sequence[Sequence[PositionSummary]],
    width: float,
    reach: float,
    top: float,
    bottom: float,
) -> Frame:
    length = analysis.song.tempo_map.meters[0].meter.bar_beats
    last = max((p.position_beats for each in series for p in each), default=0.0)
    end = max(length, last)
    return Frame(36, top, width - 4, bottom, -0.04 * end, 0.99 * end, -reach, reach)


def _counts(analysis: Analysis, frame: Frame) -> list[Tick]:
    meter = analysis.song.tempo_map.meters[0].meter
    unit = 4.0 / meter.denominator
    return [(unit * i, str(i + 1)) for i in range(meter.numerator) if unit * i < frame.x_high]


def _speaking(by_position: Sequence[PositionSummary]) -> list[PositionSummary]:
    return [position for position in by_position if position.summary.says_something]


def _edges(position: PositionSummary) -> tuple[float, ...]:
    mean = position.summary.mean_asynchrony_ms or 0.0
    interval = position.summary.intervals.get("mean_asynchrony_ms")
    return (mean,) if interval is None else (mean, interval.low, interval.high)


def _points(
    series: Sequence[PositionSummary],
    row: int | None,
    frame: Frame,
    colour: str,
    offset: float,
) -> str:
    """Means with their intervals; a thin line leads the eye from one to the next."""
    made = []
    points = []
    for position in series:
        x = frame.x(position.position_beats) + offset
        mean, *interval = _edges(position)
        if interval:
            made.append(line(x, frame.y(interval[0]), x, frame.y(interval[1]), colour, 1.5))
        points.append((x, frame.y(mean)))
        made.append(element("path", d=mark(row or 0, x, frame.y(mean), 3.6), fill=colour))
    if len(points) > 1:
        lead = element("path", d=polyline(points), fill="none", stroke=colour, stroke_opacity=0.35)
        made.insert(0, lead)
    return "".join(made)


def _sides(
    above: str, below: str, frame: Frame, theme: Theme, colours: tuple[str, str] | None = None
) -> str:
    """What it means to lie above or below zero."""
    up, down = colours or (theme["ink"], theme["ink"])
    return label(above, frame.left, frame.top - 10, up, weight="600") + label(
        below, frame.left, frame.bottom + 34, down, weight="600"
    )


def _nothing(
    series: Sequence[Sequence[PositionSummary]], frame: Frame, words: Words, theme: Theme
) -> str:
    if any(series):
        return ""
    middle = (frame.left + frame.right) / 2
    return label(words.say("axis-nothing"), middle, frame.y(0) - 12, theme["muted"], "middle")


def _flams(analysis: Analysis, pair: PairAnalysis, frame: Frame, words: Words, theme: Theme) -> str:
    """Below each position: its flams, as a number where there are any."""
    position = np.round(analysis.song.tempo_map.bars_at(pair.beat)[1], 3)
    y = frame.bottom + 60
    made = [line(0, y - 15, frame.right, y - 15, theme["faint"])]
    made.append(label(words.say("report-flams"), 0, y + 1, theme["flam"], weight="600"))
    for at in np.unique(position).tolist():
        flams = int(np.count_nonzero(pair.is_flam[position == at]))
        if flams:
            said = label(str(flams), frame.x(at), y + 1, theme["flam"], "middle", "700")
            made.append(said)
    return "".join(made)
