"""Ink on paper: every moment is a sign of strokes that lean on each other, like 人.

The signs stand in wells, one for each pulse, as in jeongganbo, the Korean notation of the 15th
century: columns are read from top to bottom, and from right to left. Within a sign each player's
stroke lies as much higher or lower as that player was early or late.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from hapju.show.keepsake.ink import Inlay
from hapju.show.keepsake.moments import Moments
from hapju.strokes import FloatArray

INKS = ("#1d1b1a", "#b3352a", "#2c4a7c", "#6b5a1e")
"""The ink of each player: black, vermilion, indigo, gamboge."""
FULL_SHIFT_MS = 60.0
_LARGEST_WELL = 17.0


@dataclass(frozen=True, slots=True)
class Field:
    """Where wells may lie: left, top, width and height in mm."""

    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Wells:
    """Wells in columns: where they begin, their size, and how they hold the bars."""

    left: float
    top: float
    size: float
    columns: int
    bars_a_column: int
    bar_wells: int
    first_bar: int
    last_bar: int

    @property
    def rows(self) -> int:
        """How many wells stand in a column."""
        return self.bars_a_column * self.bar_wells

    def place(self, bar: int, within: float) -> tuple[float, float]:
        """The middle of a column and the height in it, of a place in a bar (0 to 1)."""
        column, above = divmod(bar - self.first_bar, self.bars_a_column)
        x = self.left + (self.columns - 1 - column + 0.5) * self.size
        return x, self.top + (above + within) * self.bar_wells * self.size


def wells_for(field: Field, first_bar: int, last_bar: int, bar_wells: int) -> Wells:
    """The largest wells that hold these bars in a field, in its middle."""
    bars = last_bar - first_bar + 1

    def size_of(bars_a_column: int) -> float:
        columns = -(-bars // bars_a_column)
        return min(field.width / columns, field.height / (bars_a_column * bar_wells))

    each = max(range(1, min(bars, 32) + 1), key=lambda bars_in: (size_of(bars_in), -bars_in))
    columns = -(-bars // each)
    size = min(size_of(each), _LARGEST_WELL)
    left = field.left + (field.width - columns * size) / 2
    top = field.top + (field.height - each * bar_wells * size) / 2
    return Wells(left, top, size, columns, each, bar_wells, first_bar, last_bar)


def ink_signs(moments: Moments, wells: Wells) -> tuple[Inlay, ...]:
    """All moments as signs in their wells."""
    inlays: list[Inlay] = []
    size = _sizes(moments, wells)
    for row in range(len(moments)):
        x, y = wells.place(int(moments.bar[row]), float(moments.place[row]))
        inlays.extend(_sign(moments, row, x, y, float(size[row]), wells.size))
    return tuple(inlays)


def _sizes(moments: Moments, wells: Wells) -> FloatArray:
    """How tall each sign may be: up to the next one, or half a well and more."""
    at = (moments.bar + moments.place) * wells.bar_wells
    bar_line = wells.bar_wells * (moments.bar[-1:] + 1.0)
    step = np.diff(at, append=bar_line)
    return np.asarray(np.clip(step, 0.16, 0.62) * wells.size, dtype=np.float64)


def _sign(
    moments: Moments, row: int, x: float, y: float, size: float, well: float
) -> Iterator[Inlay]:
    order = sorted(moments.in_order(row).tolist())
    lean = np.linspace(-1.0, 1.0, len(order)) if len(order) > 1 else np.zeros(1)
    wide = (0.2 * well + 0.42 * size) * (0.7 + 0.3 * moments.strength[row])
    for player, side in zip(order, lean.tolist(), strict=True):
        late = np.tanh(float(moments.apart_ms[row, player]) / FULL_SHIFT_MS * 1.6)
        stroke = _falling_left(wide, size) if side <= 0 else _falling_right(wide, size)
        stroke = stroke * [abs(side) if side else 0.12, 1.0]
        middle = np.array([x, y + 0.12 * size + 0.34 * size * late])
        yield Inlay(stroke + middle, INKS[player % len(INKS)], row, player)


def _falling_left(wide: float, tall: float) -> FloatArray:
    """丿: a firm head that runs out into a point, to the left."""
    t = np.linspace(0.0, 1.0, 12)
    middle = np.column_stack([0.10 * wide - 0.95 * wide * t**1.35, 0.82 * tall * t])
    half = 0.125 * tall * (1 - t) ** 0.65 * (0.62 + 0.38 * np.minimum(t / 0.12, 1.0))
    return _brushed(middle, half)


def _falling_right(wide: float, tall: float) -> FloatArray:
    """乀: a fine beginning that swells and ends in a flick, to the right."""
    t = np.linspace(0.0, 1.0, 14)
    middle = np.column_stack([-0.02 * wide + 1.02 * wide * t**1.15, 0.82 * tall * t**0.92])
    half = tall * (0.028 + 0.12 * np.clip(t / 0.8, 0, 1) ** 1.6) * np.minimum((1 - t) / 0.2, 1.0)
    return _brushed(middle, half)


def _brushed(middle: FloatArray, half: FloatArray) -> FloatArray:
    """The outline of a stroke of a brush along a line."""
    along = np.gradient(middle, axis=0)
    along /= np.linalg.norm(along, axis=1, keepdims=True)
    aside = np.column_stack([-along[:, 1], along[:, 0]]) * half[:, None]
    return np.concatenate([middle + aside, (middle - aside)[::-1]])
