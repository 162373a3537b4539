"""How well α comes back from simulated duos, beside the estimators that are in use.

``python -m benchmarks.coupling_recovery 200`` runs the same with 200 duos a length.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np

from benchmarks.table import Row, format_table
from hapju.simulate import simulate_beats
from hapju.strokes import FloatArray
from hapju.timing.interval_noise import eigenvalues, to_frequencies
from hapju.together.coupling import coupling

DUOS = 1000
BARS = {60: (0.015, 0.11), 240: (0.01, 0.07)}
"""|bias| and RMSE of α that are allowed, by the number of beats."""
_ALPHAS = [0.0, 0.1, 0.25, 0.5, 0.75]
Estimates = tuple[FloatArray, FloatArray, FloatArray]


@dataclass(frozen=True, slots=True)
class Duo:
    """Two players' onsets, shape ``(beats, 2)``, and the α they were made with, shape ``(2,)``."""

    onset_s: FloatArray
    alpha: FloatArray


def rows(duos: int = DUOS) -> Iterator[Row]:
    """Bias, RMSE and coverage of α at 60 and 240 beats, by method; and the time a duo takes."""
    methods: dict[str, Callable[[FloatArray], Estimates]] = {
        "hapju": by_hapju,
        "bGLS": by_bounded_gls,
        "OLS": by_least_squares,
    }
    for beats in BARS:
        rng = np.random.default_rng(beats)
        drawn = [draw_duo(beats, rng) for _ in range(duos)]
        for name, method in methods.items():
            yield from recovery(name, method, drawn, beats)


def draw_duo(beats: int, rng: np.random.Generator) -> Duo:
    """A duo with parameters as in the shared set: σ_M below σ_T, not both α zero."""
    alpha = np.zeros(2)
    while not np.any(alpha):
        alpha = rng.choice(_ALPHAS, 2)
    sigma_t_ms = rng.choice([5.0, 10.0, 15.0], 2)
    sigma_m_ms = np.minimum(rng.choice([3.0, 5.0], 2), np.where(sigma_t_ms == 5.0, 3.0, 5.0))
    tempo_bpm = float(rng.uniform(80.0, 150.0))
    return Duo(simulate_beats(beats, tempo_bpm, alpha, sigma_t_ms, sigma_m_ms, rng), alpha)


def recovery(
    name: str, method: Callable[[FloatArray], Estimates], duos: list[Duo], beats: int
) -> Iterator[Row]:
    """The rows of one method at one length; only Hapju's have bars."""
    start = time.perf_counter()
    found = [np.stack(method(duo.onset_s)) for duo in duos]
    took_ms = 1000 * (time.perf_counter() - start) / len(duos)
    truth = np.stack([duo.alpha for duo in duos])
    value, low, high = np.moveaxis(np.stack(found), 1, 0)
    error = value - truth
    covered = 100 * float(np.mean((low <= truth) & (truth <= high)))
    bias, rmse = float(np.mean(error)), float(np.sqrt(np.mean(error**2)))
    bias_bar, rmse_bar = BARS[beats]
    ours = name == "hapju"
    what = f"{name}, {beats} beats"
    note = f"{len(duos)} duos, bias {bias:+.4f} ± {np.std(error) / error.size**0.5:.4f}"
    yield Row(f"|bias| of α, {what}", abs(bias), "", bias_bar if ours else None, note=note)
    yield Row(f"RMSE of α, {what}", rmse, "", rmse_bar if ours else None)
    bar = {"at_most": 97.0, "at_least": 93.0} if ours else {}
    yield Row(f"95 % intervals cover, {what}", covered, "%", **bar, note="93 to 97 %")
    yield Row(f"time a duo, {what}", took_ms, "ms", 50.0 if ours else None, note="mean")


def by_hapju(onset_s: FloatArray) -> Estimates:
    """α of both, and the ends of their intervals."""
    found = coupling(onset_s[:, 0], onset_s[:, 1])
    if found is None:
        raise ValueError("a simulated duo has enough beats to say")
    both = [found.alpha_a, found.alpha_b]
    value = np.array([one.value for one in both])
    low = np.array([one.interval.low for one in both])
    return value, low, np.array([one.interval.high for one in both])


def by_least_squares(onset_s: FloatArray) -> Estimates:
    """Plain regression of intervals on asynchronies, ± 1.96 SE."""
    return _both(onset_s, _least_squares)


def by_bounded_gls(onset_s: FloatArray) -> Estimates:
    """The iteration of Jacoby et al. (2015): regression, autocovariances, bound, regression."""
    return _both(onset_s, _bounded_gls)


def _both(
    onset_s: FloatArray, method: Callable[[FloatArray, FloatArray], tuple[float, float]]
) -> Estimates:
    value, error = np.zeros(2), np.zeros(2)
    for player in range(2):
        own, other = onset_s[:, player], onset_s[:, 1 - player]
        design = np.column_stack([np.ones(own.size - 1), (own - other)[:-1]])
        value[player], error[player] = method(design, np.diff(own))
    return value, value - 1.96 * error, value + 1.96 * error


def _least_squares(design: FloatArray, interval: FloatArray) -> tuple[float, float]:
    slope, noise, error = _weighted(design, interval, 1.0, 0.0)
    return slope, error * float(noise @ noise / (interval.size - 2)) ** 0.5


def _bounded_gls(design: FloatArray, interval: FloatArray) -> tuple[float, float]:
    n = interval.size
    timekeeper, motor, slope, error = 1.0, 0.0, 0.0, 0.0
    for _ in range(20):
        slope, noise, error = _weighted(design, interval, timekeeper, motor)
        variance, neighbours = noise @ noise / (n - 2), noise[1:] @ noise[:-1] / (n - 3)
        motor = float(np.clip(-neighbours, 0.0, variance / 3.0))
        timekeeper = float(variance) - 2.0 * motor
    return slope, error


def _weighted(
    design: FloatArray, interval: FloatArray, timekeeper: float, motor: float
) -> tuple[float, FloatArray, float]:
    """α by GLS with these variances of T and M; what is left of the intervals; α's SE."""
    lengths = (interval.size,)
    spread = (timekeeper + motor * eigenvalues(lengths)) ** 0.5
    at = to_frequencies(design, lengths) / spread[:, None]
    inverse = np.linalg.inv(at.T @ at)
    slope = inverse @ (at.T @ (to_frequencies(interval, lengths) / spread))
    noise = interval - design @ slope
    return -float(slope[1]), noise - np.mean(noise), float(inverse[1, 1] ** 0.5)


if __name__ == "__main__":
    print(format_table(rows(int(sys.argv[1]) if len(sys.argv) > 1 else DUOS)))
