"""What pages are told a little later, all at once: spectators may be five hundred."""

from __future__ import annotations

from msgspec.structs import replace

from hapju.studio.engine.class_view import meters_seen, room_seen
from hapju.studio.engine.effects import Effect, SaveRoom, Send
from hapju.studio.engine.state import Room
from hapju.studio.protocol import Heard, Meters

MOST_TOLD_AT_ONCE = 3
"""With more players than this, the meters of a take move a hundred times a second: they are told
ten times."""


def tell_room(room: Room, pages: tuple[int, ...]) -> list[Effect]:
    """The room as it is now, to each page as much of it as that page may see."""
    if not room.is_class:
        return [Send(pages, room.message())]
    return [Send((page,), room_seen(room, page)) for page in pages]


def tell_changed(room: Room) -> list[Effect]:
    """The room is another than before: that is kept, players are told now and spectators later."""
    room.is_stale_for_spectators = True
    return [SaveRoom(), *tell_room(room, room.player_pages + room.teacher_pages)]


def tell_heard(room: Room, heard: Heard) -> list[Effect]:
    """Players are told of strokes now, spectators later; of a class's, their own page now."""
    if room.is_class:
        if room.teacher_pages:
            room.heard_later.append(heard)
        return [Send((room.seats[heard.player].page,), heard)]
    if room.spectator_pages:
        room.heard_later.append(heard)
    return [Send(room.player_pages, heard)]


def tell_meters(room: Room, meters: Meters) -> list[Effect]:
    """Players are told what the meters say now, spectators later; in a large group all later."""
    is_large = room.is_class or len(meters.players) > MOST_TOLD_AT_ONCE
    if is_large or room.spectator_pages:
        before = room.meters_later
        room.meters_later = meters if before is None else _with_new_of(before, meters)
    return [] if is_large else [Send(room.player_pages, meters)]


def tell_kept_back(room: Room) -> list[Effect]:
    """What was kept back is told now."""
    if room.is_class:
        return _tell_class(room)
    watching, meters = room.spectator_pages, room.meters_later
    effects: list[Effect] = [Send(watching, heard) for heard in _joined(room.heard_later)]
    if meters is not None:
        is_large = len(meters.players) > MOST_TOLD_AT_ONCE
        effects.append(Send(room.everybody if is_large else watching, meters))
    room.heard_later, room.meters_later = [], None
    return effects


def tell_later(room: Room) -> list[Effect]:
    """What was kept back, and small changes of the room for everybody; ten times a second."""
    effects: list[Effect] = []
    if room.is_stale:
        effects += tell_room(room, room.everybody)
    elif room.is_stale_for_spectators:
        effects += tell_room(room, room.spectator_pages)
    room.is_stale = room.is_stale_for_spectators = False
    if room.heard_later or room.meters_later is not None:
        effects += tell_kept_back(room)
    return effects


def _tell_class(room: Room) -> list[Effect]:
    """Everybody's strokes to the teacher, the meters to each as far as they may see them."""
    effects: list[Effect] = [Send(room.teacher_pages, heard) for heard in _joined(room.heard_later)]
    if (meters := room.meters_later) is not None:
        effects += [Send((page,), meters_seen(room, page, meters)) for page in room.everybody]
    room.heard_later, room.meters_later = [], None
    return effects


def _with_new_of(before: Meters, meters: Meters) -> Meters:
    """The later meters, with the new joint onsets of both."""
    pairs = [
        replace(now, new=earlier.new + now.new)
        for earlier, now in zip(before.pairs, meters.pairs, strict=True)
    ]
    return replace(meters, pairs=pairs)


def _joined(messages: list[Heard]) -> list[Heard]:
    """A player's strokes of several messages in one."""
    joined: dict[int, Heard] = {}
    for heard in messages:
        before = joined.get(heard.player)
        if before is not None:
            heard = replace(
                before,
                strokes=before.strokes + heard.strokes,
                late_ms=before.late_ms + heard.late_ms,
            )
        joined[heard.player] = heard
    return list(joined.values())
