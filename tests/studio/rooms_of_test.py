"""Rooms without sockets and without waiting: pages that are lists of what they were told."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import msgspec

from hapju.archive.kept_take import KeptTake, read_kept_take
from hapju.errors import BadInput
from hapju.studio.engine.state import PreparedSong
from hapju.studio.limits import Limits
from hapju.studio.prepared_songs import prepare
from hapju.studio.protocol import (
    Choices,
    PageMessage,
    Play,
    Role,
    Starts,
    Stroke,
    StudioMessage,
)
from hapju.studio.room_journal import RoomJournal
from hapju.studio.rooms import OpenRoom, Rooms
from hapju.studio.take_files import TakeFiles

T = TypeVar("T")
_decoder: msgspec.msgpack.Decoder[StudioMessage] = msgspec.msgpack.Decoder(StudioMessage)


def messages_in(frames: bytes) -> list[StudioMessage]:
    """The messages in bytes as the studio sends them."""
    messages, at = [], 0
    while at < len(frames):
        size, start = frames[at + 1], at + 2
        if size == 126:
            size, start = int.from_bytes(frames[at + 2 : at + 4]), at + 4
        elif size == 127:
            size, start = int.from_bytes(frames[at + 2 : at + 10]), at + 10
        messages.append(_decoder.decode(frames[start : start + size]))
        at = start + size
    return messages


class House:
    """A studio's rooms in a folder, with a clock that stands until it is moved."""

    def __init__(self, folder: Path, now_s: float = 1000.0) -> None:
        self.folder, self.now_s = folder, now_s
        self.kept: list[KeptTake] = []
        self.is_keeping = True
        self.is_slow = False
        self.preparing: list[tuple[Choices, Callable[[PreparedSong | BadInput], None]]] = []
        self.takes = TakeFiles(folder / "takes")
        self.rooms = Rooms(
            RoomJournal(folder / "rooms"),
            self.takes,
            self._keep,
            prepare,
            self.prepare,
            lambda: self.now_s,
            Limits(),
        )

    def _keep(self, journal: Path, said: Callable[[bool], None]) -> None:
        self.kept.append(read_kept_take(journal))
        said(self.is_keeping)

    def prepare(self, choices: Choices, said: Callable[[PreparedSong | BadInput], None]) -> None:
        """Prepare at once, or when the test says so."""
        self.preparing.append((choices, said))
        if not self.is_slow:
            self.go_on_preparing()

    def go_on_preparing(self) -> None:
        choices, said = self.preparing.pop(0)
        try:
            found: PreparedSong | BadInput = prepare(choices)
        except BadInput as problem:
            found = problem
        said(found)

    def room(self) -> OpenRoom:
        room = self.rooms.make("here")
        assert room is not None
        found = self.rooms.find(room.player_key)
        assert found is not None
        return found[0]

    def page(
        self, around: OpenRoom, is_player: bool = True, secret: str = "", role: Role | None = None
    ) -> FakePage:
        role = role or ("player" if is_player else "spectator")
        return FakePage(self, around, role, secret or secrets.token_urlsafe(16))

    def wait(self, seconds: float) -> None:
        """Let time pass, second by second, with its clockwork."""
        for _ in range(int(seconds)):
            self.now_s += 1.0
            self.rooms.tick()
            self.rooms.tell_later()

    def again(self) -> House:
        """The same folder in a studio started anew, as after a kill: nothing was closed."""
        house = House(self.folder, self.now_s)
        house.rooms.open_again()
        return house


class FakePage:
    """A page that has entered a room; stands in for its socket."""

    def __init__(self, house: House, around: OpenRoom, role: Role, secret: str) -> None:
        self.house, self.around, self.secret, self.role = house, around, secret, role
        self.is_player = role == "player"
        self.told: list[StudioMessage] = []
        self.code: int | None = None
        self.number = house.rooms.enter(around, secret, role, self)  # type: ignore[arg-type]

    def send(self, frames: bytes) -> None:
        self.told += messages_in(frames)

    def shut(self, code: int, reason: str) -> None:
        self.code = code

    def say(self, message: PageMessage) -> None:
        self.house.rooms.hear(self.around, self.number, message, self.house.now_s)

    def lose(self) -> None:
        self.house.rooms.lose(self.around, self.number, self)  # type: ignore[arg-type]

    def come_back(self) -> FakePage:
        return FakePage(self.house, self.around, self.role, self.secret)

    def all_of(self, kind: type[T]) -> list[T]:
        return [each for each in self.told if isinstance(each, kind)]

    def last(self, kind: type[T]) -> T:
        return self.all_of(kind)[-1]

    def play(
        self, player: int, first: int, times_s: list[float], until_s: float, piece: int = 1
    ) -> None:
        strokes = [Stroke(time_s, piece, 0.8) for time_s in times_s]
        self.say(Play(player, self.last(Starts).take, first, strokes, until_s))
