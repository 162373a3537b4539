"""A studio, put together: its rooms, its doorway, its folder, and what drives them."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from typing import Any

from hapju.errors import BadInput
from hapju.studio.doorway import Doorway
from hapju.studio.engine.state import PreparedSong
from hapju.studio.limits import Limits
from hapju.studio.origins import Origins
from hapju.studio.prepared_songs import prepare
from hapju.studio.protocol import Choices
from hapju.studio.room_journal import RoomJournal
from hapju.studio.rooms import Rooms
from hapju.studio.sockets import Socket
from hapju.studio.studio_clock import StudioClock
from hapju.studio.take_files import TakeFiles

TELL_EVERY_S, TICK_EVERY_S, SYNC_EVERY_S = 0.1, 1.0, 2.0

_log = logging.getLogger("hapju.studio")


class Studio:
    """Everything behind the web application. ``keep_take`` puts a take's journal into the archive.

    It is called in a thread of its own, one take after the other, and may take its time.
    """

    def __init__(
        self,
        folder: Path,
        keep_take: Callable[[Path], None],
        limits: Limits | None = None,
        origins: Origins | None = None,
        proxy: str | None = None,
    ) -> None:
        clock = StudioClock()
        self.folder = folder
        self.limits = limits or Limits()
        self.origins = origins or Origins()
        self.takes = TakeFiles(folder / "takes")
        self.rooms = Rooms(
            RoomJournal(folder / "rooms"),
            self.takes,
            self._keep,
            prepare,
            self._prepare,
            clock.now_s,
            self.limits,
        )
        self.doorway = Doorway(self.rooms, clock, self.limits, self.origins, proxy)
        self._keep_take = keep_take
        self._keeping = ThreadPoolExecutor(1, "keeping")
        self._syncing = ThreadPoolExecutor(1, "syncing")
        self._preparing = ThreadPoolExecutor(1, "preparing")
        self._clockwork: list[asyncio.Task[None]] = []

    def socket(self, config: Any, server_state: Any, app_state: Any) -> Socket:  # noqa: ARG002
        """A connection's protocol, as uvicorn asks for one."""
        return Socket(self.doorway, server_state.connections)

    async def start(self) -> None:
        """Open the rooms that were open, and let time pass."""
        rooms = self.rooms
        if count := rooms.open_again():
            _log.info("%d rooms are open again", count)

        async def tell() -> None:
            rooms.tell_later()

        async def tick() -> None:
            rooms.tick()
            self.doorway.tick()

        async def sync() -> None:
            await asyncio.get_running_loop().run_in_executor(self._syncing, self.takes.sync)

        for what, every_s in ((tell, TELL_EVERY_S), (tick, TICK_EVERY_S), (sync, SYNC_EVERY_S)):
            self._clockwork.append(asyncio.create_task(_again(what, every_s)))

    async def stop(self) -> None:
        """Let what is being kept be kept; rooms and takes go on when the studio starts again."""
        for task in self._clockwork:
            task.cancel()
        for task in self._clockwork:
            with suppress(asyncio.CancelledError):
                await task
        await asyncio.get_running_loop().run_in_executor(None, self._keeping.shutdown)
        self.takes.sync()
        self._syncing.shutdown()
        self._preparing.shutdown(cancel_futures=True)
        self.rooms.close()

    def _prepare(self, choices: Choices, said: Callable[[PreparedSong | BadInput], None]) -> None:
        loop = asyncio.get_running_loop()

        def make() -> None:
            found: PreparedSong | BadInput
            try:
                found = prepare(choices)
            except BadInput as problem:
                found = problem
            except Exception:  # a fault of ours: the room stays as it is
                _log.exception("Choices couldn't be prepared: %s", choices)
                found = BadInput("this song", "the studio stumbled over it", "choose another")
            with suppress(RuntimeError):
                loop.call_soon_threadsafe(said, found)

        self._preparing.submit(make)

    def _keep(self, journal: Path, said: Callable[[bool], None]) -> None:
        loop = asyncio.get_running_loop()

        def keep() -> None:
            try:
                self._keep_take(journal)
                is_kept = True
            except Exception:  # whatever it is, the room goes on, and the journal is there
                _log.exception("A take couldn't be kept: %s", journal)
                is_kept = False
            with suppress(RuntimeError):  # the loop may have been stopped meanwhile
                loop.call_soon_threadsafe(said, is_kept)

        self._keeping.submit(keep)


async def _again(what: Callable[[], Awaitable[None]], every_s: float) -> None:
    while True:
        await asyncio.sleep(every_s)
        try:
            await what()
        except Exception:  # one round that fails must not stop the clock of every room
            _log.exception("The studio's clockwork stumbled")
