"""Meetings: takes of the same players that follow each other within some hours."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol, TypeVar

APART_S = 4 * 3600.0
"""A pause as long as this, from the end of a take to the start of the next, parts two meetings."""


class Timed(Protocol):
    """Something with a beginning and a length, in seconds."""

    @property
    def begun_s(self) -> float:
        """When it began, in seconds since any moment."""

    @property
    def duration_s(self) -> float:
        """How long it took."""


T = TypeVar("T", bound=Timed)


def meetings_of(takes: Iterable[T]) -> list[list[T]]:
    """The takes by meeting, both oldest first, in whatever order they come."""
    meetings: list[list[T]] = []
    ends_s = float("-inf")
    for take in sorted(takes, key=lambda each: each.begun_s):
        if not meetings or take.begun_s - ends_s >= APART_S:
            meetings.append([])
        meetings[-1].append(take)
        ends_s = max(ends_s, take.begun_s + take.duration_s)
    return meetings
