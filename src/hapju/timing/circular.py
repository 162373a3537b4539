"""Where in the beat a player sits: statistics of directions on the circle of one beat.

Phases are angles in radians: 2π · (time − beat) / beat length. The tests take strokes as
independent of each other; a drummer's strokes are alike from one to the next, so their p-values
are too small where a player drifts.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import erfc, sqrt

import numpy as np
from numpy.typing import ArrayLike

from hapju.errors import BadInput
from hapju.strokes import FloatArray
from hapju.timing.phase import rayleigh_p
from hapju.timing.summary import FEWEST_TO_SAY

_CHI_SQUARE = 3.841458820694124
"""The 95 % point of χ² with one degree of freedom."""
_CONCENTRATED = 0.9


@dataclass(frozen=True, slots=True)
class MeanDirection:
    """The mean direction of ``n`` phases; numbers are None for fewer than 8, or where R is 0.

    Attributes:
        n: how many phases.
        direction: in radians, −π to π; negative = before the beat.
        concentration: R, the mean resultant length, 0 to 1.
        half_width: of the 95 % interval around the direction, in radians; None also where the
            phases are spread so widely that no interval can be given.
        rayleigh_p: the probability of an R this large from phases that fall anywhere.
    """

    n: int
    direction: float | None = None
    concentration: float | None = None
    half_width: float | None = None
    rayleigh_p: float | None = None


@dataclass(frozen=True, slots=True)
class PlacesApart:
    """How far the mean directions of two sets of phases lie apart; None for fewer than 8 in one.

    Attributes:
        apart: the first's − the second's direction in radians, −π to π.
        f: the statistic of Watson & Williams, with 1 and ``freedom`` degrees of freedom.
        freedom: how many phases there are altogether, less 2.
        p_value: the probability of an F this large where both sit at one place.
    """

    apart: float | None = None
    f: float | None = None
    freedom: int | None = None
    p_value: float | None = None


def mean_direction(phase: ArrayLike) -> MeanDirection:
    """Mean direction, its 95 % interval, R and the Rayleigh test.

    The interval: Zar 1999, Biostatistical Analysis, section 26.7 (after Upton 1986), for R up to
    0.9 and above. In a sample whose Rₙ is too small for it there is none.

    Args:
        phase: in radians, shape ``(n,)``.
    """
    angle = _angles(phase)
    n = int(angle.size)
    if n < FEWEST_TO_SAY:
        return MeanDirection(n)
    cosine, sine = float(np.mean(np.cos(angle))), float(np.mean(np.sin(angle)))
    length = min(float(np.hypot(cosine, sine)), 1.0)
    if length < 1e-9:
        return MeanDirection(n, None, length, None, rayleigh_p(length, n))
    return MeanDirection(
        n, float(np.arctan2(sine, cosine)), length, _half_width(length, n), rayleigh_p(length, n)
    )


def v_test(phase: ArrayLike, expected: float = 0.0) -> float | None:
    """The probability that phases which fall anywhere gather so near to an expected direction.

    Greenwood & Durand 1955; Zar 1999, eq. 27.5 and 27.6: u = R·cos(mean − expected)·√(2n),
    one-sided, by the normal distribution (good to the third decimal from 8 phases on).

    Args:
        phase: in radians, shape ``(n,)``.
        expected: the direction that was expected before looking, in radians.
    """
    angle = _angles(phase)
    if angle.size < FEWEST_TO_SAY:
        return None
    u = float(np.mean(np.cos(angle - expected))) * sqrt(2.0 * angle.size)
    return 0.5 * erfc(u / sqrt(2.0))


def places_apart(first: ArrayLike, second: ArrayLike) -> PlacesApart:
    """Do two players, or one player in two takes, sit at different places of the beat?

    The test of Watson & Williams (1956, Biometrika 43) as in Zar 1999, section 27.4, with the
    factor K = 1 + 3/(8κ). It holds where both are about equally spread and R is above 0.7, as
    drummers' are.

    Args:
        first: phases in radians, shape ``(n,)``.
        second: phases in radians, shape ``(m,)``.
    """
    a, b = _angles(first), _angles(second)
    if min(a.size, b.size) < FEWEST_TO_SAY:
        return PlacesApart()
    total = a.size + b.size
    sum_a, sum_b = np.sum(np.exp(1j * a)), np.sum(np.exp(1j * b))
    apart = float(np.angle(sum_a * np.conj(sum_b)))
    lengths, joint = abs(sum_a) + abs(sum_b), abs(sum_a + sum_b)
    freedom = int(total - 2)
    factor = 1.0 + 3.0 / (8.0 * concentration_parameter(float(lengths / total)))
    within = float(total - lengths)
    f = factor * freedom * float(lengths - joint) / within if within > 1e-12 * total else np.inf
    if lengths - joint <= 1e-12 * total:
        f = 0.0
    return PlacesApart(apart, float(f), freedom, student_tails(float(np.sqrt(f)), freedom))


def concentration_parameter(mean_length: float) -> float:
    """κ of the von Mises distribution with this mean resultant length R.

    The piecewise approximation of Fisher 1993, eq. 3.47 (Best & Fisher 1981).
    """
    r = mean_length
    if r < 0.53:
        return 2 * r + r**3 + 5 * r**5 / 6
    if r < 0.85:
        return -0.4 + 1.39 * r + 0.43 / (1 - r)
    return 1 / max(r**3 - 4 * r**2 + 3 * r, 1e-12)


def student_tails(t: float, freedom: int) -> float:
    """The probability of a |t| this large, by the finite series for whole degrees of freedom.

    Abramowitz & Stegun 1964, Handbook, 26.7.3 and 26.7.4. Below 1e-12 the digits are gone.
    """
    theta = np.arctan2(t, np.sqrt(freedom))
    cosine_2 = np.cos(theta) ** 2
    odd = freedom % 2
    k = np.arange(1 + odd, freedom - 2, 2) + 0.0
    terms = np.concatenate([[1.0], np.cumprod(k / (k + 1.0) * cosine_2)])
    if not odd:
        inside = np.sin(theta) * terms.sum()
    else:
        series = np.cos(theta) * terms.sum() if freedom > 1 else 0.0
        inside = 2.0 / np.pi * (theta + np.sin(theta) * series)
    return float(np.clip(1.0 - inside, 0.0, 1.0))


def _half_width(length: float, n: int) -> float | None:
    resultant = n * length
    if length <= _CONCENTRATED:
        if 2 * resultant**2 <= n * _CHI_SQUARE:
            return None
        inner = 2 * n * (2 * resultant**2 - n * _CHI_SQUARE) / (4 * n - _CHI_SQUARE)
        return float(np.arccos(min(np.sqrt(inner) / resultant, 1.0)))
    # cos² = (n² − (n² − R²)·exp(χ²/n)) / R²; near 1 only the sine keeps its digits.
    sine = np.sqrt((n**2 - resultant**2) * np.expm1(_CHI_SQUARE / n)) / resultant
    return float(np.arcsin(sine)) if sine < 1 else None


def _angles(phase: ArrayLike) -> FloatArray:
    angle = np.asarray(phase, dtype=np.float64)
    if angle.ndim != 1 or not np.all(np.isfinite(angle)):
        raise BadInput("phase", "it is no row of finite numbers", "give phases in radians")
    return angle
