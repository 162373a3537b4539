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
from hapju.together.pair_measures import mean_absolute_of, mean_of, over_all, sd_of


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
    a, b = np.triu_indices(onset.shape[1])  # with the diagonal: a player and themself
    n, mean, sd, absolute = over_all(onset, a, b, (mean_of, sd_of, mean_absolute_of))
    for measure, least in ((mean, fewest), (absolute, fewest), (sd, max(fewest, 2))):
        measure[n < max(least, 1)] = np.nan
    matrices = [np.empty((onset.shape[1],) * 2, dtype=c.dtype) for c in (n, mean, sd, absolute)]
    for matrix, column, mirrored in zip(
        matrices, (n, mean, sd, absolute), (n, -mean, sd, absolute), strict=True
    ):
        matrix[b, a] = mirrored
        matrix[a, b] = column
    return PairMatrices(*matrices)
