"""The points of the normal and of Student's t distribution that 95 % intervals need."""

from __future__ import annotations

NORMAL_POINT = 1.959963984540054
"""The 97.5 % point of the normal distribution."""


def students_t_point(freedom: float) -> float:
    """The 97.5 % point of Student's t, to 1 % from 3 degrees of freedom on.

    The Cornish–Fisher expansion: Abramowitz & Stegun 1964, Handbook, 26.7.5. scipy has the exact
    point, but loading it takes longer than all the rest of a report's data; a per cent of an
    interval's width is less than what its coverage is known to.
    """
    z, v = NORMAL_POINT, freedom
    return (
        z
        + (z**3 + z) / (4 * v)
        + (5 * z**5 + 16 * z**3 + 3 * z) / (96 * v**2)
        + (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / (384 * v**3)
    )
