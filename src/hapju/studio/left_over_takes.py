"""Journals that no open room goes on with, such as after a full disk: they are kept too."""

from __future__ import annotations

import logging
from pathlib import Path

import msgspec
from sqlalchemy.exc import SQLAlchemyError

from hapju.archive.class_takes import read_kept_takes
from hapju.archive.kept_take import KeptTake
from hapju.archive.open_archive import Archive
from hapju.errors import BadInput
from hapju.studio.keep_played import keep_played

_log = logging.getLogger("hapju.studio")


class _Take(msgspec.Struct):
    name: str


class _Room(msgspec.Struct):
    take: _Take | None


def keep_left_over(archive: Archive, rooms: Path, takes: Path) -> int:
    """Put them into the archive, as far as they were written; says how many.

    Call it before the rooms are opened. Takes in which nobody played are removed, as in a room.
    What can't be kept stays where it is.
    """
    going_on = _takes_going_on(rooms)
    count = 0
    for path in sorted(takes.glob("*.jsonl")):
        if path.stem in going_on:
            continue
        try:
            takes_of_it = [take for take in read_kept_takes(path) if _has_strokes(take)]
            for take in takes_of_it:
                keep_played(archive, take)
            count += bool(takes_of_it)
            path.unlink()
        except (BadInput, OSError, SQLAlchemyError) as problem:
            _log.warning("A take that was left over can't be kept: %s", problem)
    return count


def _has_strokes(take: KeptTake) -> bool:
    return any(len(player.strokes) for player in take.players)


def _takes_going_on(rooms: Path) -> set[str]:
    """The takes that rooms were playing when the studio was closed."""
    names = set()
    for path in rooms.glob("*.json"):
        try:
            room = msgspec.json.decode(path.read_bytes(), type=_Room)
        except (OSError, msgspec.DecodeError):
            continue
        if room.take is not None:
            names.add(room.take.name)
    return names
