"""Deleting a player wholly. Functions over a session.

Of takes that others played too, the others' strokes and measures stay; the player's strokes and
heart rate, what was measured of the player with others, and every remark on them go.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

import msgspec
from sqlalchemy import ColumnElement, delete, or_, select, update
from sqlalchemy.orm import Session

from hapju.archive.players import row_of
from hapju.archive.tables import (
    HeartRateRow,
    LessonPassedRow,
    MeasuredTakeRow,
    PlayerRow,
    SettingRow,
    TakePairRow,
    TakePlayerRow,
    TakeRow,
)
from hapju.archive.take_journal import RemarkKept
from hapju.archive.takes import DEMO, delete_take


@dataclass(frozen=True, slots=True)
class Traces:
    """In how many takes a player is.

    Attributes:
        alone: takes that go with them.
        shared: takes that others played too: these stay, without them.
    """

    alone: int
    shared: int


def traces_of_player(session: Session, key: str) -> Traces:
    """The takes whose strokes are known to be a player's, and copies of them.

    Raises:
        BadInput: where there is no such player.
    """
    return _traces(session, _rows_of_player(session, row_of(session, key).id))


def traces_of_name(session: Session, name: str) -> Traces:
    """The takes with a player of this name of whom nobody has said who they are."""
    return _traces(session, _rows_of_name(session, name))


def names_of_player(session: Session, key: str) -> set[str]:
    """Every name that a player has, or had in a take.

    Raises:
        BadInput: where there is no such player.
    """
    row = row_of(session, key)
    return {row.name, *(each.name for each in _rows_of_player(session, row.id))}


def delete_player(session: Session, key: str) -> None:
    """Delete a player: takes, name, lessons passed, settings, heart rates, places in classes.

    Raises:
        BadInput: where there is no such player.
    """
    player_id = row_of(session, key).id
    _delete_from_takes(session, _rows_of_player(session, player_id))
    # Whatever others have set that leads to the player: the key is nobody else's word.
    session.execute(delete(SettingRow).where(SettingRow.value.contains(key, autoescape=True)))
    session.execute(delete(PlayerRow).where(PlayerRow.id == player_id))
    session.expire_all()


def delete_name(session: Session, name: str) -> None:
    """Delete from takes everybody of this name of whom nobody has said who they are."""
    _delete_from_takes(session, _rows_of_name(session, name))
    session.expire_all()


class _OfTake(NamedTuple):
    """A player of a take."""

    take_id: int
    number: int
    name: str


def _rows_of_name(session: Session, name: str) -> set[_OfTake]:
    others = TakePlayerRow.take.has(TakeRow.name != DEMO)  # nobody's, whoever has a name of it
    return _found(session, _is_unknown(name), others)


def _rows_of_player(session: Session, player_id: int) -> set[_OfTake]:
    known = _found(session, TakePlayerRow.player_id == player_id)
    return known.union(*(_copies(session, each) for each in known))


def _copies(session: Session, of: _OfTake) -> set[_OfTake]:
    """The same strokes under the same name elsewhere, and an empty seat of that name in the take.

    The first are in the whole take of a class, and in a take that was downloaded and dropped again;
    the second was left behind by a page that was opened anew.
    """
    row = session.get_one(TakePlayerRow, (of.take_id, of.number))
    same_strokes = (TakePlayerRow.stroke_count == row.stroke_count) & or_(
        TakePlayerRow.strokes == row.strokes,
        TakePlayerRow.take.has(TakeRow.begun_s == row.take.begun_s),
    )
    left_behind = (TakePlayerRow.take_id == of.take_id) & (TakePlayerRow.stroke_count == 0)
    is_copy = or_(same_strokes, left_behind)
    return _found(session, _is_unknown(of.name), is_copy)


def _is_unknown(name: str) -> ColumnElement[bool]:
    return TakePlayerRow.player_id.is_(None) & (TakePlayerRow.name == name)


def _found(session: Session, *conditions: ColumnElement[bool]) -> set[_OfTake]:
    columns = (TakePlayerRow.take_id, TakePlayerRow.number, TakePlayerRow.name)
    return {_OfTake(*row) for row in session.execute(select(*columns).where(*conditions))}


def _traces(session: Session, theirs: set[_OfTake]) -> Traces:
    of_takes = Counter(each.take_id for each in theirs)
    alone = sum(count == len(_numbers(session, take)) for take, count in of_takes.items())
    return Traces(alone, len(of_takes) - alone)


def _numbers(session: Session, take_id: int) -> list[int]:
    found = select(TakePlayerRow.number).where(TakePlayerRow.take_id == take_id)
    return list(session.scalars(found.order_by(TakePlayerRow.number)))


def _delete_from_takes(session: Session, theirs: set[_OfTake]) -> None:
    """Remove these players of takes, the last of each take first: the numbers before it stay."""
    for take_id, number, _ in sorted(theirs, reverse=True):
        _delete_from_take(session, take_id, number)
    for take_id, name in {(each.take_id, each.name) for each in theirs}:
        _delete_remarks(session, take_id, name)


def _delete_from_take(session: Session, take_id: int, number: int) -> None:
    others = [other for other in _numbers(session, take_id) if other != number]
    if not others:
        name = session.scalars(select(TakeRow.name).where(TakeRow.id == take_id)).one()
        delete_take(session, name)
        return
    for table, is_theirs in (
        (TakePairRow, or_(TakePairRow.a == number, TakePairRow.b == number)),
        (HeartRateRow, HeartRateRow.number == number),
        (TakePlayerRow, TakePlayerRow.number == number),
    ):
        session.execute(delete(table).where(table.take_id == take_id, is_theirs))
    # What was worked out of all of them; it is made anew of those who are left.
    session.execute(delete(MeasuredTakeRow).where(MeasuredTakeRow.take_id == take_id))
    _close_up(session, take_id, [other for other in others if other > number])
    _delete_measures_of_pairs(session, take_id)


def _close_up(session: Session, take_id: int, numbers: Iterable[int]) -> None:
    """Each of these players' numbers becomes one less, so that none is left out."""
    for number in numbers:
        for table, column in (
            (TakePlayerRow, TakePlayerRow.number),
            (HeartRateRow, HeartRateRow.number),
            (TakePairRow, TakePairRow.b),
            (TakePairRow, TakePairRow.a),
        ):
            session.execute(
                update(table)
                .where(table.take_id == take_id, column == number)
                .values({column: number - 1})
            )


def _delete_measures_of_pairs(session: Session, take_id: int) -> None:
    """What others' lessons passed in the take say of how they were together."""
    found = select(LessonPassedRow).where(LessonPassedRow.take_id == take_id)
    for row in session.scalars(found):
        measures = msgspec.json.decode(row.measures, type=dict[str, object])
        alone = {name: value for name, value in measures.items() if not _is_of_pair(name)}
        row.measures = msgspec.json.encode(alone).decode()
    session.flush()


def _is_of_pair(measure: str) -> bool:
    return measure.startswith(("pair_", "together_"))


def _delete_remarks(session: Session, take_id: int, name: str) -> None:
    """The take's remarks that name the player."""
    row = session.get(TakeRow, take_id)
    if row is None:
        return
    remarks = msgspec.json.decode(row.remarks, type=list[RemarkKept])
    kept = [each for each in remarks if name not in each.arguments.values()]
    row.remarks = msgspec.json.encode(kept).decode()
    session.flush()
