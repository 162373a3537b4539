"""From outlines to pixels: which inlay each pixel of a picture shows."""

from __future__ import annotations

import io
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from hapju.show.keepsake.ink import Inlay
from hapju.strokes import BoolArray, FloatArray, IntArray

Picture = NDArray[np.uint8]
"""Pixels in red, green and blue, shape ``(height, width, 3)``."""


def pixels_of(png: bytes) -> Picture:
    """The pixels of a PNG."""
    import av

    with av.open(io.BytesIO(png), "r", format="png_pipe") as container:
        frame = next(container.decode(video=0))
        return np.ascontiguousarray(frame.to_ndarray(format="rgb24"))


def owners(inlays: Sequence[Inlay], size: int, scale: float) -> IntArray:
    """Which inlay each pixel of a square picture shows, those drawn later above; -1 for none.

    Args:
        inlays: in the order in which they are drawn.
        size: of the picture in pixels.
        scale: pixels a mm.
    """
    shown = np.full((size, size), -1, dtype=np.int64)
    for number, inlay in enumerate(inlays):
        points = inlay.outline * scale - 0.5  # a pixel is where its middle is
        left, top = np.maximum(np.floor(points.min(axis=0)).astype(np.int64), 0).tolist()
        right, bottom = np.minimum(np.ceil(points.max(axis=0)).astype(np.int64) + 1, size).tolist()
        if left >= right or top >= bottom:
            continue
        inside = _inside(points - [left, top], right - left, bottom - top)
        shown[top:bottom, left:right][inside] = number
    return shown


def _inside(points: FloatArray, width: int, height: int) -> BoolArray:
    """Which pixels lie within an outline, by the even-odd rule, line by line."""
    ends = np.roll(points, -1, axis=0)
    line = np.arange(height)[:, None]
    crosses = (points[:, 1] <= line) != (ends[:, 1] <= line)
    row, edge = np.nonzero(crosses)
    x0, y0, x1, y1 = *points[edge].T, *ends[edge].T
    x = x0 + (row - y0) * (x1 - x0) / (y1 - y0)
    column = np.clip(np.ceil(x), 0, width).astype(np.int64)
    crossings = np.zeros((height, width + 1), dtype=np.int64)
    np.add.at(crossings, (row, column), 1)
    return np.asarray(np.cumsum(crossings, axis=1)[:, :width] % 2 == 1, dtype=np.bool_)
