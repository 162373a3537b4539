"""The asynchrony between two players from the start to the end of a take."""

from __future__ import annotations

import numpy as np

from hapju.analysis import Analysis, PairAnalysis
from hapju.show.figures.frame import NARROW, Frame, label, path, short_name, span
from hapju.show.figures.svg import drawing, element, number, polyline, ticks
from hapju.show.figures.theme import Theme
from hapju.show.figures.time_axis import bar_ticks, thinned
from hapju.show.words import Words
from hapju.strokes import FloatArray

HEIGHT = 276.0
FLAM_MS = 30.0
MOST_DOTS = 1_500
"""More than this would be a cloud: bars are shown by their means instead."""

RUNNING_BEATS = 4.0
"""The spread of the bell curve by which the running mean weighs its neighbours."""


def is_by_bar(pair: PairAnalysis) -> bool:
    """Whether the take is so long that dots stand for bars."""
    return pair.joint_onsets > MOST_DOTS


def over_time(
    analysis: Analysis, pair: PairAnalysis, words: Words, theme: Theme, width: float = NARROW
) -> str:
    """A dot for each joint onset (or each bar, in a long take), and their running mean."""
    tempo_map = analysis.song.tempo_map
    beat, apart_ms, flam = _dots(analysis, pair)
    reach = span(apart_ms.tolist(), 40.0)
    start, end = tempo_map.bar_starts(np.array([analysis.bars[0], analysis.bars[1] + 1])).tolist()
    frame = Frame(36, 26, width - 4, HEIGHT - 44, start, end, -reach, reach)
    band = element(
        "rect",
        x=frame.left,
        y=frame.y(FLAM_MS),
        width=frame.right - frame.left,
        height=frame.y(-FLAM_MS) - frame.y(FLAM_MS),
        fill=theme["faint"],
        fill_opacity=0.6,
    )
    a, b = (short_name(name) for name in pair.names)
    rows = [list(analysis.players).index(key) for key in pair.keys]
    return drawing(
        width,
        HEIGHT,
        words.say("report-over-time"),
        words.say(
            "report-over-time-alt",
            a=a,
            b=b,
            mean=words.signed_ms(pair.mean_asynchrony_ms),
            flams=int(np.count_nonzero(pair.is_flam)),
        ),
        band,
        frame.y_axis(theme, [(v, f"{abs(v):.0f}") for v in ticks(-reach, reach, 7)]),
        frame.x_axis(theme, bar_ticks(analysis, frame)),
        frame.zero_line(theme),
        *(
            _dot(frame.x(x), frame.y(y), f, theme)
            for x, y, f in zip(beat, apart_ms, flam, strict=True)
        ),
        _running_mean(beat, apart_ms, frame, theme),
        label(
            f"{words.say('axis-first', name=b)} ↑",
            frame.left,
            16,
            theme.player(rows[1]),
            weight="600",
        ),
        label(
            f"{words.say('axis-first', name=a)} ↓",
            frame.left,
            HEIGHT - 10,
            theme.player(rows[0]),
            weight="600",
        ),
        label(words.say("axis-bar"), frame.right, HEIGHT - 10, theme["muted"], "end"),
        name=f"over-time-{'-'.join(pair.keys)}-{width:.0f}",
        font=theme.font,
    )


def _dots(analysis: Analysis, pair: PairAnalysis) -> tuple[FloatArray, FloatArray, list[bool]]:
    if not is_by_bar(pair):
        return pair.beat, pair.asynchrony_ms, pair.is_flam.tolist()
    bars = np.array([bar.bar for bar in pair.by_bar])
    starts = analysis.song.tempo_map.bar_starts(bars)
    middles = (starts + analysis.song.tempo_map.bar_starts(bars + 1)) / 2
    means = np.array([bar.mean_asynchrony_ms for bar in pair.by_bar])
    middles, means = thinned(middles, means)
    return middles, means, (np.abs(means) > FLAM_MS).tolist()


def _dot(x: float, y: float, is_flam: bool, theme: Theme) -> str:
    """A flam is a ring: told apart by shape as well as by colour."""
    if is_flam:
        return (
            f'<circle cx="{number(x)}" cy="{number(y)}" r="3" fill="none" '
            f'stroke="{theme["flam"]}" stroke-width="1.6"/>'
        )
    return f'<circle cx="{number(x)}" cy="{number(y)}" r="2" fill="{theme["muted"]}"/>'


def _running_mean(beat: FloatArray, apart_ms: FloatArray, frame: Frame, theme: Theme) -> str:
    """The mean of the neighbours, weighed by a bell curve over beats."""
    if beat.size < 3:
        return ""
    at = np.linspace(beat[0], beat[-1], min(200, 4 * beat.size))
    spread = max(RUNNING_BEATS, (beat[-1] - beat[0]) / 100)
    weight = np.exp(-0.5 * ((at[:, None] - beat[None, :]) / spread) ** 2)
    total = weight.sum(axis=1)
    kept = total > 1e-3  # a stretch in which nobody plays together has no mean
    mean = (weight @ apart_ms)[kept] / total[kept]
    points = zip(at[kept].tolist(), mean.tolist(), strict=True)
    return path(polyline((frame.x(x), frame.y(y)) for x, y in points), theme["ink"], 2.2)
