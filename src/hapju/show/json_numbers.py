"""Numbers as JSON can hold them."""

from __future__ import annotations

import math

from hapju.strokes import FloatArray


def number(value: float | None) -> float | None:
    """A plain number, or None for what JSON has no number for."""
    return float(value) if value is not None and math.isfinite(value) else None


def numbers(column: FloatArray) -> list[float | None]:
    """A column, with None for what JSON has no number for."""
    return [number(value) for value in column.tolist()]
