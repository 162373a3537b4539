"""What changed between two meetings: said only where the intervals justify it.

The interval of a difference is made from those of the two numbers (MOVER: Zou & Donner 2008,
*Statistics in Medicine* 27). A change is *clear* where it holds up at a confidence that allows for
all the measures that were looked at (Bonferroni), so that at most one in twenty meetings in which
nothing changed is said to have changed anything.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import hypot

from hapju.history.measured_take import Measured
from hapju.history.pooling import (
    Likeness,
    MeasureName,
    Observed,
    Scale,
    Seen,
    observed_of,
    pooled,
    spread_of,
)

LIKENESSES: tuple[Likeness, ...] = ("same", "song", "any")
"""The fairest comparison first."""
FEWEST_TAKES = 2
"""One take says how it went, not how somebody plays: of fewer on a side no change is clear."""


@dataclass(frozen=True, slots=True)
class Change:
    """A number in two meetings.

    Attributes:
        before: then.
        now: now.
        difference: now − before, with its 95 % interval.
        is_clear: whether it can be said that it changed.
    """

    before: Measured
    now: Measured
    difference: Measured
    is_clear: bool


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two meetings side by side.

    Attributes:
        likeness: on which takes it rests.
        music: of these pieces of music, where it isn't of any.
        changes: by the measure's name.
    """

    likeness: Likeness
    music: tuple[object, ...]
    changes: Mapping[MeasureName, Change]


def difference_of(before: Measured, now: Measured) -> Measured:
    """Now − before."""
    difference = now.value - before.value
    return Measured(
        difference,
        difference - hypot(now.value - now.low, before.high - before.value),
        difference + hypot(now.high - now.value, before.value - before.low),
    )


def change_of(
    before: Sequence[Observed],
    now: Sequence[Observed],
    everything: Sequence[Observed],
    scale: Scale,
    likeness: Likeness,
    looked_at: int,
) -> Change:
    """How a measure changed from one meeting's takes to another's.

    Args:
        before: the takes of the one, at least one.
        now: those of the other, of the same music where that is asked for.
        everything: all takes that there are, which tell how takes differ.
        scale: the measure's.
        likeness: what ``music`` of the takes tells apart.
        looked_at: how many measures are compared at once.
    """
    spread = spread_of(everything, scale, likeness)
    shown = [pooled(takes, scale, spread) for takes in (before, now)]
    careful = [pooled(takes, scale, spread, 1 - 0.05 / looked_at) for takes in (before, now)]
    beyond_doubt = difference_of(*careful)
    is_clear = min(len(before), len(now)) >= FEWEST_TAKES and (
        beyond_doubt.low > 0 or beyond_doubt.high < 0
    )
    return Change(shown[0], shown[1], difference_of(*shown), is_clear)


def compare(
    takes: Sequence[Seen], scales: Sequence[Scale], before: int, now: int
) -> Comparison | None:
    """Two meetings by the fairest comparison that there is; None where nothing can be compared.

    Args:
        takes: of all meetings, which tell how takes differ.
        scales: of the measures to compare.
        before: the one meeting.
        now: the other.
    """
    for likeness in LIKENESSES:
        told = {}
        for scale in scales:
            observed = observed_of(takes, scale, likeness)
            then, later = _shared(observed, before, now)
            if then and later:
                told[scale] = (then, later, observed)
        if told:
            music = {each.music for then, _, _ in told.values() for each in then}
            changes = {
                scale.name: change_of(*found, scale, likeness, len(told))
                for scale, found in told.items()
            }
            return Comparison(likeness, tuple(sorted(music, key=str)), changes)
    return None


def _shared(
    observed: Sequence[Observed], before: int, now: int
) -> tuple[list[Observed], list[Observed]]:
    """The takes of both meetings whose music is in both."""
    then, later = (
        [each for each in observed if each.meeting == meeting] for meeting in (before, now)
    )
    both = {each.music for each in then} & {each.music for each in later}
    return (
        [each for each in then if each.music in both],
        [each for each in later if each.music in both],
    )
