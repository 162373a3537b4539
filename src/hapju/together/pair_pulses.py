"""Two players pulse by pulse, and what that says of who corrects and who leads.

Both take longer than the rest of an analysis, so they are worked out when first asked for.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Literal

import numpy as np

from hapju.strokes import FloatArray, IntArray
from hapju.timing.pulses import MOST_PULSES, STRETCH_PULSES, stretch_starts
from hapju.together.coupling import Coupling, coupling, coupling_beside_click
from hapju.together.lead_and_lag import (
    LeadAndLag,
    LeadOverTime,
    lead_of_take_and_over_time,
)

WINDOW_PULSES, HOP_PULSES = 32, 4
_BETWEEN = 3
"""So many silent pulses part two stretches: the measures reach across no more than two."""


def _none() -> FloatArray:
    return np.empty(0)


@dataclass(frozen=True, eq=False)
class PairPulses:
    """The onsets of A and B, pulse by pulse; columns of shape ``(n,)``.

    Attributes:
        beat: where each pulse stands, in beats.
        time_s: when it falls by the tempo map.
        onset_a_s: when A played on it; nan where A didn't.
        onset_b_s: B likewise.
        is_agreed: False where ``time_s`` was found in the strokes themselves: the measures then
            find the common tempo by their own means, because a beat between the strokes of A and B
            makes both look alike.
    """

    beat: FloatArray = field(default_factory=_none)
    time_s: FloatArray = field(default_factory=_none)
    onset_a_s: FloatArray = field(default_factory=_none)
    onset_b_s: FloatArray = field(default_factory=_none)
    is_agreed: bool = True

    @property
    def is_long(self) -> bool:
        """True where eight stretches of 512 pulses, evenly spread, stand for the whole take."""
        return self.beat.size > MOST_PULSES

    @cached_property
    def coupling(self) -> Coupling | None:
        """How strongly each corrects toward the other; None where there is too little to say.

        With a tempo that was agreed, a click or a backing may have sounded: then beyond what each
        corrects toward that.
        """
        a_s, b_s = self._at(self.onset_a_s), self._at(self.onset_b_s)
        if not self.is_agreed:
            return coupling(a_s, b_s)
        # A machine that is the click leaves no third to tell apart.
        beside = coupling_beside_click(a_s, b_s, self._at(self.time_s))
        return beside or coupling(a_s, b_s, np.diff(self.time_s[self._rows]))

    @property
    def leader(self) -> Literal["a", "b"] | None:
        """Who leads beyond chance, or None.

        Somebody who holds to a click more closely than the other seems to follow them. So with a
        tempo that was agreed a leader needs a follower: one who corrects toward them (95 %).
        """
        leader = self.lead.leader
        if leader is None or not self.is_agreed:
            return leader
        if self.coupling is None:
            return None
        follower = self.coupling.alpha_b if leader == "a" else self.coupling.alpha_a
        return leader if follower.interval.low > 0 else None

    @property
    def lead(self) -> LeadAndLag:
        """Who follows whom over the whole take."""
        return self._leads[0]

    @cached_property
    def lead_over_time(self) -> LeadOverTime:
        """Who follows whom in windows of 32 pulses; ``first_beat`` is a row of these columns."""
        found = self._leads[1]
        if not self.is_long:
            return found
        first = self._rows[found.first_beat]
        last = self._rows[found.first_beat + WINDOW_PULSES - 1]
        return _kept(replace(found, first_beat=first), last - first < WINDOW_PULSES)

    @cached_property
    def _leads(self) -> tuple[LeadAndLag, LeadOverTime]:
        return lead_of_take_and_over_time(
            self._at(self.onset_a_s),
            self._at(self.onset_b_s),
            self._agreed_s,
            window_beats=WINDOW_PULSES,
            hop_beats=HOP_PULSES,
        )

    @cached_property
    def _rows(self) -> IntArray:
        """The rows that the measures rest on, in order; those between stretches come as repeats."""
        every = np.arange(self.beat.size)
        if not self.is_long:
            return every
        rows = stretch_starts(every.size)[:, None] + np.arange(STRETCH_PULSES)
        return np.concatenate([rows, np.repeat(rows[:, -1:], _BETWEEN, axis=1)], axis=1).ravel()

    @property
    def _agreed_s(self) -> FloatArray | None:
        """When those rows fall by the tempo map, where it was agreed beforehand."""
        return self.time_s[self._rows] if self.is_agreed else None

    def _at(self, onset_s: FloatArray) -> FloatArray:
        """The onsets on those rows, nan between stretches."""
        rows = self._rows
        return np.where(np.diff(rows, prepend=-1) == 0, np.nan, onset_s[rows])


def _kept(found: LeadOverTime, keep: np.ndarray) -> LeadOverTime:
    """The windows to keep: those that don't reach from one stretch into the next."""
    columns = ("first_beat", "time_s", "pairs", "a_follows_b", "b_follows_a", "lead")
    kept = {name: getattr(found, name)[keep] for name in (*columns, "is_beyond_chance")}
    return replace(found, **kept)
