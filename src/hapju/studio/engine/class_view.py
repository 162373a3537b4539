"""What each page of a class may see: the teacher's all, a player's their own and the group's.

Names are personal data, and nobody is there to be compared: a player's page is told of the others
only how many there are.
"""

from __future__ import annotations

from msgspec.structs import replace

from hapju.studio.engine.class_names import group_take_name, own_take_name
from hapju.studio.engine.state import Room
from hapju.studio.protocol import Heard, Meters
from hapju.studio.protocol import Room as RoomMessage


def room_seen(room: Room, page: int) -> RoomMessage:
    """The room as a page of it may see it."""
    whole = room.message()
    if not room.is_class:
        return whole
    if page in room.teacher_pages:
        return replace(whole, takes=[group_take(room, take) for take in room.takes])
    seats = room.seats_of(page)
    own = {seat.player for seat in seats}
    return replace(
        whole,
        players=[player for player in whole.players if player.player in own],
        takes=[
            own_take(room, take, seat.player)
            for take in room.takes
            for seat in seats
            if take in seat.takes
        ],
    )


def meters_seen(room: Room, page: int, meters: Meters) -> Meters:
    """The meters as a page may see them."""
    if not room.is_class or page in room.teacher_pages:
        return meters
    own, group = _playing(room, page, meters.take), meters.group
    if group is not None:
        group = replace(group, members=[each for each in group.members if each.player in own])
    return replace(
        meters,
        players=[each for each in meters.players if each.player in own],
        pairs=[pair for pair in meters.pairs if {pair.a, pair.b} <= own],
        group=group,
    )


def is_heard(room: Room, page: int, heard: Heard) -> bool:
    """Whether a page that enters is told of somebody's last strokes."""
    if not room.is_class or page in room.teacher_pages:
        return True
    # Who wasn't waited for plays from the next take on, so isn't told where to go on in this one.
    has_left = room.take is not None and room.take.progress[heard.player].has_left
    return heard.player in _playing(room, page, heard.take) and not has_left


def group_take(room: Room, take: str) -> str:
    """The name under which a take of the room is kept as a whole."""
    return take if room.teacher_key is None else group_take_name(room.teacher_key, take)


def own_take(room: Room, take: str, player: int) -> str:
    """The name under which one player's strokes of a class's take are kept."""
    return own_take_name(room.teacher_key or "", group_take(room, take), player)


def _playing(room: Room, page: int, take: str) -> set[int]:
    """The players of a page who play in a take; whoever had their seat before doesn't count."""
    return {seat.player for seat in room.seats_of(page) if take in seat.takes}
