"""Intervals: how sure a summary is, by a moving-block bootstrap.

Asynchronies that follow each other are alike (players drift and correct), so blocks of neighbours
are drawn, not single values (Künsch 1989, Annals of Statistics 17). Two things make a plain block
bootstrap too narrow for a take of ordinary length, and both are put right by widening it:

- Blocks of length L know nothing of what links values further apart. The spread of the resamples
  is multiplied by √(V(n) / (V(L) − L/n · V(n))), the ratio of the true to the expected variance
  where the values form a first-order autoregression; V(m) = 1 + 2 Σ (1 − k/m) ρᵏ, k = 1 … m − 1.
  ρ is the lag-1 autocorrelation of the number's own terms, corrected for its bias (Marriott & Pope
  1954, Biometrika 41) and taken on the side of caution.
- A variance from few blocks is itself unsure: the resamples are stretched from the normal to
  Student's t distribution with the degrees of freedom of a block variance, 1.5 n/L (halved for
  what is a mean of squares).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

import numpy as np

from hapju.strokes import FloatArray, IntArray
from hapju.timing.quantiles import NORMAL_POINT, students_t_point
from hapju.timing.summary import AsynchronySummary, Interval, summarise

FEWEST_FOR_INTERVALS = 16
"""How alike neighbours are can't be told from fewer values; such intervals span hundreds of ms."""
RESAMPLES = 599
MOST_BLOCKS = 64
_SEED = 20_240_601
# With 599 resamples these are the 2.5 % and the 97.5 % points, and mirror images of each other.
_LOW, _HIGH = 14, 584
_CAUTION = 1.0
"""How many standard errors of 1/√n the autocorrelation is taken above its estimate."""
_MOST_RHO = 0.9


def summarise_with_intervals(asynchrony_ms: FloatArray) -> AsynchronySummary:
    """The summary of asynchronies in time order, shape ``(n,)``, each number with its interval.

    The same values give the same intervals; mirrored values give mirrored intervals.
    """
    summary = summarise(asynchrony_ms)
    if summary.n < FEWEST_FOR_INTERVALS:
        return summary
    return replace(summary, intervals=_intervals(asynchrony_ms, summary))


def inflation_of_mean(values: FloatArray) -> float:
    """How many values in time order, shape ``(n,)``, say as much as one independent value; ≥ 1."""
    return _variance_of_mean(values.size, _lag_1(values))


class _Number(NamedTuple):
    """A number of the summary: its estimate, its resamples, and the terms that it is a mean of."""

    name: str
    estimate: float
    resampled: FloatArray
    terms: FloatArray
    freedom: float


def _intervals(values: FloatArray, summary: AsynchronySummary) -> dict[str, Interval]:
    n = values.size
    length = max(int(np.ceil(n ** (1 / 3))), -(-n // MOST_BLOCKS))
    blocks = round(n / length)
    start = np.random.default_rng(_SEED).integers(0, n - length + 1, (RESAMPLES, blocks))
    return {
        number.name: _interval(number, n, length)
        for number in _numbers(values, summary, start, length)
    }


def _numbers(
    values: FloatArray, summary: AsynchronySummary, start: IntArray, length: int
) -> Iterator[_Number]:
    """The summary's numbers, each resampled from sums over blocks."""
    n, drawn = values.size, start.shape[1] * length
    mean = float(np.mean(values))
    away, size = values - mean, np.abs(values)
    drift, square, distance = (
        _block_sums(column, length)[start].sum(axis=1) / drawn for column in (away, away**2, size)
    )
    variance = np.maximum(square - drift**2, 0.0)
    means = mean + drift
    sds, rms = np.sqrt(variance * n / (n - 1)), np.sqrt(variance + means**2)
    # An SD of few values that are alike is too small on average: put it right before it is logged.
    spread = _variance_of_mean(n, _lag_1(away)) if n > 1 else 1.0
    sd = (summary.sd_asynchrony_ms or 0.0) * np.sqrt((n - 1) / max(n - spread, 1.0))
    freedom = 1.5 * n / length
    yield _Number("mean_asynchrony_ms", mean, means, away, freedom)
    yield _Number("sd_asynchrony_ms", float(sd), sds, away**2, freedom / 2)
    yield _Number(
        "mean_absolute_asynchrony_ms",
        summary.mean_absolute_asynchrony_ms or 0.0,
        distance,
        size,
        freedom / 1.5,
    )
    yield _Number(
        "rms_asynchrony_ms", summary.rms_asynchrony_ms or 0.0, rms, values**2, freedom / 2
    )


def _block_sums(column: FloatArray, length: int) -> FloatArray:
    """The sum over each block of neighbours: a difference of running sums."""
    running = np.empty(column.size + 1)
    running[0] = 0.0
    np.cumsum(column, out=running[1:])
    return running[length:] - running[:-length]


def _interval(number: _Number, n: int, length: int) -> Interval:
    """The resamples around their mean, widened, put around the estimate.

    Numbers that can't be negative are widened on a logarithmic scale.
    """
    if number.name == "mean_asynchrony_ms":
        low, high = _widened(number.resampled, n, length, number)
        return Interval(number.estimate + low, number.estimate + high)
    if number.estimate <= 0.0:
        return Interval(0.0, 0.0)
    logged = np.log(np.maximum(number.resampled, 1e-3 * number.estimate))
    low, high = _widened(logged, n, length, number)
    return Interval(number.estimate * np.exp(low), number.estimate * np.exp(high))


def _widened(resampled: FloatArray, n: int, length: int, number: _Number) -> tuple[float, float]:
    around = np.sort(resampled - np.mean(resampled))
    rho = _lag_1(number.terms)
    whole = _variance_of_mean(n, rho)
    seen = _variance_of_mean(length, rho) - length / n * whole
    factor = np.sqrt(whole / seen) * students_t_point(max(number.freedom, 3.0)) / NORMAL_POINT
    return float(factor * around[_LOW]), float(factor * around[_HIGH])


def _lag_1(terms: FloatArray) -> float:
    """The lag-1 autocorrelation of a series, without its bias and with caution; 0 to 0.9."""
    away = terms - np.mean(terms)
    # einsum, not @: a sum that doesn't depend on how many threads the machine has.
    power = float(np.einsum("i,i", away, away))
    if power <= 0.0:
        return 0.0
    raw = float(np.einsum("i,i", away[1:], away[:-1])) / power
    n = terms.size
    return float(np.clip(raw + (1 + 4 * raw) / n + _CAUTION / np.sqrt(n), 0.0, _MOST_RHO))


def _variance_of_mean(m: int, rho: float) -> float:
    """V(m): m times the variance of the mean of m values, in units of the variance of one."""
    rest = 1.0 - rho
    return 1.0 + 2.0 * (rho / rest - rho * (1.0 - rho**m) / (m * rest**2))
