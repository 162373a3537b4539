"""How much of an asynchrony a player corrects, from the player's own intervals.

An interval is  trend(k) − Σ_j α_j·d_j(k) + T(k) + M(k+1) − M(k),  d the asynchronies that were
heard. Given all that was heard before, only T and M are left to chance, so the players' joint
likelihood is, exactly, one factor of this form for each player: a regression with the covariance
of :mod:`hapju.timing.interval_noise`. Of it σ_T, the trend and α are taken out by restricted
likelihood (Harville 1977), and the ratio σ_M/σ_T by averaging over the range from 0 to 1, every
ratio being as likely as any other before the data (σ_M < σ_T: Jacoby, Tishby, Repp, Ahissar &
Keller 2015). α is then a mixture of Student's t over the ratios.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import NormalDist

import numpy as np

from hapju.strokes import BoolArray, FloatArray
from hapju.timing.interval_noise import (
    eigenvalues,
    innovations,
    moving_average,
    to_frequencies,
)
from hapju.timing.summary import Interval

RATIOS = (np.arange(25) + 0.5) / 25
"""The ratios σ_M/σ_T that are averaged over."""

DOUBTFUL_BELOW = 0.01
"""A fit with a smaller p is doubtful."""

_TOLD_APART = 1.92
"""Log likelihood that an excluded value lies below the best: half the 95 % point of χ²(1)."""

_ROUNDING_S = 1e-12
"""What floating point leaves of an interval is no noise."""

_STILL_S = 1e-7
"""An asynchrony whose SD is less than this never changes: what is left of it is rounding."""


@dataclass(frozen=True, slots=True)
class Estimate:
    """A number and its 95 % interval."""

    value: float
    interval: Interval


@dataclass(frozen=True, slots=True)
class IntervalRows:
    """One player's intervals and what they may depend on; N intervals, stretch after stretch.

    Attributes:
        interval_s: shape ``(N,)``.
        heard_s: the asynchronies d_j at each interval's start, shape ``(N, p)``.
        trend: orthonormal columns of a wandering tempo, a constant among them, ``(N, m)``.
        lengths: how many intervals each stretch has; N together.
        doubt: what beats that had to be filled in, and a wander of the tempo that had to be
            guessed, add to the products of (d_1 … d_p, interval) at each frequency, shape
            ``(N, p + 1, p + 1)``.
        share_seen: the share of what the intervals would say of α that is left after that.
    """

    interval_s: FloatArray
    heard_s: FloatArray
    trend: FloatArray
    lengths: tuple[int, ...]
    doubt: FloatArray
    share_seen: float = 1.0


@dataclass(frozen=True, slots=True)
class CorrectionFit:
    """α at each of the ratios, and how likely each ratio is; R ratios, p asynchronies.

    Attributes:
        alpha: shape ``(R, p)``.
        scale: standard error of each, shape ``(R, p)``.
        precision: of α together, at each ratio, shape ``(R, p, p)``.
        weight: of each ratio, with sum 1, shape ``(R,)``.
        sigma_t_s: the timekeeper's SD, shape ``(R,)``.
        trend: coefficients of the trend's columns, shape ``(R, m)``.
        freedom: degrees of freedom.
        has_motor_noise: the data say something of σ_M: they exclude that it is next to nothing,
            or that it is next to σ_T.
        told: which α can be told from the others, shape ``(p,)``.
    """

    alpha: FloatArray
    scale: FloatArray
    precision: FloatArray
    weight: FloatArray
    sigma_t_s: FloatArray
    trend: FloatArray
    freedom: int
    has_motor_noise: bool
    told: BoolArray

    @property
    def mean_alpha(self) -> FloatArray:
        """α averaged over the ratios, shape ``(p,)``."""
        return np.asarray(self.weight @ self.alpha)

    @property
    def mean_precision(self) -> FloatArray:
        """The precision of α averaged over the ratios, shape ``(p, p)``."""
        return np.asarray(np.tensordot(self.weight, self.precision, 1))

    @property
    def motor_share(self) -> float:
        """(σ_M/σ_T)², averaged over the ratios."""
        return float(self.weight @ RATIOS**2)

    @property
    def theta(self) -> float:
        """θ of the noise written as e(k) − θ·e(k−1)."""
        return float(moving_average(np.asarray(self.motor_share)))

    @property
    def innovation_s(self) -> float:
        """SD of that e."""
        return self.mean_sigma_t_s / (1.0 - self.theta)

    @property
    def mean_sigma_t_s(self) -> float:
        """The timekeeper's SD, averaged over the ratios."""
        return float(self.weight @ self.sigma_t_s)


