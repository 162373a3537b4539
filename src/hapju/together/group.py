"""Three or more players: each against the mean of the others, and their common phase."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from hapju.strokes import FloatArray, IntArray
from hapju.timing.grid import Grid
from hapju.timing.intervals import summarise_with_intervals
from hapju.timing.onsets import Onsets
from hapju.timing.player import PlayerAnalysis
from hapju.timing.summary import FEWEST_TO_SAY, AsynchronySummary
from hapju.together.group_onsets import GroupOnsets, group_onsets


@dataclass(frozen=True, slots=True)
class MemberSummary:
    """One player against the mean of the others, at the positions where any of them played too."""

    key: str
    name: str
    summary: AsynchronySummary


@dataclass(frozen=True, slots=True)
class GroupAnalysis:
    """Three or more players: each against the mean of the others, and their common phase.

    ``order_parameter`` is r = |mean over players of exp(iφ)|, φ = 2π · asynchrony / beat, at each
    grid position where at least two played (``beat``, shape ``(n,)``); its mean is None where
    there are fewer than 8.
    """

    members: tuple[MemberSummary, ...]
    beat: FloatArray
    order_parameter: FloatArray
    mean_order_parameter: float | None
    onsets: GroupOnsets = field(default_factory=GroupOnsets)
    """Everybody's onsets as one table: what spread and ranking rest on; players as members."""


@dataclass(frozen=True, slots=True, eq=False)
class CommonPhase:
    """The order parameter at each grid position where at least two played, shape ``(n,)``."""

    position: IntArray
    order_parameter: FloatArray


def analyse_group(
    players: Sequence[PlayerAnalysis], onsets: Sequence[Onsets], grid: Grid
) -> GroupAnalysis:
    """Measure three or more players, whose onsets stand on one grid, as a group."""
    apart_ms = against_the_others(onsets, grid.beat.size)
    together = common_phase(onsets, grid.beat_ms)
    says = together.position.size >= FEWEST_TO_SAY
    return GroupAnalysis(
        tuple(
            MemberSummary(player.key, player.name, summarise_with_intervals(own_ms))
            for player, own_ms in zip(players, apart_ms, strict=True)
        ),
        grid.beat[together.position],
        together.order_parameter,
        float(np.mean(together.order_parameter)) if says else None,
        group_onsets(onsets, grid),
    )


def against_the_others(players: Sequence[Onsets], positions: int) -> list[FloatArray]:
    """Each player's onset − the mean of the others' onsets, in ms, where any of them played too.

    Args:
        players: the onsets of each.
        positions: how many positions the grid has.

    Returns:
        For each player one value a position that they share with any other, in grid order.
    """
    count, total = _sums(players, positions, [player.asynchrony_ms for player in players])
    found = []
    for player in players:
        others = count[player.position] - 1
        shared = others > 0
        own = player.asynchrony_ms[shared]
        mean = (total[player.position][shared] - own) / others[shared]
        found.append(own - mean)
    return found


def common_phase(players: Sequence[Onsets], beat_ms: FloatArray) -> CommonPhase:
    """The order parameter r = |mean over players of exp(iφ)|, φ = 2π · asynchrony / beat.

    Kuramoto 1984, Chemical Oscillations, Waves, and Turbulence.

    Args:
        players: the onsets of each.
        beat_ms: the length of a beat at each position of the grid, shape ``(positions,)``.
    """
    phase = [2 * np.pi * player.asynchrony_ms / beat_ms[player.position] for player in players]
    count, cosines = _sums(players, beat_ms.size, [np.cos(each) for each in phase])
    _, sines = _sums(players, beat_ms.size, [np.sin(each) for each in phase])
    several = np.flatnonzero(count > 1)
    length = np.hypot(cosines[several], sines[several]) / count[several]
    return CommonPhase(several, np.minimum(length, 1.0))


def _sums(
    players: Sequence[Onsets], positions: int, values: Sequence[FloatArray]
) -> tuple[IntArray, FloatArray]:
    """How many players have an onset at each position, and the sum of their values there."""
    count, total = np.zeros(positions, dtype=np.int64), np.zeros(positions)
    for player, own in zip(players, values, strict=True):
        count[player.position] += 1
        total[player.position] += own
    return count, total
