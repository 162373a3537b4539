"""What the room plays, and how: chosen by a page, prepared beside the loop, then for all."""

from __future__ import annotations

from hapju.errors import BadInput
from hapju.studio.engine.effects import Effect, Prepare, Send
from hapju.studio.engine.playing import begin
from hapju.studio.engine.refusals import refused
from hapju.studio.engine.state import PreparedSong, Room, Wanted
from hapju.studio.engine.telling import tell_changed
from hapju.studio.protocol import Choices, Choose


def choose(room: Room, page: int, message: Choose) -> list[Effect]:
    """The room is to play something else, or in another way; the last to choose has chosen."""
    if room.take is not None:
        return [Send((page,), refused("playing"))]
    if room.wanted is None and message.choices == room.choices:
        return []
    room.wanted = Wanted(message.choices, page)
    if room.is_preparing:  # one after the other, and what was overtaken not at all
        return []
    room.is_preparing = True
    return [Prepare(message.choices)]


def chosen(
    room: Room, choices: Choices, found: PreparedSong | BadInput, now_s: float
) -> list[Effect]:
    """What was chosen is prepared, or can't be played."""
    room.is_preparing = False
    wanted = room.wanted
    if wanted is None:
        return []
    if wanted.choices != choices:
        room.is_preparing = True
        return [Prepare(wanted.choices)]
    room.wanted = None
    if isinstance(found, BadInput):
        return [Send((wanted.page,), refused("no-such-song", str(found)))]
    room.choices, room.prepared = choices, found
    room.sheet_number += 1
    for seat in room.seats.values():
        if seat.part not in found.parts:
            seat.part = found.parts[(seat.player - 1) % len(found.parts)] if found.parts else ""
    effects = [Send(room.everybody, room.sheet()), *tell_changed(room)]
    return effects if wanted.begins is None else [*effects, *begin(room, wanted.begins, now_s)]


def begin_when_chosen(room: Room, page: int, now_s: float) -> list[Effect]:
    """Begin a take; if something else has just been chosen, as soon as that is prepared."""
    if room.wanted is None:
        return begin(room, page, now_s)
    room.wanted.begins = page
    return []
