"""Mother-of-pearl: every moment is a leaf of shell, cut in as many slivers as players struck.

The leaves wind outwards in a spiral, as time goes. The slivers of one leaf lie in the order in
which the players struck, as far apart as they were.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from hapju.show.figures.svg import element
from hapju.show.keepsake.ink import Inlay, mixed, turned
from hapju.show.keepsake.moments import Moments
from hapju.show.keepsake.sticks import Stick
from hapju.strokes import FloatArray

SHELLS = (
    ("#0f5f66", "#2f9d98", "#8fe0cf", "#e9fbf4", "#a9d4f2", "#5c86cf", "#7fd6c4", "#d8f5e6"),
    ("#8c3f63", "#cf7f96", "#f6cdbd", "#fff6ea", "#f1c8dd", "#b98bd0", "#f7d9a8", "#fff0dc"),
    ("#3f6b2f", "#86b26a", "#d6ebb0", "#fbfdea", "#c8e2c0", "#8fb5a0", "#e2eeb9", "#f6fbe2"),
    ("#4a4f8f", "#8589cf", "#c6c9f4", "#f6f5ff", "#d9c9f2", "#a58bd6", "#c9d6f7", "#eef0ff"),
)
"""The colours of each player's shell, from its depth to its light and round again."""

FULL_GAP_MS = 60.0
"""Slivers this far apart have the widest gap; a flam's is a good half of it."""
_SLIM = 0.5
_FACETS = (0.0, 0.34, 0.67, 1.0)


@dataclass(frozen=True, slots=True)
class Disc:
    """Where the spiral lies: its middle, its inner and outer radius in mm."""

    x: float
    y: float
    inner: float
    outer: float


def bars_a_turn(bars: int, moments: int, disc: Disc) -> int:
    """How many bars go around once, so that the leaves are about twice as long as wide."""

    def slimness(turn_bars: int) -> float:
        turns = max(bars / turn_bars, 1.0)
        long = np.expm1(_growth(disc, turns))
        wide = 2 * np.pi * turns / max(moments, 1)
        return float(abs(np.log(wide / long / _SLIM)))

    return min((1, 2, 4, 8, 16, 32, 64, 128), key=slimness)


def _growth(disc: Disc, turns: float) -> float:
    """By which power of e the spiral grows in a turn; one turn more is the last leaves' length."""
    return float(np.log(disc.outer / disc.inner) / (np.ceil(turns) + 1.0))


def shell_spiral(moments: Moments, disc: Disc, sticks: Sequence[Stick]) -> tuple[Inlay, ...]:
    """All moments as leaves of shell, from the middle outwards."""
    if not len(moments):
        return ()
    turn, growth = _winding(moments, disc)
    radius = disc.inner * np.exp(growth * turn)
    long = radius * np.expm1(growth) * 0.93
    middle = radius + long / 2
    plain = 2 * np.pi * turn - np.pi / 2
    angle = _beside_sticks(plain, middle, sticks)
    gap = _narrower_neighbour(turn) * 2 * np.pi * middle
    wide = np.minimum(gap, 0.62 * long)
    inlays: list[Inlay] = []
    for row in range(len(moments)):
        inlays.extend(
            _leaf(
                moments,
                row,
                disc,
                float(angle[row]),
                float(radius[row]),
                float(long[row]),
                float(wide[row]),
            )
        )
    return tuple(inlays)


def spiral_wire(moments: Moments, disc: Disc, width: float) -> str:
    """A fine silver wire along the spiral, from the first moment's bar to the last one's."""
    if not len(moments):
        return ""
    winding, growth = _winding(moments, disc)
    turn = np.linspace(0.0, float(winding[-1]), int(90 * winding[-1]) + 2)
    radius = disc.inner * np.exp(growth * turn)
    angle = 2 * np.pi * turn - np.pi / 2
    points = np.column_stack([disc.x + radius * np.cos(angle), disc.y + radius * np.sin(angle)])
    d = "M" + "L".join(f"{x:.2f} {y:.2f}" for x, y in points.tolist())
    return element(
        "path", d=d, fill="none", stroke="#a9b3b0", stroke_opacity=0.28, stroke_width=width
    )


