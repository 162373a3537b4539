"""The doorway: who may open a connection, into which room it leads, and what time it is."""

from __future__ import annotations

from collections import Counter
from http import HTTPStatus
from typing import TYPE_CHECKING

from hapju.studio.frames import framed
from hapju.studio.limits import Limits
from hapju.studio.origins import Origins
from hapju.studio.page_messages import write_message
from hapju.studio.protocol import VERSION, Answer, Ask, Close, Enter, PageMessage
from hapju.studio.sockets import PATH, Socket

if TYPE_CHECKING:
    from websockets.http11 import Request

    from hapju.studio.rooms import OpenRoom, Rooms
    from hapju.studio.studio_clock import StudioClock

PING_EVERY_S = 20.0


class Doorway:
    """Stands between the sockets and the rooms."""

    def __init__(
        self,
        rooms: Rooms,
        clock: StudioClock,
        limits: Limits,
        origins: Origins,
        proxy: str | None = None,
    ) -> None:
        self._rooms, self._clock, self._origins = rooms, clock, origins
        self._proxy = proxy
        self.limits = limits
        self._sockets: set[Socket] = set()
        self._of_address: Counter[str] = Counter()

    def now_s(self) -> float:
        """Studio time."""
        return self._clock.now_s()

    def refuses(self, socket: Socket, request: Request) -> tuple[HTTPStatus, str] | None:
        """Why a handshake is turned away, or None where it is welcome."""
        path = request.path.partition("?")[0]
        if path != PATH:
            return HTTPStatus.NOT_FOUND, f"Pages connect to {PATH}.\n"
        headers = request.headers
        host, origin = headers.get_all("Host"), headers.get_all("Origin")
        sentence = self._origins.refuses("".join(host[:1]), origin[0] if origin else None)
        if sentence is not None or len(host) != 1 or len(origin) > 1:
            return HTTPStatus.FORBIDDEN, f"{sentence or 'One Host and one Origin, please.'}\n"
        if self._proxy is not None and socket.address == self._proxy:
            forwarded = ",".join(headers.get_all("X-Forwarded-For"))
            socket.address = forwarded.rpartition(",")[2].strip() or socket.address
        limits = self.limits
        if (
            len(self._sockets) >= limits.connections
            or self._of_address[socket.address] >= limits.connections_an_address
        ):
            return HTTPStatus.TOO_MANY_REQUESTS, "The studio has no room for more connections.\n"
        self._sockets.add(socket)
        self._of_address[socket.address] += 1
        return None

    def hear(self, socket: Socket, message: PageMessage) -> None:
        """A page says something: which room it is for is known from its first message."""
        place: tuple[OpenRoom, int] | None = socket.place
        if place is None:
            self._enter(socket, message)
        elif type(message) is Ask:
            answer = Answer(message.asked_s, socket.heard_s, self.now_s())
            socket.send(framed(write_message(answer)))
        elif type(message) is Enter:
            socket.shut(Close.BAD_MESSAGE, "this page has entered already")
        else:
            self._rooms.hear(place[0], place[1], message, socket.heard_s)

    def left(self, socket: Socket) -> None:
        """A connection is gone."""
        if socket in self._sockets:
            self._sockets.discard(socket)
            self._of_address[socket.address] -= 1
            if not self._of_address[socket.address]:
                del self._of_address[socket.address]
        place: tuple[OpenRoom, int] | None = socket.place
        if place is not None:
            socket.place = None
            self._rooms.lose(place[0], place[1], socket)

    def tick(self) -> None:
        """A second has passed: connections that never enter, or never answer, are closed."""
        now_s = self.now_s()
        for socket in list(self._sockets):
            silent_s = now_s - socket.heard_s
            if socket.place is None and now_s - socket.opened_s > self.limits.enters_within_s:
                socket.shut(Close.BAD_MESSAGE, "the first message is enter")
            elif silent_s > self.limits.silent_for_s and socket.transport is not None:
                socket.transport.abort()
            elif silent_s > PING_EVERY_S:
                socket.ping()

    def _enter(self, socket: Socket, message: PageMessage) -> None:
        if not isinstance(message, Enter):
            socket.shut(Close.BAD_MESSAGE, "the first message is enter")
            return
        if message.version != VERSION:
            socket.shut(Close.OTHER_VERSION, f"the studio speaks version {VERSION}")
            return
        found = self._rooms.find(message.room)
        if found is None:
            socket.shut(Close.NO_SUCH_ROOM, "there is no such room, or it is closed")
            return
        around, role = found
        number = self._rooms.enter(around, message.page, role, socket)
        # A room that was full has shut the connection again.
        if around.sockets.get(number) is socket:
            socket.place = (around, number)
