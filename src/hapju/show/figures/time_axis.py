"""The axis of a take: bars from left to right, and fewer points where there are too many."""

from __future__ import annotations

import numpy as np

from hapju.analysis import Analysis
from hapju.show.figures.frame import Frame, Tick
from hapju.strokes import FloatArray

MOST_POINTS = 400
STEPS = (1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048, 4096)
"""Drummers count bars in fours and eights."""


def bar_ticks(analysis: Analysis, frame: Frame) -> list[Tick]:
    """Bar numbers at their starts, as many as fit."""
    first, last = analysis.bars
    room = max(2, int((frame.right - frame.left) / 44))
    step = next((s for s in STEPS if (last - first + 1) / s <= room), STEPS[-1])
    bars = np.array([bar for bar in range(first, last + 1) if (bar - 1) % step == 0])
    if not bars.size:
        return []
    starts = analysis.song.tempo_map.bar_starts(bars)
    return [(float(beat), str(bar)) for beat, bar in zip(starts, bars.tolist(), strict=True)]


def thinned(x: FloatArray, y: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Every so many-th point, so that a line has at most 400 of them."""
    step = -(-x.size // MOST_POINTS)
    return (x, y) if step <= 1 else (x[::step], y[::step])
