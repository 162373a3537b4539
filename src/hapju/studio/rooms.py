"""The open rooms: what the engine wants done is done here, and time passes for them."""

from __future__ import annotations

import logging
import secrets
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from math import inf
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from hapju.errors import BadInput
from hapju.studio.engine import choosing, playing, seating
from hapju.studio.engine import room as rooms_engine
from hapju.studio.engine.effects import (
    Effect,
    EndRoom,
    Forget,
    Prepare,
    SaveRoom,
    Send,
    Shut,
    WriteEnd,
    WriteStart,
    WriteStrokes,
)
from hapju.studio.engine.snapshot import TakeKept, restored, snapshot, take_up_again
from hapju.studio.engine.state import PreparedSong, Room, Songs
from hapju.studio.engine.telling import tell_later
from hapju.studio.frames import framed
from hapju.studio.limits import Limits, TokenBucket
from hapju.studio.page_messages import write_message
from hapju.studio.protocol import Choices, Close, PageMessage, Role
from hapju.studio.room_journal import RoomJournal
from hapju.studio.take_files import TakeFile, TakeFiles

if TYPE_CHECKING:
    from hapju.studio.sockets import Socket

_SAVES_A_SECOND, _SAVES_AT_ONCE = 10.0, 50.0
_NOBODY: tuple[int, ...] = ()
_log = logging.getLogger("hapju.studio")


class KeepTake(Protocol):
    """Puts a finished take into the archive, elsewhere, and says later whether it is there."""

    def __call__(self, journal: Path, said: Callable[[bool], None]) -> None:
        """``journal`` is the take's file, which is whole; ``said`` is called on the loop."""


class PrepareSong(Protocol):
    """Prepares what was chosen, elsewhere, and says later what it is, or why there isn't any."""

    def __call__(self, choices: Choices, said: Callable[[PreparedSong | BadInput], None]) -> None:
        """``said`` is called on the loop."""


class OpenRoom:
    """A room of the engine, the connections of its pages, and the journal of its take."""

    def __init__(self, room: Room) -> None:
        self.room = room
        self.sockets: dict[int, Socket] = {}
        self.address = ""
        self.journal: TakeFile | None = None
        self.saves = TokenBucket(_SAVES_A_SECOND, _SAVES_AT_ONCE, 0.0)
        self.is_unsaved = False


