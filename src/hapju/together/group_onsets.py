"""The onsets of a group as one table, and what they say: how close, and who is ahead.

Both take longer than the rest of an analysis, so they are worked out when first asked for.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np

from hapju.strokes import FloatArray, IntArray
from hapju.timing.grid import Grid
from hapju.timing.onsets import Onsets
from hapju.together.group_cohesion import CohesionOverTime, cohesion_over_time
from hapju.together.group_ranking import Ranking, rank_by_time


@dataclass(frozen=True, eq=False)
class GroupOnsets:
    """When each played at each grid position at which any two did.

    Attributes:
        bar: the bar of each position, shape ``(positions,)``.
        onset_s: the onsets, ``(positions, players)``, nan where a player is silent.
    """

    bar: IntArray = field(default_factory=lambda: np.empty(0, dtype=np.int64))
    onset_s: FloatArray = field(default_factory=lambda: np.empty((0, 2)))

    @cached_property
    def spread_ms(self) -> float | None:
        """The SD of the onsets around the group's mean at their position; None for fewer than 8."""
        whole = cohesion_over_time(self.onset_s, window_positions=max(self.bar.size, 1))
        spread = float(whole.spread_ms[0])
        return None if np.isnan(spread) else spread

    @cached_property
    def spread_over_time(self) -> CohesionOverTime:
        """The same in windows of 32 positions; ``first_position`` is a row of the table."""
        return cohesion_over_time(self.onset_s)

    @cached_property
    def ranking(self) -> Ranking:
        """Who is ahead, from the earliest to the latest; columns as in the table."""
        return rank_by_time(self.onset_s)


def group_onsets(onsets: Sequence[Onsets], grid: Grid) -> GroupOnsets:
    """The table of players whose onsets stand on one grid."""
    late_s = np.full((grid.beat.size, len(onsets)), np.nan)
    for column, own in enumerate(onsets):
        late_s[own.position, column] = own.asynchrony_ms / 1000.0
    several = np.flatnonzero(np.isfinite(late_s).sum(axis=1) > 1)
    return GroupOnsets(grid.bar[several], grid.time_s[several, None] + late_s[several])
