"""How long a hand takes from one drum to the next: a kit from above, and Fitts's law."""

from __future__ import annotations

import numpy as np

from hapju.kit.families import Family
from hapju.strokes import FloatArray

PLACES_M: dict[Family, tuple[float, float, float]] = {
    Family.KICK: (0.27, 0.30, 0.28),
    Family.SNARE: (0.0, 0.0, 0.18),
    Family.TOM_HIGH: (0.07, 0.35, 0.13),
    Family.TOM_MID: (0.39, 0.38, 0.15),
    Family.TOM_LOW: (0.73, 0.20, 0.17),
    Family.TOM_FLOOR: (0.67, -0.19, 0.20),
    Family.HIHAT: (-0.34, 0.14, 0.18),
    Family.CRASH: (-0.27, 0.57, 0.20),
    Family.RIDE: (0.92, 0.54, 0.25),
}
"""Where the middle of each drum and cymbal is, right and forward of the snare's, and its radius, in
metres: a usual right-handed kit, as in the picture of the lessons. Its mirror image is as far."""
BIT_S = 0.1
"""Seconds a bit: people moving a pen to and fro between two targets managed about 10 bits a second
(Fitts 1954, *Journal of Experimental Psychology* 47)."""


def hand_needs_s(recovers_s: float) -> FloatArray:
    """The least time between a hand's stroke on one family and on another.

    Fitts's law: log2(2D/W) bits, with the way D between the middles and the target's width W; at
    least what a hand needs to strike the same drum again.

    Args:
        recovers_s: that least time, in seconds.

    Returns:
        Seconds, from a row's family to a column's, shape ``(9, 9)``.
    """
    places = np.array([PLACES_M[family] for family in Family])
    way_m = np.hypot(*(places[:, None, axis] - places[None, :, axis] for axis in (0, 1)))
    width_m = 2.0 * places[None, :, 2]
    bits = np.log2(np.maximum(2.0 * way_m / width_m, 1.0))
    return np.asarray(np.maximum(recovers_s, BIT_S * bits), dtype=np.float64)
