"""Limb spread: whether hands and feet land together."""

from __future__ import annotations

import numpy as np

from hapju.strokes import FloatArray, IntArray
from hapju.timing.summary import FEWEST_TO_SAY


def limb_spread_ms(position: IntArray, asynchrony_ms: FloatArray) -> float | None:
    """How far a player's strokes at one position lie apart: last − first, the mean over positions.

    Args:
        position: grid position of each matched stroke, shape ``(m,)``, any order.
        asynchrony_ms: stroke − position's time, shape ``(m,)``.

    Returns:
        Milliseconds, over the positions with two strokes or more; None where fewer than 8 are.
    """
    order = np.argsort(position, kind="stable")
    where, late_ms = position[order], asynchrony_ms[order]
    starts = np.flatnonzero(np.diff(where, prepend=-1))
    count = np.diff(starts, append=where.size)
    if np.count_nonzero(count > 1) < FEWEST_TO_SAY:
        return None
    spread = np.maximum.reduceat(late_ms, starts) - np.minimum.reduceat(late_ms, starts)
    return float(np.mean(spread[count > 1]))
