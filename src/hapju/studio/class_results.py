"""What the archive knows of a class: its players, how they stand with what was given, its table."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

import msgspec
from sqlalchemy import select
from sqlalchemy.orm import Session, defer, selectinload

from hapju.archive.classes import Assignment, Class, assignments_of, rows_of_class
from hapju.archive.lessons import PassedLesson, lessons_passed
from hapju.archive.tables import TakePlayerRow, TakeRow
from hapju.coach.lessons.load import lesson_names, load_lesson
from hapju.locale.catalogue import catalogue
from hapju.songs.built_in import built_in_song, built_in_songs
from hapju.studio.class_assignments import Done, PlayedTake, standing
from hapju.studio.class_shapes import (
    AssignmentLine,
    AssignmentSaid,
    ClassTable,
    Practised,
    TakeLine,
)
from hapju.studio.engine.class_names import own_take_name, watching_key


@dataclass(frozen=True, slots=True)
class GroupOfTake:
    """What a class's take says of the group: the spread, and by player's number mean and SD."""

    spread_ms: float | None
    members: Mapping[int, tuple[float | None, float | None]]


@dataclass(slots=True)
class Member:
    """A player of a class: their number there, and what the archive has of them that counts."""

    number: int
    key: str
    name: str
    takes: list[tuple[PlayedTake, TakePlayerRow]] = field(default_factory=list)
    passed: list[PassedLesson] = field(default_factory=list)

    def stands_with(self, assignment: Assignment) -> Done:
        """How they stand with an assignment."""
        return standing(assignment, (take for take, _ in self.takes), self.passed)


def members_of(session: Session, class_key: str) -> list[Member]:
    """The players of a class by name, with the takes and lessons that its assignments ask about."""
    given = assignments_of(session, class_key)
    members = [Member(row.id, row.key, row.name) for row in rows_of_class(session, class_key)]
    if given and members:
        by_number = {member.number: member for member in members}
        rows = session.scalars(
            select(TakePlayerRow)
            .join(TakePlayerRow.take)
            .where(
                TakePlayerRow.player_id.in_(by_number),
                TakeRow.begun_s >= min(each.since_s for each in given),
            )
            .options(defer(TakePlayerRow.strokes), selectinload(TakePlayerRow.take))
            .order_by(TakeRow.begun_s, TakeRow.id)
        )
        for row in rows:
            if row.player_id is not None:
                by_number[row.player_id].takes.append((played_take(row), row))
        if any(each.lesson is not None for each in given):
            for member in members:
                member.passed = lessons_passed(session, member.key)
    return members


def played_take(row: TakePlayerRow) -> PlayedTake:
    """What counts of a player's take, from its row."""
    take = row.take
    choices = msgspec.json.decode(take.choices) if take.choices else {}
    tempo = choices.get("tempo_percent")
    is_whole = take.first_bar == 1 and not choices.get("last_bar", 0)
    return PlayedTake(
        take.begun,
        take.begun_s,
        "" if take.song is None else take.song.name,
        take.level,
        take.lesson,
        tempo if isinstance(tempo, int) else None,
        is_whole and take.until_s is None and row.until_s is None,
        row.matched,
        row.missed,
    )


def assignments_said(
    session: Session, class_key: str, members: Iterable[Member], language: str, today: str
) -> list[AssignmentSaid]:
    """What a class is to practise, the newest first, and how these members stand with it."""
    chosen = list(members)
    return [
        AssignmentSaid(
            number=each.id,
            song=each.song,
            lesson=each.lesson,
            title=title_of(each, language),
            level=each.level,
            level_title=_level_title(each.level, language),
            tempo_percent=each.tempo_percent,
            due=each.due,
            is_over=each.due is not None and each.due < today,
            text=each.text,
            practised=[
                Practised(member.number, done.takes, done.when is not None, done.when, done.is_late)
                for member in chosen
                for done in [member.stands_with(each)]
            ],
        )
        for each in reversed(assignments_of(session, class_key))
    ]


def title_of(assignment: Assignment, language: str) -> str:
    """The title of an assignment's song or lesson; its name where there isn't any such any more."""
    if assignment.lesson is not None:
        known = assignment.lesson in lesson_names()
        return load_lesson(assignment.lesson).title[language] if known else assignment.lesson
    song = assignment.song or ""
    return built_in_song(song).card.title(language) if song in built_in_songs() else song


