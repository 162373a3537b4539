"""Two players' meter while they play: how tight they are, who is ahead, the flams."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from hapju.timing.grid import Grid
from hapju.timing.live_player import Onset
from hapju.timing.running_summary import RunningSummary
from hapju.timing.summary import FEWEST_TO_SAY, AsynchronySummary, summarise
from hapju.together.synchrony import FLAM_MS

MOST_BARS_KEPT = 16


@dataclass(frozen=True, slots=True)
class JointOnset:
    """A grid position at which both have played: A − B, negative = A first."""

    position: int
    asynchrony_ms: float

    @property
    def is_flam(self) -> bool:
        """Whether it is heard as two hits."""
        return abs(self.asynchrony_ms) > FLAM_MS


class LivePair:
    """Takes the onsets of two players on one grid and keeps what is between them.

    In the end ``asynchrony``, ``flams`` and the rest are to the last bit what the report says
    (without its intervals, which need all values at once).
    """

    def __init__(self, grid: Grid) -> None:
        self._grid_s = grid.time_s.data
        self._bar = grid.bar.data
        self._waiting: tuple[deque[Onset], deque[Onset]] = (deque(), deque())
        self._all = RunningSummary()
        self._first_s = self._last_s = 0.0
        self._recent: deque[tuple[int, float]] = deque()
        self.joint_onsets = self.flams = 0

    def hear(
        self, from_a: Sequence[Onset], from_b: Sequence[Onset], settled_position: int
    ) -> list[JointOnset]:
        """Take the players' next onsets and say which joint onsets they make.

        Onsets before ``settled_position``, up to which both are settled, that have found no
        partner stay single.
        """
        waiting_a, waiting_b = self._waiting
        waiting_a.extend(from_a)
        waiting_b.extend(from_b)
        found = []
        while waiting_a and waiting_b:
            a, b = waiting_a[0], waiting_b[0]
            if a.position <= b.position:
                waiting_a.popleft()
            if b.position <= a.position:
                waiting_b.popleft()
            if a.position == b.position:
                found.append(self._join(a, b))
        for waiting in self._waiting:
            while waiting and waiting[0].position < settled_position:
                waiting.popleft()
        return found

    @property
    def asynchrony(self) -> AsynchronySummary:
        """The summary over all joint onsets so far."""
        return self._all.summary()

    @property
    def together_share(self) -> float | None:
        """The share of joint onsets that are no flams; None for fewer than 8."""
        if self.joint_onsets < FEWEST_TO_SAY:
            return None
        return 1.0 - self.flams / self.joint_onsets

    @property
    def flams_per_minute(self) -> float | None:
        """Of the time from the first joint onset to the last; None for fewer than 8."""
        minutes = (self._last_s - self._first_s) / 60.0
        if self.joint_onsets < FEWEST_TO_SAY or minutes <= 0:
            return None
        return self.flams / minutes

    @property
    def mean_and_sd_ms(self) -> tuple[float | None, float | None]:
        """Mean and SD over all joint onsets so far: quicker to ask for."""
        return self._all.mean_and_sd_ms()

    def last_bars(self, bars: int) -> AsynchronySummary:
        """The summary over the joint onsets of the last bars played, at most 16."""
        return summarise(np.array(self.last_bars_ms(bars)))

    def last_bars_ms(self, bars: int) -> list[float]:
        """The asynchronies of the last bars played, at most 16, the last one first."""
        found: list[float] = []
        for bar, late_ms in reversed(self._recent):
            if bar <= self._recent[-1][0] - bars:
                break
            found.append(late_ms)
        return found

    def _join(self, a: Onset, b: Onset) -> JointOnset:
        song_s = self._grid_s[a.position]
        time_a_s, time_b_s = (song_s + onset.asynchrony_ms / 1000.0 for onset in (a, b))
        joint = JointOnset(a.position, 1000.0 * (time_a_s - time_b_s))
        self._all.add(joint.asynchrony_ms)
        self._first_s = song_s if not self.joint_onsets else self._first_s
        self._last_s = song_s
        self.joint_onsets += 1
        self.flams += joint.is_flam
        bar = self._bar[a.position]
        self._recent.append((bar, joint.asynchrony_ms))
        while self._recent[0][0] <= bar - MOST_BARS_KEPT:
            self._recent.popleft()
        return joint
