"""Many pages in one process: duets that play, and note how soon each stroke is heard.

They speak the studio's protocol over real sockets, without a WebSocket library: the load generator
must cost far less than what it measures. It is run by ``benchmarks.live_load``.
"""

from __future__ import annotations

import asyncio
import json
import math
import os
import random
import sys
import time
import urllib.request
from base64 import b64encode
from collections import deque
from collections.abc import Iterator
from functools import partial
from heapq import heapify, heapreplace
from itertools import count
from typing import cast

import msgspec
import uvloop
from msgspec.structs import replace

from hapju.studio.protocol import (
    VERSION,
    Begin,
    Choices,
    Choose,
    Enter,
    Heard,
    Meters,
    Play,
    Sheet,
    Sit,
    Starts,
    Stroke,
    StudioMessage,
)

CHOICES = Choices(song="dynamite-practice", level="advanced", tempo_percent=105)
"""9.99 strokes a second on average, in sixteenths at 120 BPM."""
ROUND_S, MOST_ROUNDS = 62.0, 32
SPREAD_S = 0.012
TELL_EVERY_S, SETTLES_WITHIN_S = 0.1, 0.2
"""As the pages do it."""
WARM_UP_S = 3.0

_encode = msgspec.msgpack.Encoder().encode
_decode = msgspec.msgpack.Decoder(StudioMessage).decode


class Duet:
    """A room's two pages, and when each thing was sent."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.pages: list[PageSocket] = []
        self.take = ""
        self.begins_s = 0.0
        self.sheet: list[float] = []
        self.pieces: list[int] = []
        self.sent_s: dict[tuple[int, int], float] = {}
        # By player: up to when their strokes were known, and when that was sent.
        self.until_s: dict[int, deque[tuple[float, float]]] = {1: deque(), 2: deque()}
        self.waiting: dict[tuple[int, int], int] = {}

    def settling_sent_s(self, until_s: float) -> float | None:
        """When the message was sent with which all was known up to this time of the take."""
        sent = []
        for known in self.until_s.values():
            while len(known) > 64:
                known.popleft()
            sent.append(next((at_s for each_s, at_s in known if each_s >= until_s), None))
        a, b = sent
        return None if a is None or b is None else max(a, b)


class Figures:
    """Delays in seconds: from a stroke's sending to both pages having heard it, and its meters."""

    def __init__(self) -> None:
        self.is_measuring = False
        self.clear()

    def clear(self) -> None:
        """Begin anew."""
        self.heard_s: list[float] = []
        self.meters_s: list[float] = []
        self.late_sending_s: list[float] = []
        self.strokes = 0

    def said(self, duets: list[Duet]) -> dict[str, float]:
        """What was measured, by name."""
        columns = {
            "heard": self.heard_s,
            "meters": self.meters_s,
            "both": self.heard_s + self.meters_s,
            "sending": self.late_sending_s,
        }
        return {
            "strokes": self.strokes,
            "unheard": sum(len(duet.waiting) for duet in duets),
            "cut_off": sum(not page.is_open for duet in duets for page in duet.pages),
            **{
                f"{name}_{label}_ms": 1000 * percentile(values, share)
                for name, values in columns.items()
                for label, share in (("p50", 0.5), ("p99", 0.99), ("max", 1.0))
            },
        }


