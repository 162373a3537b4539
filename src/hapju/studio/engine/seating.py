"""Who is in the room: pages come and go, players sit down and rise."""

from __future__ import annotations

import unicodedata

from hapju.studio.engine.class_view import is_heard, meters_seen, room_seen
from hapju.studio.engine.effects import Effect, SaveRoom, Send, Shut
from hapju.studio.engine.playing import CLASS_WAITS_S, end_if_over, leave_take
from hapju.studio.engine.refusals import refused
from hapju.studio.engine.state import Page, Room, Seat
from hapju.studio.engine.telling import tell_changed, tell_room
from hapju.studio.protocol import (
    MOST_PLAYERS,
    MOST_PLAYERS_OF_A_CLASS,
    MOST_SPECTATORS,
    Change,
    Clock,
    Close,
    Rise,
    Role,
    Seated,
    Sit,
    Starts,
    Welcome,
)

MOST_PLAYER_PAGES = 32
MOST_TEACHER_PAGES = 8
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
_JOINERS = "\u200c\u200d"
"""Within a name they make one sign of two."""
LOST_FOR_S = 60.0
"""So long a page that lost its connection keeps its players' seats."""
ABSENT_FOR_S = 45 * 60.0
"""So long in a class, where players are away in rooms of their own; they aren't waited for."""


def arrive(room: Room, secret: str, role: Role, now_s: float) -> tuple[int, list[Effect]]:
    """A page enters, for the first time or again; says its number."""
    room.last_active_s = now_s
    page = next((p for p in room.pages.values() if p.secret == secret and p.role == role), None)
    if page is None:
        page = Page(room.next_page, secret, role)
        room.next_page += 1
        here, most = {
            "player": (room.player_pages, MOST_PLAYER_PAGES),
            "teacher": (room.teacher_pages, MOST_TEACHER_PAGES),
            "spectator": (room.spectator_pages, MOST_SPECTATORS),
        }[role]
        if len(here) >= most:
            return page.number, [Shut(page.number, Close.ROOM_FULL)]
        room.pages[page.number] = page
    page.lost_since_s = None
    room.connections_changed()
    room.is_stale = True
    here_only = (page.number,)
    welcome = Welcome(
        page.number,
        role,
        None if role == "spectator" else room.player_key,
        room.spectator_key,
        room.open_since_s,
    )
    effects: list[Effect] = [
        Send(here_only, welcome),
        Send(here_only, room.sheet()),
        Send(here_only, room_seen(room, page.number)),
    ]
    take = room.take
    if take is not None:
        effects.append(Send(here_only, Starts(take.name, take.start_s, take.sheet)))
        seen = (heard for heard in take.heard_lately() if is_heard(room, page.number, heard))
        effects += [Send(here_only, heard) for heard in seen]
        effects.append(Send(here_only, meters_seen(room, page.number, take.meters_now())))
    if room.seats_of(page.number):
        effects += tell_room(room, room.player_pages + room.teacher_pages)
    return page.number, effects


def lose(room: Room, number: int, now_s: float) -> list[Effect]:
    """A page's connection is gone. Its players keep their seats for a while."""
    page = room.pages.get(number)
    if page is None or page.lost_since_s is not None:
        return []
    page.lost_since_s = now_s
    seats = room.seats_of(number)
    if not seats:
        del room.pages[number]
    room.connections_changed()
    room.is_stale = True
    return tell_room(room, room.player_pages + room.teacher_pages) if seats else []


def give_up_lost(room: Room, now_s: float) -> list[Effect]:
    """Free the seats of pages that were lost too long ago; the take goes on without them."""
    waits_s, keeps_s = (CLASS_WAITS_S, ABSENT_FOR_S) if room.is_class else (LOST_FOR_S, LOST_FOR_S)
    left: list[Effect] = []
    gone = []
    for page in room.pages.values():
        lost_s = -1.0 if page.lost_since_s is None else now_s - page.lost_since_s
        if lost_s > waits_s:
            for seat in room.seats_of(page.number):
                left += leave_take(room, seat.player)
        if lost_s > keeps_s:
            gone.append(page)
    for page in gone:
        _remove(room, page)
    if gone:
        return [*left, *tell_changed(room), *end_if_over(room)]
    return [*left, SaveRoom(), *end_if_over(room)] if left else []


