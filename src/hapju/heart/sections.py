"""The sections of a take for its effort: bars in twos, fours or eights, up to twelve of them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from hapju.songs.tempo_map import TempoMap

MOST_SECTIONS = 12
SHORTEST_S = 8.0
"""A heart answers over tens of seconds: shorter sections would tell nothing apart."""
STEPS = (1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048, 4096, 8192)


@dataclass(frozen=True, slots=True)
class Section:
    """Some bars in a row, both ends among them, and from when to when they last."""

    first_bar: int
    last_bar: int
    start_s: float
    end_s: float


def sections_of(tempo_map: TempoMap, first_bar: int, last_bar: int) -> tuple[Section, ...]:
    """The bars from first to last in sections of one length; the last one may be shorter.

    Drummers count in fours and eights from bar 1, so sections begin at bars 1, 9, 17 …; a pickup
    (bar 0 and before) goes with the first of them.
    """
    first = max(first_bar, 1) if last_bar >= 1 else first_bar
    bars = last_bar - first + 1
    bar_s = _seconds(tempo_map, first_bar, last_bar + 1) / max(last_bar - first_bar + 1, 1)
    step = next(
        (s for s in STEPS if -(-bars // s) <= MOST_SECTIONS and s * bar_s >= SHORTEST_S), STEPS[-1]
    )
    starts = np.arange(first, last_bar + 1, step)
    starts = np.where(starts == first, first_bar, starts)
    ends = np.append(starts[1:], last_bar + 1)
    times = tempo_map.seconds_at(tempo_map.bar_starts(np.append(starts, last_bar + 1)))
    return tuple(
        Section(int(begin), int(end) - 1, float(begin_s), float(end_s))
        for begin, end, begin_s, end_s in zip(starts, ends, times[:-1], times[1:], strict=True)
    )


def _seconds(tempo_map: TempoMap, first: int, end: int) -> float:
    begin_s, end_s = tempo_map.seconds_at(tempo_map.bar_starts([first, end])).tolist()
    return float(end_s - begin_s)
