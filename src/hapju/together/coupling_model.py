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
from hapju.timing.beat_stretches import (
    Stretch,
    lengths_of,
    starts_in,
    stretches_of,
    toward_others,
)
from hapju.timing.correction_bias import correction_bias
from hapju.timing.correction_fit import (
    CorrectionFit,
    Estimate,
    IntervalRows,
    alpha_estimate,
    best_innovations,
    fit_correction,
    noise_estimates,
    share_seen,
    whiteness,
    widening,
)
from hapju.timing.missing_beats import Filled, bridged, fill, unfilled
from hapju.timing.tempo_trend import trend_columns
from hapju.timing.tempo_wander import Wander, find_wander

FEWEST_INTERVALS = 24
"""Fewer intervals than this between two players give None, not a number."""
MORE_FOR_EACH_PLAYER = 8
"""So many intervals more are needed for each further player."""
_MOST_PASSES = 12
_CLOSE_ENOUGH = 1e-3


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


def group_coupling(
    onset_s: FloatArray, nominal_s: FloatArray | None, told: int | None = None
) -> GroupCoupling | None:
    """Fit the model at the top to onsets, shape ``(beats, players)``, nan where missing.

    ``nominal_s``, shape ``(beats − 1,)``, is the interval that the song asks for after each beat;
    ``told`` is how many of the players, from the first, are told of (None: all). The answer is None
    where there are too few intervals, or a player is always together with all others.
    """
    stretches = stretches_of(onset_s)
    n = sum(one.intervals for one in stretches)
    if n < FEWEST_INTERVALS + MORE_FOR_EACH_PLAYER * (onset_s.shape[1] - 2):
        return None
    beat = starts_in(stretches)
    asked_s = np.zeros(n) if nominal_s is None else nominal_s[beat]
    fitted = _fitted(onset_s, stretches, asked_s)
    if fitted is None:
        return None
    whole = np.all(np.isfinite(onset_s), axis=1)
    seen = whole[beat] & whole[beat + 1]
    players = []
    for i, (row, fit) in enumerate(zip(fitted.rows[:told], fitted.fits[:told], strict=True)):
        p_value = whiteness(best_innovations(row, fit), seen, row.lengths)
        players.append(PlayerCoupling(_alphas(fitted, i), *noise_estimates(fit), p_value))
    return GroupCoupling(tuple(players), n)


@dataclass(frozen=True, slots=True)
class _Fitted:
    """All players' rows and fits, and the information on α that each lost, ``(p, p)`` each."""

    rows: list[IntervalRows]
    fits: list[CorrectionFit]
    lost: list[FloatArray]


def _fitted(
    onset_s: FloatArray, stretches: Sequence[Stretch], asked_s: FloatArray
) -> _Fitted | None:
    """Fit, fill in what wasn't seen (missing beats, the wander of the tempo), and fit again.

    None where one of the players never hears an asynchrony change.
    """
    has_holes = any(np.isnan(onset_s[one.start : one.stop]).any() for one in stretches)
    filled, wander = unfilled(bridged(onset_s), asked_s.size), None
    now = _fit(filled, wander, stretches, asked_s, None)
    for _ in range(_MOST_PASSES):
        if now is None:
            return None
        known_s = np.zeros_like(asked_s) if wander is None else wander.interval_s
        wander = find_wander(now.rows, now.fits, known_s, starts_in(stretches))
        if wander is None and not has_holes:
            return now
        if has_holes:
            common_s = asked_s if wander is None else asked_s + wander.interval_s
            expected_s = [
                common_s + row.trend @ (fit.weight @ fit.trend)
                for row, fit in zip(now.rows, now.fits, strict=True)
            ]
            filled = fill(onset_s, filled.onset_s, stretches, expected_s, now.fits)
        before, now = now, _fit(filled, wander, stretches, asked_s, now.fits)
        if now is not None and _farthest(before, now) < _CLOSE_ENOUGH:
            break
    return now


def _farthest(before: _Fitted, now: _Fitted) -> float:
    """How far the α that moved most has moved."""
    pairs = zip(before.fits, now.fits, strict=True)
    return max(float(np.max(np.abs(old.mean_alpha - new.mean_alpha))) for old, new in pairs)


def _fit(
    filled: Filled,
    wander: Wander | None,
    stretches: Sequence[Stretch],
    asked_s: FloatArray,
    before: Sequence[CorrectionFit] | None,
) -> _Fitted | None:
    """Each player's rows and fit, with what ``before`` says of the information that is lost."""
    players = filled.onset_s.shape[1]
    beat, lengths = starts_in(stretches), lengths_of(stretches)
    interval_s = filled.onset_s[beat + 1] - filled.onset_s[beat] - asked_s[:, None]
    heard = [toward_others(filled.onset_s, i)[beat] for i in range(players)]
    trend = trend_columns(np.mean(interval_s, axis=1), heard[0], beat, lengths)
    rows, lost = [], []
    for i, heard_s in enumerate(heard):
        own_s, doubt, own_lost = interval_s[:, i], filled.doubt[i], filled.lost[i]
        if wander is not None:
            own_s, own_lost = own_s - wander.interval_s, own_lost + wander.lost[i]
            doubt = doubt.copy()
            doubt[:, -1, -1] += wander.doubt
        share = 1.0 if before is None else share_seen(before[i], own_lost)
        rows.append(IntervalRows(own_s, heard_s, trend, lengths, doubt, share))
        lost.append(own_lost)
    fits = [fit for fit in map(fit_correction, rows) if fit is not None]
    return _Fitted(rows, fits, lost) if len(fits) == players else None


def _alphas(fitted: _Fitted, player: int) -> tuple[Estimate | None, ...]:
    fit = fitted.fits[player]
    bias = _bias(fitted.fits, player, fitted.rows[player].trend)
    wider = widening(fit, fitted.lost[player])
    return tuple(
        alpha_estimate(fit, j, float(bias[j]), float(wider[j])) if told else None
        for j, told in enumerate(fit.told)
    )


def _bias(fits: Sequence[CorrectionFit], player: int, trend: FloatArray) -> FloatArray:
    """The small-sample bias of a player's α, at α less that bias."""
    players = len(fits)
    others = np.delete(np.arange(players), player)
    entry = np.eye(players)[[player]] - np.eye(players)[others]
    theta = np.asarray([fit.theta for fit in fits])
    innovation_s = np.asarray([fit.innovation_s for fit in fits])
    toward = np.zeros((players, players))
    for i, fit in enumerate(fits):
        toward[i, np.arange(players) != i] = fit.mean_alpha
    correct = np.eye(players) - np.diag(toward.sum(axis=1)) + toward
    step = entry @ correct @ np.linalg.pinv(entry)
    return correction_bias(
        step, entry, player, theta, innovation_s, trend, fits[player].mean_precision
    )
