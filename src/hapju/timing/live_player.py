"""One player's meter while they play: what is known so far of their timing, in bounded memory."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from math import inf

from hapju.songs.chart import Chart
from hapju.timing.grid import Grid, positions_of
from hapju.timing.live_matching import LiveMatcher, Settled
from hapju.timing.matching import WIDEST_WINDOW_S
from hapju.timing.note_lines import SETTLED_AFTER_S
from hapju.timing.running_summary import RunningSummary
from hapju.timing.summary import AsynchronySummary

RECENT_STROKES = 64
"""The meter on the stage looks back this far."""


_NOTHING = Settled()


@dataclass(frozen=True, slots=True)
class Onset:
    """A player's onset at a grid position: the mean of their strokes there."""

    position: int
    asynchrony_ms: float


class LivePlayer:
    """Takes a player's strokes and keeps their measures; equal to those of the whole take.

    After any number of strokes, and with nothing more to come, ``asynchrony``, ``by_place`` and
    the onsets are to the last bit what the report says (without its intervals, which need all
    values at once).
    """

    def __init__(self, grid: Grid, chart: Chart | None = None) -> None:
        # Memoryviews give plain numbers one by one, and copy nothing.
        self._grid_s = grid.time_s.data
        self._place = grid.place.data
        if chart is None:
            self._position_of_note: Sequence[int] = range(len(self._grid_s))
            self._matcher = LiveMatcher.on_grid(grid.time_s)
        else:
            position_of_note = positions_of(chart.beat, grid)
            self._position_of_note = position_of_note.data
            self._matcher = LiveMatcher.on_chart(grid.time_s[position_of_note], chart.piece)
        self._all = RunningSummary()
        self._by_place: dict[int, RunningSummary] = {}
        self._onsets: dict[int, tuple[float, int]] = {}
        self.next_position = 0
        """Onsets at grid positions before this one are settled."""
        self.recent_ms: deque[float] = deque(maxlen=RECENT_STROKES)
        """The last 64 asynchronies."""
        self.extra = self.missed = self.wrong_piece = 0

    @property
    def matched(self) -> int:
        """How many strokes have been matched so far."""
        return self._all.n

    @property
    def asynchrony(self) -> AsynchronySummary:
        """The summary of all asynchronies settled so far."""
        return self._all.summary()

    @property
    def mean_and_sd_ms(self) -> tuple[float | None, float | None]:
        """Of that, mean and SD: quicker to ask for."""
        return self._all.mean_and_sd_ms()

    @property
    def by_place(self) -> dict[int, AsynchronySummary]:
        """The same by the place in the bar (an index into the grid's ``places_beats``)."""
        return {place: self._by_place[place].summary() for place in sorted(self._by_place)}

    def hear(self, time_s: float, piece: int) -> int:
        """Take one more stroke and say its number; see :meth:`LiveMatcher.hear`."""
        return self._matcher.hear(time_s, piece)

    def settle(self, until_s: float = inf) -> tuple[Settled, list[Onset]]:
        """Settle what no stroke at or after ``until_s`` can change; onsets come in grid order."""
        sure_s = until_s - SETTLED_AFTER_S - WIDEST_WINDOW_S
        if self._matcher.is_quiet(until_s):
            return _NOTHING, self._onsets_up_to(sure_s)
        settled = self._matcher.settle(until_s)
        for (time_s, _, _), note in settled.matched:
            position = self._position_of_note[note]
            asynchrony_ms = 1000.0 * (time_s - self._grid_s[position])
            self._all.add(asynchrony_ms)
            place = self._place[position]
            if place not in self._by_place:
                self._by_place[place] = RunningSummary()
            self._by_place[place].add(asynchrony_ms)
            self.recent_ms.append(asynchrony_ms)
            total_ms, count = self._onsets.get(position, (0.0, 0))
            self._onsets[position] = (total_ms + asynchrony_ms, count + 1)
        self.extra += len(settled.extra)
        self.missed += len(settled.missed)
        self.wrong_piece += len(settled.wrong_piece)
        return settled, self._onsets_up_to(sure_s)

    def _onsets_up_to(self, time_s: float) -> list[Onset]:
        """The onsets at positions before this time, which no stroke can change any more."""
        onsets: list[Onset] = []
        position = self.next_position
        while position < len(self._grid_s) and self._grid_s[position] < time_s - 1e-6:
            if position in self._onsets:
                total_ms, count = self._onsets.pop(position)
                onsets.append(Onset(position, total_ms / count))
            position += 1
        self.next_position = position
        return onsets