def _winding(moments: Moments, disc: Disc) -> tuple[FloatArray, float]:
    """At which turn of the spiral each moment lies, and how the spiral grows."""
    first, bars = int(moments.bar[0]), int(moments.bar[-1] - moments.bar[0]) + 1
    turn_bars = bars_a_turn(bars, len(moments), disc)
    turn = (moments.bar - first + moments.place) / turn_bars
    return turn, _growth(disc, bars / turn_bars)


def _narrower_neighbour(turn: FloatArray) -> FloatArray:
    """The share of a turn to the nearer neighbour, up to an eighth of it."""
    if turn.size < 2:
        return np.full(turn.size, 1 / 16)
    step = np.diff(turn)
    nearer = np.minimum(np.append(step, step[-1]), np.append(step[0], step))
    return np.asarray(np.minimum(nearer, 1 / 8), dtype=np.float64)


def _beside_sticks(plain: FloatArray, radius: FloatArray, sticks: Sequence[Stick]) -> FloatArray:
    """Angles moved closer together, so that no leaf lies under a stick."""
    if not sticks:
        return plain
    legs = np.sort(np.mod([s.angle + side for s in sticks for side in (0.0, np.pi)], 2 * np.pi))
    width = sticks[0].thickness / 2
    turns, within = np.divmod(plain, 2 * np.pi)
    row = np.searchsorted(legs, within, side="right") - 1
    start = np.where(row < 0, legs[-1] - 2 * np.pi, legs[row])
    end = np.where(row == legs.size - 1, legs[0] + 2 * np.pi, legs[(row + 1) % legs.size])
    kept = np.arcsin(np.minimum((width * 1.9) / radius, 0.9))
    kept = np.minimum(kept, 0.42 * (end - start))
    share = (within - start) / (end - start)
    return np.asarray(turns * 2 * np.pi + start + kept + share * (end - start - 2 * kept))


def _leaf(
    moments: Moments, row: int, disc: Disc, angle: float, radius: float, long: float, wide: float
) -> Iterator[Inlay]:
    order = moments.in_order(row)
    apart = moments.apart_ms[row, order]
    gaps = (0.035 + 0.42 * np.tanh(np.diff(apart) / FULL_GAP_MS * 1.3)) / (order.size - 1)
    half = wide * 0.31
    push = np.concatenate([[0.0], np.cumsum(gaps)]) * wide * 0.8
    push -= push[-1] / 2
    x, y = disc.x + radius * np.cos(angle), disc.y + radius * np.sin(angle)
    strength = 0.82 + 0.18 * moments.strength[row]
    for place, player in enumerate(order.tolist()):
        low, high = -1 + 2 * place / order.size, -1 + 2 * (place + 1) / order.size
        for facet in range(len(_FACETS) - 1):
            along = np.linspace(_FACETS[facet] + 0.012, _FACETS[facet + 1] - 0.012, 6)
            if facet == 0:
                along[0] = 0.0
            if facet == len(_FACETS) - 2:
                along[-1] = 1.0
            across = half * _petal(along)
            outline = np.concatenate(
                [
                    np.column_stack([along * long * strength, push[place] + low * across]),
                    np.column_stack([along * long * strength, push[place] + high * across])[::-1],
                ]
            )
            fill = _lustre(player, angle, radius, facet, float(apart[place]))
            yield Inlay(turned(outline, angle, x, y), fill, row, player)


def _petal(along: FloatArray) -> FloatArray:
    """How wide a leaf is along its length, 0 to 1: pointed inside, rounder outside."""
    return np.asarray(np.clip(along, 0, 1) ** 0.8 * np.clip(1 - along, 0, 1) ** 0.5 / 0.535)


def _lustre(player: int, angle: float, radius: float, facet: int, apart_ms: float) -> str:
    """The colour of a facet: shell changes its colour with the direction of the light."""
    wave = (
        np.sin(2.0 * angle + 1.7 * np.log(radius) + 0.7 * facet)
        + 0.5 * np.sin(5.0 * angle - 3.1 * np.log(radius) + 1.1 * facet)
        + 0.35 * np.sin(0.35 * apart_ms + 0.8 * facet)
    )
    return mixed(SHELLS[player % len(SHELLS)], float(0.5 + 0.5 * wave / 1.85))
