"""Matching while the players play: each note is settled as soon as its window has closed.

The result is that of :func:`hapju.timing.matching.match` and ``match_to_grid`` for the whole take,
stroke by stroke, whatever the portions in which the strokes arrive. That holds because notes
further apart than twice the widest window don't interact: 0.2 s after a stroke nothing that is yet
to come can change what it was meant for, but for a chain of missed notes and extra strokes, which
is kept until it ends.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from heapq import heappop, heappush
from math import inf

import numpy as np

from hapju.kit.families import families_of
from hapju.strokes import FloatArray, Piece, PieceArray
from hapju.timing.matching import SAME_TIME_S, WIDEST_WINDOW_S, notes_for
from hapju.timing.note_lines import ROUNDING_S, SETTLED_AFTER_S, NoteLines

_FAMILY_OF = families_of(np.arange(len(Piece), dtype=np.uint8)).tolist()

Stroke = tuple[float, int, int]
"""Time in seconds, number in the order of arrival, piece: so that strokes sort as in a take."""


@dataclass(slots=True)
class Settled:
    """What has been settled since the last time.

    Attributes:
        matched: (stroke, note) in the order of the strokes; on a grid, (stroke, position).
        wrong_piece: (stroke, note) where a stroke on another piece stands for a note.
        extra: strokes that match no note and stand for none.
        missed: notes that no stroke matches or stands for.
    """

    matched: list[tuple[Stroke, int]] = field(default_factory=list)
    wrong_piece: list[tuple[Stroke, int]] = field(default_factory=list)
    extra: list[Stroke] = field(default_factory=list)
    missed: list[int] = field(default_factory=list)


@dataclass(slots=True)
class _Waiting:
    """Strokes that wait at the moments of one family, by moment: inside a window, where two touch.

    Those carried on have found no room at the moment before.
    """

    inside: dict[int, list[Stroke]] = field(default_factory=dict)
    touching: dict[int, list[Stroke]] = field(default_factory=dict)
    carried: dict[int, list[Stroke]] = field(default_factory=dict)


class LiveMatcher:
    """Matches one player's strokes as they arrive. Make one with ``on_chart`` or ``on_grid``."""

    def __init__(self, lines: NoteLines) -> None:
        self._lines = lines
        self._waiting = {family: _Waiting() for family in lines.by_family}
        self._heard = 0
        self._until_s = -inf
        # When moments close. Those of a chart are known, and the next of them is looked at; of a
        # grid's, only those with strokes count: (time, family, moment).
        self._next_closing = 0
        self._due: list[tuple[float, int, int]] = []
        self._matched: list[tuple[Stroke, int]] = []
        self._extra: list[Stroke] = []
        self._missed: list[int] = []

    @classmethod
    def on_chart(cls, note_s: FloatArray, note_piece: PieceArray) -> LiveMatcher:
        """For a chart: times of its notes, ascending, and their pieces; both shape ``(notes,)``."""
        return cls(NoteLines.of_chart(note_s, note_piece))

    @classmethod
    def on_grid(cls, grid_s: FloatArray) -> LiveMatcher:
        """For a grid, on which every family has a note at every position and none is missed."""
        return cls(NoteLines.of_grid(grid_s))

    def hear(self, time_s: float, piece: int) -> int:
        """Take one more stroke and say its number; strokes may come in any order.

        Raises:
            ValueError: for a stroke from before the time up to which all has been settled.
        """
        if time_s < self._until_s:
            raise ValueError(f"a stroke at {time_s} s, after settling up to {self._until_s} s")
        stroke = (time_s, self._heard, piece)
        self._heard += 1
        family = _FAMILY_OF[piece]
        line = self._lines.by_family.get(family)
        if line is None or not line.moment_s:
            self._extra.append(stroke)
            return stroke[1]
        waiting = self._waiting[family]
        moment_s, reach_s = line.moment_s, line.reach_s
        after = bisect_left(moment_s, time_s)
        before = max(after - 1, 0)
        after = min(after, len(moment_s) - 1)
        in_before = abs(time_s - moment_s[before]) <= reach_s[before]
        in_after = abs(moment_s[after] - time_s) <= reach_s[after]
        if in_before and in_after and before != after:
            self._wait(waiting.touching, family, before, [stroke])
        elif in_before or in_after:
            self._wait(waiting.inside, family, before if in_before else after, [stroke])
        else:
            self._extra.append(stroke)
        return stroke[1]

    def _wait(
        self, where: dict[int, list[Stroke]], family: int, moment: int, strokes: list[Stroke]
    ) -> None:
        """Strokes wait for a moment to close."""
        if moment in where:
            where[moment].extend(strokes)
            return
        where[moment] = strokes
        if not self._lines.can_miss:
            closes_s = self._lines.by_family[family].closes_s(moment)
            heappush(self._due, (closes_s, family, moment))

    @property
    def waiting(self) -> int:
        """How many strokes and missed notes are kept because they may still change."""
        return len(self._matched) + len(self._extra) + len(self._missed)

    def _closes_next_s(self) -> float:
        """When the next moment closes; never where there is none."""
        if not self._lines.can_miss:
            return self._due[0][0] if self._due else inf
        at_s, row = self._lines.closings.at_s, self._next_closing
        return at_s[row] if row < len(at_s) else inf

    def _take_closing(self) -> tuple[int, int]:
        """The family and the moment that close next."""
        if not self._lines.can_miss:
            return heappop(self._due)[1:]
        closings, row = self._lines.closings, self._next_closing
        self._next_closing = row + 1
        return closings.family[row], closings.moment[row]

    def is_quiet(self, until_s: float) -> bool:
        """Whether settling up to this time would find nothing: quicker to ask than to settle."""
        matched = self._matched
        return not (
            self._closes_next_s() < until_s
            or (matched and matched[0][0][0] <= until_s - SETTLED_AFTER_S)
            or self._extra
            or self._missed
        )

    def settle(self, until_s: float = inf) -> Settled:
        """Settle what no stroke from ``until_s`` on can change; there will be none before it."""
        self._until_s = max(self._until_s, until_s)
        settled = Settled()
        while self._closes_next_s() < until_s:
            self._close(*self._take_closing())
        matched = self._matched
        sure_s = until_s - SETTLED_AFTER_S
        while matched and matched[0][0][0] <= sure_s:
            settled.matched.append(heappop(matched))
        if self._extra or self._missed:
            self._settle_rest(settled, sure_s - ROUNDING_S)
        return settled

    def _close(self, family: int, moment: int) -> None:
        """Seat the strokes at a moment: the nearest, then those on a point where windows touch.

        A stroke on such a point takes the earlier moment if it has room.
        """
        line, waiting = self._lines.by_family[family], self._waiting[family]
        notes = line.notes(moment)
        inside = waiting.inside.pop(moment, [])
        if len(inside) > 1:
            at_s = line.moment_s[moment]
            inside.sort()
            inside.sort(key=lambda stroke: abs(stroke[0] - at_s))
        seated, room = inside[: len(notes)], len(notes)
        self._extra += inside[room:]
        if moment in waiting.carried:
            carried = sorted(waiting.carried.pop(moment))
            self._extra += carried[room - len(seated) :]
            seated += carried[: room - len(seated)]
        if moment in waiting.touching:
            touching = sorted(waiting.touching.pop(moment))
            goes_on = touching[room - len(seated) :]
            seated += touching[: room - len(seated)]
            if goes_on:
                self._wait(waiting.carried, family, moment + 1, goes_on)
        self._seat(notes, seated)

    def _seat(self, notes: list[int], seated: list[Stroke]) -> None:
        """Give strokes at one moment its notes; the rest of the notes are missed, for now."""
        if len(notes) == 1:
            if seated:
                heappush(self._matched, (seated[0], notes[0]))
            elif self._lines.can_miss:
                self._missed += notes
            return
        seated.sort()
        note_piece = self._lines.note_piece
        taken = notes_for([note_piece[note] for note in notes], [s[2] for s in seated])
        for stroke, seat in zip(seated, taken, strict=True):
            heappush(self._matched, (stroke, notes[seat]))
        self._missed += [note for seat, note in enumerate(notes) if seat not in taken]

    def _settle_rest(self, settled: Settled, sure_s: float) -> None:
        """Settle extra strokes and missed notes: those near each other stand for one another.

        The nearest pair goes first. A pair is settled once nothing can come that is nearer to
        either of its two.
        """
        if not self._lines.can_miss:
            settled.extra, self._extra = self._extra, []
            return
        complete_s = sure_s - WIDEST_WINDOW_S - SAME_TIME_S
        note_s = self._lines.note_s
        held: set[Stroke | int] = set()
        gone: set[Stroke | int] = set()
        for _, note, stroke in self._pairs():
            if note in gone or stroke in gone:
                continue
            ready = stroke[0] <= complete_s and note_s[note] <= complete_s
            if ready and note not in held and stroke not in held:
                settled.wrong_piece.append((stroke, note))
                gone.update((note, stroke))
            else:
                held.update((note, stroke))
        for stroke in self._extra:
            if stroke not in held and stroke not in gone and stroke[0] <= complete_s:
                settled.extra.append(stroke)
                gone.add(stroke)
        for note in self._missed:
            if note not in held and note not in gone and note_s[note] <= complete_s:
                settled.missed.append(note)
                gone.add(note)
        if gone:
            self._extra = [stroke for stroke in self._extra if stroke not in gone]
            self._missed = [note for note in self._missed if note not in gone]

    def _pairs(self) -> list[tuple[float, int, Stroke]]:
        """Every (distance, missed note, extra stroke) within the note's window, nearest first."""
        pairs: list[tuple[float, int, Stroke]] = []
        if not (self._extra and self._missed):
            return pairs
        extra = sorted(self._extra)
        times_s = [stroke[0] for stroke in extra]
        for note in self._missed:
            note_s, reach_s = self._lines.note_s[note], self._lines.reach_s[note]
            first = bisect_left(times_s, note_s - reach_s)
            last = bisect_right(times_s, note_s + reach_s)
            pairs += [(abs(stroke[0] - note_s), note, stroke) for stroke in extra[first:last]]
        return sorted(pairs)
