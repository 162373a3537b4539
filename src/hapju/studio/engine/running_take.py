"""A take while it is played: whose strokes are known up to where, and the meters over them."""

from __future__ import annotations

from array import array
from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass, field
from math import inf

from hapju.songs.charts_of_players import with_charts_of_players
from hapju.songs.song import Song
from hapju.studio.engine.meters import MeterBoard
from hapju.studio.protocol import Heard, Meters, Stroke
from hapju.timing.grid import grid_of_charts
from hapju.timing.matching import WIDEST_WINDOW_S
from hapju.timing.nearest_note import NotesOfFamily, late_ms
from hapju.together.live_take import LiveTake

RECENT_STROKES = 64
"""A page that enters during a take is shown this many of each player's last strokes."""
MOST_STROKES = 100_000
"""A player's strokes in one take; ten a second for almost three hours."""
BEFORE_ALL_S = -1.0
"""Before the first note of any song."""
RINGS_OUT_S = 0.5
"""A take is over this long after the sheet's end: the last window has closed."""


@dataclass(slots=True)
class Progress:
    """How much of one player's strokes is known."""

    part: str
    next_number: int = 0
    until_s: float = -inf
    has_left: bool = False
    reached_s: float = inf
    """Notes later than this don't count for them."""
    # All strokes, in little memory: nine bytes each.
    time_s: array[float] = field(default_factory=lambda: array("d"))
    piece: bytearray = field(default_factory=bytearray)
    recent: deque[tuple[Stroke, float | None]] = field(
        default_factory=lambda: deque(maxlen=RECENT_STROKES)
    )

    @property
    def last_s(self) -> float:
        """Up to where they are known to have played."""
        return max((self.until_s, *self.time_s, BEFORE_ALL_S))


class RunningTake:
    """One take from its agreed start to its end. Players are known by their numbers."""

    def __init__(
        self,
        name: str,
        start_s: float,
        sheet: int,
        song: Song,
        length_s: float,
        parts: Mapping[int, str],
        notes: Mapping[str, dict[int, NotesOfFamily]],
    ) -> None:
        self.name, self.start_s, self.sheet = name, start_s, sheet
        self.song, self.notes = song, notes
        self.level = song.levels[0]
        self.over_s = length_s + RINGS_OUT_S
        self.progress = {number: Progress(part) for number, part in parts.items()}
        self.settled_s = -inf
        self.is_over = False
        self._open(inf)

    def _open(self, until_s: float) -> None:
        """Meters that have heard nothing yet, over the charts up to a time."""
        parts = {str(number): each.part for number, each in self.progress.items()}
        ends = {str(number): min(each.reached_s, until_s) for number, each in self.progress.items()}
        song = with_charts_of_players(self.song, self.level, parts, ends)
        charts = song.charts[self.level]
        grid = grid_of_charts(list(charts.values()), song.tempo_map)
        self.live = LiveTake(grid, charts)
        self.board = MeterBoard(self.name, self.live, grid.time_s)

    def hear(self, player: int, strokes: list[Stroke]) -> tuple[list[Stroke], Heard]:
        """Take a player's next strokes; those that come after their place was settled are left out.

        Returns the strokes that count, and what is said of all of them at once.
        """
        progress = self.progress[player]
        first, notes = progress.next_number, self.notes[progress.part]
        key, live = str(player), self.live
        counted: list[Stroke] = []
        late: list[float | None] = []
        for stroke in strokes:
            if stroke.time_s < self.settled_s:
                late.append(None)
                continue
            live.hear(key, stroke.time_s, stroke.piece)
            late.append(late_ms(notes, stroke.time_s, stroke.piece))
            counted.append(stroke)
            progress.time_s.append(stroke.time_s)
            progress.piece.append(stroke.piece)
            progress.recent.append((stroke, late[-1]))
        progress.next_number += len(strokes)
        return counted, Heard(player, self.name, first, strokes, late)

    def leave(self, reached_s: Mapping[int, float]) -> None:
        """Some play no longer, by where they stopped: notes later than that don't count for them.

        The meters go on over shorter charts. What was settled stays: it lies before that.
        """
        for number, each_s in reached_s.items():
            self.progress[number].has_left = True
            self.progress[number].reached_s = each_s
        self._hear_again(inf)
        self.live.settle(self.settled_s)
        self.board.anew(self.settled_s)

    def _hear_again(self, until_s: float) -> None:
        self._open(until_s)
        for number, progress in self.progress.items():
            for time_s, piece in zip(progress.time_s, progress.piece, strict=True):
                self.live.hear(str(number), time_s, piece)

    @property
    def known_until_s(self) -> float:
        """Up to where all strokes are known of everybody who is still playing."""
        return min(
            (each.until_s for each in self.progress.values() if not each.has_left), default=inf
        )

    def settle(self, until_s: float) -> Meters | None:
        """Settle up to a time; what the meters say then, or None if nothing was settled."""
        if until_s <= self.settled_s:
            return None
        self.settled_s = until_s
        return self.board.after(self.live.settle(until_s), until_s)

    def meters_now(self) -> Meters:
        """What the meters say now, for a page that enters."""
        return self.board.now(max(self.settled_s, 0.0))

    def end(self, until_s: float = inf) -> Meters:
        """End the take: settle all there is, and say what the meters say in the end.

        Where it ends before its sheet, notes later than ``until_s`` were not reached: the meters
        are worked out anew over shorter charts, as the analysis of the take will be.
        """
        self.is_over = True
        if until_s < inf:
            self._hear_again(until_s)
            self.live.settle()
            return self.board.anew(until_s)
        return self.board.after(self.live.settle(), self.over_s) or self.board.now(self.over_s)

    @property
    def reached_s(self) -> float:
        """How far a take that is stopped now was played: notes up to here count.

        Infinite where that is the sheet's end.
        """
        last_s = max(
            (time_s for each in self.progress.values() for time_s in each.time_s), default=0
        )
        reached_s = last_s + WIDEST_WINDOW_S
        return reached_s if reached_s < self.over_s - RINGS_OUT_S else inf

    @property
    def has_strokes(self) -> bool:
        """Whether anybody has played anything."""
        return any(each.time_s for each in self.progress.values())

    def heard_lately(self) -> list[Heard]:
        """For a page that enters: each player's last strokes, and so the number of their next."""
        return [
            Heard(
                number,
                self.name,
                each.next_number - len(each.recent),
                [stroke for stroke, _ in each.recent],
                [late for _, late in each.recent],
            )
            for number, each in self.progress.items()
        ]