class PageSocket(asyncio.Protocol):
    """One page: frames out, frames in."""

    def __init__(self, duet: Duet, player: int, figures: Figures, host: str) -> None:
        self.duet, self.player, self.figures, self.host = duet, player, figures, host
        self.ready: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self.buffer = b""
        self.is_open = False
        self.heard: dict[type, asyncio.Future[object]] = {}
        self.transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Ask for a WebSocket."""
        self.transport = cast(asyncio.Transport, transport)
        key = b64encode(os.urandom(16)).decode()
        self.transport.write(
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
        # Masked with zeros, which the studio unmasks like any other mask.
        assert self.transport is not None
        self.transport.write(b"\x82" + length + b"\0\0\0\0" + payload)

    def data_received(self, data: bytes) -> None:
        """Take what comes, frame by frame."""
        now_s = time.monotonic()
        self.buffer = self.buffer + data if self.buffer else data
        if not self.is_open:
            end = self.buffer.find(b"\r\n\r\n")
            if end < 0:
                return
            if not self.buffer.startswith(b"HTTP/1.1 101"):
                self.ready.set_exception(ConnectionError(self.buffer[:end].decode()))
                return
            self.buffer, self.is_open = self.buffer[end + 4 :], True
            self.ready.set_result(None)
        for payload in self._frames():
            self.hear(_decode(payload), now_s)

    def _frames(self) -> Iterator[bytes]:
        buffer, at = self.buffer, 0
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
        self.buffer = buffer[at:]

    def hear(self, message: object, now_s: float) -> None:
        """Note when the studio said what."""
        duet, figures = self.duet, self.figures
        kind = type(message)
        if kind is Heard:
            assert isinstance(message, Heard)
            for number in range(message.first, message.first + len(message.strokes)):
                key = (message.player, number)
                left = duet.waiting.get(key, 0) - 1
                duet.waiting[key] = left
                if left == 0:  # both pages have it
                    del duet.waiting[key]
                    sent_s = duet.sent_s.pop(key)
                    if figures.is_measuring:
                        figures.heard_s.append(now_s - sent_s)
        elif kind is Meters:
            assert isinstance(message, Meters)
            settling_s = duet.settling_sent_s(message.until_s)
            if settling_s is not None and figures.is_measuring:
                figures.meters_s.append(now_s - settling_s)
        else:
            waiting = self.heard.pop(kind, None)
            if waiting is not None and not waiting.done():
                waiting.set_result(message)

    async def wait_for(self, kind: type) -> object:
        """The next message of a kind."""
        self.heard[kind] = future = asyncio.get_running_loop().create_future()
        return await asyncio.wait_for(future, 60)


async def open_duet(link: str, seed: int, rounds: int, figures: Figures) -> Duet:
    """Make a room, enter it with two pages, sit down and begin."""
    loop = asyncio.get_running_loop()
    request = urllib.request.Request(f"{link}api/rooms", method="POST")
    keys = json.load(await loop.run_in_executor(None, urllib.request.urlopen, request))
    host, port = link.removeprefix("http://").rstrip("/").split(":")
    duet = Duet(seed)
    for player in (1, 2):
        page = PageSocket(duet, player, figures, f"{host}:{port}")
        await loop.create_connection(partial(_itself, page), host, int(port))
        await page.ready
        entered = asyncio.ensure_future(page.wait_for(Sheet))
        await asyncio.sleep(0)
        page.say(Enter(keys["player_key"], f"page-{seed}-{player}-of-the-load", VERSION))
        await entered
        page.say(Sit(player, f"Player {player}", "midi"))
        duet.pages.append(page)
    first = duet.pages[0]
    sheet = await _answer(first, Choose(replace(CHOICES, rounds=rounds)), Sheet)
    assert isinstance(sheet, Sheet)
    duet.sheet = [note.time_s for note in sheet.charts["drums"]]
    duet.pieces = [note.piece for note in sheet.charts["drums"]]
    starts = await _answer(first, Begin(), Starts)
    assert isinstance(starts, Starts)
    duet.take = starts.take
    return duet


def _itself(page: PageSocket) -> PageSocket:
    return page


async def _answer(page: PageSocket, message: object, kind: type) -> object:
    waiting = asyncio.ensure_future(page.wait_for(kind))
    await asyncio.sleep(0)
    page.say(message)
    return await waiting


class Player:
    """One player's strokes of the take and, where there are none, the word that time passes.

    As the pages do it: strokes at once, and a promise that none from over 0.2 s ago will come.
    """

    def __init__(self, duet: Duet, page: PageSocket) -> None:
        self.duet, self.page = duet, page
        played_s = (time_s + duet.random.gauss(0.0, SPREAD_S) for time_s in duet.sheet)
        self.strokes = deque(sorted(zip(played_s, duet.pieces, strict=True)))
        self.tells_s = duet.sheet[0] + duet.random.uniform(0.0, TELL_EVERY_S)
        self.number = 0
        self.has_spoken = False

    def next_s(self) -> float:
        """When there is something to do again."""
        next_s = min(self.strokes[0][0], self.tells_s) if self.strokes else self.tells_s
        return self.duet.begins_s + next_s

    def go_on(self, figures: Figures) -> None:
        """Strike, or tell, whichever is due."""
        duet, player = self.duet, self.page.player
        now_s = time.monotonic()
        until_s = now_s - duet.begins_s - SETTLES_WITHIN_S
        due_s, strokes = self.tells_s, list[Stroke]()
        if self.strokes and self.strokes[0][0] <= due_s:
            due_s, piece = self.strokes.popleft()
            strokes = [Stroke(due_s, piece, 0.8)]
            duet.sent_s[player, self.number] = now_s
            duet.waiting[player, self.number] = 2
            self.has_spoken = True
        else:
            self.tells_s += TELL_EVERY_S
            self.has_spoken, may_wait = False, self.has_spoken
            if may_wait:
                return
        duet.until_s[player].append((until_s, now_s))
        self.page.say(Play(player, duet.take, self.number, strokes, until_s))
        self.number += len(strokes)
        figures.strokes += len(strokes)
        if figures.is_measuring:
            figures.late_sending_s.append(now_s - duet.begins_s - due_s)


class Band:
    """All players of all duets, each doing everything at its time."""

    def __init__(self, duets: list[Duet]) -> None:
        order = count()
        players = (Player(duet, page) for duet in duets for page in duet.pages)
        self.due = [(player.next_s(), next(order), player) for player in players]
        heapify(self.due)

    async def play(self, figures: Figures, until_s: float) -> None:
        """Play up to a moment."""
        due = self.due
        while due[0][0] < until_s:
            await asyncio.sleep(max(due[0][0] - time.monotonic(), 0.0))
            now_s = time.monotonic()
            while due[0][0] <= now_s:
                _, number, player = due[0]
                player.go_on(figures)
                heapreplace(due, (player.next_s(), number, player))


def percentile(values: list[float], share: float) -> float:
    """The value below which this share of them lies; nan for none."""
    if not values:
        return float("nan")
    ordered = sorted(values)
    return ordered[min(int(share * len(ordered)), len(ordered) - 1)]


async def measure(link: str, rooms: int, seconds: float, times: int) -> None:
    """Have so many duets play for so long so many times, and print what came of each time."""
    figures = Figures()
    rounds = min(math.ceil((WARM_UP_S + seconds * times) / ROUND_S + 0.2), MOST_ROUNDS)
    duets = [await open_duet(link, seed, rounds, figures) for seed in range(rooms)]
    # Rooms begin at any moment, and what matters here is the rate: they start at the first note.
    begins_s = time.monotonic() + 0.5
    for duet in duets:
        duet.begins_s = begins_s - duet.sheet[0] + duet.random.uniform(0.0, 0.5)
    band = Band(duets)
    await band.play(figures, begins_s + WARM_UP_S)
    figures.is_measuring = True
    for time_ in range(times):
        figures.clear()
        print(json.dumps({"measuring": True}), flush=True)
        await band.play(figures, begins_s + WARM_UP_S + (time_ + 1) * seconds)
        print(json.dumps({"played": figures.said(duets)}), flush=True)


if __name__ == "__main__":
    _, link, rooms, seconds, times = sys.argv
    uvloop.run(measure(link, int(rooms), float(seconds), int(times)))
