"""Numbers of takes that were worked out once, by take. Functions over a session."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import delete, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from hapju.archive.tables import MeasuredTakeRow


def measured_documents(session: Session, take_ids: Iterable[int], made_by: str) -> dict[int, str]:
    """The documents of these takes that this version made, by the take's id."""
    found = select(MeasuredTakeRow).where(
        MeasuredTakeRow.take_id.in_(list(take_ids)), MeasuredTakeRow.made_by == made_by
    )
    return {row.take_id: row.document for row in session.scalars(found)}


def keep_measured(session: Session, take_id: int, made_by: str, document: str) -> None:
    """Keep a take's document in the place of the one before."""
    session.execute(delete(MeasuredTakeRow).where(MeasuredTakeRow.take_id == take_id))
    try:
        with session.begin_nested():
            session.add(MeasuredTakeRow(take_id=take_id, made_by=made_by, document=document))
    except IntegrityError:  # somebody else has just kept it, or the take is gone
        return
