"""A player leaves for good: out of the archive, and out of the studio's own files."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

import msgspec

from hapju.archive.open_archive import Archive
from hapju.archive.player_deletion import (
    Traces,
    delete_name,
    delete_player,
    names_of_player,
    traces_of_name,
    traces_of_player,
)
from hapju.archive.players import Player, player_called, players_named
from hapju.errors import BadInput
from hapju.studio.data_folder import opened_alone
from hapju.studio.engine.snapshot import RoomKept, SeatKept
from hapju.studio.left_over_takes import keep_left_over
from hapju.studio.room_journal import RoomJournal


@dataclass(frozen=True, slots=True)
class Leaving:
    """Who leaves, and what goes with them.

    Attributes:
        player: the player of the archive; None where only takes have the name.
        name: their name; takes of this name, of whom nobody has said who they are, are theirs too,
            unless several players of the archive have it: then it is empty.
        known: the takes that are known to be theirs.
        by_name: those that only have the name.
    """

    player: Player | None
    name: str
    known: Traces
    by_name: Traces


def leaving(archive: Archive, key_or_name: str) -> Leaving:
    """What it would mean to delete the player of a key or a name.

    Raises:
        BadInput: for nobody, or more than one of this name.
    """
    with archive.reading() as session:
        alone = traces_of_name(session, key_or_name)
        if alone != Traces(0, 0) and not players_named(session, key_or_name):
            return Leaving(None, key_or_name, Traces(0, 0), alone)
        player = player_called(session, key_or_name)
        is_alone = len(players_named(session, player.name)) == 1
        return Leaving(
            player,
            player.name if is_alone else "",
            traces_of_player(session, player.key),
            traces_of_name(session, player.name) if is_alone else Traces(0, 0),
        )


@contextmanager
def closed_studio(archive: Archive, data: Path) -> Iterator[None]:
    """Keep the studio of a data folder closed, with all its finished takes in the archive.

    An open one would write down again who is deleted.

    Raises:
        BadInput: where it is open.
    """
    if not data.is_dir():
        yield
        return
    with ExitStack() as stack:
        try:
            stack.enter_context(opened_alone(data))
        except BadInput as problem:
            raise BadInput(problem.where, "its studio is open", "close that first") from None
        keep_left_over(archive, data / "rooms", data / "takes")
        yield


def leave(archive: Archive, data: Path, who: Leaving) -> None:
    """Delete a player wholly: from the archive, from open rooms, and from takes in play.

    Call it within :func:`closed_studio`. A take that they were playing is over.

    Raises:
        BadInput: for a database that is out of reach.
    """
    key = None if who.player is None else who.player.key
    names = {who.name} - {""}
    if key is not None:
        with archive.reading() as session:
            names |= names_of_player(session, key)
    _leave_rooms(data / "rooms", key, who.name)
    if data.is_dir():
        keep_left_over(archive, data / "rooms", data / "takes")
    with archive.writing() as session:
        if key is not None:
            delete_player(session, key)
        if who.name:
            delete_name(session, who.name)
    _remove_journals(data / "takes", key, names)
    archive.wipe_deleted()


def _leave_rooms(folder: Path, key: str | None, name: str) -> None:
    if not folder.is_dir():
        return
    journal = RoomJournal(folder)
    for room in journal.rooms():
        stay = [seat for seat in room.seats if not _is_theirs(seat, key, name)]
        if len(stay) < len(room.seats):
            journal.save(_without(room, stay))


def _is_theirs(seat: SeatKept, key: str | None, name: str) -> bool:
    if seat.person is None:
        return seat.name == name
    return seat.person == key


def _without(room: RoomKept, stay: list[SeatKept]) -> RoomKept:
    gone = {seat.player for seat in room.seats} - {seat.player for seat in stay}
    plays = room.take is not None and not gone.isdisjoint(room.take.parts)
    return msgspec.structs.replace(room, seats=stay, take=None if plays else room.take)


def _remove_journals(folder: Path, key: str | None, names: set[str]) -> None:
    """Journals that couldn't be kept, where they name the player."""
    said = [b'"name":' + msgspec.json.encode(name) for name in names]
    said += [b'"person":' + msgspec.json.encode(key)] if key is not None else []
    for path in folder.glob("*.jsonl"):
        data = path.read_bytes()
        if any(each in data for each in said):
            path.unlink()
