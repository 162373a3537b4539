"""A border of cut shell: a strip for every bar, as wide apart as its strokes were."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from hapju.show.keepsake.format import Format
from hapju.show.keepsake.ink import Inlay, mixed
from hapju.show.keepsake.moments import Moments
from hapju.show.keepsake.shell_spiral import FULL_GAP_MS, SHELLS
from hapju.strokes import FloatArray


def shell_border(moments: Moments, paper: Format, inset: float) -> tuple[Inlay, ...]:
    """Two thin lines of shell around the paper, in as many pieces as there are bars.

    They run clockwise from the upper left corner. Where the players of a bar were apart the two
    lines are apart.
    """
    if not len(moments):
        return ()
    first, last = int(moments.bar[0]), int(moments.bar[-1])
    bars = last - first + 1
    apart = np.zeros(bars)
    for bar in range(bars):
        there = moments.bar == first + bar
        apart[bar] = np.mean(moments.width_ms[there]) if there.any() else 0.0
    pieces = max(bars, 24)
    edges = np.linspace(0.0, 1.0, pieces + 1)
    inlays = []
    for piece in range(pieces):
        bar = min(int(piece * bars / pieces), bars - 1)
        gap = paper.unit * (0.3 + 0.9 * float(np.tanh(apart[bar] / FULL_GAP_MS)))
        for line in (0, 1):
            distance = inset + line * gap
            low, high = edges[piece] + 0.0006, edges[piece + 1] - 0.0006
            for start, end in _straight(low, high, paper, distance):
                outline = _strip(start, end, paper.unit * 0.1)
                share = 0.5 + 0.5 * np.sin(2.6 * piece + 1.3 * line + 0.2 * apart[bar])
                inlays.append(Inlay(outline, mixed(SHELLS[line], float(0.12 + 0.5 * share))))
    return tuple(inlays)


def _corners(paper: Format, inset: float) -> FloatArray:
    right, bottom = paper.width - inset, paper.height - inset
    return np.array(
        [[inset, inset], [right, inset], [right, bottom], [inset, bottom], [inset, inset]]
    )


def _straight(
    low: float, high: float, paper: Format, inset: float
) -> list[tuple[FloatArray, FloatArray]]:
    """The part of the border from one share of its length to another, cut at the corners."""
    corners = _corners(paper, inset)
    length = np.append(0.0, np.cumsum(np.abs(np.diff(corners, axis=0)).sum(axis=1)))
    length /= length[-1]
    at = [low, *[each for each in length.tolist() if low < each < high], high]
    points = np.column_stack([np.interp(at, length, corners[:, axis]) for axis in (0, 1)])
    return list(pairwise(points))


def _strip(start: FloatArray, end: FloatArray, half: float) -> FloatArray:
    along = (end - start) / max(float(np.hypot(*(end - start))), 1e-9)
    aside = np.array([-along[1], along[0]]) * half
    return np.array([start + aside, end + aside, end - aside, start - aside])
