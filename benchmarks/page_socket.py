"""A page on a real socket, without a WebSocket library: it must cost less than what it measures."""

from __future__ import annotations

import asyncio
import os
import time
from base64 import b64encode
from collections.abc import Callable, Iterator
from typing import TypeVar, cast

import msgspec

from hapju.studio.protocol import VERSION, Enter, Seated, StudioMessage

PATIENCE_S = 60.0
_Message = TypeVar("_Message")

_encode = msgspec.msgpack.Encoder().encode
_decode = msgspec.msgpack.Decoder(StudioMessage).decode


class PageSocket(asyncio.Protocol):
    """Says messages, and hands on what the studio says with its size and when it came."""

    def __init__(self, host: str) -> None:
        self.host = host
        self.ready: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self.hears: Callable[[object, int, float], None] = lambda *_: None
        self.is_open = False
        self._buffer = b""
        self._waiting: dict[type, asyncio.Future[object]] = {}
        self._transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Ask for a WebSocket."""
        self._transport = cast(asyncio.Transport, transport)
        key = b64encode(os.urandom(16)).decode()
        self._transport.write(
            f"GET /live HTTP/1.1\r\nHost: {self.host}\r\nUpgrade: websocket\r\n"
            f"Connection: Upgrade\r\nSec-WebSocket-Key: {key}\r\n"
            "Sec-WebSocket-Version: 13\r\n\r\n".encode()
        )

    def connection_lost(self, exc: Exception | None) -> None:  # noqa: ARG002
        """The studio has hung up."""
        self.is_open = False
        if not self.ready.done():
            self.ready.set_exception(ConnectionError("the studio hung up"))

    def say(self, message: object) -> None:
        """Send a message."""
        payload = _encode(message)
        size = len(payload)
        length = bytes((0x80 | size,)) if size < 126 else b"\xfe" + size.to_bytes(2)
        assert self._transport is not None
        # Masked with zeros, which the studio unmasks like any other mask.
        self._transport.write(b"\x82" + length + b"\0\0\0\0" + payload)

    def data_received(self, data: bytes) -> None:
        """Take what comes, frame by frame."""
        now_s = time.monotonic()
        self._buffer = self._buffer + data if self._buffer else data
        if not self.is_open:
            end = self._buffer.find(b"\r\n\r\n")
            if end < 0:
                return
            if not self._buffer.startswith(b"HTTP/1.1 101"):
                self.ready.set_exception(ConnectionError(self._buffer[:end].decode()))
                return
            self._buffer, self.is_open = self._buffer[end + 4 :], True
            self.ready.set_result(None)
        for payload in self._frames():
            message = _decode(payload)
            self.hears(message, len(payload), now_s)
            waiting = self._waiting.pop(type(message), None)
            if waiting is not None and not waiting.done():
                waiting.set_result(message)

    def _frames(self) -> Iterator[bytes]:
        buffer, at = self._buffer, 0
        while len(buffer) - at >= 2:
            size, start = buffer[at + 1], at + 2
            if size == 126:
                size, start = int.from_bytes(buffer[at + 2 : at + 4]), at + 4
            elif size == 127:
                size, start = int.from_bytes(buffer[at + 2 : at + 10]), at + 10
            if len(buffer) < start + size:
                break
            if buffer[at] == 0x82:
                yield buffer[start : start + size]
            at = start + size
        self._buffer = buffer[at:]

    def wait_for(self, kind: type[_Message]) -> asyncio.Future[_Message]:
        """The next message of a kind, from now on."""
        future: asyncio.Future[_Message] = asyncio.get_running_loop().create_future()
        self._waiting[kind] = cast("asyncio.Future[object]", future)
        return future

    async def wait_for_seat(self) -> int:
        """The number of the player who has just sat down here."""
        seated = await asyncio.wait_for(self.wait_for(Seated), PATIENCE_S)
        return seated.player

    async def answer(self, message: object, kind: type[_Message]) -> _Message:
        """Send a message; the next of a kind that comes."""
        waiting = self.wait_for(kind)
        self.say(message)
        return await asyncio.wait_for(waiting, PATIENCE_S)


async def open_page(link: str, key: str, secret: str) -> PageSocket:
    """A page that has asked to come into the room of a key."""
    host, port = link.removeprefix("http://").rstrip("/").split(":")
    page = PageSocket(f"{host}:{port}")
    await asyncio.get_running_loop().create_connection(lambda: page, host, int(port))
    await page.ready
    page.say(Enter(key, secret, VERSION))
    return page
