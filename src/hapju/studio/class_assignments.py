"""Whether a player has done an assignment: from the takes that were kept, by one rule.

A song is done with a take that was played whole, to its end, at the level and the tempo given or a
faster one, with at least half of its notes met: turning up is what a teacher wants to see here, and
how well it went stands in the table beside it. A lesson is done when its own rule is passed.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from hapju.archive.classes import Assignment
from hapju.archive.lessons import PassedLesson

LEAST_MATCHED_SHARE = 0.5


@dataclass(frozen=True, slots=True)
class PlayedTake:
    """What counts of one player's take.

    Attributes:
        when: ISO 8601 with the offset from UTC.
        begun_s: the same in seconds since 1970.
        song: the song's name.
        level: its level.
        lesson: the lesson that was played; None for none.
        tempo_percent: of the song's tempo; None where nobody chose one.
        is_whole: from the first bar to the last, and not stopped before.
        matched: notes that were met.
        missed: notes that were not.
    """

    when: str
    begun_s: float
    song: str
    level: str | None
    lesson: str | None
    tempo_percent: int | None
    is_whole: bool
    matched: int
    missed: int


@dataclass(frozen=True, slots=True)
class Done:
    """How somebody stands with an assignment.

    Attributes:
        takes: how many takes they have played of it since it was given.
        when: when it was done first, ISO 8601; None where it isn't.
        is_late: whether that was after the last day.
    """

    takes: int
    when: str | None
    is_late: bool


def standing(
    assignment: Assignment, takes: Iterable[PlayedTake], passed: Sequence[PassedLesson] = ()
) -> Done:
    """How a player stands with an assignment.

    Args:
        assignment: what was given.
        takes: all the player's, in any order.
        passed: the lessons that the player has passed.
    """
    since = [take for take in takes if take.begun_s >= assignment.since_s]
    if assignment.lesson is None:
        tried = [take for take in since if take.song == assignment.song and take.lesson is None]
        done_s = [(take.begun_s, take.when) for take in tried if _is_done(take, assignment)]
    else:
        tried = [take for take in since if take.lesson == assignment.lesson]
        done_s = [
            (each.passed_s, _iso(each.passed_s))
            for each in passed
            if each.lesson == assignment.lesson and each.passed_s >= assignment.since_s
        ]
    when = min(done_s)[1] if done_s else None
    # The day as it was where they played.
    is_late = when is not None and assignment.due is not None and when[:10] > assignment.due
    return Done(len(tried), when, is_late)


def _is_done(take: PlayedTake, assignment: Assignment) -> bool:
    notes = take.matched + take.missed
    return (
        take.is_whole
        and (assignment.level is None or take.level == assignment.level)
        and (take.tempo_percent or 0) >= assignment.tempo_percent
        and notes > 0
        and take.matched >= LEAST_MATCHED_SHARE * notes
    )


def _iso(time_s: float) -> str:
    return datetime.fromtimestamp(time_s).astimezone().isoformat(timespec="seconds")
