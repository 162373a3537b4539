"""Every pair of a group at once: joint onsets and asynchronies as matrices.

The onsets of 3 to 200 players stand in one matrix, a row for each position, nan where silent. What
a matrix entry [i, j] holds is the measure of the pair (i, j), asynchrony i − j.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from hapju.errors import BadInput
from hapju.strokes import FloatArray, IntArray
from hapju.timing.summary import FEWEST_TO_SAY

_BLOCK = 100_000
"""How many asynchronies are looked at once: they stay in the processor's cache."""


@dataclass(frozen=True, slots=True)
class PairMatrices:
    """All pairs of ``p`` players; every matrix has shape ``(p, p)``, nan where too few to say.

    Attributes:
        joint_onsets: at how many positions both played; the diagonal: how many onsets.
        mean_asynchrony_ms: mean of i − j, negative = i first; antisymmetric.
        sd_asynchrony_ms: tightness, divisor n − 1; symmetric.
        mean_absolute_asynchrony_ms: symmetric.
    """

    joint_onsets: IntArray
    mean_asynchrony_ms: FloatArray
    sd_asynchrony_ms: FloatArray
    mean_absolute_asynchrony_ms: FloatArray


def onset_matrix(onset_s: ArrayLike) -> FloatArray:
    """The matrix as floats, ``(positions, players)``.

    Raises:
        BadInput: for any other shape, fewer than two players, or an onset that is infinite.
    """
    onset = np.asarray(onset_s, dtype=np.float64)
    if onset.ndim != 2 or onset.shape[1] < 2:
        raise BadInput(
            "onset_s",
            f"shape {onset.shape}",
            "give a row for each position and a column for each of two players or more",
        )
    if np.any(np.isinf(onset)):
        row, player = np.argwhere(np.isinf(onset))[0].tolist()
        raise BadInput(
            f"onset_s, row {row}, player {player}", "it is infinite", "nan stands for silence"
        )
    return onset


def all_pairs(onset_s: ArrayLike, *, fewest: int = FEWEST_TO_SAY) -> PairMatrices:
    """Joint onsets, mean, SD and mean absolute asynchrony of every pair.

    The definitions equal those of ``summarise_sync_by_pair`` in onsetsync (Eerola & Clayton).

    Args:
        onset_s: onsets in seconds, shape ``(positions, players)``, nan where a player is silent.
        fewest: pairs with fewer joint onsets get nan (SDs at least where fewer than 2).

    Raises:
        BadInput: as :func:`onset_matrix`.
    """
    onset = onset_matrix(onset_s)
    players = onset.shape[1]
    columns = np.ascontiguousarray(onset.T) * 1000.0
    there = np.isfinite(columns)
    n = (there.astype(np.float64) @ there.T.astype(np.float64)).astype(np.int64)
    mean, sd, absolute = (np.full((players, players), np.nan) for _ in range(3))
    others_at_once = max(1, _BLOCK // max(columns.shape[1], 1))
    for i in range(players):
        for first in range(i, players, others_at_once):
            others = slice(first, min(first + others_at_once, players))
            apart = columns[i] - columns[others]
            silent = ~(there[others] & there[i])
            apart[silent] = 0.0
            count = n[i, others]
            mean[i, others] = apart.sum(axis=1) / np.maximum(count, 1)
            absolute[i, others] = np.abs(apart).sum(axis=1) / np.maximum(count, 1)
            apart -= mean[i, others][:, None]
            apart[silent] = 0.0
            square = np.einsum("ij,ij->i", apart, apart)
            sd[i, others] = np.sqrt(square / np.maximum(count - 1, 1))
    lower = np.tril_indices(players, -1)
    mean[lower] = -mean.T[lower]
    sd[lower] = sd.T[lower]
    absolute[lower] = absolute.T[lower]
    for measure, least in ((mean, fewest), (absolute, fewest), (sd, max(fewest, 2))):
        measure[n < max(least, 1)] = np.nan
    return PairMatrices(n, mean, sd, absolute)