def sit(room: Room, page: int, message: Sit) -> list[Effect]:
    """A player sits down at a page. During a take, they play from the next one on."""
    free = _free_number(room)
    if free is None:
        return [Send((page,), refused("room-is-full"))]
    parts = room.prepared.parts
    part = parts[(free - 1) % len(parts)] if parts else ""
    name = shown_name(message.name, free)
    room.seats[free] = Seat(
        free, page, name, message.input, part, person=message.key, language=message.language
    )
    return [Send((page,), Seated(message.ticket, free)), *tell_changed(room)]


def rise(room: Room, page: int, message: Rise) -> list[Effect]:
    """A player leaves the room, and the take."""
    seat = room.seats.get(message.player)
    if seat is None or (seat.page != page and page not in room.teacher_pages):
        return [Send((page,), refused("not-yours"))]
    left = _free(room, seat)
    return [*left, *tell_changed(room), *end_if_over(room)]


def change(room: Room, page: int, message: Change) -> list[Effect]:
    """Something of a player is another than before."""
    seat = room.seats.get(message.player)
    if seat is None or seat.page != page:
        return [Send((page,), refused("not-yours"))]
    if message.part is not None and message.part != seat.part:
        if message.part not in room.prepared.parts:
            return [Send((page,), refused("no-such-part"))]
        if room.take is not None:
            return [Send((page,), refused("playing"))]
    if message.name is not None:
        seat.name = shown_name(message.name, seat.player)
        seat.person = message.key
    for name in ("input", "part", "is_ready", "latency_ms", "latency_from"):
        value = getattr(message, name)
        if value is not None:
            setattr(seat, name, value)
    return tell_changed(room)


def shown_name(name: str, player: int) -> str:
    """A name as others see it: no control or format characters, and never nothing at all."""
    seen = only_seen(name)
    is_seen = any(letter not in _JOINERS and not letter.isspace() for letter in seen)
    return " ".join(seen.split()) if is_seen else str(player)


def only_seen(text: str, kept: str = "") -> str:
    """A text without control and format characters but those that are kept; joiners are."""
    kept += _JOINERS
    return "".join(
        letter for letter in text if letter in kept or unicodedata.category(letter) not in _UNSEEN
    )


def note_clock(room: Room, page: int, message: Clock) -> list[Effect]:
    """A page says how sure it is of the time; others are told by and by."""
    known = room.pages[page]
    known.clock_error_ms, known.round_trip_ms = message.error_ms, message.round_trip_ms
    room.is_stale = True
    return []


def _free_number(room: Room) -> int | None:
    """The lowest free number; in a full class, that of whoever has been absent longest."""
    most = MOST_PLAYERS_OF_A_CLASS if room.is_class else MOST_PLAYERS
    free = next((number for number in range(1, most + 1) if number not in room.seats), None)
    if free is not None or not room.is_class:
        return free
    playing = room.take.progress if room.take is not None else {}
    absent = [
        (since_s, seat.player)
        for seat in room.seats.values()
        if (since_s := room.pages[seat.page].lost_since_s) is not None
        and (seat.player not in playing or playing[seat.player].has_left)
    ]
    return min(absent)[1] if absent else None


def _remove(room: Room, page: Page) -> None:
    for seat in room.seats_of(page.number):
        del room.seats[seat.player]
    del room.pages[page.number]


def _free(room: Room, seat: Seat) -> list[Effect]:
    del room.seats[seat.player]
    return leave_take(room, seat.player)
