"""The room of a class, open whenever somebody comes; and rooms of their own for its pairs."""

from __future__ import annotations

from msgspec.structs import replace

from hapju.archive.classes import Class
from hapju.studio.engine.class_names import watching_key
from hapju.studio.engine.effects import SaveRoom, Send
from hapju.studio.engine.state import PairRoom, Room
from hapju.studio.protocol import Called
from hapju.studio.rooms import OpenRoom, Rooms


def room_of_class(rooms: Rooms, known: Class) -> OpenRoom | None:
    """The class's room, opened if it isn't; None where the studio has too many open."""
    found = rooms.find(known.teacher_key)
    if found is not None:
        return found[0]
    if not rooms.has_space:
        return None
    room = rooms.made()
    room.choices = replace(room.choices, partner_sounds="off")  # twenty-nine others are no duet
    room.player_key, room.teacher_key = known.key, known.teacher_key
    room.spectator_key = watching_key(known.teacher_key)
    return rooms.open(room)


def pair_off(rooms: Rooms, around: OpenRoom) -> bool:
    """Send everybody in the class's room, two by two, into rooms of their own.

    Neighbours by seat go together; who share a page stay together; one who is left over makes a
    pair of three. Says whether the studio had room for all.
    """
    room = around.room
    for players in pairs_of(room):
        if not rooms.has_space:
            return False
        made = rooms.made()
        made.choices, made.prepared = room.choices, room.prepared
        rooms.open(made)
        room.pair_rooms = [
            *room.pair_rooms,
            PairRoom(made.player_key, made.spectator_key, players),
        ]
        pages = {room.seats[player].page for player in players}
        called = Called(made.player_key, is_class=False)
        rooms.perform(around, [SaveRoom(), Send(tuple(sorted(pages)), called)])
    return True


def call_together(rooms: Rooms, around: OpenRoom) -> None:
    """Call everybody back from the pairs' rooms."""
    room = around.room
    called = Called(room.player_key, is_class=True)
    for pair in room.pair_rooms:
        found = rooms.find(pair.spectator_key)
        if found is not None:
            rooms.perform(found[0], [Send(found[0].room.player_pages, called)])
    room.pair_rooms = []
    rooms.perform(around, [SaveRoom()])


def pairs_of(room: Room) -> list[list[int]]:
    """Who goes together, by numbers in the class's room."""
    by_page: dict[int, list[int]] = {}
    for number in sorted(room.seats):
        seat = room.seats[number]
        if room.is_here(seat):
            by_page.setdefault(seat.page, []).append(number)
    together = [players for players in by_page.values() if len(players) > 1]
    alone = [players[0] for players in by_page.values() if len(players) == 1]
    pairs = [alone[at : at + 2] for at in range(0, len(alone), 2)]
    if pairs and len(pairs[-1]) == 1 and len(alone) > 1:
        last = pairs.pop()
        pairs[-1] += last
    return sorted([*together, *pairs])
