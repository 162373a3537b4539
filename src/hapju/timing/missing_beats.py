"""Beats that a player missed: what they most likely were, and how much that leaves open.

The player is taken to have kept the beat without being heard, by the same model. Given α, σ_T, σ_M
and the trend, all onsets are jointly normal, so missing ones have a mean and a covariance; the
fit is then repeated with both (expectation maximisation: Dempster, Laird & Rubin 1977), and the
share of information that is lost is worked out by Louis (1982).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from hapju.strokes import FloatArray, IntArray
from hapju.timing.beat_stretches import Stretch, toward_others
from hapju.timing.correction_fit import CorrectionFit
from hapju.timing.interval_noise import eigenvalues, to_frequencies


@dataclass(frozen=True, slots=True)
class Filled:
    """Onsets with no hole in the stretches, and what the holes leave open.

    Attributes:
        onset_s: shape ``(beats, players)``.
        doubt: for each player, what to add to products at each frequency: shape
            ``(N, players, players)``, the other players first, the interval last.
        lost: for each player, the information on α that is lost, shape
            ``(players − 1, players − 1)``.
    """

    onset_s: FloatArray
    doubt: list[FloatArray]
    lost: list[FloatArray]


def bridged(onset_s: FloatArray) -> FloatArray:
    """A first guess: holes bridged evenly, nan outside a player's first and last stroke."""
    guess = onset_s.copy()
    beats = np.arange(onset_s.shape[0])
    for column in guess.T:
        seen = ~np.isnan(column)
        if np.any(seen):
            column[:] = np.interp(beats, beats[seen], column[seen], np.nan, np.nan)
    return guess


def unfilled(onset_s: FloatArray, n: int) -> Filled:
    """Onsets as they are, with no doubt about any of their ``n`` intervals."""
    columns = onset_s.shape[1]
    return Filled(
        onset_s,
        [np.zeros((n, columns, columns))] * columns,
        [np.zeros((columns - 1, columns - 1))] * columns,
    )


def fill(
    onset_s: FloatArray,
    guess_s: FloatArray,
    stretches: Sequence[Stretch],
    expected_s: Sequence[FloatArray],
    fits: Sequence[CorrectionFit],
) -> Filled:
    """Mean and doubt of the missing onsets under ``fits``.

    Args:
        onset_s: nan where missing, shape ``(beats, players)``; further columns, with no hole, are
            heard but nobody's: a click.
        guess_s: the same with every hole in a stretch filled by any value.
        stretches: of the take.
        expected_s: for each player the interval without correction, shape ``(N,)``.
        fits: for each player.
    """
    others = onset_s.shape[1] - 1
    filled = guess_s.copy()
    doubts: list[list[FloatArray]] = [[] for _ in fits]
    lost = [np.zeros((others, others)) for _ in fits]
    first = 0
    for one in stretches:
        rows = slice(first, first + one.intervals)
        first = rows.stop
        span = slice(one.start, one.stop)
        holes = np.argwhere(np.isnan(onset_s[span]))
        parts = [
            _Part.of(guess_s[span], holes, player, expected[rows], fit)
            for player, (expected, fit) in enumerate(zip(expected_s, fits, strict=True))
        ]
        covariance, moved = _posterior(parts, holes.shape[0])
        filled[one.start + holes[:, 0], holes[:, 1]] += moved
        for player, part in enumerate(parts):
            doubts[player].append(part.doubt(covariance))
            lost[player] += part.lost(covariance, moved)
    return Filled(filled, [np.concatenate(doubt) for doubt in doubts], lost)


@dataclass(frozen=True, slots=True)
class _Part:
    """One player in one stretch, at frequencies: values at the guess, and slopes by the holes.

    Attributes:
        heard, heard_slope: asynchronies, shapes ``(n, p)`` and ``(n, p, holes)``.
        interval_slope: shape ``(n, holes)``.
        noise, noise_slope: the interval less what is expected of it, ``(n,)``, ``(n, holes)``.
        weight: one over the noise's variance, shape ``(n,)``.
    """

    heard: FloatArray
    heard_slope: FloatArray
    interval_slope: FloatArray
    noise: FloatArray
    noise_slope: FloatArray
    weight: FloatArray

    @classmethod
    def of(
        cls,
        guess_s: FloatArray,
        holes: IntArray,
        player: int,
        expected_s: FloatArray,
        fit: CorrectionFit,
    ) -> _Part:
        slope = np.zeros((*guess_s.shape, holes.shape[0]))
        slope[holes[:, 0], holes[:, 1], np.arange(holes.shape[0])] = 1.0
        interval, interval_slope = np.diff(guess_s[:, player]), np.diff(slope[:, player], axis=0)
        heard = toward_others(guess_s, player)[:-1]
        heard_slope = toward_others(slope, player)[:-1]
        noise = interval - expected_s + heard @ fit.mean_alpha
        noise_slope = interval_slope + np.einsum("npH,p->nH", heard_slope, fit.mean_alpha)
        lengths = (interval.size,)
        variance = fit.mean_sigma_t_s**2 * (1.0 + fit.motor_share * eigenvalues(lengths))
        heard, heard_slope, interval_slope, noise, noise_slope = (
            to_frequencies(values, lengths)
            for values in (
                heard - np.mean(heard, axis=0),
                heard_slope,
                interval_slope,
                noise,
                noise_slope,
            )
        )
        return cls(heard, heard_slope, interval_slope, noise, noise_slope, 1.0 / variance)

    def doubt(self, covariance: FloatArray) -> FloatArray:
        """Covariance of asynchronies and interval at each frequency, ``(n, p + 1, p + 1)``."""
        both = np.concatenate([self.heard_slope, self.interval_slope[:, None, :]], axis=1)
        return np.asarray(np.einsum("naH,nbH->nab", both @ covariance, both))

    def lost(self, covariance: FloatArray, moved: FloatArray) -> FloatArray:
        """Variance of the score of α over what the holes may be, ``(p, p)``."""
        heard = self.heard + self.heard_slope @ moved
        noise = self.noise + self.noise_slope @ moved
        weighted = self.noise_slope * self.weight[:, None]
        gradient = np.einsum("npH,n->pH", self.heard_slope, self.weight * noise)
        gradient += heard.T @ weighted
        bend = np.einsum("npH,nK->pHK", self.heard_slope, weighted)
        bend = 0.5 * (bend + np.swapaxes(bend, 1, 2)) @ covariance
        return np.asarray(
            gradient @ covariance @ gradient.T + 2.0 * np.einsum("pHK,rKH->pr", bend, bend)
        )


def _posterior(parts: Sequence[_Part], holes: int) -> tuple[FloatArray, FloatArray]:
    """Covariance of the holes, and how far their mean is from the guess."""
    precision, pull = np.zeros((holes, holes)), np.zeros(holes)
    for part in parts:
        weighted = part.noise_slope * part.weight[:, None]
        precision += weighted.T @ part.noise_slope
        pull += weighted.T @ part.noise
    covariance = np.asarray(np.linalg.inv(precision) if holes else precision)
    return covariance, -covariance @ pull
