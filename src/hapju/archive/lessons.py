"""Lessons that players passed. Functions over a session."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import msgspec
from sqlalchemy import select
from sqlalchemy.orm import Session

from hapju.archive.players import row_of
from hapju.archive.tables import LessonPassedRow, PlayerRow, TakeRow


@dataclass(frozen=True, slots=True)
class PassedLesson:
    """A lesson passed once.

    Attributes:
        lesson: its name.
        passed_s: when the take began in which it was passed, in seconds since 1970.
        tempo_bpm: the tempo; None where the lesson has none.
        measures: the numbers that the pass rule looked at, by name.
        take: that take's name; None where it was deleted.
    """

    lesson: str
    passed_s: float
    tempo_bpm: float | None
    measures: Mapping[str, float | int | None]
    take: str | None = None


def keep_passed(session: Session, player_key: str, passed: PassedLesson) -> None:
    """Keep that a player passed a lesson; the same passing is kept once.

    Raises:
        BadInput: where there is no such player.
    """
    player_id = row_of(session, player_key).id
    there = select(LessonPassedRow.id).where(
        LessonPassedRow.player_id == player_id,
        LessonPassedRow.lesson == passed.lesson,
        LessonPassedRow.passed_s == passed.passed_s,
    )
    if session.scalar(there) is not None:
        return
    session.add(
        LessonPassedRow(
            player_id=player_id,
            lesson=passed.lesson,
            take_id=session.scalar(select(TakeRow.id).where(TakeRow.name == passed.take)),
            passed_s=passed.passed_s,
            tempo_bpm=passed.tempo_bpm,
            measures=msgspec.json.encode(dict(passed.measures)).decode(),
        )
    )
    session.flush()


def lessons_passed(session: Session, player_key: str) -> list[PassedLesson]:
    """What a player passed, oldest first; a lesson stands there as often as it was passed."""
    found = (
        select(LessonPassedRow, TakeRow.name)
        .join(PlayerRow, LessonPassedRow.player_id == PlayerRow.id)
        .outerjoin(TakeRow, LessonPassedRow.take_id == TakeRow.id)
        .where(PlayerRow.key == player_key)
        .order_by(LessonPassedRow.passed_s, LessonPassedRow.id)
    )
    return [
        PassedLesson(
            row.lesson, row.passed_s, row.tempo_bpm, msgspec.json.decode(row.measures), take
        )
        for row, take in session.execute(found)
    ]
