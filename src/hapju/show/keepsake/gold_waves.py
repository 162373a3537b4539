"""Gold on lacquer: every moment is a wave of arcs, each player's arcs between the others'.

Rows of waves come in from the horizon, as time goes, and grow. Where all struck at once the arcs
share one middle; where they were apart, each player's arcs lie as far to the left or to the right
as that player was early or late.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from hapju.show.keepsake.ink import Inlay, mixed
from hapju.show.keepsake.moments import Moments
from hapju.strokes import FloatArray, IntArray

GOLDS = (
    ("#b8802a", "#e8b950", "#ffe9a6"),
    ("#a79a78", "#ddd2ae", "#fdf8e6"),
    ("#a8602c", "#dd9552", "#ffcf9a"),
    ("#7f8f52", "#b9c682", "#eaf2c0"),
)
"""The gold of each player: yellow, pale, red and green, as goldsmiths alloy it."""
WATER = ("#4f0b0e", "#6d1013")
FULL_SHIFT_MS = 60.0
_NEAREST = 3.0
"""The waves of the last row are so many times as large as those of the first."""
_STEP = 0.52
"""From one row to the next, in radii of a wave."""


@dataclass(frozen=True, slots=True)
class Sea:
    """Where the waves lie, mm: from the left edge to the right one, from the horizon down."""

    left: float
    right: float
    horizon: float
    shore: float


def waves_a_row(count: int, sea: Sea) -> IntArray:
    """How many waves each row has, the far ones first: all of them, and the sea filled."""
    width, height = sea.right - sea.left, sea.shore - sea.horizon
    best = np.array([count])
    for rows in range(1, min(count, 120) + 1):
        share = np.geomspace(_NEAREST, 1.0, rows)
        waves = np.maximum(np.floor(count * share / share.sum()).astype(np.int64), 1)
        for extra in range(count - int(waves.sum())):
            waves[extra % rows] += 1
        if waves.sum() != count:
            break
        best = waves
        if float(np.sum(_STEP * width / 2 / waves)) >= height:
            break
    return best


def gold_waves(moments: Moments, sea: Sea) -> tuple[Inlay, ...]:
    """All moments as waves, the farthest first: each hides the foot of those behind it."""
    if not len(moments):
        return ()
    rows = waves_a_row(len(moments), sea)
    radii = (sea.right - sea.left) / 2 / rows
    steps = _STEP * radii
    scale = (sea.shore - sea.horizon) / float(np.sum(steps))
    tops = sea.horizon + np.cumsum(np.append(0.0, steps[:-1])) * scale
    inlays: list[Inlay] = []
    moment = 0
    for row, count in enumerate(rows.tolist()):
        radius = float(radii[row])
        aside = 0.0 if row % 2 else radius
        depth = row / max(rows.size - 1, 1)
        for place in range(count):
            x = sea.left + radius * (2 * place + 1) - aside / 2 + radius / 4
            y = float(tops[row]) + radius
            inlays.extend(_wave(moments, moment, x, y, radius, depth))
            moment += 1
    return tuple(inlays)


def _wave(
    moments: Moments, row: int, x: float, y: float, radius: float, depth: float
) -> Iterator[Inlay]:
    order = moments.in_order(row)
    is_first = moments.place[row] < 1e-6
    around = np.linspace(-np.pi, np.pi, 26)
    water = radius * np.column_stack([1.12 * np.cos(around), 1.02 * np.sin(around)])
    water += (x, y)
    yield Inlay(water, mixed(WATER, 1.0 - depth), row, -1)
    arcs = 3
    thick = (0.07 + 0.05 * moments.strength[row]) * (1.25 if is_first else 1.0)
    for arc in range(arcs):
        for place, player in enumerate(sorted(order.tolist())):
            size = 1.0 - (arc + place / order.size) / (arcs + 0.25)
            shift = 0.3 * np.tanh(float(moments.apart_ms[row, player]) / FULL_SHIFT_MS * 2)
            light = 0.5 + 0.5 * np.sin(0.021 * x + 0.6 * arc + 2.2 * depth + 1.1 * player)
            fill = mixed(GOLDS[player % len(GOLDS)], float(0.25 + 0.75 * light))
            outline = _crescent(x + shift * radius, y, size * radius, thick * radius)
            yield Inlay(outline, fill, row, player)


def _crescent(x: float, y: float, radius: float, thick: float) -> FloatArray:
    """The upper half of a ring, thick above and thin at its ends."""
    points = 9 if radius < 4 else 15
    around = np.linspace(np.pi * 1.02, np.pi * 1.98, points)
    inner = radius - thick * (0.22 + 0.78 * np.sin(around - np.pi) ** 1.2)
    outer = np.column_stack([x + radius * np.cos(around), y + radius * np.sin(around)])
    inside = np.column_stack([x + inner * np.cos(around), y + inner * np.sin(around)])
    return np.concatenate([outer, inside[::-1]])
