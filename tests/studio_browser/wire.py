"""What a page and the studio say to each other, overheard: the truth behind what is drawn."""

from collections.abc import Callable
from typing import Any, TypeVar

import msgspec

from hapju.studio.protocol import (
    Answer,
    Heard,
    PageMessage,
    Room,
    Starts,
    StudioMessage,
    Welcome,
)

PATIENCE_MS = 60_000
GLANCE_MS = 25

Message = TypeVar("Message")
_from_page = msgspec.msgpack.Decoder(PageMessage)
_from_studio = msgspec.msgpack.Decoder(StudioMessage)


class Wire:
    """A page's WebSockets, one after the other; begin before the page enters a room."""

    def __init__(self, page: Any) -> None:
        self.page = page
        self.said: list[PageMessage] = []
        self.heard: list[StudioMessage] = []
        page.on("websocket", self._listen)

    def _listen(self, socket: Any) -> None:
        socket.on("framesent", lambda frame: self.said.append(_from_page.decode(frame)))
        socket.on("framereceived", lambda frame: self.heard.append(_from_studio.decode(frame)))

    def last(self, kind: type[Message]) -> Message | None:
        return next((each for each in reversed(self.heard) if isinstance(each, kind)), None)

    def count(self, kind: type[Message]) -> int:
        return sum(isinstance(each, kind) for each in self.heard)

    def wait(self, is_so: Callable[["Wire"], Any]) -> Any:
        """Until something has been heard; what ``is_so`` said of it."""
        for _ in range(PATIENCE_MS // GLANCE_MS):
            if found := is_so(self):
                return found
            self.page.wait_for_timeout(GLANCE_MS)  # lets what has arrived be heard
        raise AssertionError(f"not heard; the last was {self.heard[-1:]}")

    def wait_for(self, kind: type[Message]) -> Message:
        found: Message = self.wait(lambda wire: wire.last(kind))
        return found

    def wait_for_room(self, is_so: Callable[[Room], bool]) -> Room:
        def found(wire: Wire) -> Room | None:
            room = wire.last(Room)
            return room if room is not None and is_so(room) else None

        room: Room = self.wait(found)
        return room

    @property
    def watch_key(self) -> str:
        return self.wait_for(Welcome).spectator_key

    def page_time_ms(self, take_time_s: float) -> float:
        """By the quickest exchange with the studio; exact to what that took on its way there."""
        ahead_s = min(a.heard_s - a.asked_s for a in self.heard if isinstance(a, Answer))
        return (self.wait_for(Starts).start_s + take_time_s - ahead_s) * 1000

    def wait_until(self, take_time_s: float) -> None:
        """Until so much of the take has gone by."""
        at_ms = self.page_time_ms(take_time_s)
        script = "at => new Promise((go) => setTimeout(go, at - performance.now()))"
        self.page.evaluate(script, at_ms)

    def acknowledged(self, player: int) -> int:
        """How many strokes of a player the studio has said that it keeps."""
        take = self.wait_for(Starts).take
        return max(
            (
                each.first + len(each.strokes)
                for each in self.heard
                if isinstance(each, Heard) and each.player == player and each.take == take
            ),
            default=0,
        )