class Rooms:
    """All open rooms, by their keys."""

    def __init__(
        self,
        journal: RoomJournal,
        takes: TakeFiles,
        keep: KeepTake,
        songs: Songs,
        prepare: PrepareSong,
        now_s: Callable[[], float],
        limits: Limits,
    ) -> None:
        self._journal, self._takes, self._keep = journal, takes, keep
        self._songs, self._prepare = songs, prepare
        self._now_s, self._limits = now_s, limits
        self._by_key: dict[str, tuple[OpenRoom, Role]] = {}

    def __iter__(self) -> Iterator[OpenRoom]:
        return (each for each, role in list(self._by_key.values()) if role == "player")

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def make(self, address: str) -> Room | None:
        """A new room for somebody at an address; None where there are too many."""
        of_address = sum(1 for each in self if each.address == address)
        if not self.has_space or of_address >= self._limits.rooms_an_address:
            return None
        return self.open(self.made(), address).room

    @property
    def has_space(self) -> bool:
        """Whether one more may be opened."""
        return len(self) < self._limits.rooms

    def made(self) -> Room:
        """A room with new keys and the first choices, not yet open."""
        return Room.made(self._songs, _new_key, self._now_s())

    def open(self, room: Room, address: str = "") -> OpenRoom:
        """Open a room that was made, for somebody at an address or, without one, for the studio."""
        around = OpenRoom(room)
        around.address = address
        self._add(around)
        self.perform(around, [SaveRoom()])
        return around

    def find(self, key: str) -> tuple[OpenRoom, Role] | None:
        """The room of a key, and as what one comes in by it."""
        return self._by_key.get(key)

    def open_again(self) -> int:
        """Open every room that was open when the studio last ran; says how many."""
        for kept in self._journal.rooms():
            try:
                around = OpenRoom(restored(kept, self._songs, _new_key, self._now_s()))
                if kept.take is not None:
                    self._go_on(around, kept.take)
            except Exception:  # whatever became of one room's files, the others open
                _log.exception("A room can't be opened again")
            else:
                self._add(around)
        return len(self)

    def _go_on(self, around: OpenRoom, kept: TakeKept) -> None:
        """Go on with the take that a room was playing."""
        try:
            around.journal, journal = self._takes.open_again(kept.name)
        except BadInput as problem:
            _log.warning("A take can't go on: %s", problem)
            return
        take_up_again(around.room, kept, journal.strokes)
        if journal.end is None:
            self.perform(around, playing.settle(around.room))
            return
        # It had ended, but wasn't in the archive yet.
        around.journal.close()
        until_s = journal.end.until_s
        assert around.room.take is not None  # noqa: S101 (it was just taken up)
        around.room.take.end(inf if until_s is None else until_s)
        self._keep_take(around)

    # What pages do

    def enter(self, around: OpenRoom, secret: str, role: Role, socket: Socket) -> int:
        """A page enters; says its number. A connection that it had before is closed."""
        number, effects = seating.arrive(around.room, secret, role, self._now_s())
        before = around.sockets.get(number)
        around.sockets[number] = socket
        if before is not None:
            before.shut(Close.TAKEN_OVER, "this page is open elsewhere")
        self.perform(around, effects)
        return number

    def hear(self, around: OpenRoom, page: int, message: PageMessage, now_s: float) -> None:
        """A page says something."""
        self.perform(around, rooms_engine.handle(around.room, page, message, now_s))

    def lose(self, around: OpenRoom, page: int, socket: Socket) -> None:
        """A page's connection is gone."""
        if around.sockets.get(page) is socket:
            del around.sockets[page]
            self.perform(around, seating.lose(around.room, page, self._now_s()))

    # What time does

    def tick(self) -> None:
        """A second has passed."""
        now_s = self._now_s()
        self._for_each(lambda around: rooms_engine.tick(around.room, now_s))

    def tell_later(self) -> None:
        """A tenth of a second has passed."""
        self._for_each(_left_for_later)

    def _for_each(self, what: Callable[[OpenRoom], list[Effect]]) -> None:
        for around in self:
            try:
                if effects := what(around):
                    self.perform(around, effects)
            except Exception:  # a fault of ours in one room must not stop the others' clocks
                _log.exception("A room stumbled")

    def close(self) -> None:
        """The studio stops: the journals are closed, and the rooms stay for the next time."""
        for around in self:
            if around.is_unsaved:
                self._journal.save(snapshot(around.room))
            if around.journal is not None:
                around.journal.close()

    # What the engine wants

    def perform(self, around: OpenRoom, effects: Sequence[Effect]) -> None:
        """Do what the engine, or the studio itself, wants done in a room."""
        frames, pages = b"", _NOBODY  # messages in a row to the same pages go out as one piece
        try:
            for effect in effects:
                if type(effect) is Send:
                    if effect.pages != pages:
                        _send(around, pages, frames)
                        frames, pages = b"", effect.pages
                    frames += framed(write_message(effect.message))
                else:
                    _send(around, pages, frames)
                    frames = b""
                    self._do(around, effect)
            _send(around, pages, frames)
        except OSError as trouble:  # a full disk: what isn't written isn't acknowledged
            _log.error("The studio's folder can't be written: %s", trouble)
            around.room.is_stale = True  # everybody is told by and by how things are
            self._break_off(around)

    def _break_off(self, around: OpenRoom) -> None:
        """End a take that can't be written down any more."""
        if around.journal is not None:
            around.journal.close()
            around.journal = None
        for effect in playing.break_off(around.room):
            if type(effect) is Send:
                _send(around, effect.pages, framed(write_message(effect.message)))

    def _do(self, around: OpenRoom, effect: Effect) -> None:
        room = around.room
        match effect:
            case WriteStrokes():
                assert around.journal is not None  # noqa: S101 (a take that runs has one)
                around.journal.add(effect)
            case WriteStart():
                around.journal = self._takes.begin(room)
            case WriteEnd(_, until_s):
                assert around.journal is not None  # noqa: S101
                around.journal.end(until_s)
                self._keep_take(around)
            case Forget(take):
                if around.journal is not None:
                    around.journal.close()
                    around.journal = None
                self._takes.forget(take)
            case SaveRoom():
                self._save(around)
            case Prepare(choices):
                self._prepare(choices, partial(self._prepared, around, choices))
            case Shut(page, code):
                socket = around.sockets.pop(page, None)
                if socket is not None:
                    socket.shut(code, code.name)
            case EndRoom():
                self._end(around)

    def _save(self, around: OpenRoom) -> None:
        """Write the room down; where that was asked for very often, a moment later."""
        around.is_unsaved = not around.saves.takes(1.0, self._now_s())
        if not around.is_unsaved:
            self._journal.save(snapshot(around.room))

    def _prepared(self, around: OpenRoom, choices: Choices, found: PreparedSong | BadInput) -> None:
        self.perform(around, choosing.chosen(around.room, choices, found, self._now_s()))

    def _keep_take(self, around: OpenRoom) -> None:
        """Put the take that has just ended into the archive, and go on when it is there."""
        around.journal = None
        take = around.room.take
        assert take is not None  # noqa: S101 (it has ended, and isn't kept yet)

        def said(is_kept: bool) -> None:
            self.perform(around, playing.kept(around.room, is_kept))
            if is_kept:  # and the room is saved without it: now the archive alone has it
                self._takes.forget(take.name)

        self._keep(self._takes.path(take.name), said)

    def _add(self, around: OpenRoom) -> None:
        for key, role in _keys_of(around.room):
            self._by_key[key] = (around, role)

    def _end(self, around: OpenRoom) -> None:
        for key, _ in _keys_of(around.room):
            del self._by_key[key]
        self._journal.forget(around.room.spectator_key)
        for socket in list(around.sockets.values()):
            socket.shut(Close.ROOM_CLOSED, "nobody has been here for long")
        around.sockets.clear()


def _keys_of(room: Room) -> Iterator[tuple[str, Role]]:
    yield room.player_key, "player"
    yield room.spectator_key, "spectator"
    if room.teacher_key is not None:
        yield room.teacher_key, "teacher"


def _left_for_later(around: OpenRoom) -> list[Effect]:
    effects = tell_later(around.room)
    return [*effects, SaveRoom()] if around.is_unsaved else effects


def _send(around: OpenRoom, pages: tuple[int, ...], frames: bytes) -> None:
    if frames:
        for number in pages:
            socket = around.sockets.get(number)
            if socket is not None:
                socket.send(frames)


def _new_key() -> str:
    return secrets.token_urlsafe(16)
