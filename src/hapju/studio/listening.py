"""Dropped recordings of sound while they are listened to, one after the other."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from hapju.errors import BadInput
from hapju.studio.review_shapes import Listening
from hapju.studio.workshop import Busy

MOST_AT_ONCE, MOST_AN_ADDRESS = 6, 2
"""Drops with sound that come in, wait or are listened to: each may take a gigabyte of the disk."""
MOST_REMEMBERED = 500
_STUMBLED = "The studio stumbled over these recordings; hapju report may say more."

_log = logging.getLogger("hapju.studio")


@dataclass(slots=True)
class _Place:
    """A drop's place in the queue, from its first sound on."""

    address: str


class ListeningQueue:
    """Who is listened to, how far that is, and what came of it."""

    def __init__(self) -> None:
        self._places: list[_Place] = []
        self._told: dict[str, Listening] = {}
        self._tasks: set[asyncio.Task[None]] = set()

    def take_place(self, address: str) -> _Place:
        """A place for a drop of this address; give it back with :meth:`leave`.

        Raises:
            Busy: where there is none.
        """
        of_address = sum(place.address == address for place in self._places)
        if len(self._places) >= MOST_AT_ONCE or of_address >= MOST_AN_ADDRESS:
            raise Busy
        place = _Place(address)
        self._places.append(place)
        return place

    def leave(self, place: _Place) -> None:
        """Give a place back."""
        self._places.remove(place)

    def listen(
        self, take: str, listen: Callable[[Callable[[float], None]], Awaitable[None]]
    ) -> None:
        """Begin to listen; ``listen`` gets what to tell the share to that has been heard."""
        while len(self._told) >= MOST_REMEMBERED:
            del self._told[next(iter(self._told))]
        told = self._told[take] = Listening(take, "waiting", 0.0, "")

        def heard(share: float) -> None:
            told.state, told.share = "listening", share

        async def listens() -> None:
            try:
                await listen(heard)
            except BadInput as problem:
                told.state, told.sentence = "refused", str(problem)
            except Busy:
                told.state, told.sentence = "refused", "Many wait already: try again in a minute."
            except Exception:
                _log.exception("Dropped recordings can't be listened to")
                told.state, told.sentence = "refused", _STUMBLED
            else:
                told.state, told.share = "done", 1.0

        task = asyncio.get_running_loop().create_task(listens())
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    def told(self, take: str) -> Listening | None:
        """How far a take is; None for one that isn't known here (any more)."""
        return self._told.get(take)
