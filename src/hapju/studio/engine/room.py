"""A room's way through what happens in it: every message of a page, and the passing of time."""

from __future__ import annotations

from hapju.studio.engine import choosing, playing, seating
from hapju.studio.engine.effects import Effect, EndRoom, Send
from hapju.studio.engine.refusals import refused
from hapju.studio.engine.state import Room
from hapju.studio.protocol import (
    Begin,
    Change,
    Choose,
    Clock,
    PageMessage,
    Play,
    Rise,
    Sit,
    Stop,
)

EMPTY_FOR_S = 30 * 60.0
"""A room in which nobody has been for so long is closed."""
IDLE_FOR_S = 12 * 3600.0
"""So is one in which nothing has happened for so long."""


_LEADING = (Choose, Begin, Stop)


def handle(room: Room, page: int, message: PageMessage, now_s: float) -> list[Effect]:
    """What follows from a message of a page that is in the room."""
    if type(message) is Clock:
        return seating.note_clock(room, page, message)
    if room.pages[page].role == "spectator":
        return [Send((page,), refused("spectators-watch"))]
    if room.is_class and type(message) in _LEADING and room.pages[page].role != "teacher":
        return [Send((page,), refused("teacher-leads"))]
    room.last_active_s = now_s
    if type(message) is Play:
        return playing.play(room, page, message)
    if type(message) is Sit:
        return seating.sit(room, page, message)
    if type(message) is Rise:
        return seating.rise(room, page, message)
    if type(message) is Change:
        return seating.change(room, page, message)
    if type(message) is Choose:
        return choosing.choose(room, page, message)
    if type(message) is Begin:
        return choosing.begin_when_chosen(room, page, now_s)
    if type(message) is Stop:
        return playing.stop(room)
    raise TypeError(f"a room doesn't answer {type(message).__name__}")


def tick(room: Room, now_s: float) -> list[Effect]:
    """Time passes: once a second is often enough."""
    effects = [*seating.give_up_lost(room, now_s), *playing.give_up_silent(room, now_s)]
    if room.take is None:
        idle_s = now_s - room.last_active_s
        if idle_s > IDLE_FOR_S or (idle_s > EMPTY_FOR_S and not room.everybody):
            effects.append(EndRoom())
    return effects
