"""Fits the linear phase correction model to any number of players at once.

For player i of a group (Vorberg & Schulze 2002; Jacoby, Tishby, Repp, Ahissar & Keller 2015):

    t_i(k+1) − t_i(k) = T_i(k) − Σ_j α_ij·(t_i(k) − t_j(k)) + M_i(k+1) − M_i(k)

How each player's α is fitted: :mod:`hapju.timing.correction_fit`.
"""

from __future__ import annotations

from collections.abc import Sequence
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
    noise_estimates,
    whiteness,
)
from hapju.timing.tempo_trend import trend_columns
from hapju.together.coupling_holes import Filled, bridged, fill
from hapju.together.coupling_stretches import (
    Stretch,
    intervals_in,
    lengths_of,
    starts_in,
    stretches_of,
    toward_others,
)

FEWEST_INTERVALS = 24
"""Fewer intervals than this between two players give None, not a number."""
MORE_FOR_EACH_PLAYER = 8
"""So many intervals more are needed for each further player."""
_MOST_PASSES = 12


@dataclass(frozen=True, slots=True)
class PlayerCoupling:
    """What one player's intervals say; p other players, in their order.

    Attributes:
        alpha: toward each other player; None where it can't be told from that toward another.
        sigma_t_ms: SD of the timekeeper.
        sigma_m_ms: SD of the motor delay; None where the data can't tell it.
        p_value: how likely intervals that fit no better are if the model holds; None if unknown.
    """

    alpha: tuple[Estimate | None, ...]
    sigma_t_ms: Estimate
    sigma_m_ms: Estimate | None
    p_value: float | None


@dataclass(frozen=True, slots=True)
class GroupCoupling:
    """Every player's, and the number of intervals it rests on."""

    players: tuple[PlayerCoupling, ...]
    n: int


def group_coupling(onset_s: FloatArray, nominal_s: FloatArray | None) -> GroupCoupling | None:
    """Fit the model at the top to onsets, shape ``(beats, players)``, nan where missing.

    ``nominal_s``, shape ``(beats − 1,)``, is the interval that the song asks for after each beat.
    None where there are too few intervals, or a player is always together with all others.
    """
    stretches = stretches_of(onset_s)
    players = onset_s.shape[1]
    n = sum(one.intervals for one in stretches)
    if n < FEWEST_INTERVALS + MORE_FOR_EACH_PLAYER * (players - 2):
        return None
    asked_s = np.zeros(n)
    if nominal_s is not None:
        asked_s = starts_in(np.append(nominal_s, 0.0), stretches)
    filled = Filled(bridged(onset_s), [], [])
    has_holes = any(np.isnan(onset_s[one.start : one.stop]).any() for one in stretches)
    rows, fits = _fit(filled, stretches, asked_s, None)
    before = np.inf
    for _ in range(_MOST_PASSES if has_holes else 0):
        if fits is None:
            return None
        expected_s = [
            asked_s + row.trend @ (fit.weight @ fit.trend)
            for row, fit in zip(rows, fits, strict=True)
        ]
        filled = fill(onset_s, filled.onset_s, stretches, expected_s, fits)
        now = np.concatenate([fit.mean_alpha for fit in fits])
        rows, fits = _fit(filled, stretches, asked_s, fits)
        if np.max(np.abs(now - before)) < 1e-4:
            break
        before = now
    if fits is None:
        return None
    seen = starts_in(~np.isnan(onset_s).any(axis=1), stretches)
    seen &= intervals_in(np.cumsum(np.isnan(onset_s).any(axis=1)), stretches) == 0
    return GroupCoupling(
        tuple(
            PlayerCoupling(
                _alphas(fits, player, row.trend, filled.lost),
                *noise_estimates(fits[player]),
                whiteness(best_innovations(row, fits[player]), seen, row.lengths),
            )
            for player, row in enumerate(rows)
        ),
        n,
    )


def _fit(
    filled: Filled,
    stretches: Sequence[Stretch],
    asked_s: FloatArray,
    before: Sequence[CorrectionFit] | None,
) -> tuple[list[IntervalRows], list[CorrectionFit] | None]:
    """Each player's rows and fit; no fits where one of them never hears an asynchrony change."""
    onset_s, lengths = filled.onset_s, lengths_of(stretches)
    interval_s = intervals_in(onset_s, stretches) - asked_s[:, None]
    beat = starts_in(np.arange(onset_s.shape[0]), stretches)
    heard = [starts_in(toward_others(onset_s, i), stretches) for i in range(onset_s.shape[1])]
    trend = trend_columns(np.mean(interval_s, axis=1), heard[0], beat, lengths)
    rows = []
    for player, heard_s in enumerate(heard):
        doubt = filled.doubt[player] if filled.doubt else None
        share = 1.0
        if before is not None and filled.lost:
            share = _share_seen(before[player], filled.lost[player])
        rows.append(IntervalRows(interval_s[:, player], heard_s, trend, lengths, doubt, share))
    fits = [fit for fit in map(fit_correction, rows) if fit is not None]
    return rows, fits if len(fits) == len(rows) else None


def _share_seen(fit: CorrectionFit, lost: FloatArray) -> float:
    """The share of the information on a player's α that holes leave, over all α."""
    whole = np.tensordot(fit.weight, fit.precision, 1)
    lost_share = np.trace(np.linalg.pinv(whole, 1e-8, hermitian=True) @ lost) / lost.shape[0]
    return float(np.clip(1.0 - lost_share, 0.1, 1.0))


def _alphas(
    fits: Sequence[CorrectionFit], player: int, trend: FloatArray, lost: Sequence[FloatArray]
) -> tuple[Estimate | None, ...]:
    fit = fits[player]
    bias = _bias(fits, player, trend)
    widen = np.ones(fit.told.size)
    if lost:
        whole = np.tensordot(fit.weight, fit.precision, 1)
        left = np.linalg.pinv(whole - lost[player], 1e-8, hermitian=True)
        ratio = np.diag(left) / np.diag(np.linalg.pinv(whole, 1e-8, hermitian=True))
        widen = np.sqrt(np.clip(ratio, 1.0, 9.0))
    return tuple(
        alpha_estimate(fit, j, float(bias[j]), float(widen[j])) if told else None
        for j, told in enumerate(fit.told)
    )


def _bias(fits: Sequence[CorrectionFit], player: int, trend: FloatArray) -> FloatArray:
    """The small-sample bias of a player's α, at α less that bias."""
    players = len(fits)
    others = np.delete(np.arange(players), player)
    entry = np.eye(players)[[player]] - np.eye(players)[others]
    sigma_t_s = np.asarray([fit.mean_sigma_t_s for fit in fits])
    motor_share = np.asarray([fit.motor_share for fit in fits])
    toward = np.zeros((players, players))
    for i, fit in enumerate(fits):
        toward[i, np.arange(players) != i] = fit.mean_alpha
    correct = np.eye(players) - np.diag(toward.sum(axis=1)) + toward
    step = entry @ correct @ np.linalg.pinv(entry)
    return correction_bias(step, entry, player, sigma_t_s, motor_share, trend)
