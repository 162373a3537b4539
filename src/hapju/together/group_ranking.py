"""Who of a group is ahead of whom: one place in time for each player, with intervals.

Not all play everywhere, so plain means would compare players at different positions. The places
are the least-squares offsets of onset = position + player + error, which weigh every pair by the
positions that it shares (for comparisons by differences: Mosteller 1951; Stefani 1977).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from hapju.strokes import FloatArray, IntArray
from hapju.timing.quantiles import students_t_point
from hapju.timing.summary import FEWEST_TO_SAY
from hapju.together.group_pairs import onset_matrix


@dataclass(frozen=True, slots=True)
class Ranking:
    """Who is ahead, from the earliest player to the latest; arrays of shape ``(players,)``.

    Attributes:
        order: the players' columns, the earliest first; those with too little to say are left out.
        place_ms: each player's offset from the mean of the group's places, negative = ahead; nan
            for fewer than 8 shared positions, or where nothing links a player to the rest.
        low_ms, high_ms: its 95 % interval (heteroskedasticity- and autocorrelation-consistent:
            Newey & West 1987, Econometrica 55).
        consistency: 0 to 1, the share of the mean squared pairwise asynchrony (weighted by joint
            onsets) that one order of places explains; None where there is none.
    """

    order: IntArray
    place_ms: FloatArray
    low_ms: FloatArray
    high_ms: FloatArray
    consistency: float | None


def rank_by_time(onset_s: ArrayLike) -> Ranking:
    """Rank the players of a group by who is ahead.

    Args:
        onset_s: onsets in seconds, ``(positions, players)``, nan where a player is silent.
    """
    onset = onset_matrix(onset_s)
    judged = _linked(onset)
    nothing = np.full(onset.shape[1], np.nan)
    if judged.size < 2:
        return Ranking(np.empty(0, dtype=np.int64), nothing, nothing, nothing, None)
    shared = onset[:, judged]
    shared = shared[np.isfinite(shared).sum(axis=1) > 1]
    there = np.isfinite(shared).astype(np.float64)
    count = there.sum(axis=1, keepdims=True)
    filled = np.where(there > 0, shared, 0.0)
    late = (shared - filled.sum(axis=1, keepdims=True) / count) * 1000.0
    late = np.where(there > 0, late, 0.0)
    laplacian = np.diag(there.sum(axis=0)) - there.T @ (there / count)
    # A common shift of all places is left open; asking for a sum of 0 makes it invertible.
    inverse = np.linalg.inv(laplacian + laplacian.trace() / judged.size**2)
    place = inverse @ late.sum(axis=0)
    error = there * (late - place + (there @ place)[:, None] / count)
    half = _half_width(error @ inverse)
    return Ranking(
        judged[np.argsort(place, kind="stable")],
        _spread_out(place, judged, nothing),
        _spread_out(place - half, judged, nothing),
        _spread_out(place + half, judged, nothing),
        _consistency(there, late, place),
    )


def _spread_out(values: FloatArray, judged: IntArray, nothing: FloatArray) -> FloatArray:
    column = nothing.copy()
    column[judged] = values
    return column


def first_share(onset_s: ArrayLike) -> FloatArray:
    """How often each is before each: [i, j] is the share of joint onsets with i first, ties half.

    Shape ``(players, players)``; nan for fewer than 8 joint onsets and on the diagonal.
    """
    onset = onset_matrix(onset_s)
    players = onset.shape[1]
    share = np.full((players, players), np.nan)
    for i in range(players - 1):
        apart = onset[:, [i]] - onset[:, i + 1 :]
        joint = np.isfinite(apart).sum(axis=0)
        first = (apart < 0).sum(axis=0) + 0.5 * (apart == 0).sum(axis=0)
        share[i, i + 1 :] = np.where(joint >= FEWEST_TO_SAY, first / np.maximum(joint, 1), np.nan)
    lower = np.tril_indices(players, -1)
    share[lower] = 1.0 - share.T[lower]
    return share


def _linked(onset: FloatArray) -> IntArray:
    """The largest set of players, each with 8 shared positions, whom joint onsets link."""
    there = np.isfinite(onset)
    several = there & (there.sum(axis=1) > 1)[:, None]
    enough = np.flatnonzero(several.sum(axis=0) >= FEWEST_TO_SAY)
    played = several[:, enough].astype(np.float64)
    linked = played.T @ played > 0
    for _ in range(int(np.ceil(np.log2(max(enough.size, 2))))):
        linked = linked.astype(np.float64) @ linked.astype(np.float64) > 0
    if not enough.size:
        return enough
    return np.asarray(enough[linked[np.argmax(linked.sum(axis=1))]])


def _half_width(pull: FloatArray) -> FloatArray:
    """Half the 95 % interval of each column's sum, whose rows follow each other.

    Bartlett weights to a reach in which slow corrections die away. So wide a reach leaves few
    degrees of freedom, 1.5 n / reach, and takes reach / n away (Kiefer & Vogelsang 2005,
    Econometric Theory 21).
    """
    n = len(pull)
    reach = min(int(np.ceil(3.0 * n ** (1 / 3))), max(n // 4, 1))
    variance = np.einsum("ij,ij->j", pull, pull)
    for lag in range(1, reach + 1):
        weight = 1.0 - lag / (reach + 1)
        variance += 2 * weight * np.einsum("ij,ij->j", pull[lag:], pull[:-lag])
    student = students_t_point(max(1.5 * n / reach, 4.0))
    return np.asarray(student * np.sqrt(np.maximum(variance, 0.0) / (1.0 - reach / n)))


def _consistency(there: FloatArray, late: FloatArray, place: FloatArray) -> float | None:
    joint = there.T @ there
    summed = late.T @ there - there.T @ late
    mean = summed / np.maximum(joint, 1.0)
    left = mean - (place[:, None] - place)
    total = float((joint * mean**2).sum())
    return 1.0 - float((joint * left**2).sum()) / total if total > 0 else None
