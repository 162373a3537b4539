"""How closely a group of players is together, position by position and over time.

The onsets stand in one matrix, ``(positions, players)``, nan where silent.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from hapju.errors import BadInput
from hapju.strokes import BoolArray, FloatArray, IntArray
from hapju.timing.summary import FEWEST_TO_SAY
from hapju.together.group_pairs import onset_matrix
from hapju.together.interval_correlations import window_sums


@dataclass(frozen=True, slots=True)
class ClusterPhase:
    """The cluster phase of a group (Frank & Richardson 2010; Richardson et al. 2012).

    Attributes:
        group: ρ at each position, shape ``(positions,)``: the order parameter of the phases, each
            less its player's own place; nan where fewer than two played.
        mean_group: their mean; None where there are fewer than 8.
        player: ρ of each player, shape ``(players,)``: how constant their place in the group is;
            nan for fewer than 8 shared positions.
        place_ms: that place, the mean phase against the group; negative = early; nan likewise.
    """

    group: FloatArray
    mean_group: float | None
    player: FloatArray
    place_ms: FloatArray


@dataclass(frozen=True, slots=True)
class CohesionOverTime:
    """The spread of the group in windows; columns of shape ``(windows,)``.

    Attributes:
        first_position: index of the first position of each window.
        positions: at how many positions in it at least two played.
        spread_ms: the pooled SD of the onsets around the group's mean; nan for fewer than 8.
    """

    first_position: IntArray
    positions: IntArray
    spread_ms: FloatArray


def against_others_ms(onset_s: ArrayLike) -> FloatArray:
    """Each onset − the mean of the others' onsets at that position, in ms.

    Args:
        onset_s: onsets in seconds, ``(positions, players)``, nan where a player is silent.

    Returns:
        The same shape; negative = before the others; nan where nobody else played.
    """
    late, there, count = _from_group_mean(onset_matrix(onset_s))
    several = count > 1
    # From the mean with oneself in it to the mean of the others: n / (n − 1) as far.
    factor = np.where(several, count / np.maximum(count - 1, 1), np.nan)
    return np.where(there & several[:, None], late * factor[:, None], np.nan)


def spread_ms(onset_s: ArrayLike) -> FloatArray:
    """The SD of the onsets at each position (divisor n − 1), in ms; nan where fewer than two.

    Args and shape as in :func:`against_others_ms`; returns ``(positions,)``.
    """
    late, _, count = _from_group_mean(onset_matrix(onset_s))
    return np.where(
        count > 1, np.sqrt(np.square(late).sum(axis=1) / np.maximum(count - 1, 1)), np.nan
    )


def cohesion_over_time(
    onset_s: ArrayLike, *, window_positions: int = 32, hop_positions: int = 8
) -> CohesionOverTime:
    """The pooled spread of the group in windows of positions: √(Σ squares / Σ (n − 1)).

    Args and errors as in :func:`against_others_ms`.
    """
    if window_positions < 1 or hop_positions < 1:
        raise BadInput(
            "window_positions, hop_positions",
            f"{window_positions} and {hop_positions}",
            "each is 1 or more",
        )
    late, _, count = _from_group_mean(onset_matrix(onset_s))
    start = np.arange(0, max(count.size - window_positions, 0) + 1, hop_positions)
    end = np.minimum(start + window_positions, count.size)
    columns = np.stack(
        [np.square(late).sum(axis=1), np.maximum(count - 1.0, 0.0), (count > 1) * 1.0], axis=1
    )
    squares, freedom, positions = window_sums(columns, start, end).T
    spread = np.sqrt(np.maximum(squares, 0.0) / np.maximum(freedom, 1.0))
    return CohesionOverTime(
        start,
        positions.astype(np.int64),
        np.where(positions >= FEWEST_TO_SAY, spread, np.nan),
    )


def order_parameter(onset_s: ArrayLike, beat_s: ArrayLike) -> FloatArray:
    """R = |mean over players of exp(iφ)| at each position, φ = 2π · asynchrony / beat.

    Kuramoto 1984, Chemical Oscillations, Waves, and Turbulence. What the asynchronies are against
    turns all phases alike and doesn't change r, so no grid is asked for.

    Args:
        onset_s: as in :func:`against_others_ms`.
        beat_s: the length of a beat, one for all or one a position.

    Returns:
        Shape ``(positions,)``; nan where fewer than two played.
    """
    phase, there, count = _phases(onset_s, beat_s)
    unit = np.where(there, np.exp(1j * phase), 0.0)
    return _mean_length(unit, count)


def cluster_phase(onset_s: ArrayLike, beat_s: ArrayLike) -> ClusterPhase:
    """How steadily each keeps their place in the group, and the group as a whole.

    With q the phase of the mean of exp(iφ) over the players at a position, a player's place is the
    mean direction of φ − q over the positions, their ρ its mean resultant length, and the group's
    ρ at a position |mean over players of exp(i(φ − q − place))|.

    Args as in :func:`order_parameter`.
    """
    phase, there, count = _phases(onset_s, beat_s)
    shared = there & (count > 1)[:, None]
    unit = np.where(shared, np.exp(1j * phase), 0.0)
    middle = unit.sum(axis=1)
    relative = unit * np.exp(-1j * np.angle(middle))[:, None]
    onsets = shared.sum(axis=0)
    says = onsets >= FEWEST_TO_SAY
    summed = relative.sum(axis=0)
    group = _mean_length(relative * np.exp(-1j * np.angle(summed)), count)
    heard = np.flatnonzero(count > 1)
    beat_ms = 1000.0 * np.broadcast_to(np.asarray(beat_s, dtype=np.float64), count.shape)
    mean_beat_ms = float(beat_ms[heard].mean()) if heard.size else np.nan
    return ClusterPhase(
        group,
        float(group[heard].mean()) if heard.size >= FEWEST_TO_SAY else None,
        np.where(says, np.minimum(np.abs(summed) / np.maximum(onsets, 1), 1.0), np.nan),
        np.where(says, np.angle(summed) / (2 * np.pi) * mean_beat_ms, np.nan),
    )


def _from_group_mean(onset: FloatArray) -> tuple[FloatArray, BoolArray, IntArray]:
    """Onsets − the mean of all who played there, in ms (0 where silent); who played; how many."""
    there = np.isfinite(onset)
    count = there.sum(axis=1)
    filled = np.where(there, onset, 0.0)
    mean = filled.sum(axis=1) / np.maximum(count, 1)
    late = np.where(there, 1000.0 * (onset - mean[:, None]), 0.0)
    return late, there, count


def _phases(onset_s: ArrayLike, beat_s: ArrayLike) -> tuple[FloatArray, BoolArray, IntArray]:
    late, there, count = _from_group_mean(onset_matrix(onset_s))
    beat = np.asarray(beat_s, dtype=np.float64)
    if beat.shape not in ((), count.shape) or not np.all(beat > 0):
        raise BadInput(
            "beat_s", f"shape {beat.shape}", "give the length of a beat above 0, one or one a row"
        )
    return 2 * np.pi * late / (1000.0 * np.reshape(beat, (-1, 1))), there, count


def _mean_length(unit: FloatArray, count: IntArray) -> FloatArray:
    length = np.abs(unit.sum(axis=1)) / np.maximum(count, 1)
    return np.where(count > 1, np.minimum(length, 1.0), np.nan)
