"""A take while it is played: the meters of players, pairs and group, from one stream of strokes."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import combinations
from math import inf

from hapju.songs.chart import Chart
from hapju.timing.grid import Grid
from hapju.timing.live_player import LivePlayer
from hapju.together.live_group import LiveGroup
from hapju.together.live_pair import JointOnset, LivePair

MOST_IN_PAIRS = 8
"""Every pair is kept of up to so many players; of more (30 make 435 pairs), the group alone."""


class LiveTake:
    """Players by key; pairs by the keys of their two players, in the order given; and the group.

    Pairs are there for up to 8 players, the group for three or more. Memory holds the grid, and of
    the strokes only the last: those not yet settled, up to 1024 asynchronies a meter, and 16 bars
    of joint onsets a pair.
    """

    def __init__(self, grid: Grid, players: Mapping[str, Chart | None]) -> None:
        self.players = {key: LivePlayer(grid, chart) for key, chart in players.items()}
        in_pairs = players if len(players) <= MOST_IN_PAIRS else ()
        self.pairs = {keys: LivePair(grid) for keys in combinations(in_pairs, 2)}
        self.group = LiveGroup(grid, tuple(players)) if len(players) > 2 else None

    def hear(self, player: str, time_s: float, piece: int) -> int:
        """Take one more stroke of a player and say its number; see :meth:`LivePlayer.hear`."""
        return self.players[player].hear(time_s, piece)

    def settle(self, until_s: float = inf) -> list[tuple[tuple[str, str], JointOnset]]:
        """Settle what no stroke from ``until_s`` on can change; say what is new between players."""
        onsets = {key: player.settle(until_s)[1] for key, player in self.players.items()}
        if self.group is not None:
            self.group.hear(onsets, min(each.next_position for each in self.players.values()))
        new = []
        for (a, b), pair in self.pairs.items():
            if onsets[a] or onsets[b]:
                settled = min(self.players[a].next_position, self.players[b].next_position)
                new += [((a, b), joint) for joint in pair.hear(onsets[a], onsets[b], settled)]
        return new
