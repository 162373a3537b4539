"""A room as it is written down, and from that again a room: after a restart it goes on."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from math import inf

from msgspec import Struct

from hapju.archive.take_journal import StrokesLine
from hapju.studio.engine.playing import open_take
from hapju.studio.engine.running_take import RunningTake
from hapju.studio.engine.state import Page, PairRoom, Room, Seat, Songs
from hapju.studio.protocol import Choices, Input, Language, Latency, Stroke

FORMAT = 1


class SeatKept(Struct):
    """A player, and the number of the page where they sit."""

    player: int
    page: int
    name: str
    input: Input
    part: str
    is_ready: bool
    latency_ms: float
    latency_from: Latency
    person: str | None = None
    language: Language | None = None
    takes: list[str] = []


class PageKept(Struct):
    """A page at which somebody sits, and the secret by which it is known again."""

    number: int
    secret: str


class TakeKept(Struct):
    """The take that is being played: its strokes are in its journal."""

    name: str
    start_s: float
    parts: dict[int, str]
    left: list[int]
    """Players who have left it."""


class RoomKept(Struct):
    """All of a room that outlives the studio's process."""

    format: int
    player_key: str
    spectator_key: str
    choices: Choices
    sheet_number: int
    next_page: int
    pages: list[PageKept]
    seats: list[SeatKept]
    take: TakeKept | None
    takes: list[str]
    teacher_key: str | None = None
    pair_rooms: list[PairRoom] = []


def snapshot(room: Room) -> RoomKept:
    """What is written down of a room."""
    sitting = {seat.page for seat in room.seats.values()}
    take = room.take
    return RoomKept(
        FORMAT,
        room.player_key,
        room.spectator_key,
        room.choices,
        room.sheet_number,
        room.next_page,
        [PageKept(p.number, p.secret) for p in room.pages.values() if p.number in sitting],
        [
            SeatKept(
                seat.player,
                seat.page,
                seat.name,
                seat.input,
                seat.part,
                seat.is_ready,
                seat.latency_ms,
                seat.latency_from,
                seat.person,
                seat.language,
                seat.takes,
            )
            for seat in room.seats.values()
        ],
        None if take is None else _take_kept(take),
        room.takes,
        room.teacher_key,
        room.pair_rooms,
    )


def _take_kept(take: RunningTake) -> TakeKept:
    progress = take.progress.items()
    parts = {number: each.part for number, each in progress}
    return TakeKept(
        take.name, take.start_s, parts, [number for number, each in progress if each.has_left]
    )


def restored(kept: RoomKept, songs: Songs, new_key: Callable[[], str], now_s: float) -> Room:
    """The room again, without its take; every page has just been lost.

    Raises:
        BadInput: for choices that can't be played any more.
    """
    room = Room(
        kept.player_key,
        kept.spectator_key,
        songs,
        new_key,
        kept.choices,
        songs(kept.choices),
        kept.sheet_number,
        next_page=kept.next_page,
        takes=kept.takes,
        open_since_s=now_s,
        last_active_s=now_s,
        teacher_key=kept.teacher_key,
        pair_rooms=kept.pair_rooms,
    )
    room.pages = {
        page.number: Page(page.number, page.secret, "player", lost_since_s=now_s)
        for page in kept.pages
    }
    room.seats = {
        seat.player: Seat(
            seat.player,
            seat.page,
            seat.name,
            seat.input,
            seat.part,
            seat.is_ready,
            seat.latency_ms,
            seat.latency_from,
            seat.person,
            seat.language,
            seat.takes,
        )
        for seat in kept.seats
        if seat.page in room.pages
    }
    return room


def take_up_again(room: Room, kept: TakeKept, journal: Iterable[StrokesLine]) -> None:
    """Go on with the take that was being played: all that its journal has was acknowledged."""
    take = open_take(room, kept.name, kept.start_s, kept.parts)
    reached_s: dict[int, float] = {}
    for line in journal:
        progress = take.progress[int(line.player)]
        strokes = [Stroke(each.time_s, each.piece, each.velocity) for each in line.strokes]
        take.hear(int(line.player), strokes)
        progress.next_number = line.next_number
        progress.until_s = -inf if line.until_s is None else line.until_s
        if line.reached_s is not None:
            reached_s[int(line.player)] = line.reached_s
    for number, progress in take.progress.items():
        progress.has_left = number in kept.left
    if reached_s:
        take.leave(reached_s)
    take.settle(take.known_until_s)