def table_of(
    session: Session, known: Class, language: str, group_of: Callable[[str], GroupOfTake]
) -> ClassTable:
    """The class's table: what was played with the class, and of assignments; oldest first.

    What its players play beside that is nobody's business here.

    Args:
        session: of the archive.
        known: the class.
        language: of the titles.
        group_of: says of the whole take of a name what it says of the group.
    """
    members, given = members_of(session, known.key), assignments_of(session, known.key)
    with_class, own_names = _lines_with_class(session, known, group_of)
    lines = [*with_class, *_lines_alone(members, given, own_names)]
    return ClassTable(
        known.name,
        sorted(lines, key=lambda line: (_seconds(line.begun), line.name)),
        [
            _assignment_line(member, each, member.stands_with(each), language)
            for each in given
            for member in members
        ],
    )


def _lines_with_class(
    session: Session, known: Class, group_of: Callable[[str], GroupOfTake]
) -> tuple[list[TakeLine], set[str]]:
    """A line for each player of each of the class's takes, and the names of their own takes."""
    found = (
        select(TakeRow)
        .where(TakeRow.room == watching_key(known.teacher_key))
        .options(selectinload(TakeRow.players).defer(TakePlayerRow.strokes))
        .order_by(TakeRow.begun_s, TakeRow.id)
    )
    lines: list[TakeLine] = []
    own_names: set[str] = set()
    for take in session.scalars(found):
        names = {
            own_take_name(known.teacher_key, take.name, int(row.key)): row.number
            for row in take.players
        }
        own_names |= names.keys()
        whose = session.execute(
            select(TakeRow.name, TakePlayerRow.player_id)
            .join(TakeRow.players)
            .where(TakeRow.name.in_(names))
        )
        person = {names[name]: player_id or 0 for name, player_id in whose}
        group = group_of(take.name)
        for row in take.players:
            number = person.get(row.number, 0)
            lines.append(_take_line(number, row.name, row, group, int(row.key)))
    return lines, own_names


def _lines_alone(
    members: Iterable[Member], given: Iterable[Assignment], own_names: set[str]
) -> list[TakeLine]:
    """A line for each take of an assignment that was played elsewhere since it was given."""
    asked = list(given)
    return [
        _take_line(member.number, member.name, row, None, 0)
        for member in members
        for take, row in member.takes
        if row.take.name not in own_names and any(_is_of(take, each) for each in asked)
    ]


def _is_of(take: PlayedTake, given: Assignment) -> bool:
    if take.begun_s < given.since_s:
        return False
    if given.lesson is not None:
        return take.lesson == given.lesson
    return take.lesson is None and take.song == given.song


def _take_line(
    number: int, name: str, row: TakePlayerRow, group: GroupOfTake | None, seat: int
) -> TakeLine:
    take = played_take(row)
    notes = row.matched + row.missed
    mean_ms, sd_ms = (None, None) if group is None else group.members.get(seat, (None, None))
    return TakeLine(
        player=number,
        name=name,
        begun=take.when,
        is_with_class=group is not None,
        song=take.song,
        level=take.level,
        lesson=take.lesson,
        tempo_percent=take.tempo_percent,
        strokes=row.stroke_count,
        matched=row.matched,
        missed=row.missed,
        extra=row.extra,
        wrong_piece=row.wrong_piece,
        matched_share=row.matched / notes if notes else None,
        mean_asynchrony_ms=row.mean_asynchrony_ms,
        sd_asynchrony_ms=row.sd_asynchrony_ms,
        mean_to_others_ms=mean_ms,
        sd_to_others_ms=sd_ms,
        group_spread_ms=None if group is None else group.spread_ms,
    )


def _assignment_line(
    member: Member, given: Assignment, done: Done, language: str
) -> AssignmentLine:
    return AssignmentLine(
        player=member.number,
        name=member.name,
        assignment=given.id,
        title=title_of(given, language),
        level=given.level,
        tempo_percent=given.tempo_percent,
        given=date.fromtimestamp(given.since_s).isoformat(),
        due=given.due,
        takes=done.takes,
        is_done=done.when is not None,
        done=done.when,
        is_late=done.is_late,
    )


def _level_title(level: str | None, language: str) -> str:
    if level is None:
        return ""
    words, name = catalogue(language), f"studio-level-{level}"
    return words.say(name) if words.knows(name) else level.capitalize()


def _seconds(begun: str) -> float:
    return datetime.fromisoformat(begun).timestamp()
