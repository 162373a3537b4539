"""Heart rates of players of takes. Functions over a session."""

from __future__ import annotations

import zlib
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from hapju.archive.tables import HeartRateRow, TakePlayerRow, TakeRow
from hapju.errors import BadInput

_TIME, _RATE = np.dtype("<f8"), np.dtype("<f4")


@dataclass(frozen=True, slots=True, eq=False)
class KeptHeartRate:
    """The heart rate of one player over a take.

    Attributes:
        source: what it was measured with, or the kind of the file that it came from.
        time_s: take times, float64, in order; shape (n,).
        bpm: the heart's beats per minute at these times, float32; shape (n,).
        starts_s: when the recording began by its own clock, in seconds since 1970; None where it
            doesn't say.
    """

    source: str
    time_s: NDArray[np.float64]
    bpm: NDArray[np.float32]
    starts_s: float | None = None


def keep_heart_rate(session: Session, take: str, number: int, heart: KeptHeartRate) -> None:
    """Keep the heart rate of a take's player, in the place of one that is there.

    Raises:
        BadInput: for a take, or a number in it, that there isn't; for columns of two lengths.
    """
    take_id = session.scalar(
        select(TakePlayerRow.take_id)
        .join(TakePlayerRow.take)
        .where(TakeRow.name == take, TakePlayerRow.number == number)
    )
    where = f"heart rate for take {take[:80]!r}"
    if take_id is None:
        raise BadInput(where, f"it has no player {number}", "hapju takes lists them")
    if heart.time_s.shape != heart.bpm.shape or heart.time_s.ndim != 1:
        raise BadInput(where, "times and rates differ in number", "give a rate for each time")
    if not (np.isfinite(heart.time_s).all() and np.isfinite(heart.bpm).all()):
        raise BadInput(where, "some are no numbers", "leave out what wasn't measured")
    columns = heart.time_s.astype(_TIME).tobytes() + heart.bpm.astype(_RATE).tobytes()
    session.merge(
        HeartRateRow(
            take_id=take_id,
            number=number,
            source=heart.source[:120],
            starts_s=heart.starts_s,
            columns=zlib.compress(columns),
        )
    )
    session.flush()


def heart_rates_of(session: Session, take: str) -> dict[int, KeptHeartRate]:
    """The heart rates of a take by the players' numbers.

    Raises:
        BadInput: for damaged ones.
    """
    found = (
        select(HeartRateRow)
        .join(TakeRow, HeartRateRow.take_id == TakeRow.id)
        .where(TakeRow.name == take)
        .order_by(HeartRateRow.number)
    )
    return {row.number: _unpacked(row) for row in session.scalars(found)}


def delete_heart_rate(session: Session, take: str, number: int) -> bool:
    """Delete the heart rate of a take's player; False if there is none."""
    take_id = session.scalar(select(TakeRow.id).where(TakeRow.name == take))
    row = None if take_id is None else session.get(HeartRateRow, (take_id, number))
    if row is None:
        return False
    session.execute(
        delete(HeartRateRow).where(HeartRateRow.take_id == take_id, HeartRateRow.number == number)
    )
    return True


def _unpacked(row: HeartRateRow) -> KeptHeartRate:
    try:
        data = zlib.decompress(row.columns)
    except zlib.error:
        data = b"\0"
    count, rest = divmod(len(data), _TIME.itemsize + _RATE.itemsize)
    if rest:
        raise BadInput(
            "heart rate in the archive", "it is damaged", "restore the archive from a backup"
        )
    time_s = np.frombuffer(data, _TIME, count)
    bpm = np.frombuffer(data, _RATE, count, count * _TIME.itemsize)
    return KeptHeartRate(row.source, time_s, bpm, row.starts_s)
