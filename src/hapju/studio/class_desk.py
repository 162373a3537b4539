"""What the pages of a class ask of the archive: each call a session of its own, in any thread."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Session

from hapju.archive.classes import (
    Assignment,
    Class,
    class_of_key,
    class_of_teacher,
    delete_class,
    give_assignment,
    join_class,
    leave_class,
    make_class,
    take_back_assignment,
)
from hapju.archive.players import keep_player
from hapju.coach.lessons.load import lesson_names
from hapju.errors import BadInput
from hapju.songs.built_in import built_in_song, built_in_songs
from hapju.studio.archive_at_hand import archive_of
from hapju.studio.class_results import Member, assignments_said, members_of
from hapju.studio.class_shapes import AssignmentGiven, ClassPlayer, ClassSaid, Joining
from hapju.studio.engine.seating import only_seen, shown_name


class ClassDesk:
    """The classes of an archive, by their keys. What isn't there is None or False."""

    def __init__(self, url: str) -> None:
        self._url = url

    def make(self, name: str) -> Class:
        """Make a class."""
        with archive_of(self._url).writing() as session:
            return make_class(session, shown_name(name, 1))

    def known(self, key: str) -> Class | None:
        """The class of a key, the players' or the teacher's."""
        with archive_of(self._url).reading() as session:
            return class_of_teacher(session, key) or class_of_key(session, key)

    def seen(self, key: str, language: str, today: str) -> ClassSaid | None:
        """A class as who has the key may see it; ``today`` is the day, ISO 8601."""
        with archive_of(self._url).reading() as session:
            known = class_of_teacher(session, key)
            if known is not None:
                members = members_of(session, known.key)
                return _said(session, known, members, language, today, is_teacher=True)
            known = class_of_key(session, key)
            return None if known is None else _said(session, known, [], language, today)

    def join(self, key: str, joining: Joining, language: str, today: str) -> ClassSaid | None:
        """A player joins; the class as they may see it.

        Raises:
            BadInput: for a class that is full.
        """
        with archive_of(self._url).writing() as session:
            known = class_of_key(session, key)
            if known is None:
                return None
            name = shown_name(joining.name, 1)
            keep_player(session, joining.key, name, joining.language)
            join_class(session, known.key, joining.key)
        with archive_of(self._url).reading() as session:
            own = [each for each in members_of(session, known.key) if each.key == joining.key]
            return _said(session, known, own, language, today)

    def give(self, teacher_key: str, given: AssignmentGiven) -> bool:
        """Give a class something to practise.

        Raises:
            BadInput: for a song, level or lesson that there isn't.
        """
        _check(given)
        with archive_of(self._url).writing() as session:
            known = class_of_teacher(session, teacher_key)
            if known is None:
                return False
            assignment = Assignment(
                given.song,
                given.lesson,
                given.level,
                given.tempo_percent,
                given.due,
                only_seen(given.text, kept="\n").strip(),
            )
            give_assignment(session, known.key, assignment)
            return True

    def take_back(self, teacher_key: str, number: int) -> bool:
        """Take back an assignment."""
        with archive_of(self._url).writing() as session:
            known = class_of_teacher(session, teacher_key)
            return known is not None and take_back_assignment(session, known.key, number)

    def remove(self, teacher_key: str, number: int) -> bool:
        """Take a player out of the class; what they have played stays theirs."""
        with archive_of(self._url).writing() as session:
            known = class_of_teacher(session, teacher_key)
            if known is None:
                return False
            for member in members_of(session, known.key):
                if member.number == number:
                    leave_class(session, known.key, member.key)
                    return True
            return False

    def end(self, teacher_key: str) -> bool:
        """Delete a class with its list and assignments."""
        with archive_of(self._url).writing() as session:
            known = class_of_teacher(session, teacher_key)
            return known is not None and delete_class(session, known.key)


def _said(
    session: Session,
    known: Class,
    members: list[Member],
    language: str,
    today: str,
    is_teacher: bool = False,
) -> ClassSaid:
    listed = [ClassPlayer(each.number, each.name) for each in members]
    return ClassSaid(
        role="teacher" if is_teacher else "player",
        name=known.name,
        key=known.key,
        players=listed if is_teacher else [],
        assignments=assignments_said(session, known.key, members, language, today),
        pairs=[],
    )


def _check(given: AssignmentGiven) -> None:
    if given.due is not None:
        try:
            date.fromisoformat(given.due)
        except ValueError:
            raise BadInput(f"due {given.due}", "there is no such day", "choose another") from None
    if given.lesson is not None and given.lesson not in lesson_names():
        raise BadInput(f"lesson {given.lesson!r}", "there is no such lesson", "choose one listed")
    if given.song is not None:
        if given.song not in built_in_songs():
            raise BadInput(f"song {given.song!r}", "there is no such song", "choose one listed")
        levels = list(built_in_song(given.song).charts)
        if given.level is not None and given.level not in levels:
            raise BadInput(
                f"level {given.level!r}", "the song has no such level", f"it has {levels}"
            )
