"""Period correction β of one player to a click, where the data can carry it.

β acts through the sum of all asynchronies so far. Where β is small that sum wanders like a random
walk, and least squares lean toward β > 0 with a skewed error (Dickey & Fuller 1979). So β is found
by inverting a test: for each of a range of β, takes of this length are simulated and fitted the
same way; the β whose simulated median is the fit's is the estimate, and those whose middle 95 %
hold the fit's are the interval (median-unbiased estimation: Andrews 1993).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from hapju.strokes import FloatArray
from hapju.timing.correction_bias import correction_bias
from hapju.timing.correction_fit import (
    CorrectionFit,
    Estimate,
    IntervalRows,
    alpha_estimate,
    best_innovations,
    fit_correction,
)
from hapju.timing.interval_noise import eigenvalues, to_frequencies
from hapju.timing.summary import Interval
from hapju.timing.tempo_trend import constant

FEWEST_FOR_PERIOD = 48
"""β needs so many intervals without a missing stroke."""
WIDEST_PERIOD_INTERVAL = 0.3
"""A wider interval of β says nothing: β lies between 0 and about 0.3 (Repp & Keller 2008)."""
_BETAS = np.linspace(0.0, 0.56, 9)
_TAKES = 120
_SEED = 20150101


@dataclass(frozen=True, slots=True)
class PeriodCorrection:
    """β, and α beside it.

    Attributes:
        alpha: phase correction of a player who also corrects the period.
        beta: period correction; its interval doesn't go below 0.
        fit: of both.
        innovations_s: what is new in each interval, in seconds.
    """

    alpha: Estimate
    beta: Estimate
    fit: CorrectionFit
    innovations_s: FloatArray


def period_correction(late_s: FloatArray, interval_s: FloatArray) -> PeriodCorrection | None:
    """β from the longest run without a missing stroke.

    Args:
        late_s: stroke − click in seconds on each beat, shape ``(beats,)``; nan where missing.
        interval_s: the strokes' intervals less those that the click asks for, ``(beats − 1,)``.

    Returns:
        None for fewer than 48 intervals in the run, and where the interval is wider than 0.3.
    """
    found = _fitted(late_s, interval_s)
    beta = None if found is None else _tested(*found)
    return None if found is None or beta is None else _beside(*found, beta)


def sure_period_correction(late_s: FloatArray, interval_s: FloatArray) -> PeriodCorrection | None:
    """:func:`period_correction` where the interval of β lies above 0, else None.

    Most players don't correct the period: for them this takes a third of the time.
    """
    found = _fitted(late_s, interval_s)
    if found is None:
        return None
    test = _test(*found)
    if test.found <= test.points(0)[1]:
        return None
    beta = _tested(*found)
    return None if beta is None or beta.interval.low <= 0.0 else _beside(*found, beta)


def _fitted(
    late_s: FloatArray, interval_s: FloatArray
) -> tuple[IntervalRows, CorrectionFit] | None:
    """Rows and fit of the longest run without a missing stroke; None where it is too short."""
    start, stop = _longest_run(late_s)
    n = stop - start - 1
    if n < FEWEST_FOR_PERIOD:
        return None
    late = late_s[start : stop - 1] - np.mean(late_s[start : stop - 1])
    heard_s = np.column_stack([late, np.cumsum(late)])
    interval_s = interval_s[start : stop - 1]
    row = IntervalRows(interval_s, heard_s, constant(n), (n,), np.zeros((n, 3, 3)))
    fit = fit_correction(row)
    return None if fit is None or not np.all(fit.told) else (row, fit)


def _beside(row: IntervalRows, fit: CorrectionFit, beta: Estimate) -> PeriodCorrection:
    """β, with α beside it."""
    alpha_now, beta_now = float(fit.mean_alpha[0]), beta.value
    bias = correction_bias(
        np.asarray([[1.0 - alpha_now, -beta_now], [1.0 - alpha_now, 1.0 - beta_now]]),
        np.ones((2, 1)),
        0,
        np.asarray([fit.theta]),
        np.asarray([fit.innovation_s]),
        row.trend,
        fit.mean_precision,
    )
    alpha = alpha_estimate(fit, 0, float(bias[0]))
    return PeriodCorrection(alpha, beta, fit, best_innovations(row, fit))


def _longest_run(late_s: FloatArray) -> tuple[int, int]:
    played = np.concatenate([[False], ~np.isnan(late_s), [False]])
    edges = np.flatnonzero(np.diff(played.astype(np.int8))).reshape(-1, 2)
    start, stop = edges[np.argmax(edges[:, 1] - edges[:, 0])]
    return int(start), int(stop)


@dataclass(frozen=True, slots=True, eq=False)
class _Test:
    """What to hold the fit's β against: takes that are simulated with one of ``_BETAS`` each."""

    found: float
    alpha: FloatArray
    motor_share: float
    first: FloatArray
    noise: FloatArray

    def points(self, which: int) -> FloatArray:
        """The median, 97.5 % and 2.5 % points of the β that takes with this β are given."""
        alpha, beta = float(self.alpha[which]), float(_BETAS[which])
        takes = _takes(alpha, beta, self.first, self.noise)
        simulated = _least_squares(*takes, self.motor_share)[0][1]
        return np.asarray(np.quantile(simulated, [0.5, 0.975, 0.025]))


