"""Connections: how many there may be, how long they may be silent, how far they may lag behind."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from websockets.frames import Frame, Opcode

from hapju.studio.doorway import Doorway
from hapju.studio.limits import Limits
from hapju.studio.origins import Origins
from hapju.studio.protocol import VERSION, Close, Enter, Room
from hapju.studio.sockets import Socket
from tests.studio.rooms_of_test import House, messages_in

pytestmark = pytest.mark.anyio


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


class Clock:
    def __init__(self) -> None:
        self.time_s = 1000.0

    def now_s(self) -> float:
        return self.time_s


class Wire:
    """A transport that keeps what is written, or lets it pile up."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.written = b""
        self.waiting = 0
        self.is_aborted = self.is_closed = False

    def get_extra_info(self, name: str) -> tuple[str, int]:
        return (self.address, 40_000)

    def write(self, data: bytes) -> None:
        self.written += data

    def get_write_buffer_size(self) -> int:
        return self.waiting

    def abort(self) -> None:
        self.is_aborted = True

    def close(self) -> None:
        self.is_closed = True


class Street:
    """A doorway with connections from anywhere."""

    def __init__(self, folder: Path, limits: Limits, proxy: str | None) -> None:
        self.house = House(folder)
        self.clock = Clock()
        self.doorway = Doorway(
            self.house.rooms,
            self.clock,
            limits,
            Origins(None),
            proxy,  # type: ignore[arg-type]
        )
        self.connections: set[object] = set()

    def connect(self, address: str = "1.2.3.4", headers: str = "") -> tuple[Socket, Wire]:
        socket, wire = Socket(self.doorway, self.connections), Wire(address)
        socket.connection_made(wire)  # type: ignore[arg-type]
        socket.data_received(
            f"GET /live HTTP/1.1\r\nHost: play.example\r\n{headers}Upgrade: websocket\r\n"
            f"Connection: Upgrade\r\nSec-WebSocket-Key: {'A' * 22}==\r\n"
            "Sec-WebSocket-Version: 13\r\n\r\n".encode()
        )
        return socket, wire

    def enter(self) -> tuple[Socket, Wire]:
        socket, wire = self.connect()
        key = self.house.room().room.player_key
        message = msgspec.msgpack.encode(Enter(key, "s" * 22, VERSION))
        socket.data_received(Frame(Opcode.BINARY, message).serialize(mask=True))
        return socket, wire


@pytest.fixture
def street(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Street]:
    limits, proxy = getattr(request, "param", (Limits(), None))
    yield Street(tmp_path, limits, proxy)


def status(wire: Wire) -> int:
    return int(wire.written.split()[1])


def said(wire: Wire) -> bytes:
    """What was said after the handshake."""
    return wire.written.partition(b"\r\n\r\n")[2]


def code(wire: Wire) -> int:
    """The code in a close frame, the last that was said."""
    frame = said(wire)
    at = frame.rindex(b"\x88")
    return int.from_bytes(frame[at + 2 : at + 4], "big")


async def test_a_page_enters(street: Street) -> None:
    socket, wire = street.enter()
    assert status(wire) == 101
    assert isinstance(messages_in(said(wire))[-1], Room)
    assert street.connections == {socket}
    socket.connection_lost(None)
    assert street.connections == set()


@pytest.mark.parametrize("street", [(Limits(connections_an_address=2), None)], indirect=True)
async def test_an_address_has_its_share_of_connections(street: Street) -> None:
    first, _ = street.connect()
    street.connect()
    assert status(street.connect()[1]) == 429
    assert status(street.connect("5.6.7.8")[1]) == 101
    first.connection_lost(None)
    assert status(street.connect()[1]) == 101
    assert status(street.connect()[1]) == 429


@pytest.mark.parametrize("street", [(Limits(connections=2), None)], indirect=True)
async def test_the_studio_has_room_for_so_many(street: Street) -> None:
    found = [status(street.connect(f"1.1.1.{n}")[1]) for n in range(3)]
    assert found == [101, 101, 429]


@pytest.mark.parametrize("street", [(Limits(connections_an_address=1), "10.0.0.1")], indirect=True)
async def test_behind_a_proxy_the_address_is_the_one_it_saw(street: Street) -> None:
    def seen_as(address: str, forwarded: str) -> int:
        return status(street.connect(address, f"X-Forwarded-For: {forwarded}\r\n")[1])

    assert seen_as("10.0.0.1", "1.1.1.1") == 101
    assert seen_as("10.0.0.1", "6.6.6.6, 1.1.1.1") == 429  # what the page itself says counts not
    assert seen_as("10.0.0.1", "2.2.2.2") == 101
    assert seen_as("9.9.9.9", "3.3.3.3") == 101  # and from elsewhere nothing of it
    assert seen_as("9.9.9.9", "4.4.4.4") == 429


async def test_who_never_enters_is_closed(street: Street) -> None:
    socket, wire = street.connect()
    street.clock.time_s += 9
    street.doorway.tick()
    assert said(wire) == b""
    street.clock.time_s += 2
    street.doorway.tick()
    assert code(wire) == Close.BAD_MESSAGE
    socket.connection_lost(None)


async def test_a_silent_page_is_asked_for_a_sign_of_life_and_then_cut_off(street: Street) -> None:
    socket, wire = street.enter()
    before = len(said(wire))
    street.clock.time_s += 21
    street.doorway.tick()
    assert said(wire)[before:] == b"\x89\x00"  # a ping
    socket.data_received(Frame(Opcode.PONG, b"").serialize(mask=True))
    street.clock.time_s += 30
    street.doorway.tick()
    assert not wire.is_aborted
    street.clock.time_s += 16
    street.doorway.tick()
    assert wire.is_aborted


async def test_a_page_that_takes_nothing_is_cut_off_and_holds_nobody_up(street: Street) -> None:
    socket, wire = street.enter()
    wire.waiting = Limits().largest_backlog
    socket.send(b"\x82\x01x")
    assert not wire.is_aborted
    wire.waiting += 1
    socket.send(b"\x82\x01x")
    assert wire.is_aborted


async def test_the_studio_that_stops_says_so(street: Street) -> None:
    socket, wire = street.enter()
    socket.shutdown()
    assert code(wire) == 1012
    before = wire.written
    socket.send(b"\x82\x01x")
    assert wire.written == before
    assert not wire.is_closed  # the page has a moment to read it
    socket.data_received(Frame(Opcode.CLOSE, b"\x03\xf4").serialize(mask=True))
    assert wire.is_closed


async def test_a_page_that_goes_says_goodbye(street: Street) -> None:
    socket, wire = street.enter()
    socket.data_received(Frame(Opcode.CLOSE, b"\x03\xe8").serialize(mask=True))
    assert code(wire) == 1000
    assert wire.is_closed


async def test_a_message_may_come_byte_by_byte(street: Street) -> None:
    socket, wire = street.connect()
    key = street.house.room().room.player_key
    message = msgspec.msgpack.encode(Enter(key, "s" * 22, VERSION))
    for byte in Frame(Opcode.BINARY, message).serialize(mask=True):
        socket.data_received(bytes([byte]))
    assert isinstance(messages_in(said(wire))[-1], Room)