def fit_correction(rows: IntervalRows) -> CorrectionFit | None:
    """Fit the model at the top of this module; None where no asynchrony ever changes."""
    p, m, n = rows.heard_s.shape[1], rows.trend.shape[1], rows.interval_s.size
    size = np.sqrt(np.mean(np.square(_detrended(rows.heard_s, rows.trend)), axis=0))
    moves = size > _STILL_S
    if not np.any(moves):
        return None
    unit = np.where(moves, size, 1.0)
    columns = np.column_stack([rows.trend, rows.heard_s / unit, rows.interval_s])
    products, log_determinant = _products(rows, columns, np.append(unit, 1.0))
    trend_block = products[:, :m, :m]
    explained = np.linalg.solve(trend_block, products[:, :m, m:])
    rest = products[:, m:, m:] - np.swapaxes(products[:, :m, m:], 1, 2) @ explained
    heard_block, slope_side = rest[:, :p, :p], rest[:, :p, p]
    inverse, log_heard, told = _inverse(heard_block, moves)
    slope = np.einsum("gab,gb->ga", inverse, slope_side)
    freedom = n - m - int(np.linalg.matrix_rank(heard_block[0], 1e-8, hermitian=True))
    left = rest[:, p, p] - np.einsum("ga,ga->g", slope, slope_side)
    variance = np.maximum(left, 1e-24 * np.abs(products[:, -1, -1])) / freedom
    variance = np.maximum(variance, _ROUNDING_S**2)  # of a machine that is exact nothing is left
    log_likelihood = -0.5 * (
        log_determinant + freedom * np.log(variance) + np.linalg.slogdet(trend_block)[1] + log_heard
    )
    log_likelihood = rows.share_seen * (log_likelihood - np.max(log_likelihood))
    weight = np.exp(log_likelihood)
    spread = np.sqrt(variance[:, None] * np.diagonal(inverse, axis1=1, axis2=2))
    return CorrectionFit(
        -slope / unit,
        spread / unit,
        heard_block * np.outer(unit, unit) / variance[:, None, None],
        weight / np.sum(weight),
        np.sqrt(variance),
        explained[:, :, p] - np.einsum("gma,ga->gm", explained[:, :, :p], slope),
        freedom,
        bool(min(log_likelihood[0], log_likelihood[-1]) < -_TOLD_APART),
        told,
    )


def _detrended(columns: FloatArray, trend: FloatArray) -> FloatArray:
    return np.asarray(columns - trend @ (trend.T @ columns))


def _products(
    rows: IntervalRows, columns: FloatArray, unit: FloatArray
) -> tuple[FloatArray, FloatArray]:
    """Weighted products of the columns at each ratio, and log |I + q·D|."""
    at = to_frequencies(columns, rows.lengths)
    variance = 1.0 + np.square(RATIOS)[:, None] * eigenvalues(rows.lengths)
    products = (at.T * (1.0 / variance)[:, None, :]) @ at
    doubt = np.tensordot(1.0 / variance, rows.doubt, 1)
    first = rows.trend.shape[1]
    products[:, first:, first:] += doubt / np.outer(unit, unit)
    return products, np.sum(np.log(variance), axis=1)


def _inverse(block: FloatArray, moves: BoolArray) -> tuple[FloatArray, FloatArray, BoolArray]:
    """Inverse and log determinant without the directions that say nothing; which α can be told."""
    value, vector = np.linalg.eigh(block)
    kept = value > 1e-8 * value[:, -1:]
    inverted = np.where(kept, 1.0 / np.where(kept, value, 1.0), 0.0)
    silent = np.max(np.where(kept[:, None, :], 0.0, np.abs(vector)), axis=(0, 2))
    log_determinant = np.sum(np.log(np.where(kept, value, 1.0)), axis=1)
    inverse = np.einsum("gac,gc,gbc->gab", vector, inverted, vector)
    return inverse, log_determinant, moves & (silent < 1e-3)


def share_seen(fit: CorrectionFit, lost: FloatArray) -> float:
    """The share of the information on α that is left when ``lost``, ``(p, p)``, is lost."""
    whole = fit.mean_precision
    lost_share = np.trace(np.linalg.pinv(whole, 1e-8, hermitian=True) @ lost) / lost.shape[0]
    return float(np.clip(1.0 - lost_share, 0.1, 1.0))


def widening(fit: CorrectionFit, lost: FloatArray) -> FloatArray:
    """By how much the standard errors of α grow when ``lost``, ``(p, p)``, is lost; ``(p,)``."""
    whole = fit.mean_precision
    left = np.diag(np.linalg.pinv(whole - lost, 1e-8, hermitian=True))
    before = np.diag(np.linalg.pinv(whole, 1e-8, hermitian=True))
    known = before > 0.0
    ratio = np.where(known, left, 1.0) / np.where(known, before, 1.0)
    return np.asarray(np.sqrt(np.clip(ratio, 1.0, 9.0)))


