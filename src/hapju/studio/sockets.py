"""The pages' WebSockets: from the bytes of a connection to messages of a page, and back.

Every stroke of every room comes through here and goes out to all its pages, so this stands on the
transport itself: a message that many pages get is framed once, and each gets the same bytes.
Handshake, pings, fragments and the closing handshake are those of the ``websockets`` package.
"""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING, Any, cast

from websockets.frames import CloseCode, Frame, Opcode
from websockets.http11 import Request
from websockets.protocol import State
from websockets.server import ServerProtocol

from hapju.studio.frames import TooLarge, next_frame
from hapju.studio.limits import TokenBucket
from hapju.studio.page_messages import NoMessage, read_message
from hapju.studio.protocol import Ask, Clock, Close, Play

if TYPE_CHECKING:
    from hapju.studio.doorway import Doorway

PATH = "/live"
_LONGEST_REASON = 120  # bytes: what a close frame has room for
_MOST_FRAGMENTS = 64
_CHEAP = (Play, Ask, Clock)
_COST_OF_OTHERS = 10.0  # as much as so many of these: everybody is told of them
_ANSWERS_WITHIN_S = 1.0
_silent = logging.getLogger("hapju.studio.sockets")
_silent.setLevel(logging.CRITICAL)


class Socket(asyncio.Protocol):
    """One page's connection. It knows bytes and limits; what is said it leaves to the doorway."""

    def __init__(self, doorway: Doorway, connections: set[Any]) -> None:
        self._doorway = doorway
        self._connections = connections
        limits = doorway.limits
        now_s = doorway.now_s()
        self._messages = TokenBucket(limits.messages_a_second, limits.messages_at_once, now_s)
        self._strokes = TokenBucket(limits.strokes_a_second, limits.strokes_at_once, now_s)
        self._web_socket = ServerProtocol(max_size=limits.largest_message, logger=_silent)
        self._fragments: list[bytes] = []
        self._begun = b""  # a frame that isn't whole yet
        self._is_shut = False
        self._hanging_up: asyncio.TimerHandle | None = None
        self.transport: asyncio.Transport | None = None
        self.address = ""
        self.opened_s = self.heard_s = now_s
        self.place: Any = None
        """Where the page is, once it has entered a room; kept by the doorway."""

    # What the loop calls

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """The HTTP server hands the connection over."""
        self.transport = cast(asyncio.Transport, transport)
        peer = transport.get_extra_info("peername")
        self.address = str(peer[0]) if isinstance(peer, tuple) else ""
        self._connections.add(self)

    def connection_lost(self, exc: Exception | None) -> None:  # noqa: ARG002
        """The connection is gone, for whatever reason."""
        self._connections.discard(self)
        self._is_shut = True
        if self._hanging_up is not None:
            self._hanging_up.cancel()
        self._doorway.left(self)

    def data_received(self, data: bytes) -> None:
        """Bytes have come."""
        self.heard_s = self._doorway.now_s()
        if self._is_shut or self._web_socket.state is not State.OPEN:
            self._take_other(data)
            return
        if self._begun:
            data = self._begun + data
        at = 0
        while not self._is_shut:
            try:
                frame = next_frame(data, at, self._doorway.limits.largest_message)
            except TooLarge:
                self._take_other(data[at:])  # the package says so to the page
                return
            if frame is None:
                break
            end, message = frame
            if message is not None and not self._fragments:
                self._take_message(message)
            else:
                self._take_other(data[at:end])
            at = end
        if self._is_shut:
            self._take_other(data[at:])
        else:
            self._begun = data[at:]

    def eof_received(self) -> None:
        """The page's side of the connection is closed; so is ours."""

    def shutdown(self) -> None:
        """The server stops: the page is told to come back."""
        self.shut(CloseCode.SERVICE_RESTART, "the studio stops")

    # What the doorway calls

    def send(self, frames: bytes) -> None:
        """Send what :func:`framed` made; a page that takes nothing any more is cut off."""
        transport = self.transport
        if self._is_shut or transport is None:
            return
        transport.write(frames)
        if transport.get_write_buffer_size() > self._doorway.limits.largest_backlog:
            transport.abort()

    def ping(self) -> None:
        """Ask the page's browser for a sign of life."""
        if not self._is_shut and self._web_socket.state is State.OPEN:
            self._web_socket.send_ping(b"")
            self._send_what_is_due()

    def shut(self, code: int, reason: str) -> None:
        """Close the connection, saying why; nothing more is heard of the page."""
        if self._is_shut:
            return
        if self._web_socket.state is State.OPEN:
            self._web_socket.send_close(code, _cut(reason))
            self._send_what_is_due()
            self._wait_for_the_end()
        else:
            self._hang_up()

    # Between the two

    def _take_other(self, data: bytes) -> None:
        """Whatever isn't a simple frame: the handshake, pings, fragments, the end, and nonsense."""
        web_socket = self._web_socket
        web_socket.receive_data(data)
        for event in web_socket.events_received():
            if isinstance(event, Request):
                self._greet(event)
            elif isinstance(event, Frame) and not self._is_shut:
                self._take_frame(event)
        self._send_what_is_due()
        if web_socket.close_rcvd is not None or web_socket.state is State.CONNECTING:
            self._hang_up()
        elif web_socket.state is State.CLOSING and not self._is_shut:
            self._wait_for_the_end()

    def _greet(self, request: Request) -> None:
        refusal = self._doorway.refuses(self, request)
        response = (
            self._web_socket.accept(request)
            if refusal is None
            else self._web_socket.reject(*refusal)
        )
        self._web_socket.send_response(response)

    def _take_frame(self, frame: Frame) -> None:
        opcode = frame.opcode
        # Also what is no message costs something.
        if not self._messages.takes(1.0, self.heard_s) or len(self._fragments) > _MOST_FRAGMENTS:
            self.shut(Close.TOO_FAST, "more than any page has to say")
        elif opcode is Opcode.BINARY or (opcode is Opcode.CONT and self._fragments):
            data = bytes(frame.data)
            if not frame.fin or self._fragments:
                self._fragments.append(data)
                if not frame.fin:
                    return
                data = b"".join(self._fragments)
                self._fragments = []
            self._take_message(data)
        elif opcode is Opcode.TEXT or opcode is Opcode.CONT:
            self.shut(Close.BAD_MESSAGE, "messages are binary frames")

    def _take_message(self, data: bytes) -> None:
        try:
            message = read_message(data)
        except NoMessage as problem:
            self.shut(Close.BAD_MESSAGE, str(problem))
            return
        cost = 1.0 if type(message) in _CHEAP else _COST_OF_OTHERS
        is_fine = self._messages.takes(cost, self.heard_s)
        if type(message) is Play and message.strokes:
            is_fine = is_fine and self._strokes.takes(len(message.strokes), self.heard_s)
        if is_fine:
            self._doorway.hear(self, message)
        else:
            self.shut(Close.TOO_FAST, "more messages or strokes than anybody plays")

    def _send_what_is_due(self) -> None:
        for data in self._web_socket.data_to_send():
            if data and self.transport is not None:
                self.transport.write(data)

    def _wait_for_the_end(self) -> None:
        """A page that is told why reads it before the line is cut: it answers, or time is up."""
        self._is_shut = True
        loop = asyncio.get_running_loop()
        self._hanging_up = loop.call_later(_ANSWERS_WITHIN_S, self._hang_up)

    def _hang_up(self) -> None:
        self._is_shut = True
        if self.transport is not None:
            self.transport.close()


def _cut(reason: str) -> str:
    return reason.encode()[:_LONGEST_REASON].decode(errors="ignore")
