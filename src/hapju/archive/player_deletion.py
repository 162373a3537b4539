"""Deleting a player wholly. Functions over a session.

Of takes that others played too, the others' strokes and measures stay; the player's strokes and
heart rate, what was measured of the player with others, and every remark on them go.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import msgspec
from sqlalchemy import ColumnElement, delete, func, or_, select, update
from sqlalchemy.orm import Session, aliased

from hapju.archive.players import row_of
from hapju.archive.tables import (
    HeartRateRow,
    LessonPassedRow,
    PlayerRow,
    SettingRow,
    TakePairRow,
    TakePlayerRow,
    TakeRow,
)
from hapju.archive.take_journal import RemarkKept
from hapju.archive.takes import delete_take


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
    """The takes whose strokes are known to be a player's.

    Raises:
        BadInput: where there is no such player.
    """
    return _traces(session, TakePlayerRow.player_id == row_of(session, key).id)


def traces_of_name(session: Session, name: str) -> Traces:
    """The takes with a player of this name of whom nobody has said who they are."""
    return _traces(session, _is_unknown(name))


def delete_player(session: Session, key: str) -> None:
    """Delete a player: takes, name, lessons passed, settings, heart rates, places in classes.

    Raises:
        BadInput: where there is no such player.
    """
    player_id = row_of(session, key).id
    _delete_from_takes(session, TakePlayerRow.player_id == player_id)
    # Whatever others have set that leads to the player: the key is nobody else's word.
    session.execute(delete(SettingRow).where(SettingRow.value.contains(key, autoescape=True)))
    session.execute(delete(PlayerRow).where(PlayerRow.id == player_id))
    session.expire_all()


def delete_name(session: Session, name: str) -> None:
    """Delete from takes everybody of this name of whom nobody has said who they are."""
    _delete_from_takes(session, _is_unknown(name))
    session.expire_all()


def _is_unknown(name: str) -> ColumnElement[bool]:
    return TakePlayerRow.player_id.is_(None) & (TakePlayerRow.name == name)


def _traces(session: Session, are_theirs: ColumnElement[bool]) -> Traces:
    theirs = select(TakePlayerRow.take_id, func.count().label("count")).where(are_theirs)
    of_takes = theirs.group_by(TakePlayerRow.take_id).subquery()
    everybody = aliased(TakePlayerRow)
    counts = session.execute(
        select(of_takes.c.count, func.count())
        .join(everybody, everybody.take_id == of_takes.c.take_id)
        .group_by(of_takes.c.take_id, of_takes.c.count)
    ).all()
    alone = sum(count == whole for count, whole in counts)
    return Traces(alone, len(counts) - alone)


def _delete_from_takes(session: Session, are_theirs: ColumnElement[bool]) -> None:
    """Remove the players of takes that a condition is true of, the last of each take first."""
    found = session.execute(
        select(TakePlayerRow.take_id, TakePlayerRow.number, TakePlayerRow.name)
        .where(are_theirs)
        .order_by(TakePlayerRow.take_id, TakePlayerRow.number.desc())
    ).all()
    for take_id, number, _ in found:
        _delete_from_take(session, take_id, number)
    for take_id, name in {(take_id, name) for take_id, _, name in found}:
        # The same player may have sat there twice: of a page opened anew, the first seat is left.
        left = select(TakePlayerRow.number).where(
            TakePlayerRow.take_id == take_id, _is_unknown(name)
        )
        for number in session.scalars(left.order_by(TakePlayerRow.number.desc())).all():
            _delete_from_take(session, take_id, number)
        _delete_remarks(session, take_id, name)


def _delete_from_take(session: Session, take_id: int, number: int) -> None:
    of_take = TakePlayerRow.take_id == take_id
    others = session.scalars(
        select(TakePlayerRow.number).where(of_take, TakePlayerRow.number != number)
    ).all()
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
    _close_up(session, take_id, sorted(other for other in others if other > number))
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
