"""Somebody's takes out of the archive, with their numbers; each is worked out once a version."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import msgspec
from sqlalchemy import Select, select
from sqlalchemy.orm import joinedload, selectinload

from hapju.archive.measured_takes import keep_measured, measured_documents
from hapju.archive.open_archive import Archive
from hapju.archive.tables import PlayerRow, SongRow, TakePlayerRow, TakeRow
from hapju.archive.takes import take_named
from hapju.errors import BadInput
from hapju.history.measured_take import FORMAT, MeasuredTake, measured_take
from hapju.history.recalled_take import RecalledTake
from hapju.songs.rounds import percents_of_rounds
from hapju.version import __version__

MADE_BY = f"{__version__}/{FORMAT}"
MOST_AT_ONCE = 60
"""So many takes are worked out before somebody gets an answer; the rest next time."""
_NOTHING = MeasuredTake(0.0, 0.0, (), ())


@dataclass(frozen=True, slots=True)
class Recalled:
    """Takes, oldest first, and how many more there are whose numbers aren't worked out yet."""

    takes: tuple[RecalledTake, ...]
    waiting: int = 0


def takes_of_players(archive: Archive, keys: Sequence[str]) -> Recalled:
    """All takes that the players of all these keys played together."""
    found = select(TakeRow)
    for key in keys:
        found = found.where(TakeRow.players.any(TakePlayerRow.player.has(PlayerRow.key == key)))
    return _recalled(archive, found)


def takes_of_room_up_to(archive: Archive, take: str, most: int = 4) -> Recalled:
    """A take and those of the same song in the same room just before it."""
    with archive.reading() as session:
        row = session.scalar(select(TakeRow).where(TakeRow.name == take))
        if row is None or row.room is None or row.song is None:
            return Recalled(())
        found = (
            select(TakeRow)
            .join(TakeRow.song)
            .where(TakeRow.room == row.room, SongRow.name == row.song.name)
            .where(TakeRow.begun_s <= row.begun_s)
            .order_by(TakeRow.begun_s.desc(), TakeRow.id.desc())
            .limit(most)
        )
    return _recalled(archive, found)


def measure_take(archive: Archive, take: str) -> None:
    """Work out a take's numbers ahead, so that nobody waits for them."""
    _recalled(archive, select(TakeRow).where(TakeRow.name == take))


def _recalled(archive: Archive, found: Select[Any]) -> Recalled:
    with archive.reading() as session:
        rows = session.scalars(found.options(*_LIGHT)).unique().all()
        documents = measured_documents(session, [row.id for row in rows], MADE_BY)
    ready = {id_: msgspec.json.decode(text, type=MeasuredTake) for id_, text in documents.items()}
    missing = sorted((row for row in rows if row.id not in ready), key=lambda row: -row.begun_s)
    for row in missing[:MOST_AT_ONCE]:
        ready[row.id] = _measured(archive, row)
    takes = [_take(row, ready[row.id]) for row in rows if row.id in ready]
    told = sorted((take for take in takes if take.measured.players), key=_when)
    return Recalled(tuple(told), max(len(missing) - MOST_AT_ONCE, 0))


_LIGHT = (
    joinedload(TakeRow.song).defer(SongRow.document),
    selectinload(TakeRow.players).defer(TakePlayerRow.strokes),
)
"""Neither songs' documents nor strokes are looked at."""


def _when(take: RecalledTake) -> tuple[float, str]:
    return take.begun_s, take.name


def _measured(archive: Archive, row: TakeRow) -> MeasuredTake:
    """A take's numbers, kept for the next time; none of a take that can't be analysed."""
    with archive.reading() as session:
        kept = take_named(session, row.name)
    if kept is None:  # it has just been deleted
        return _NOTHING
    try:
        measured = measured_take(kept.analyse(), kept.played)
    except BadInput:  # free play too short to find its beats
        measured = _NOTHING
    with archive.writing() as session:
        keep_measured(session, row.id, MADE_BY, msgspec.json.encode(measured).decode())
    return measured


def _take(row: TakeRow, measured: MeasuredTake) -> RecalledTake:
    choices: dict[str, Any] = {} if row.choices is None else msgspec.json.decode(row.choices)
    return RecalledTake(
        name=row.name,
        when=row.begun,
        begun_s=row.begun_s,
        song="" if row.song is None else row.song.name,
        level=row.level,
        lesson=row.lesson or "",
        tempo_percent=_tempo_percent(choices, row.rounds),
        bars=(row.first_bar, choices.get("last_bar", 0)),
        room=row.room,
        persons={each.number: each.player.key for each in row.players if each.player is not None},
        names={each.number: each.name for each in row.players},
        measured=measured,
    )


def _tempo_percent(choices: dict[str, Any], rounds: int) -> int:
    """The tempo that was chosen; where it rose from round to round, the last one."""
    percent, step = choices.get("tempo_percent", 100), choices.get("step_percent", 0)
    return round(percents_of_rounds(percent, step, max(rounds, 1))[-1])
