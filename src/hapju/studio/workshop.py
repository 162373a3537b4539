"""A process beside the studio for work that takes long, so that nobody's live take waits for it."""

from __future__ import annotations

import logging
import os
import signal
import traceback
from asyncio import get_running_loop
from collections.abc import Callable
from concurrent.futures import CancelledError, ThreadPoolExecutor
from contextlib import suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from time import monotonic
from typing import Any, TypeVar

from hapju.errors import BadInput

_log = logging.getLogger("hapju.studio")

MOST_WAITING = 64
"""More jobs than this at once are turned away."""
_NICER = 5

Made = TypeVar("Made")


class Busy(Exception):
    """Too many jobs wait already."""


class Workshop:
    """Does one job after the other in a process of its own, which starts with the first job.

    A job that takes longer than ``within_s`` is broken off: its process is killed, and the next job
    gets a new one. Where the system can, one that wants more memory than ``most_bytes`` is refused
    it. Jobs are functions of a module and arguments that can be pickled.
    """

    def __init__(self, within_s: float, most_bytes: int | None = None) -> None:
        self._within_s = within_s
        self._most_bytes = most_bytes
        self._queue = ThreadPoolExecutor(1, "workshop")
        self._waiting = 0
        self._is_closed = False
        self._process: BaseProcess | None = None
        self._pipe: Connection | None = None

    async def make(
        self, job: Callable[..., Made], *arguments: Any, told: Callable[[Any], None] | None = None
    ) -> Made:
        """What a job makes.

        Args:
            job: what to do.
            arguments: of the job.
            told: called, in another thread, with whatever the job tells meanwhile; such a job takes
                ``tell`` as one more argument.

        Raises:
            BadInput: what the job raised; or if it took too long.
            Busy: if too many jobs wait already.
        """
        if self._waiting >= MOST_WAITING:
            raise Busy
        self._waiting += 1
        try:
            made: Made = await get_running_loop().run_in_executor(
                self._queue, self._do, job, arguments, told
            )
        finally:
            self._waiting -= 1
        return made

    def do(self, job: Callable[..., Made], *arguments: Any) -> Made:
        """As :meth:`make`, for threads that may wait."""
        made: Made = self._queue.submit(self._do, job, arguments, None).result()
        return made

    def close(self) -> None:
        """End the process; jobs that wait are given up."""
        self._is_closed = True
        self._queue.shutdown(wait=False, cancel_futures=True)
        if (process := self._process) is not None:
            process.kill()

    def _do(
        self,
        job: Callable[..., Any],
        arguments: tuple[Any, ...],
        told: Callable[[Any], None] | None,
    ) -> Any:
        pipe = self._started()
        ends_s = monotonic() + self._within_s
        try:
            pipe.send((job, arguments, told is not None))
            outcome, value = self._answer(pipe, ends_s)
            while outcome == "told":
                if told is not None:
                    told(value)
                outcome, value = self._answer(pipe, ends_s)
        except (EOFError, OSError):  # killed, such as for want of memory
            self._end()
            if self._is_closed:
                raise CancelledError from None
            raise RuntimeError("the workshop's process has ended") from None
        except BadInput:
            self._end()
            raise
        if outcome == "bad":
            raise BadInput(*value)
        if outcome == "trouble":
            raise RuntimeError(value)
        return value

    def _answer(self, pipe: Connection, ends_s: float) -> tuple[str, Any]:
        if not pipe.poll(max(ends_s - monotonic(), 0.0)):
            raise BadInput(
                "this", f"it took longer than {self._within_s:g} s", "give something shorter"
            )
        answer: tuple[str, Any] = pipe.recv()
        return answer

    def _started(self) -> Connection:
        if self._process is None or not self._process.is_alive() or self._pipe is None:
            self._end()
            # Not forked: the studio has threads and open sockets.
            context = get_context("spawn")
            self._pipe, theirs = context.Pipe()
            self._process = context.Process(
                target=_work, args=(theirs, self._most_bytes), daemon=True
            )
            self._process.start()
            theirs.close()
        return self._pipe

    def _end(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.join()
            self._process = None
        if self._pipe is not None:
            self._pipe.close()
            self._pipe = None


def _work(pipe: Connection, most_bytes: int | None) -> None:
    """What the process does, until its studio is gone."""
    if most_bytes is not None:
        _limit_memory(most_bytes)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C ends the studio, which ends this
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    if hasattr(os, "nice"):
        os.nice(_NICER)
    with suppress(EOFError, OSError):
        while True:
            job, arguments, tells = pipe.recv()
            if tells:
                arguments = (*arguments, lambda value: pipe.send(("told", value)))
            pipe.send(_outcome(job, arguments))


def _limit_memory(most_bytes: int) -> None:
    """Have the system refuse this process more memory of its own than this."""
    try:
        import resource
    except ImportError:  # no such limit on Windows
        return
    with suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_DATA, (most_bytes, most_bytes))


def _outcome(job: Callable[..., Any], arguments: tuple[Any, ...]) -> tuple[str, Any]:
    try:
        return "made", job(*arguments)
    except BadInput as problem:
        return "bad", (problem.where, problem.wrong, problem.right)
    except MemoryError:
        return "bad", ("this", "it takes more memory than it may", "give something shorter")
    except Exception:
        return "trouble", traceback.format_exc()
