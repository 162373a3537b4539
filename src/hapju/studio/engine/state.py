"""What a room is made of: pages, seats, choices, and the take that is played."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple

from msgspec.structs import replace

from hapju.songs.rounds import Played
from hapju.studio.engine.running_take import RunningTake
from hapju.studio.protocol import (
    Choices,
    Heard,
    Input,
    Language,
    Latency,
    Meters,
    PlayerHere,
    Role,
    Sheet,
)
from hapju.studio.protocol import Room as RoomMessage
from hapju.timing.nearest_note import NotesOfFamily


class PreparedSong(NamedTuple):
    """A song as it was chosen: what is played, its sheet, and each part's notes by family."""

    played: Played
    sheet: Sheet
    notes: dict[str, dict[int, NotesOfFamily]]

    @property
    def parts(self) -> list[str]:
        """The parts that there are to play."""
        return list(self.notes)


Songs = Callable[[Choices], PreparedSong]
"""Prepares what was chosen; raises BadInput for what there isn't."""


@dataclass(slots=True)
class PairRoom:
    """A room of its own into which a teacher has sent players of the class."""

    player_key: str
    spectator_key: str
    players: list[int]


@dataclass(slots=True)
class Wanted:
    """Choices that are being prepared: which page chose, and which has begun a take meanwhile."""

    choices: Choices
    page: int
    begins: int | None = None


@dataclass(slots=True)
class Page:
    """A page that is in the room, or was a moment ago."""

    number: int
    secret: str
    role: Role
    lost_since_s: float | None = None
    clock_error_ms: float | None = None
    round_trip_ms: float | None = None


@dataclass(slots=True)
class Seat:
    """A player and what is given of them. ``person`` is the player's own key."""

    player: int
    page: int
    name: str
    input: Input
    part: str
    is_ready: bool = False
    latency_ms: float = 0.0
    latency_from: Latency = "none"
    person: str | None = None
    language: Language | None = None
    takes: list[str] = field(default_factory=list)
    """The takes of a class in which they play or have played: a seat is given to another later."""


@dataclass(slots=True)
class Room:
    """A room: changed by the functions of the engine only."""

    player_key: str
    spectator_key: str
    songs: Songs
    new_key: Callable[[], str]
    choices: Choices
    prepared: PreparedSong
    sheet_number: int = 1
    pages: dict[int, Page] = field(default_factory=dict)
    seats: dict[int, Seat] = field(default_factory=dict)
    next_page: int = 1
    take: RunningTake | None = None
    takes: list[str] = field(default_factory=list)
    open_since_s: float = 0.0
    last_active_s: float = 0.0
    teacher_key: str | None = None
    """The key of a class's teacher; None for any other room."""
    pair_rooms: list[PairRoom] = field(default_factory=list)
    wanted: Wanted | None = None
    """What was chosen last, while it is being prepared."""
    is_preparing: bool = False
    # Who is connected, kept at hand because every stroke goes to them.
    player_pages: tuple[int, ...] = ()
    teacher_pages: tuple[int, ...] = ()
    spectator_pages: tuple[int, ...] = ()
    # What spectators, and everybody about small changes, are told a little later, all at once.
    is_stale: bool = False
    is_stale_for_spectators: bool = False
    heard_later: list[Heard] = field(default_factory=list)
    meters_later: Meters | None = None

    @classmethod
    def made(cls, songs: Songs, new_key: Callable[[], str], now_s: float) -> Room:
        """A new room with the first choices."""
        choices = Choices()
        prepared = songs(choices)
        return cls(
            new_key(),
            new_key(),
            songs,
            new_key,
            choices,
            prepared,
            open_since_s=now_s,
            last_active_s=now_s,
        )

    @property
    def everybody(self) -> tuple[int, ...]:
        """Every page that is connected."""
        return self.player_pages + self.teacher_pages + self.spectator_pages

    def seats_of(self, page: int) -> list[Seat]:
        """The players at a page."""
        return [seat for seat in self.seats.values() if seat.page == page]

    def connections_changed(self) -> None:
        """Work out anew who is connected."""
        here = [page for page in self.pages.values() if page.lost_since_s is None]
        self.player_pages, self.teacher_pages, self.spectator_pages = (
            tuple(page.number for page in here if page.role == role)
            for role in ("player", "teacher", "spectator")
        )

    def sheet(self) -> Sheet:
        """The sheet that goes with the choices."""
        return replace(self.prepared.sheet, number=self.sheet_number)

    @property
    def is_class(self) -> bool:
        """Whether a teacher leads this room."""
        return self.teacher_key is not None

    def is_here(self, seat: Seat) -> bool:
        """Whether the page of a player is connected."""
        return self.pages[seat.page].lost_since_s is None

    def message(self) -> RoomMessage:
        """The whole room, as everybody sees it who may."""
        return RoomMessage(
            players=[_player_here(self.seats[number], self) for number in sorted(self.seats)],
            spectators=len(self.spectator_pages),
            choices=self.choices,
            parts=self.prepared.parts,
            sheet=self.sheet_number,
            take=self.take.name if self.take else None,
            takes=self.takes,
            is_class=self.is_class,
            seats=len(self.seats),
        )


def _player_here(seat: Seat, room: Room) -> PlayerHere:
    page = room.pages[seat.page]
    return PlayerHere(
        player=seat.player,
        page=seat.page,
        name=seat.name,
        input=seat.input,
        part=seat.part,
        is_ready=seat.is_ready,
        is_connected=page.lost_since_s is None,
        latency_ms=seat.latency_ms,
        latency_from=seat.latency_from,
        clock_error_ms=page.clock_error_ms,
        round_trip_ms=page.round_trip_ms,
    )
