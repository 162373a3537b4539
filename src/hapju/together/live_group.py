"""A group's meter while it plays: each against the mean of the others, and how closely all are."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import cos, hypot, pi, sin, sqrt

from hapju.timing.grid import Grid
from hapju.timing.live_player import Onset
from hapju.timing.running_summary import RunningSummary
from hapju.timing.summary import FEWEST_TO_SAY, AsynchronySummary
from hapju.together.live_pair import MOST_BARS_KEPT


@dataclass(frozen=True, slots=True)
class _Scatter:
    """The onsets at one position: their squares around their mean, and n − 1."""

    bar: int
    squares: float
    freedom: int


class LiveGroup:
    """Takes the onsets of three players or more on one grid and keeps what is between them.

    It costs as much as there are players, where pairs cost the square of that. In the end each
    player's numbers against the others are to the last bit what the report says, and spread and
    order parameter agree with it to 1e-9: a table is summed in another order than what comes.
    """

    def __init__(self, grid: Grid, players: Sequence[str]) -> None:
        self._bar = grid.bar.data
        self._beat_ms = grid.beat_ms.data
        self._row = {key: row for row, key in enumerate(players)}
        self._waiting: dict[int, list[tuple[int, float]]] = {}
        self._apart = [RunningSummary() for _ in players]
        self._squares, self._freedom, self._order = 0.0, 0, 0.0
        self._recent: deque[_Scatter] = deque()
        self.positions = 0
        """At how many positions of the grid two or more have played."""

    def hear(self, onsets: Mapping[str, Sequence[Onset]], settled_position: int) -> None:
        """Take the players' next onsets; before ``settled_position`` those of all are known."""
        for key, own in onsets.items():
            row = self._row[key]
            for onset in own:
                there = self._waiting.setdefault(onset.position, [])
                there.append((row, onset.asynchrony_ms))
        known = [position for position in self._waiting if position < settled_position]
        for position in sorted(known):
            there = self._waiting.pop(position)
            if len(there) > 1:
                self._settle(position, sorted(there))

    def against_the_others(self, player: str) -> AsynchronySummary:
        """A player's onsets − the mean of the others' there, as far as is known."""
        return self._apart[self._row[player]].summary()

    def shared(self, player: str) -> int:
        """At how many positions a player and any other have played."""
        return self._apart[self._row[player]].n

    def mean_and_sd_ms(self, player: str) -> tuple[float | None, float | None]:
        """Mean and SD of :meth:`against_the_others`: quicker to ask for."""
        return self._apart[self._row[player]].mean_and_sd_ms()

    @property
    def spread_ms(self) -> float | None:
        """The SD of the onsets around the group's mean at their position; None for fewer than 8."""
        return _spread(self._squares, self._freedom, self.positions)

    def spread_of_last_bars_ms(self, bars: int) -> float | None:
        """The same over the last bars played, at most 16."""
        squares, freedom, positions = 0.0, 0, 0
        for each in reversed(self._recent):
            if each.bar <= self._recent[-1].bar - bars:
                break
            squares += each.squares
            freedom += each.freedom
            positions += 1
        return _spread(squares, freedom, positions)

    @property
    def order_parameter(self) -> float | None:
        """The mean of r = |mean over players of exp(iφ)| (Kuramoto 1984); None for fewer than 8."""
        return None if self.positions < FEWEST_TO_SAY else self._order / self.positions

    def _settle(self, position: int, there: Sequence[tuple[int, float]]) -> None:
        total = 0.0
        for _, late_ms in there:
            total += late_ms
        others, mean = len(there) - 1, total / len(there)
        to_phase = 2 * pi / self._beat_ms[position]
        squares = cosines = sines = 0.0
        for row, late_ms in there:
            self._apart[row].add(late_ms - (total - late_ms) / others)
            squares += (late_ms - mean) ** 2
            cosines += cos(to_phase * late_ms)
            sines += sin(to_phase * late_ms)
        self.positions += 1
        self._squares += squares
        self._freedom += others
        self._order += min(hypot(cosines, sines) / len(there), 1.0)
        bar = self._bar[position]
        self._recent.append(_Scatter(bar, squares, others))
        while self._recent[0].bar <= bar - MOST_BARS_KEPT:
            self._recent.popleft()


def _spread(squares: float, freedom: int, positions: int) -> float | None:
    return None if positions < FEWEST_TO_SAY else sqrt(squares / freedom)
