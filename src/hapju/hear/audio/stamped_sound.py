"""Sound whose pieces bear time stamps: what is missing between them becomes silence.

A recorder that lost a packet writes on, and the next packet's stamp stands later than the count of
the samples says. Left alone, every stroke after it would come too early.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from hapju.hear.audio.mono import SampleArray

LEAST_GAP_S = 0.015
"""A shorter step of the stamps is their own unrest: WebM rounds them to milliseconds, and browsers
stamp as they find time. Packets of Opus, AAC and MP3 last 20 ms or more."""

_LOOK = 24
"""So many stamps before and after a step are compared: half a second of AAC."""

_WHOLE_S = 0.0015
"""A gap this close to a whole number of pieces is one: lost are whole packets."""


class StampedSound(NamedTuple):
    """Samples, shape ``(channels, n)``; the time at which they begin if known, and their rate."""

    stamp_s: float | None
    samples: SampleArray
    rate_hz: int

    @property
    def duration_s(self) -> float:
        """How long the samples last."""
        return float(self.samples.shape[1] / self.rate_hz)


class Gap(NamedTuple):
    """What is missing: its length, and where it lies on the clock of the sound that there is."""

    duration_s: float
    heard_s: float


def with_gaps(pieces: Iterator[StampedSound]) -> Iterator[StampedSound | Gap]:
    """The pieces, with a :class:`Gap` wherever something is missing between two.

    The count of samples is the clock. A stamp may come late, never early, so a gap is where the
    earliest of the stamps that follow lies later against that clock than the earliest of those
    before, by :data:`LEAST_GAP_S` or more. So neither one late stamp makes a gap, nor a recorder
    whose two clocks drift apart, nor stamps that go back.
    """
    ahead: deque[tuple[StampedSound, float | None]] = deque()
    behind: deque[float] = deque(maxlen=_LOOK)
    heard_s = 0.0  # of what was given
    read_s = 0.0  # of what was taken from the source
    while True:
        while len(ahead) <= _LOOK and (piece := next(pieces, None)) is not None:
            ahead.append((piece, None if piece.stamp_s is None else piece.stamp_s - read_s))
            read_s += piece.duration_s
        if not ahead:
            return
        lateness_s = ahead[0][1]
        if lateness_s is not None:
            if behind and lateness_s - min(behind) >= LEAST_GAP_S:
                step_s = _earliest(ahead) - min(behind)
                if step_s >= LEAST_GAP_S:
                    yield Gap(_whole(step_s, ahead[0][0].duration_s), heard_s)
                    behind.clear()
            behind.append(lateness_s)
        piece = ahead.popleft()[0]
        heard_s += piece.duration_s
        yield piece


def _earliest(ahead: deque[tuple[StampedSound, float | None]]) -> float:
    return min(late_s for _, late_s in islice(ahead, _LOOK) if late_s is not None)


def _whole(gap_s: float, piece_s: float) -> float:
    whole_s = round(gap_s / piece_s) * piece_s if piece_s else 0.0
    return whole_s if whole_s and abs(whole_s - gap_s) <= _WHOLE_S else gap_s