def alpha_estimate(fit: CorrectionFit, which: int, bias: float, widen: float = 1.0) -> Estimate:
    """α of one asynchrony: mean of the mixture of t, and its 2.5 % and 97.5 % points.

    Args:
        fit: the fit.
        which: index of the asynchrony.
        bias: the small-sample bias, taken off.
        widen: by how much the standard errors are larger than the fit says.
    """
    centre, scale = fit.alpha[:, which] - bias, fit.scale[:, which] * widen
    reach = (8.0 + 80.0 / fit.freedom) * scale
    grid = np.linspace(np.min(centre - reach), np.max(centre + reach), 4001)
    z = (grid[:, None] - centre) / scale
    log_density = -0.5 * (fit.freedom + 1) * np.log1p(z * z / fit.freedom)
    cumulative = np.cumsum(np.exp(log_density) @ (fit.weight / scale))
    middle = (cumulative - 0.5 * np.diff(cumulative, prepend=0.0)) / cumulative[-1]
    low, high = np.interp([0.025, 0.975], middle, grid)
    return Estimate(float(fit.weight @ centre), Interval(float(low), float(high)))


def noise_estimates(fit: CorrectionFit) -> tuple[Estimate, Estimate | None]:
    """σ_T and σ_M in ms; σ_M is None where the data can't tell it from nothing or from σ_T.

    Given the ratio, σ_T² is scaled inverse χ²; its quantiles are those of Wilson & Hilferty (1931).
    """
    chance = (np.arange(101) + 0.5) / 101
    normal = np.asarray([NormalDist().inv_cdf(value) for value in chance])
    part = 2.0 / (9.0 * fit.freedom)
    one_ratio = (1.0 - part + normal * np.sqrt(part)) ** -1.5
    sigma_t_ms = 1e3 * fit.sigma_t_s[:, None] * one_ratio
    weight = np.broadcast_to(fit.weight[:, None] / chance.size, sigma_t_ms.shape)
    timekeeper = _weighted_estimate(sigma_t_ms, weight)
    if not fit.has_motor_noise:
        return timekeeper, None
    return timekeeper, _weighted_estimate(sigma_t_ms * RATIOS[:, None], weight)


def _weighted_estimate(values: FloatArray, weight: FloatArray) -> Estimate:
    order = np.argsort(values, axis=None, kind="stable")
    ordered, share = values.ravel()[order], weight.ravel()[order]
    low, high = np.interp([0.025, 0.975], np.cumsum(share) - 0.5 * share, ordered)
    return Estimate(float(np.sum(ordered * share)), Interval(float(low), float(high)))


def best_innovations(rows: IntervalRows, fit: CorrectionFit) -> FloatArray:
    """The innovations at the likeliest ratio, in seconds, shape ``(N,)``."""
    best = int(np.argmax(fit.weight))
    expected = rows.trend @ fit.trend[best] - rows.heard_s @ fit.alpha[best]
    return innovations(rows.interval_s - expected, rows.lengths, float(RATIOS[best] ** 2))


def whiteness(new: FloatArray, seen: BoolArray, lengths: Sequence[int]) -> float | None:
    """How likely autocorrelations as large as these are if the model holds: p of Ljung & Box 1978.

    Args:
        new: the innovations, shape ``(N,)``.
        seen: False where a beat was filled in.
        lengths: of the stretches; lags reach over no gap.

    Returns:
        p, over 5 lags (under 60 intervals) to 11; one degree of freedom goes to σ_M/σ_T. None
        for fewer than 20 intervals, and where nothing is new.
    """
    n = int(np.sum(seen))
    if n < 20:
        return None
    centred = np.where(seen, new - np.mean(new[seen]), 0.0)
    lags = min(11, 5 + 2 * (n // 60))
    stretch = np.repeat(np.arange(len(lengths)), lengths)
    power = float(np.sum(np.square(centred)))
    if power <= n * _ROUNDING_S**2:
        return None
    statistic = 0.0
    for lag in range(1, lags + 1):
        same = stretch[lag:] == stretch[:-lag]
        pairs = int(np.sum(same & seen[lag:] & seen[:-lag]))
        together = float(np.sum((centred[lag:] * centred[:-lag])[same]))
        statistic += (together / power) ** 2 * n * (n + 2) / max(pairs, 1)
    half, term, total = statistic / 2.0, 1.0, 0.0
    for k in range((lags - 1) // 2):  # the tail of χ² with an even number of degrees of freedom
        total += term
        term *= half / (k + 1)
    return float(np.exp(-half) * total)
