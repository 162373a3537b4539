"""Classes: a teacher, their players, and what these are to practise. Functions over a session."""

from __future__ import annotations

import time
from dataclasses import dataclass

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from hapju.archive.players import Player, new_key, row_of, shown
from hapju.archive.tables import AssignmentRow, ClassPlayerRow, ClassRow, PlayerRow
from hapju.errors import BadInput

MOST_PLAYERS = 30


@dataclass(frozen=True, slots=True)
class Class:
    """A class.

    Attributes:
        key: in the link of its players.
        teacher_key: in the link of its teacher, who may change it.
        name: for people.
        since_s: when it was made, in seconds since 1970.
    """

    key: str
    teacher_key: str
    name: str
    since_s: float


@dataclass(frozen=True, slots=True)
class Assignment:
    """What a class is to practise: a song at a level, or a lesson.

    Attributes:
        id: its number in the archive; 0 before it is kept.
        song: the song's name; None for a lesson.
        lesson: the lesson's name; None for a song.
        level: of the song.
        tempo_percent: of the song's tempo.
        due: the last day, ISO 8601; None for no such day.
        text: what the teacher says of it.
        since_s: when it was given, in seconds since 1970.
    """

    song: str | None = None
    lesson: str | None = None
    level: str | None = None
    tempo_percent: int = 100
    due: str | None = None
    text: str = ""
    since_s: float = 0.0
    id: int = 0


def make_class(session: Session, name: str) -> Class:
    """Make a class with new keys."""
    return keep_class(session, Class(new_key(), new_key(), name, time.time()))


def keep_class(session: Session, kept: Class) -> Class:
    """Keep a class; one that is there already gets the name."""
    row = _row_of(session, kept.key)
    if row is None:
        session.add(
            ClassRow(
                key=kept.key, teacher_key=kept.teacher_key, name=kept.name, since_s=kept.since_s
            )
        )
    else:
        row.name = kept.name
    session.flush()
    return kept


def class_of_key(session: Session, key: str) -> Class | None:
    """The class of its players' key, or None."""
    row = _row_of(session, key)
    return None if row is None else _class(row)


def class_of_teacher(session: Session, teacher_key: str) -> Class | None:
    """The class of a teacher's key, or None."""
    row = session.scalar(select(ClassRow).where(ClassRow.teacher_key == teacher_key))
    return None if row is None else _class(row)


def all_classes(session: Session) -> list[Class]:
    """All classes, oldest first."""
    return [_class(row) for row in session.scalars(select(ClassRow).order_by(ClassRow.id))]


def delete_class(session: Session, key: str) -> bool:
    """Delete a class with its assignments, not its players; False if there is none."""
    row = _row_of(session, key)
    if row is None:
        return False
    session.execute(delete(ClassRow).where(ClassRow.id == row.id))
    return True


def join_class(session: Session, key: str, player_key: str) -> None:
    """A player joins a class; twice is once.

    Raises:
        BadInput: for a class or player that there isn't, and a class that is full.
    """
    class_id, player_id = _id_of(session, key), row_of(session, player_key).id
    # Who joins at the same moment waits here, so that nobody is the thirty-first.
    session.execute(select(ClassRow.id).where(ClassRow.id == class_id).with_for_update())
    here = set(
        session.scalars(select(ClassPlayerRow.player_id).where(ClassPlayerRow.class_id == class_id))
    )
    if player_id in here:
        return
    if len(here) >= MOST_PLAYERS:
        raise BadInput("class", f"it has {MOST_PLAYERS} players", "make another for the next ones")
    session.add(ClassPlayerRow(class_id=class_id, player_id=player_id))
    session.flush()


def leave_class(session: Session, key: str, player_key: str) -> None:
    """A player leaves a class.

    Raises:
        BadInput: for a class or player that there isn't.
    """
    class_id, player_id = _id_of(session, key), row_of(session, player_key).id
    session.execute(
        delete(ClassPlayerRow).where(
            ClassPlayerRow.class_id == class_id, ClassPlayerRow.player_id == player_id
        )
    )


def players_of_class(session: Session, key: str) -> list[Player]:
    """The players of a class, by name."""
    return [shown(row) for row in rows_of_class(session, key)]


def rows_of_class(session: Session, key: str) -> list[PlayerRow]:
    """The rows of a class's players, by name."""
    found = (
        select(PlayerRow)
        .join(ClassPlayerRow, ClassPlayerRow.player_id == PlayerRow.id)
        .join(ClassRow, ClassPlayerRow.class_id == ClassRow.id)
        .where(ClassRow.key == key)
        .order_by(PlayerRow.name, PlayerRow.id)
    )
    return list(session.scalars(found))


def give_assignment(session: Session, key: str, given: Assignment) -> Assignment:
    """Give a class something to practise; says it with its number.

    Raises:
        BadInput: for a class that there isn't; for neither a song nor a lesson, or both.
    """
    if (given.song is None) == (given.lesson is None):
        raise BadInput("assignment", "it names no song or lesson, or both", "name one of them")
    row = AssignmentRow(
        class_id=_id_of(session, key),
        song=given.song,
        lesson=given.lesson,
        level=given.level,
        tempo_percent=given.tempo_percent,
        due=given.due,
        text=given.text,
        since_s=given.since_s or time.time(),
    )
    session.add(row)
    session.flush()
    return _assignment(row)


def take_back_assignment(session: Session, key: str, number: int) -> bool:
    """Take back an assignment of a class; False if there is none of this number."""
    row = session.get(AssignmentRow, number)
    if row is None or row.class_id != _id_of(session, key):
        return False
    session.delete(row)
    session.flush()
    return True


def assignments_of(session: Session, key: str) -> list[Assignment]:
    """What a class is to practise, oldest first."""
    found = (
        select(AssignmentRow)
        .join(ClassRow, AssignmentRow.class_id == ClassRow.id)
        .where(ClassRow.key == key)
        .order_by(AssignmentRow.since_s, AssignmentRow.id)
    )
    return [_assignment(row) for row in session.scalars(found)]


def _row_of(session: Session, key: str) -> ClassRow | None:
    return session.scalar(select(ClassRow).where(ClassRow.key == key))


def _id_of(session: Session, key: str) -> int:
    row = _row_of(session, key)
    if row is None:
        raise BadInput("class", "there is no class of this key", "open the link you were given")
    return row.id


def _class(row: ClassRow) -> Class:
    return Class(row.key, row.teacher_key, row.name, row.since_s)


def _assignment(row: AssignmentRow) -> Assignment:
    return Assignment(
        row.song,
        row.lesson,
        row.level,
        row.tempo_percent,
        row.due,
        row.text,
        row.since_s,
        row.id,
    )
