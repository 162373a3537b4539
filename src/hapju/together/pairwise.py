"""All pairs of an ensemble as tables, exactly as the R package onsetsync defines them.

Eerola & Clayton 2024, "onsetsync: An R Package for Onset Synchrony Analysis", Journal of Open
Source Software. The onsets of all players stand in one matrix in seconds, ``(positions, players)``,
nan where a player is silent. Asynchronies are A − B in ms: negative = A first. Unlike the report
these tables say what there is however little it is: a mean from 1 joint onset on, an SD from 2.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike
from scipy.special import stdtr

from hapju.strokes import FloatArray, IntArray
from hapju.together.group_pairs import onset_matrix
from hapju.together.pair_measures import (
    by_place,
    mean_absolute_of,
    mean_of,
    median_of,
    over_all,
    sd_of,
)

_ALIKE = 10 * np.finfo(np.float64).eps
"""A standard error below this share of the mean is rounding: no t test (as R's ``t.test``)."""


@dataclass(frozen=True, slots=True, eq=False)
class PairTable:
    """A row for each pair, in the order (0, 1), (0, 2), … (1, 2), …; columns ``(pairs,)``.

    Attributes:
        player_a: A's column in the matrix.
        player_b: B's.
        joint_onsets: at how many positions both played (``sync_joint_onsets``).
        mean_asynchrony_ms: negative = A first; nan without joint onsets, as all that follows.
        mean_absolute_asynchrony_ms: how far apart, whoever is first.
        sd_asynchrony_ms: tightness, divisor n − 1; nan for one joint onset.
        median_asynchrony_ms: half are below it.
        t_statistic: mean / (SD / √n), the one-sample t of the asynchronies against 0; nan where
            there is no SD, or where all are alike.
        p_value: its two-sided p with n − 1 degrees of freedom.
        p_value_bonferroni: that times the number of pairs with a t, at most 1.
    """

    player_a: IntArray
    player_b: IntArray
    joint_onsets: IntArray
    mean_asynchrony_ms: FloatArray
    mean_absolute_asynchrony_ms: FloatArray
    sd_asynchrony_ms: FloatArray
    median_asynchrony_ms: FloatArray
    t_statistic: FloatArray
    p_value: FloatArray
    p_value_bonferroni: FloatArray


@dataclass(frozen=True, slots=True, eq=False)
class GridTable:
    """A row for each pair at each place of the grid where they have joint onsets; ``(rows,)``.

    As in :class:`PairTable`; ``place`` is what the caller called the place. The p-values are
    corrected for the places of one pair that have a t, as onsetsync does, which takes one pair at
    a time (``summarise_sync_by_pair`` with ``bybeat``).
    """

    player_a: IntArray
    player_b: IntArray
    place: IntArray
    joint_onsets: IntArray
    mean_asynchrony_ms: FloatArray
    sd_asynchrony_ms: FloatArray
    t_statistic: FloatArray
    p_value: FloatArray
    p_value_bonferroni: FloatArray


@dataclass(frozen=True, slots=True, eq=False)
class ReferenceTable:
    """A row for each player against one reference; columns ``(players,)``.

    Attributes:
        onsets: at how many positions both the player and the reference have a time.
        mean_asynchrony_ms: player − reference, negative = before it; nan without onsets.
        mean_absolute_asynchrony_ms: likewise.
        sd_asynchrony_ms: divisor n − 1; nan for one onset.
    """

    onsets: IntArray
    mean_asynchrony_ms: FloatArray
    mean_absolute_asynchrony_ms: FloatArray
    sd_asynchrony_ms: FloatArray


def pair_table(onset_s: ArrayLike) -> PairTable:
    """Every pair, over all positions (``summarise_sync``, ``summarise_sync_by_pair``).

    Args:
        onset_s: onsets in seconds, ``(positions, players)``, nan where a player is silent.

    Raises:
        BadInput: for another shape, fewer than two players, an infinite onset.
    """
    onset = onset_matrix(onset_s)
    a, b = np.triu_indices(onset.shape[1], 1)
    n, mean, absolute, sd, median = over_all(
        onset, a, b, (mean_of, mean_absolute_of, sd_of, median_of)
    )
    t, p = _t_test(n, mean, sd)
    return PairTable(
        player_a=a,
        player_b=b,
        joint_onsets=n,
        mean_asynchrony_ms=mean,
        mean_absolute_asynchrony_ms=absolute,
        sd_asynchrony_ms=sd,
        median_asynchrony_ms=median,
        t_statistic=t,
        p_value=p,
        p_value_bonferroni=_bonferroni(p),
    )


def pair_table_by_grid(onset_s: ArrayLike, place: IntArray) -> GridTable:
    """Every pair at each place of the grid, such as a subdivision of the cycle.

    Args:
        onset_s: as for :func:`pair_table`.
        place: which place each position is, shape ``(positions,)``; rows come in its order.

    Raises:
        BadInput: as :func:`pair_table`.
    """
    onset = onset_matrix(onset_s)
    a, b = np.triu_indices(onset.shape[1], 1)
    order = np.argsort(place, kind="stable")
    places, starts = np.unique(place[order], return_index=True)
    count, mean, sd = by_place(onset[order], a, b, starts, (mean_of, sd_of))
    t, p = _t_test(count, mean, sd)
    pair, at = np.nonzero(count)
    return GridTable(
        player_a=a[pair],
        player_b=b[pair],
        place=places[at],
        joint_onsets=count[pair, at],
        mean_asynchrony_ms=mean[pair, at],
        sd_asynchrony_ms=sd[pair, at],
        t_statistic=t[pair, at],
        p_value=p[pair, at],
        p_value_bonferroni=_bonferroni(p)[pair, at],
    )


def mean_onset_s(onset_s: FloatArray, players: Sequence[int]) -> FloatArray:
    """The mean onset, in seconds, of those of some players who play at each position.

    Args:
        onset_s: as for :func:`pair_table`.
        players: their columns.

    Returns:
        Shape ``(positions,)``; nan where none of them plays.
    """
    chosen = onset_s[:, list(players)]
    count = np.count_nonzero(~np.isnan(chosen), axis=1)
    return np.where(count > 0, np.nansum(chosen, axis=1) / np.maximum(count, 1), np.nan)


def even_steps_s(reference_s: FloatArray, cycle: IntArray, step: IntArray) -> FloatArray:
    """Evenly spaced times from the start of each cycle to the start of the next (``add_isobeats``).

    Args:
        reference_s: a time at each position, of which those at step 0 count; ``(positions,)``.
        cycle: the number of the cycle that each position is in.
        step: its step in the cycle, 0 at the start; the largest of all says how many there are.

    Returns:
        A time in seconds at each position; nan in cycles whose own start or whose next cycle's
        start has no time, which the last cycle's next never has.
    """
    if not cycle.size:
        return np.empty(0)
    number, at = np.unique(cycle, return_inverse=True)
    start_s = np.full(number.size, np.nan)
    start_s[at[step == 0]] = reference_s[step == 0]
    next_s = np.full(number.size, np.nan)
    follows = np.diff(number) == 1
    next_s[:-1][follows] = start_s[1:][follows]
    share = step / (int(step.max()) + 1)
    times: FloatArray = start_s[at] + (next_s - start_s)[at] * share
    return times


def reference_table(onset_s: ArrayLike, reference_s: FloatArray) -> ReferenceTable:
    """Each player against a reference (``sync_sample_paired_relative``).

    With :func:`mean_onset_s` a player who is one of the reference is in the mean: where only that
    player plays, the asynchrony is 0.

    Args:
        onset_s: as for :func:`pair_table`.
        reference_s: the reference's time at each position, ``(positions,)``, nan where it has none.

    Raises:
        BadInput: as :func:`pair_table`.
    """
    onset = np.column_stack((onset_matrix(onset_s), reference_s))
    players = np.arange(onset.shape[1] - 1)
    against = np.full_like(players, players.size)
    return ReferenceTable(
        *over_all(onset, players, against, (mean_of, mean_absolute_of, sd_of)),
    )


def _t_test(n: IntArray, mean: FloatArray, sd: FloatArray) -> tuple[FloatArray, FloatArray]:
    """The one-sample t against 0 and its two-sided p; nan where there can be none."""
    error = sd / np.sqrt(np.maximum(n, 1))
    can_be = error > _ALIKE * np.abs(mean)  # false for nan
    t = np.where(can_be, mean / np.where(can_be, error, 1.0), np.nan)
    return t, 2.0 * stdtr(np.maximum(n - 1, 1), -np.abs(t))


def _bonferroni(p: FloatArray) -> FloatArray:
    """Each p times how many there are beside it in the last axis, at most 1."""
    tests = np.count_nonzero(np.isfinite(p), axis=-1, keepdims=True)
    return np.minimum(p * tests, 1.0)
