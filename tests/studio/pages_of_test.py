"""A page as the tests play it, over a real socket; and a studio in a process of its own."""

from __future__ import annotations

import json
import os
import secrets
import signal
import subprocess
import sys
import urllib.request
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import Any, TypeVar

import msgspec
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import ClientConnection, connect

from hapju.studio import protocol
from hapju.studio.protocol import VERSION, PageMessage, StudioMessage

T = TypeVar("T")
_decoder: msgspec.msgpack.Decoder[StudioMessage] = msgspec.msgpack.Decoder(StudioMessage)
_OPENED = """
import sys
from pathlib import Path
from hapju.studio.limits import Limits
from hapju.studio.serve import Settings, serve
serve(Settings(Path(sys.argv[1]), port=int(sys.argv[2])), lambda journal: None,
      say=lambda link: print(link, flush=True), limits=eval(sys.argv[3]))
"""


class StudioProcess:
    """A studio as a user has it: a process that can be killed."""

    def __init__(self, folder: Path, port: int = 0, limits: str = "Limits()") -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-c", _OPENED, str(folder), str(port), limits],
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "OPENBLAS_NUM_THREADS": "1"},
        )
        assert self._process.stdout is not None
        self.link = self._process.stdout.readline().strip()
        self.port = int(self.link.rsplit(":", 1)[1].rstrip("/"))

    def kill(self) -> None:
        self._process.kill()
        self._process.wait()

    def interrupt(self) -> int:
        self._process.send_signal(signal.SIGINT)
        return self._process.wait(20)

    def __enter__(self) -> StudioProcess:
        return self

    def __exit__(self, *_: object) -> None:
        self.kill()

    def make_room(self) -> dict[str, str]:
        request = urllib.request.Request(f"{self.link}api/rooms", method="POST")
        with urllib.request.urlopen(request) as answer:
            return json.load(answer)


class TestPage:
    """A page of a room: says messages and hears what the studio says."""

    __test__ = False

    def __init__(self, port: int, room: str, secret: str | None = None, **options: Any) -> None:
        self.secret = secret or secrets.token_urlsafe(16)
        self._open = ExitStack()
        address = f"ws://127.0.0.1:{port}/live"
        self.socket: ClientConnection = self._open.enter_context(connect(address, **options))
        self.say(protocol.Enter(room, self.secret, VERSION))

    def say(self, message: PageMessage) -> None:
        self.socket.send(msgspec.msgpack.encode(message))

    def hear(self, timeout_s: float = 5.0) -> StudioMessage:
        return _decoder.decode(self.socket.recv(timeout=timeout_s))

    def close_code(self, timeout_s: float = 5.0) -> int:
        """The code with which the studio closes the connection."""
        try:
            while True:
                self.socket.recv(timeout=timeout_s)
        except ConnectionClosed as closed:
            assert closed.rcvd is not None
            return closed.rcvd.code

    def wait_for(self, kind: type[T], timeout_s: float = 5.0) -> T:
        """The next message of a kind; others before it are passed over."""
        while True:
            message = self.hear(timeout_s)
            if isinstance(message, kind):
                return message

    def close(self) -> None:
        self._open.close()

    def __enter__(self) -> TestPage:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: object, trace: TracebackType | None
    ) -> None:
        self.close()