def _test(row: IntervalRows, fit: CorrectionFit) -> _Test:
    n = row.interval_s.size
    share = fit.motor_share
    found, slope = _least_squares(row.interval_s[:, None], row.heard_s[:, :1], share)
    alpha = np.clip(found[0, 0] + slope[0] * (found[1, 0] - _BETAS), 0.02, 1.9)
    rng = np.random.default_rng(_SEED)
    timekeeper, motor = rng.standard_normal((2, n + 1, _TAKES)) * fit.mean_sigma_t_s
    noise = timekeeper[:-1] + share**0.5 * np.diff(motor, axis=0)
    return _Test(float(found[1, 0]), alpha, share, share**0.5 * motor[0], noise)


def _tested(row: IntervalRows, fit: CorrectionFit) -> Estimate | None:
    """β and its interval by inverting a test; None where the interval is too wide."""
    test = _test(row, fit)
    points: list[FloatArray] = []
    for which in range(_BETAS.size):
        points.append(test.points(which))
        if points[-1].min() > test.found:  # further β lie outside the interval
            break
    curves, betas = np.maximum.accumulate(points), _BETAS[: len(points)]
    value, low, high = (float(np.interp(test.found, curve, betas)) for curve in curves.T)
    if high - low > WIDEST_PERIOD_INTERVAL:
        return None
    return Estimate(value, Interval(low, high))


def _takes(
    alpha: float, beta: float, first: FloatArray, noise: FloatArray
) -> tuple[FloatArray, FloatArray]:
    """Intervals and asynchronies of simulated takes, shape ``(n, takes)`` each."""
    late, interval = np.empty_like(noise), np.empty_like(noise)
    now, period = first, np.zeros(first.size)
    for k, new in enumerate(noise):
        late[k] = now
        period = period - beta * now
        interval[k] = period - alpha * now + new
        now = now + interval[k]
    return interval, late


def _least_squares(
    interval: FloatArray, late: FloatArray, motor_share: float
) -> tuple[FloatArray, FloatArray]:
    """α and β of many takes by generalised least squares with a free mean, shape ``(2, takes)``.

    Also how much α rises where β is held one lower, shape ``(takes,)``.
    """
    n = interval.shape[0]
    late = late - np.mean(late, axis=0)
    weight = (1.0 + motor_share * eigenvalues((n,)))[:, None] ** -0.5
    mean, response, phase, period = (
        to_frequencies(columns, (n,)) * weight
        for columns in (np.ones((n, 1)), interval, late, np.cumsum(late, axis=0))
    )
    mean /= np.linalg.norm(mean)
    response, phase, period = (
        columns - mean * (mean * columns).sum(axis=0) for columns in (response, phase, period)
    )
    pp, ss, ps = (phase**2).sum(axis=0), (period**2).sum(axis=0), (phase * period).sum(axis=0)
    pr, sr = (phase * response).sum(axis=0), (period * response).sum(axis=0)
    determinant = pp * ss - ps * ps
    alpha, beta = (ps * sr - ss * pr) / determinant, (ps * pr - pp * sr) / determinant
    return np.stack([alpha, beta]), np.asarray(ps / pp)
